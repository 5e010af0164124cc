import KitModel
import Lexicons

/// Days in figures of a column behind the letters of their weekdays, as American schedules print them.
///
/// As in: "M 3/1", "Th 3/4", "Sa 3/6". In running text such letters are anything.
enum WeekdayLetters {
  private static let leastDays = 3
  /// In bytes, as in "M 3/15, M 3/22".
  private static let longest = 24
  private static let mostLetters = 3

  /// The table without these letters in columns of nothing else.
  static func removed(_ table: Table) -> Table {
    var written = table
    for column in Set(table.rows.flatMap { $0.cells.map(\.column) }) {
      let places = table.rows.indices.compactMap { row -> (row: Int, cell: Int)? in
        guard !table.rows[row].isHeader else { return nil }
        return table.rows[row].cells.firstIndex { $0.column == column }.map { (row, $0) }
      }
      let days = places.map { figures(in: table.rows[$0.row].cells[$0.cell].text) }
      guard days.count >= leastDays, days.allSatisfy({ $0 != nil }) else { continue }
      for (place, text) in zip(places, days) {
        guard let text else { continue }
        var line = table.rows[place.row].cells[place.cell].lines[0]
        line.text = text
        written.rows[place.row].cells[place.cell].lines = [line]
      }
    }
    return written
  }

  /// The days of a cell without the letters in front of each; `nil` where it holds anything else.
  private static func figures(in text: SourcedText) -> SourcedText? {
    guard text.text.utf8.count <= longest, text.text.utf8.contains(UInt8(ascii: "/")) else {
      return nil
    }
    var written = SourcedText()
    var start = 0
    for part in text.text.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: " ")
      guard words.count == 2, (1...mostLetters).contains(words[0].utf8.count),
        words[0].first?.isUppercase == true, words[0].allSatisfy({ $0.isLetter || $0 == "." }),
        words[1].allSatisfy({ $0.isNumber || $0 == "/" }), words[1].first?.isNumber == true
      else { return nil }
      let end = start + part.utf8.count
      let begin = end - words[1].utf8.count
      if !written.isEmpty { written.append(unplaced: ", ") }
      written.append(text.slice(begin..<end))
      start = end + 1
    }
    return written
  }
}
