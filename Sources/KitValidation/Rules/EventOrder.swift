import CivilTime
import KitModel

/// Orders events by first occurrence, then page, then title, as the contract lists them.
///
/// What can't be dated comes last; what is alike stays in the order of appearance.
func putEventsInOrder(_ events: inout [Event]) {
  let keys = events.enumerated().map { index, event in
    (
      start: event.occurrences.compactMap { $0.start ?? $0.end }.min(),
      page: event.evidence.map(\.place.page).min() ?? .max, title: event.title, index: index
    )
  }
  let order = keys.sorted { left, right in
    if left.start != right.start {
      guard let leftStart = left.start else { return false }
      guard let rightStart = right.start else { return true }
      return leftStart < rightStart
    }
    if left.page != right.page { return left.page < right.page }
    if left.title != right.title { return left.title < right.title }
    return left.index < right.index
  }
  events = order.map { events[$0.index] }
}
