import FeedBuilding
import KitEmission
import KitModel
import KitReading

/// A kit as the page and the list of documents tell of it.
struct ListedKit: Sendable {
  /// The document's file, below the folder, without its extension.
  let path: String
  let title: String
  let facts: KitFacts
  /// The PDF's name.
  let file: String
  let hasCalendar: Bool
  let eventCount: Int
  let contactCount: Int
  let projectCount: Int

  /// Where its document is served.
  var documentAddress: String { encodedPath("documents/\(path).json") }
  var calendarAddress: String? { hasCalendar ? encodedPath("documents/\(path).ics") : nil }

  var entry: DocumentEntry {
    DocumentEntry(
      path: documentAddress, calendar: calendarAddress, facts: facts, file: file,
      eventCount: eventCount, contactCount: contactCount, projectCount: projectCount)
  }
}

/// What was read of a document and the calendar beside it, kept as long as neither changes.
struct ReadDocument: Sendable {
  let kit: ListedKit
  let events: [ListedEvent]
  let contribution: KitContribution
  let documentDigest: String
  let calendarDigest: String?

  /// - Returns: `nil` for JSON that is none of presskit's documents.
  init?(path: String, document: [UInt8], calendar: [UInt8]?) {
    // Other JSON lies beside the documents: OpenAgenda's, reports, the index of feeds.
    guard let kit = try? readKit(document), !kit.source.file.isEmpty else { return nil }
    let stem = path.split(separator: "/").last.map(String.init) ?? path
    guard let made = try? KitContribution(of: kit, calendar: calendar, stem: stem) else {
      return nil
    }
    contribution = made
    self.kit = ListedKit(
      path: path, title: kit.facts.title ?? stem, facts: kit.facts, file: kit.source.file,
      hasCalendar: calendar != nil, eventCount: kit.events.count,
      contactCount: kit.contacts.count, projectCount: kit.projects.count)
    events = kit.events.map { ListedEvent($0, of: kit) }
    documentDigest = entityDigest(document)
    calendarDigest = calendar.map(entityDigest)
  }
}
