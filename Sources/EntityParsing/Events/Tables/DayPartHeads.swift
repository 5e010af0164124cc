import DateExpressions
import KitModel

/// The parts of the day that head the columns of a table: "Matin | Après-midi | Soirée".
enum DayPartHeads {
  private static let leastParts = 2

  /// The parts by column; none where the first row heads columns of other kinds, or cells below tell hours that say more.
  static func parts(of table: Table, tools: EventTools) -> [Int: DatedText] {
    guard let top = table.rows.first else { return [:] }
    var parts: [Int: DatedText] = [:]
    for cell in top.cells {
      guard let part = tools.reader.whole(cell.text.text), part.known == [.dayPart] else {
        continue
      }
      var dated = tools.dated(cell.text)
      dated.expressions = [part]
      dated.coverage = .pure
      parts[cell.column] = dated
    }
    let hours = table.rows.dropFirst().flatMap(\.cells).contains {
      parts[$0.column] != nil && tools.dated($0.text).hasTime
    }
    return parts.count >= leastParts && parts.count + 1 >= top.cells.count && !hours ? parts : [:]
  }

  /// A day with the part of it that heads a column.
  static func dated(_ day: DatedText, _ part: DatedText, tools: EventTools) -> DatedText {
    var text = day.text
    text.append(part.text, separator: ", ")
    return tools.dated(text)
  }
}
