import CivilTime
package import KitModel

/// What of a document is read.
package struct ReadingOptions: Hashable, Sendable {
  /// Whether the places that values were read at are kept; they are most of a document.
  package var withEvidence: Bool

  package init(withEvidence: Bool = true) { self.withEvidence = withEvidence }
}

/// Reads the contract's JSON document back into values.
///
/// Sections, links, quotes, organizations and findings stay behind: what compares or merges kits
/// needs their facts, events, contacts and projects. Members of later versions are passed over.
/// - Throws: ``ReadingFault``.
package func readKit(
  _ document: [UInt8], options: ReadingOptions = ReadingOptions()
) throws(ReadingFault) -> Kit {
  var kit = Kit(source: SourceFacts(file: "", sha256: "", bytes: 0, pageCount: 0))
  var version: String?
  var cursor = JSONCursor(document)
  try cursor.object { (cursor, name) throws(ReadingFault) in
    switch name {
    case "schemaVersion": version = try cursor.string()
    case "source": kit.source = try cursor.source()
    case "kit": kit.facts = try cursor.facts()
    case "events":
      kit.events = try cursor.list { (c) throws(ReadingFault) in try c.event(options) }
    case "contacts":
      kit.contacts = try cursor.list { (c) throws(ReadingFault) in try c.contact(options) }
    case "projects":
      kit.projects = try cursor.list { (c) throws(ReadingFault) in try c.project(options) }
    // Only a history has these.
    case "vanished":
      kit.vanished = try cursor.list { (c) throws(ReadingFault) in try c.event(options) }
    default: break
    }
  }
  guard cursor.isAtEnd() else { throw .unexpected("more than one document") }
  guard version?.hasPrefix("1.") == true else { throw .unexpected("schemaVersion") }
  // The document tells the kit's zone with each event.
  for index in kit.events.indices where kit.events[index].timeZone == kit.facts.timeZone {
    kit.events[index].timeZone = nil
  }
  for index in kit.vanished.indices where kit.vanished[index].timeZone == kit.facts.timeZone {
    kit.vanished[index].timeZone = nil
  }
  return kit
}

extension JSONCursor {
  fileprivate mutating func source() throws(ReadingFault) -> SourceFacts {
    var source = SourceFacts(file: "", sha256: "", bytes: 0, pageCount: 0)
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "file": source.file = try cursor.string()
      case "sha256": source.sha256 = try cursor.string()
      case "bytes": source.bytes = try cursor.integer()
      case "pageCount": source.pageCount = try cursor.integer()
      case "producer": source.producer = try cursor.string()
      default: break
      }
    }
    return source
  }

  fileprivate mutating func facts() throws(ReadingFault) -> KitFacts {
    var facts = KitFacts()
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "title": facts.title = try cursor.string()
      case "subtitle": facts.subtitle = try cursor.string()
      case "issuer": facts.issuer = try cursor.string()
      case "language": facts.language = try cursor.string()
      case "timeZone": facts.timeZone = try cursor.string()
      case "edition": facts.edition = try cursor.integer()
      case "revision": facts.revision = try cursor.string()
      case "published": facts.published = try cursor.date(name)
      case "embargo": facts.embargo = try cursor.moment(name)
      case "period": facts.period = try cursor.period()
      default: break
      }
    }
    return facts
  }

  private mutating func period() throws(ReadingFault) -> ClosedRange<CalendarDate>? {
    var start: CalendarDate?
    var end: CalendarDate?
    try object { (cursor, name) throws(ReadingFault) in
      switch name {
      case "start": start = try cursor.date(name)
      case "end": end = try cursor.date(name)
      default: break
      }
    }
    guard let start, let end, start <= end else { throw .unexpected("period") }
    return start...end
  }
}
