import CivilTime
package import KitModel

/// A document as a list of documents tells of it.
package struct DocumentEntry: Hashable, Sendable {
  /// Below the address of the list, as a part of a URL.
  package var path: String
  /// The kit's own calendar; `nil` where there is none.
  package var calendar: String?
  package var facts: KitFacts
  package var file: String
  package var eventCount: Int
  package var contactCount: Int
  package var projectCount: Int

  package init(
    path: String, calendar: String?, facts: KitFacts, file: String, eventCount: Int,
    contactCount: Int, projectCount: Int
  ) {
    self.path = path
    self.calendar = calendar
    self.facts = facts
    self.file = file
    self.eventCount = eventCount
    self.contactCount = contactCount
    self.projectCount = projectCount
  }
}

/// The list of documents as a JSON document.
package func encodeDocumentIndex(_ entries: [DocumentEntry]) -> [UInt8] {
  var writer = JSONWriter()
  writer.object { writer in
    writer.member("documents", each: entries.map(DocumentEntryJSON.init))
  }
  return writer.bytes + [UInt8(ascii: "\n")]
}

private struct DocumentEntryJSON: JSONWritable {
  let entry: DocumentEntry

  func write(to writer: inout JSONWriter) {
    writer.object(.inline) { writer in
      writer.member("path", entry.path)
      writer.member("calendar", entry.calendar)
      writer.member("file", entry.file)
      writer.member("title", entry.facts.title)
      writer.member("issuer", entry.facts.issuer)
      writer.member("language", entry.facts.language)
      writer.member("published", entry.facts.published?.description)
      writer.member("embargo", entry.facts.embargo?.description)
      writer.member("events", entry.eventCount)
      writer.member("contacts", entry.contactCount)
      writer.member("projects", entry.projectCount)
    }
  }
}
