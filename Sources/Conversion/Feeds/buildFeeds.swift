import FeedBuilding
import Glibc
import KitEmission
import KitModel
import KitReading

/// What came of making feeds.
package struct FeedResult: Hashable, Sendable {
  package var feeds: [FeedFile]
  package var kitCount: Int
  /// Documents that could not be read, each told in a line.
  package var faults: [DocumentError]
}

/// Merges the converted kits of a folder into feeds, and lists these in `index.json`.
///
/// Kits are read one by one; only the lines of their events are kept. Feeds that say the same as
/// before are left as they are, and those of an earlier index that have no events any more are
/// removed.
package func buildFeeds(_ plan: FeedPlan) throws(DocumentError) -> FeedResult {
  var collector = FeedCollector(plan.choice)
  var faults: [DocumentError] = []
  do throws(FileError) {
    try forEachDocument(below: plan.source) { path in
      do throws(DocumentError) {
        try add(path, to: &collector)
      } catch {
        faults.append(error)
      }
    }
  } catch {
    throw DocumentError(path: error.path, message: error.reason)
  }
  let kitCount = collector.kitCount
  let feeds = try writeFeeds(collector.finish(), plan)
  return FeedResult(feeds: feeds, kitCount: kitCount, faults: faults)
}

private func add(_ path: String, to collector: inout FeedCollector) throws(DocumentError) {
  let stem = String(path.dropLast(".json".utf8.count))
  let bytes = try readDocument(path)
  // Other JSON lies beside the documents (OpenAgenda's, reports); it is none of ours.
  guard let kit = try? readKit(bytes, options: ReadingOptions(withEvidence: false)),
    !kit.source.file.isEmpty
  else { return }
  let calendar = try? readDocument(stem + ".ics")
  do throws(CalendarFault) {
    collector.add(
      try KitContribution(of: kit, calendar: calendar, stem: splitPath(stem).name))
  } catch {
    throw DocumentError(path: path, message: "its calendar can't be written: \(error)")
  }
}

/// Visits `.json` files in the order of their names, folder by folder.
private func forEachDocument(
  below folder: String, _ visit: (String) -> Void
) throws(FileError) {
  for entry in try entries(of: folder) {
    let path = joinPath(folder, entry.name)
    switch entry.kind {
    case .folder: try forEachDocument(below: path, visit)
    case .file: if entry.name.hasSuffix(".json") { visit(path) }
    case .other: continue
    }
  }
}

private func writeFeeds(
  _ feeds: FeedSet, _ plan: FeedPlan
) throws(DocumentError) -> [FeedFile] {
  var files: [FeedFile] = []
  do throws(FileError) {
    try makeFolder(plan.destination)
    for index in feeds.indices {
      let path = joinPath(plan.destination, feeds.path(index))
      try makeFolder(splitPath(path).folder)
      var writer = try UnchangedWriter(path)
      try feeds.write(index) { (bytes) throws(FileError) in try writer.write(bytes) }
      files.append(FeedFile(outline: feeds.outline(index), isChanged: try writer.finish()))
    }
    try removeStale(keeping: files, in: plan.destination)
    var index = try UnchangedWriter(joinPath(plan.destination, "index.json"))
    try index.write(feedIndex(files.map(\.outline), address: plan.choice.address))
    _ = try index.finish()
  } catch {
    throw DocumentError(path: error.path, message: error.reason)
  }
  return files
}
