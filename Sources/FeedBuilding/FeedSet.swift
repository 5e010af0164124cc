import CivilTime
import KitEmission

/// The feeds of a choice of events, each written out when it is asked for.
package struct FeedSet {
  private let events: [FeedEvent]
  private let selections: [FeedSelection]
  /// Where the feeds will be found, with a slash at its end.
  private let address: String?

  init(_ events: [FeedEvent], _ choice: FeedChoice) {
    self.events = events
    let order = events.indices.sorted { left, right in
      let (first, second) = (events[left].block, events[right].block)
      return (first.start, first.uid) < (second.start, second.uid)
    }
    selections = FeedBuilding.selections(of: events, order: order, groupings: choice.groupings)
    address = choice.address.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  /// The feed of all, then those of each grouping.
  package var indices: Range<Int> { selections.indices }

  /// A feed's place below the folder of feeds.
  package func path(_ index: Int) -> String { selections[index].path }

  package func outline(_ index: Int) -> FeedOutline {
    let selection = selections[index]
    let days = selection.events.map { events[$0].block.days }
    return FeedOutline(
      path: selection.path, name: selection.name, field: selection.field, value: selection.value,
      color: color(of: selection.name), eventCount: selection.events.count,
      firstDay: days.map(\.lowerBound).min(), lastDay: days.map(\.upperBound).max())
  }

  /// Hands out the bytes of a feed piece by piece, in order.
  package func write<Fault: Error>(
    _ index: Int, to write: (ArraySlice<UInt8>) throws(Fault) -> Void
  ) throws(Fault) {
    let selection = selections[index]
    let head = feedHead(
      FeedFacts(
        name: selection.name, color: color(of: selection.name),
        address: address.map { $0 + selection.path },
        lastModified: selection.events.map { events[$0].block.lastModified }.max()))
    try write(head[...])
    for lines in zones(selection.events.map { events[$0].block }) { try write(lines[...]) }
    let opening = "BEGIN:VEVENT\r\n".utf8.count
    for index in selection.events {
      let event = events[index]
      try write(event.block.lines.prefix(opening))
      try write(sourceLines(event.sources)[...])
      try write(event.block.lines.dropFirst(opening))
    }
    try write(feedEnd[...])
  }
}

/// The definitions of the zones that some events use, by name; UTC's where they use none, for a
/// calendar must not be empty.
private func zones(_ blocks: [CalendarBlock]) -> [[UInt8]] {
  var days: [String: ClosedRange<CalendarDate>] = [:]
  for block in blocks {
    guard let zone = block.zone else { continue }
    let known = days[zone] ?? block.days
    days[zone] =
      min(known.lowerBound, block.days.lowerBound)...max(known.upperBound, block.days.upperBound)
  }
  if blocks.isEmpty { return [zoneLines(named: "Etc/UTC", days: nil)].compactMap { $0 } }
  return days.keys.sorted().compactMap { zoneLines(named: $0, days: days[$0]) }
}
