package import CivilTime
package import KitEmission

/// A feed as the index lists it.
package struct FeedOutline: Hashable, Sendable {
  /// Below the folder of feeds.
  package var path: String
  package var name: String
  /// `nil` for the feed of all events.
  package var field: FeedField?
  package var value: String?
  package var color: String
  package var eventCount: Int
  package var firstDay: CalendarDate?
  package var lastDay: CalendarDate?

  package var entry: FeedEntry {
    FeedEntry(
      path: path, name: name, field: field?.rawValue, value: value, color: color,
      eventCount: eventCount, first: firstDay, last: lastDay)
  }
}

/// The list of feeds as JSON.
package func feedIndex(_ feeds: [FeedOutline], address: String?) -> [UInt8] {
  encodeFeedIndex(feeds.map(\.entry), address: address)
}
