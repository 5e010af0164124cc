import KitModel
import Lexicons

/// Hours or days set a wide space in front of texts that go on below them, put back into their lines: no gutter runs there.
///
/// As in: "11h00", "13h30" and "17h45" at the edge of a column, a wide space behind each, and at the same edge below the
/// first line "teau" of "cour du châ-". What a table tells beside its keys keeps an edge of its own.
enum WrappedKeys {
  /// The widest white behind a key, in type sizes.
  private static let widestGap = 2.5
  /// How far edges and feet of lines may differ, in type sizes.
  private static let sameEdge = 0.15
  private static let sameFoot = 0.15
  /// The most white between two lines of one list, in type sizes.
  private static let widestLeading = 0.9
  private static let leastKeys = 2
  /// Of an hour, and bytes of what stands between and behind its figures.
  private static let mostFigures = 4
  private static let mostOthers = 3

  private struct Row {
    var line: Int
    /// The text behind a key.
    var text: Int?
  }

  static func joined(_ lines: [[Word]]) -> [[Word]] {
    let keys = lines.indices.filter { isKey(lines[$0]) }
    guard keys.count >= leastKeys else { return lines }
    let order = lines.indices.sorted { lines[$0][0].box.y1 < lines[$1][0].box.y1 }
    var place = [Int](repeating: 0, count: lines.count)
    for (index, line) in order.enumerated() { place[line] = index }
    var edges: [Int: [Row]] = [:]
    for key in keys {
      guard let text = text(behind: key, in: lines, order: order, at: place[key]) else { continue }
      edges[edge(lines[key]), default: []].append(Row(line: key, text: text))
    }
    edges = edges.filter { $0.value.count >= leastKeys }
    guard !edges.isEmpty else { return lines }
    let paired = Set(edges.values.joined().map(\.line))
    for line in lines.indices where !paired.contains(line) {
      for step in -1...1 where edges[edge(lines[line]) + step] != nil {
        edges[edge(lines[line]) + step]?.append(Row(line: line))
        break
      }
    }
    // What stands beside other text is the first of two cells.
    func isAlone(_ line: Int) -> Bool {
      text(behind: line, in: lines, order: order, at: place[line]) == nil
    }
    var joined = lines
    var taken: Set<Int> = []
    for rows in edges.sorted(by: { $0.key < $1.key }).map(\.value) {
      for run in runs(of: rows, in: lines) where isList(run, in: lines) {
        guard run.allSatisfy({ $0.text != nil || isAlone($0.line) }) else { continue }
        for row in run {
          guard let text = row.text, taken.insert(text).inserted else { continue }
          joined[row.line] += lines[text]
        }
      }
    }
    return joined.indices.filter { !taken.contains($0) }.map { joined[$0] }
  }

  /// A line of one or two words that tells an hour: "11h00", "14 h", "9.15".
  ///
  /// Numbers to call have more figures, those of lists a dot or bracket behind them.
  private static func isKey(_ line: [Word]) -> Bool {
    guard line.count <= 2, line[0].text.utf8.first.map(isDigit) ?? false,
      NumberedLines.number(line[0].text) == nil
    else { return false }
    var figures = 0
    var others = 0
    for byte in line.lazy.flatMap(\.text.utf8) {
      if isDigit(byte) { figures += 1 } else { others += 1 }
    }
    return figures <= mostFigures && (1...mostOthers).contains(others)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func edge(_ line: [Word]) -> Int { Int((line[0].box.x0 / 2).rounded()) }

  /// The nearest line behind a key at its height.
  private static func text(
    behind key: Int, in lines: [[Word]], order: [Int], at place: Int
  ) -> Int? {
    let mark = lines[key][0]
    let end = lines[key].last?.box.x1 ?? mark.box.x1
    let slack = sameFoot * mark.size
    var best: Int?
    func look(_ line: Int) -> Bool {
      guard abs(lines[line][0].box.y1 - mark.box.y1) <= slack else { return false }
      let gap = lines[line][0].box.x0 - end
      if gap > 0, gap < widestGap * mark.size, !isKey(lines[line]),
        best.map({ lines[line][0].box.x0 < lines[$0][0].box.x0 }) ?? true
      {
        best = line
      }
      return true
    }
    var index = place - 1
    while index >= 0, look(order[index]) { index -= 1 }
    index = place + 1
    while index < order.count, look(order[index]) { index += 1 }
    return best
  }

  /// Lines at one edge that follow one another without more white than lines of a text have.
  private static func runs(of rows: [Row], in lines: [[Word]]) -> [[Row]] {
    var runs: [[Row]] = []
    for row in rows.sorted(by: { lines[$0.line][0].box.y0 < lines[$1.line][0].box.y0 }) {
      let word = lines[row.line][0]
      if let above = runs.last?.last, case let last = lines[above.line][0],
        word.box.y0 - last.box.y1 < widestLeading * last.size, word.box.y0 > last.box.y0,
        abs(word.box.x0 - last.box.x0) < sameEdge * last.size,
        abs(word.size - last.size) < sameEdge * last.size
      {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs
  }

  /// Whether texts behind keys go on below these, and none anywhere else.
  private static func isList(_ run: [Row], in lines: [[Word]]) -> Bool {
    guard run.count(where: { $0.text != nil }) >= leastKeys else { return false }
    return zip(run, run.dropFirst()).contains { above, below in
      guard let text = above.text, below.text == nil,
        !lines[below.line].contains(where: { $0.text.utf8.contains(where: isDigit) }),
        let end = lines[text].last?.text, let start = lines[below.line][0].text.unicodeScalars.first
      else { return false }
      return LetterCase.isSmall(start) && (end.hasSuffix("-") || !BlockAssembly.closesSentence(end))
    }
  }
}
