import DateExpressions
import KitModel

/// The days that head a table's columns: "Mon 8 | Tue 9 | Wed 10", with nothing else but a cell above the names of rows.
enum DayHeads {
  private static let leastDays = 2

  /// The days by column; `nil` where a row heads fewer than two, or columns of other kinds.
  static func days(of top: Table.Row, tools: EventTools) -> [Int: DatedText]? {
    var days: [Int: DatedText] = [:]
    for cell in top.cells {
      let dated = tools.dated(cell.text)
      guard dated.coverage == .pure, dated.hasDay, !dated.hasTime else { continue }
      days[cell.column] = tools.week.rule(dated) ?? dated
    }
    return days.count >= leastDays && days.count + 1 >= top.cells.count ? days : nil
  }
}
