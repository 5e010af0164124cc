import CivilTime
import DateExpressions
import KitModel

/// Days that a text about something to come tells of the past.
extension WhenResolver {
  /// The days without those that were over long before the kit was issued, where others are ahead of it.
  ///
  /// As in: "Nets continues to January 17. The show traces the weir completed on September 9, 1929". What was is no
  /// occurrence of what is announced. A text that begins with what was tells a history, and the cells of a row are its own.
  func withoutHistory(
    _ days: [(DatedText, DateExpression)], of entry: Entry, context: DateContext
  ) -> [(DatedText, DateExpression)] {
    guard days.count > 1, entry.origin != .row, entry.origin != .grid,
      tools.context.referenceSource == .kit, let issued = tools.context.reference?.date
    else { return days }
    let latest = issued.adding(days: -EventFilter.grace)
    let isAhead = { (day: DateExpression) in
      let told = tools.reader.resolve(day, in: context).occurrences
      return told.isEmpty
        || told.contains { occurrence in
          guard let last = (occurrence.end ?? occurrence.start)?.date else { return true }
          return occurrence.open == .after || last >= latest
        }
    }
    guard let first = days.first, first.1.statesDayOfMonth, isAhead(first.1) else { return days }
    return days.filter { isAhead($0.1) }
  }
}
