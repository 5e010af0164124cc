import CivilTime
import KitModel

/// An event that was found, with the occurrences that made it so.
struct FoundEvent {
  /// Into the catalogue's events.
  let index: Int
  /// Ascending; empty for an event whose days are not known.
  let occurrences: [Occurrence]
  fileprivate let key: SortKey
}

/// The order of events on the page: by day, what begins on it before what goes on, then by time.
private struct SortKey: Comparable {
  var day: CalendarDate?
  var isUnderWay: Bool
  var start: LocalMoment?
  var title: String

  static func < (left: SortKey, right: SortKey) -> Bool {
    if left.day != right.day {
      // Days that are not known come last.
      guard let first = left.day else { return false }
      guard let second = right.day else { return true }
      return first < second
    }
    if left.isUnderWay != right.isUnderWay { return right.isUnderWay }
    if let first = left.start, let second = right.start, first != second { return first < second }
    return left.title < right.title
  }
}

extension Catalogue {
  /// The events that a query asks for, in the order of the page.
  ///
  /// - Parameter today: the first day where the query names none.
  func find(_ query: EventQuery, today: CalendarDate) -> [FoundEvent] {
    let from = query.tellsFrom ? query.from : today
    let words = query.words
    let kit = query.kit.map { path in kits.firstIndex { $0.path == path } ?? -1 }
    var found: [FoundEvent] = []
    for (index, listed) in events.enumerated() {
      guard query.kind.map({ listed.event.kind == $0 }) ?? true,
        query.place.map({ listed.isIn($0) }) ?? true, kit.map(listed.kits.contains) ?? true,
        listed.tells(words)
      else { continue }
      let dated = listed.event.occurrences.filter { $0.days != nil }
      let within = dated.filter { $0.isWithin(from, query.to) }
      // An event without days is found where no day is asked for.
      guard !within.isEmpty || (dated.isEmpty && from == nil && query.to == nil) else { continue }
      let first = within.first?.days?.lowerBound
      let day = first.map { max($0, from ?? $0) }
      found.append(
        FoundEvent(
          index: index, occurrences: within,
          key: SortKey(
            day: day, isUnderWay: first != day, start: within.first?.start,
            title: listed.event.title)))
    }
    return found.sorted { $0.key < $1.key }
  }
}

extension ListedEvent {
  fileprivate func isIn(_ place: PlaceChoice) -> Bool {
    switch place {
    case .city(let slug): city == slug
    case .region(let slug): region == slug
    }
  }
}

extension Occurrence {
  /// Days that begin and whose end is not told count as going on for a season; what begins at an
  /// hour ends that day.
  private static let openDays = 92

  /// From its first day to its last; `nil` where the days are not known.
  var days: ClosedRange<CalendarDate>? {
    guard let first = (start ?? end)?.date else { return nil }
    let last =
      end?.date
      ?? (open == .after && start?.time == nil ? first.adding(days: Self.openDays) : first)
    return first...max(first, last)
  }

  fileprivate func isWithin(_ from: CalendarDate?, _ to: CalendarDate?) -> Bool {
    guard let days else { return false }
    // What only has an end has been going on since before.
    let first = open == .before ? nil : days.lowerBound
    return (from.map { days.upperBound >= $0 } ?? true)
      && (to.map { limit in first.map { $0 <= limit } ?? true } ?? true)
  }
}
