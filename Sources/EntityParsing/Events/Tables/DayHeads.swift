import DateExpressions
import KitModel

/// The days that head a table's columns: "Mon 8 | Tue 9 | Wed 10", with nothing else but a cell above the names of rows.
enum DayHeads {
  private static let leastDays = 2

  /// The days by column; `nil` where a row heads fewer than two, or columns of other kinds.
  static func days(of top: Table.Row, tools: EventTools) -> [Int: DatedText]? {
    var days: [Int: DatedText] = [:]
    for cell in top.cells {
      let dated = dated(cell.text, tools: tools)
      guard dated.coverage == .pure, dated.hasDay, !dated.hasTime else { continue }
      days[cell.column] = tools.week.rule(dated) ?? dated
    }
    return days.count >= leastDays && days.count + 1 >= top.cells.count ? days : nil
  }

  /// The day that a head tells, be it a weekday cut short, which in running text is another word.
  ///
  /// As in: "Lun | Mar | Mer" above a week's timetable.
  static func dated(_ text: SourcedText, tools: EventTools) -> DatedText {
    var dated = tools.dated(text)
    guard dated.expressions.isEmpty, text.text.utf8.count <= longestShort,
      let day = tools.reader.whole(text.text), day.known == [.weekday]
    else { return dated }
    dated.expressions = [day]
    dated.coverage = .pure
    return dated
  }

  /// In bytes, as in "Thurs.".
  private static let longestShort = 6
}
