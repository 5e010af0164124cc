import CivilTime
import DateExpressions
import KitModel

/// Tells a column of hours at which rows end from the column of those at which they begin, right in front of it.
///
/// As in: "15 March | 10.15 | 11.00 | Kite day" above "| 10.45 | 11.30 | Bread lab".
enum EndHours {
  private static let leastRows = 2

  static func columns(
    of body: [Table.Row], roles: ColumnRoles, tools: EventTools
  ) -> [Int] {
    let hours = roles.roles.filter { $0.value == .time }.keys.sorted()
    return zip(hours, hours.dropFirst()).compactMap { start, end in
      guard end == start + 1 else { return nil }
      var rises = 0
      for row in body {
        guard let last = row.cells.first(where: { $0.column == end }) else { continue }
        guard let first = row.cells.first(where: { $0.column == start }),
          let from = hour(first, tools: tools), let to = hour(last, tools: tools), from < to
        else { return nil }
        rises += 1
      }
      return rises >= leastRows ? end : nil
    }
  }

  /// The one hour that a cell tells, in minutes.
  private static func hour(_ cell: Table.Cell, tools: EventTools) -> Int? {
    let dated = tools.dated(cell.text)
    guard dated.isTimeOnly, dated.expressions.count == 1 else { return nil }
    var context = tools.context
    context.days = [Occurrence(start: LocalMoment(CalendarDate(dayNumber: 0)))]
    let told = tools.reader.resolve(dated.expressions[0], in: context).occurrences
    guard told.count == 1, told[0].end?.time == nil, let time = told[0].start?.time else {
      return nil
    }
    return time.minutes
  }
}
