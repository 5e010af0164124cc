import CivilTime
import DateExpressions
import KitModel

/// Keeps what a reader would go to: nothing that is over when the kit appears, nothing undated.
struct EventFilter {
  /// When the kit was published, as far as it is known.
  let published: CalendarDate?
  let period: ClosedRange<CalendarDate>?
  /// How long before its publication a kit may still announce an event, in days.
  private static let grace = 45

  func keeps(_ event: Event) -> Bool {
    guard !event.occurrences.isEmpty, !event.title.isEmpty else { return false }
    if event.title.unicodeScalars.count(where: { $0.properties.isAlphabetic }) < 3 { return false }
    guard let earliest else { return true }
    return event.occurrences.contains { occurrence in
      guard let day = (occurrence.end ?? occurrence.start)?.date else {
        return occurrence.partial != nil
      }
      return day >= earliest
    }
  }

  private var earliest: CalendarDate? {
    let bounds = [published?.adding(days: -Self.grace), period?.lowerBound.adding(days: -400)]
      .compactMap { $0 }
    return published == nil ? bounds.max() : bounds.first
  }
}
