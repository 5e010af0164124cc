import CivilTime
import KitModel

/// Whether days that a kit tells are those of what it is about as a whole, or of one thing among those that it announces.
///
/// As in: "The season opens on 4 June" in a release that lists concerts until August: what takes place on that day is a part,
/// and the headline names all of them.
enum SubjectDays {
  /// So many entries on later days, and more of them than on these; what leads to something is told before it.
  private static let leastLater = 3

  /// - Parameter others: what the kit announces beside it.
  static func areOfOneAmong(_ others: [EventDraft], _ days: ClosedRange<CalendarDate>) -> Bool {
    let starts = others.flatMap { $0.event.occurrences.prefix(1).compactMap { $0.start?.date } }
    let later = starts.count { $0 > days.upperBound }
    return later >= leastLater && later > starts.count(where: days.contains)
  }
}
