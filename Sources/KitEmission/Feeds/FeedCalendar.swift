package import CivilTime
package import KitModel
import ZoneRules

/// What a feed says of itself.
package struct FeedFacts: Hashable, Sendable {
  package var name: String
  /// A colour's name of CSS3, as RFC 7986 5.9 wants it.
  package var color: String
  /// Where the feed will be found, if that is known.
  package var address: String?
  /// The last change of any of its events.
  package var lastModified: String?

  package init(
    name: String, color: String, address: String? = nil, lastModified: String? = nil
  ) {
    self.name = name
    self.color = color
    self.address = address
    self.lastModified = lastModified
  }
}

/// The first lines of a feed, from `BEGIN:VCALENDAR` to before its components.
package func feedHead(_ facts: FeedFacts) -> [UInt8] {
  var calendar = CalendarComponent(name: "VCALENDAR")
  calendar.add("VERSION", .text("2.0"))
  calendar.add("PRODID", .text("-//presskit//presskit \(Generator.version)//EN"))
  calendar.add("CALSCALE", .text("GREGORIAN"))
  calendar.add("NAME", .text(facts.name))
  calendar.add("X-WR-CALNAME", .text(facts.name))
  calendar.add("COLOR", .text(facts.color))
  if let address = facts.address, isURI(address) {
    calendar.add("SOURCE", .uri(address))
    calendar.add("URL", .uri(address))
  }
  calendar.add("REFRESH-INTERVAL", .duration("P1D"))
  calendar.add("X-PUBLISHED-TTL", .duration("P1D"))
  if let moment = facts.lastModified.flatMap({ readUTC($0) }) {
    calendar.add("LAST-MODIFIED", .utc(moment))
  }
  return LibicalText.lines(of: calendar).dropLast(feedEnd.count)
}

/// The last line of a feed.
package let feedEnd = Array("END:VCALENDAR\r\n".utf8)

/// The lines of a zone's definition for some days; `nil` where the system has no such zone.
package func zoneLines(named name: String, days: ClosedRange<CalendarDate>?) -> [UInt8]? {
  ZoneRules.named(name).map { LibicalText.lines(of: timeZoneComponent($0, days: days)) }
}

/// A property that names the kits that an event comes from, one a line of its text.
package func sourceLines(_ kitTitles: [String]) -> [UInt8] {
  var lines = ContentLines()
  lines.append("COMMENT:" + escapedText(kitTitles.joined(separator: "\n")))
  return lines.bytes
}

/// A kit's events as the lines of a calendar, for a kit that has no calendar of its own.
package func feedLines(of kit: Kit) throws(CalendarFault) -> [UInt8] {
  var lines = ContentLines()
  for event in try CalendarParts(kit).events { lines.append(event) }
  return lines.bytes
}

/// Reads `20201029T000000Z`.
private func readUTC(_ text: String) -> LocalMoment? {
  let digits = Array(text)
  guard digits.count >= 15 else { return nil }
  return LocalMoment(
    iso: "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))"
      + "T\(String(digits[9..<11])):\(String(digits[11..<13]))")
}
