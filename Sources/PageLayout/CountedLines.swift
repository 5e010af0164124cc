import KitModel

/// Numbers that open the lines of a list and count from one, one space in front of each item.
///
/// As in: "1. Public hearing", "2. Town meeting" and "3. Plant swap" below one another. Chapters count as well: between their
/// titles stands text at the same edge, between items of a list nothing but lines that hang.
enum CountedLines {
  /// So many numbers are a list.
  private static let least = 3
  /// In type sizes: how far edges may differ, and how much further left a number with one figure more begins.
  private static let edge = 0.3
  private static let figure = 0.9

  /// The lines with each number of such a list as the bullet of its item.
  static func marked(_ lines: [BlockAssembly.FlowLine]) -> [BlockAssembly.FlowLine] {
    guard lines.contains(where: { opening($0)?.number == 1 }) else { return lines }
    var marked = lines
    var list: [(index: Int, length: Int)] = []
    func close() {
      if list.count >= least {
        for (index, length) in list {
          let text = marked[index].line.text
          marked[index].line.text = text.slice(length..<text.text.utf8.count)
          marked[index].opensItem = true
        }
      }
      list = []
    }
    for (index, line) in lines.enumerated() {
      if let (number, length) = opening(line), number == list.count + 1,
        list.last.map({ isBelow(line, lines[$0.index], number: number) }) ?? true
      {
        list.append((index, length))
      } else if let last = list.last, !hangs(line, below: lines[last.index]) {
        close()
        if let (number, length) = opening(line), number == 1 { list = [(index, length)] }
      }
    }
    close()
    return marked
  }

  /// The number that opens a line, and how many bytes it takes with the space behind it.
  private static func opening(_ line: BlockAssembly.FlowLine) -> (number: Int, length: Int)? {
    guard !line.opensItem, let space = line.line.text.text.utf8.firstIndex(of: 0x20),
      case let mark = line.line.text.text[..<space], let number = NumberedLines.number(String(mark))
    else { return nil }
    return (number, mark.utf8.count + 1)
  }

  private static func isBelow(
    _ line: BlockAssembly.FlowLine, _ above: BlockAssembly.FlowLine, number: Int
  ) -> Bool {
    let shift = above.ink.x0 - line.ink.x0
    let isWider = String(number).utf8.count > String(number - 1).utf8.count
    return line.firstLook == above.firstLook
      && shift > -edge * line.size && shift < (isWider ? figure : edge) * line.size
      && line.ink.y0 > above.ink.y0
  }

  private static func hangs(
    _ line: BlockAssembly.FlowLine, below item: BlockAssembly.FlowLine
  ) -> Bool {
    line.ink.x0 > item.ink.x0 + edge * item.size
  }
}
