import CivilTime
import DateExpressions
import KitModel

/// The day of a timetable that the sentence above it tells: "From dusk on Friday 6 March until late, the mill is open."
extension EntrySegmentation {
  /// In bytes.
  private static let longestLead = 300

  /// The one day in the text right above a table of hours; `nil` where it tells none, or several.
  func dayAbove(_ table: Table, in runs: [Run], at index: Int) -> DatedText? {
    guard index > 0, case .flow(let items) = runs[index - 1],
      let lead = items.last(where: { !$0.isTitleLike }), lead.byteCount <= Self.longestLead,
      case let days = lead.dated.expressions.filter(\.statesDayOfMonth), !days.isEmpty
    else { return nil }
    if let several = daysAbove(table, in: lead.dated, days: days) { return several }
    guard days.count == 1,
      TableEntries.hasTimeColumn(table, tools: tools)
        || HeadedCells.lackDay(table, heading: lead.dated, tools: tools),
      case let resolved = tools.reader.resolve(days[0], in: tools.context).occurrences,
      resolved.count == 1,
      resolved[0].endsInNight || resolved[0].end.map({ $0.date == resolved[0].start?.date }) ?? true
    else { return nil }
    var day = lead.dated
    day.expressions = days
    return day
  }

  /// The days above rows that each tell one of them by its weekday.
  ///
  /// As in: "Saturday 7 and Sunday 8 March, 10 to 6. Thirty stalls." above "Sat. 11 | Knots" and "Sun. 3 pm | Kites".
  private func daysAbove(
    _ table: Table, in lead: DatedText, days: [DateExpression]
  ) -> DatedText? {
    let told = table.rows.filter { !$0.isHeader }.compactMap { $0.cells.first?.text }
    let weekdays = told.compactMap { text in
      tools.dated(text).expressions.first { $0.known.contains(.weekday) }
    }
    guard weekdays.count == told.count, !told.isEmpty,
      weekdays.allSatisfy({ $0.known.isSubset(of: [.weekday, .time]) })
    else { return nil }
    let named = Set(
      days.flatMap { tools.reader.resolve($0, in: tools.context).occurrences }
        .flatMap(\.singleDays).compactMap(\.start?.date.weekday))
    guard
      weekdays.allSatisfy({ weekday in
        tools.reader.resolve(weekday, in: tools.context).occurrences.allSatisfy {
          $0.start.map { named.contains($0.date.weekday) } ?? false
        }
      })
    else { return nil }
    var above = lead
    above.expressions = days
    return above
  }
}
