import CivilTime
import FeedBuilding
import KitEmission
import KitModel
import ZoneRules

/// Makes catalogues of a folder, anew only where something changed.
package struct CatalogueBuilder: Sendable {
  private let folder: ServedFolder
  private let settings: ServeSettings
  private var listing: FolderListing?
  /// What was read of each document, with the states of its files; `nil` for what is no document.
  private var known: [String: Known] = [:]
  /// The tags and dates that were served last, by path.
  private var served: [String: Version] = [:]

  private struct Known: Sendable {
    var document: FileStamp
    var calendar: FileStamp?
    var read: ReadDocument?
  }

  private struct Version: Sendable {
    var digest: String
    var lastModified: Int
  }

  package init(_ folder: ServedFolder, _ settings: ServeSettings) {
    self.folder = folder
    self.settings = settings
  }

  /// The catalogue of the folder as it is; `nil` where nothing changed since the last one.
  ///
  /// - Parameter now: seconds since 1970-01-01T00:00:00Z; the date of what changes from now on.
  package mutating func build(now: Int) throws(FolderFault) -> Catalogue? {
    let current = try folder.list()
    guard current != listing else { return nil }
    let files = Dictionary(uniqueKeysWithValues: current.files.map { ($0.path, $0) })
    let documents = read(current, files)
    let catalogue = catalogue(of: documents, files, folderChanged: current.changed, now: now)
    listing = current
    return catalogue
  }

  /// Reads what is new, and forgets what is gone.
  private mutating func read(
    _ listing: FolderListing, _ files: [String: ListedFile]
  ) -> [ReadDocument] {
    var kept: [String: Known] = [:]
    var documents: [ReadDocument] = []
    for file in listing.files where file.path.hasSuffix(".json") {
      let stem = String(file.path.dropLast(".json".utf8.count))
      let calendar = files[stem + ".ics"]
      var entry = Known(document: file.stamp, calendar: calendar?.stamp)
      if let old = known[stem], old.document == entry.document, old.calendar == entry.calendar {
        entry = old
      } else if let (bytes, _) = folder.read(file.path) {
        let lines = calendar.flatMap { folder.read($0.path)?.bytes }
        entry.read = ReadDocument(path: stem, document: bytes, calendar: lines)
      }
      kept[stem] = entry
      if let read = entry.read { documents.append(read) }
    }
    known = kept
    return documents
  }

  private mutating func catalogue(
    of documents: [ReadDocument], _ files: [String: ListedFile], folderChanged: Int, now: Int
  ) -> Catalogue {
    let events = merged(documents)
    var shelf = Shelf(served: served, start: folderChanged, now: now)
    let feeds = addFeeds(of: documents, to: &shelf)
    addDocuments(documents, files, to: &shelf)
    shelf.add(PackageResources.style_css, at: "style.css", type: "text/css; charset=utf-8")
    served = shelf.resources.mapValues {
      Version(digest: $0.digest, lastModified: $0.lastModified)
    }
    let kinds = Set(events.map(\.event.kind))
    return Catalogue(
      settings: settings, folder: folder, kits: documents.map(\.kit), events: events,
      feeds: feeds, cities: options(events.lazy.compactMap(\.event.location.city)),
      regions: options(events.lazy.compactMap(\.event.location.region)),
      kinds: EventKind.allCases.filter(kinds.contains), zone: mostFrequentZone(documents),
      resources: shelf.resources, fault: nil)
  }

  private func addFeeds(of documents: [ReadDocument], to shelf: inout Shelf) -> [FeedOutline] {
    let address = settings.address.map { $0.text + "/feeds" }
    var collector = FeedCollector(FeedChoice(groupings: settings.groupings, address: address))
    for document in documents { collector.add(document.contribution) }
    let feeds = collector.finish()
    for index in feeds.indices {
      var bytes: [UInt8] = []
      feeds.write(index) { bytes += $0 }
      shelf.add(bytes, at: "feeds/\(feeds.path(index))", type: "text/calendar; charset=utf-8")
    }
    let outlines = feeds.indices.map(feeds.outline)
    let index = feedIndex(outlines, address: address)
    // `presskit feed` calls the list so in its folder.
    for path in ["feeds", "feeds/index.json"] { shelf.add(index, at: path, type: json) }
    return outlines
  }

  private func addDocuments(
    _ documents: [ReadDocument], _ files: [String: ListedFile], to shelf: inout Shelf
  ) {
    for document in documents {
      let path = document.kit.path
      if let file = files[path + ".json"] {
        let resource = Resource(file: file, digest: document.documentDigest, type: json)
        shelf.add(resource, at: "documents/\(path).json")
      }
      if let file = files[path + ".ics"], let digest = document.calendarDigest {
        let resource = Resource(
          file: file, digest: digest, type: "text/calendar; charset=utf-8")
        shelf.add(resource, at: "documents/\(path).ics")
      }
    }
    shelf.add(encodeDocumentIndex(documents.map(\.kit.entry)), at: "documents", type: json)
  }

  /// Collects what is served, with the dates that hold for it.
  private struct Shelf {
    private(set) var resources: [String: Resource] = [:]
    let served: [String: Version]
    /// When what is served for the first time changed last.
    let start: Int
    let now: Int

    init(served: [String: Version], start: Int, now: Int) {
      self.served = served
      self.start = min(start, now)
      self.now = now
    }

    /// What is the same as before keeps its date; what is not has changed just now.
    mutating func add(_ bytes: [UInt8], at path: String, type: String) {
      let digest = entityDigest(bytes)
      let date = served[path].map { $0.digest == digest ? $0.lastModified : now } ?? start
      add(Resource(bytes, digest: digest, type: type, lastModified: date), at: path)
    }

    mutating func add(_ resource: Resource, at path: String) { resources[path] = resource }
  }
}

private let json = "application/json"

/// The events of all kits; one that several announce stands once.
private func merged(_ documents: [ReadDocument]) -> [ListedEvent] {
  var events: [ListedEvent] = []
  var byUID: [String: Int] = [:]
  var byLikeness: [EventLikeness: Int] = [:]
  for (kit, document) in documents.enumerated() {
    for var event in document.events {
      if let known = byUID[event.event.uid] ?? byLikeness[event.likeness] {
        if !events[known].kits.contains(kit) { events[known].kits.append(kit) }
        continue
      }
      event.kits = [kit]
      byUID[event.event.uid] = events.count
      byLikeness[event.likeness] = events.count
      events.append(event)
    }
  }
  return events
}

private func mostFrequentZone(_ documents: [ReadDocument]) -> ZoneRules? {
  var counts: [String: Int] = [:]
  for zone in documents.compactMap(\.kit.facts.timeZone) { counts[zone, default: 0] += 1 }
  return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    .flatMap { ZoneRules.named($0.key) }
}
