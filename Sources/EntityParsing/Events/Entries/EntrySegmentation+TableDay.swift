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
      case let days = lead.dated.expressions.filter(\.statesDayOfMonth), days.count == 1,
      TableEntries.hasTimeColumn(table, tools: tools),
      case let resolved = tools.reader.resolve(days[0], in: tools.context).occurrences,
      resolved.count == 1, resolved[0].end.map({ $0.date == resolved[0].start?.date }) ?? true
    else { return nil }
    var day = lead.dated
    day.expressions = days
    return day
  }
}
