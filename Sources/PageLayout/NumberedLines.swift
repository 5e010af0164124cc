import KitModel

/// Numbers set far in front of the items of a list, as a tab does, put back into their lines.
///
/// As in: "1." and "2." in the margin of "Public hearing. 12 January, 7 pm" and "Town meeting. 2 March". Numbers in front
/// of several cells count the rows of a table, and those in front of titles over text of their own edge count chapters.
struct NumberedLines {
  /// The widest white between a number and its item, in type sizes.
  private static let widestGap = 4.0
  /// The least, as wide as what cuts a line.
  private static let leastGap = LineAssembly.widestBrokenGap
  private static let leastOverlap = 0.4
  /// How far edges may differ, in type sizes.
  private static let edge = 0.4
  /// So many numbers are a list.
  private static let leastNumbers = 3
  private static let longestNumber = 3

  private struct Item {
    var mark: Int
    var line: Int
    var number: Int
  }

  let lines: [[Word]]

  /// The lines with each number that stands alone in front of an item of its list.
  static func joined(_ lines: [[Word]]) -> [[Word]] {
    let marks = lines.indices.filter { number(of: lines[$0]) != nil }
    guard marks.count >= leastNumbers else { return lines }
    let items = NumberedLines(lines: lines).lists(of: marks).flatMap { $0 }
    guard !items.isEmpty else { return lines }
    var joined = lines
    for item in items { joined[item.line] = lines[item.mark] + lines[item.line] }
    let taken = Set(items.map(\.mark))
    return joined.indices.filter { !taken.contains($0) }.map { joined[$0] }
  }

  /// Whether words were put together of a number and its item.
  static func opens(_ words: [Word]) -> Bool {
    words.count > 2 && number(words[0].text) != nil
      && words[1].box.x0 - words[0].box.x1 > leastGap * words[0].size
  }

  /// The number that opens a list's item: "1.", "12)".
  static func number(_ text: String) -> Int? {
    guard (2...longestNumber).contains(text.utf8.count), let last = text.utf8.last,
      last == UInt8(ascii: ".") || last == UInt8(ascii: ")"), text.utf8.first != UInt8(ascii: "0")
    else { return nil }
    return Int(text.dropLast())
  }

  private static func number(of line: [Word]) -> Int? {
    line.count == 1 ? number(line[0].text) : nil
  }

  /// Numbers that count from one on below one another, each in front of an item of text.
  private func lists(of marks: [Int]) -> [[Item]] {
    var lists: [[Item]] = []
    for mark in marks.sorted(by: { lines[$0][0].inkBox.y0 < lines[$1][0].inkBox.y0 }) {
      guard let number = Self.number(of: lines[mark]), let line = line(beside: mark) else {
        continue
      }
      let item = Item(mark: mark, line: line, number: number)
      if let list = lists.lastIndex(where: { goesOn($0, with: item) }) {
        lists[list].append(item)
      } else if number == 1 {
        lists.append([item])
      }
    }
    return lists.filter { $0.count >= Self.leastNumbers }
  }

  private func goesOn(_ list: [Item], with item: Item) -> Bool {
    guard let last = list.last, item.number == last.number + 1 else { return false }
    let (upper, lower) = (lines[last.line][0], lines[item.line][0])
    let tolerance = Self.edge * upper.size
    guard abs(upper.box.x0 - lower.box.x0) < tolerance, upper.style == lower.style else {
      return false
    }
    // What stands between two numbers hangs at the edge of their items.
    let left = lines[last.mark][0].box.x0
    let right = lines[last.line].last?.box.x1 ?? upper.box.x1
    return lines.indices.allSatisfy { index in
      let first = lines[index][0]
      guard first.inkBox.midY > upper.inkBox.y1, first.inkBox.midY < lower.inkBox.y0,
        first.box.x0 < right, (lines[index].last?.box.x1 ?? 0) > left
      else { return true }
      return abs(first.box.x0 - upper.box.x0) < tolerance
    }
  }

  /// The one line at a number's height, right behind it.
  private func line(beside mark: Int) -> Int? {
    let number = lines[mark][0]
    let row = lines.indices.filter { index in
      let word = lines[index][0]
      return index != mark && word.box.x0 > number.box.x0
        && word.inkBox.verticalOverlap(number.inkBox)
          > Self.leastOverlap * min(word.inkBox.height, number.inkBox.height)
    }
    guard row.count == 1, let line = row.first,
      case let gap = lines[line][0].box.x0 - number.box.x1,
      gap > 0 && gap < Self.widestGap * number.size,
      lines[line].count > 1
    else { return nil }
    return line
  }
}
