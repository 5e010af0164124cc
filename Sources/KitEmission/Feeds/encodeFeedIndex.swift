package import CivilTime

/// A feed as `index.json` lists it.
package struct FeedEntry: Hashable, Sendable {
  /// Below the folder of feeds.
  package var path: String
  package var name: String
  /// What the events were chosen by; `nil` for all.
  package var field: String?
  package var value: String?
  package var color: String
  package var eventCount: Int
  package var first: CalendarDate?
  package var last: CalendarDate?

  package init(
    path: String, name: String, field: String?, value: String?, color: String, eventCount: Int,
    first: CalendarDate?, last: CalendarDate?
  ) {
    self.path = path
    self.name = name
    self.field = field
    self.value = value
    self.color = color
    self.eventCount = eventCount
    self.first = first
    self.last = last
  }
}

/// The list of feeds as a JSON document.
package func encodeFeedIndex(_ entries: [FeedEntry], address: String?) -> [UInt8] {
  var writer = JSONWriter()
  writer.object { writer in
    writer.member("address", address)
    writer.member("feeds", each: entries.map(FeedEntryJSON.init))
  }
  return writer.bytes + [UInt8(ascii: "\n")]
}

private struct FeedEntryJSON: JSONWritable {
  let entry: FeedEntry

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("path", entry.path)
      writer.member("name", entry.name)
      writer.member("by", entry.field)
      writer.member("value", entry.value)
      writer.member("color", entry.color)
      writer.member("events", entry.eventCount)
      writer.member("first", entry.first?.description)
      writer.member("last", entry.last?.description)
    }
  }
}
