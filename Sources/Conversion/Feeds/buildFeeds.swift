import CivilTime
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
  var collector = FeedCollector(plan)
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
  let feeds = try writeFeeds(collector.events, plan)
  return FeedResult(feeds: feeds, kitCount: collector.kitCount, faults: faults)
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
    try collector.add(kit, calendar: calendar, stem: splitPath(stem).name)
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
  _ events: [FeedEvent], _ plan: FeedPlan
) throws(DocumentError) -> [FeedFile] {
  let order = events.indices.sorted { left, right in
    let (first, second) = (events[left].block, events[right].block)
    return (first.start, first.uid) < (second.start, second.uid)
  }
  var files: [FeedFile] = []
  do throws(FileError) {
    try makeFolder(plan.destination)
    for selection in selections(of: events, order: order, plan: plan) {
      files.append(try write(selection, of: events, plan))
    }
    try removeStale(keeping: files, in: plan.destination)
    var index = try UnchangedWriter(joinPath(plan.destination, "index.json"))
    try index.write(feedIndex(files, address: plan.address))
    _ = try index.finish()
  } catch {
    throw DocumentError(path: error.path, message: error.reason)
  }
  return files
}

private func write(
  _ selection: FeedSelection, of events: [FeedEvent], _ plan: FeedPlan
) throws(FileError) -> FeedFile {
  let path = joinPath(plan.destination, selection.path)
  try makeFolder(splitPath(path).folder)
  var writer = try UnchangedWriter(path)
  let shade = color(of: selection.name)
  let address = plan.address.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  try writer.write(
    feedHead(
      FeedFacts(
        name: selection.name, color: shade, address: address.map { $0 + selection.path },
        lastModified: selection.events.map { events[$0].block.lastModified }.max())))
  for lines in zones(selection.events.map { events[$0].block }) { try writer.write(lines) }
  for index in selection.events {
    let event = events[index]
    let head = "BEGIN:VEVENT\r\n".utf8.count
    try writer.write(event.block.lines.prefix(head))
    try writer.write(sourceLines(event.sources))
    try writer.write(event.block.lines.dropFirst(head))
  }
  try writer.write(feedEnd)
  let days = selection.events.map { events[$0].block.days }
  return FeedFile(
    path: selection.path, name: selection.name, field: selection.field, value: selection.value,
    color: shade, eventCount: selection.events.count,
    firstDay: days.map(\.lowerBound).min(), lastDay: days.map(\.upperBound).max(),
    isChanged: try writer.finish())
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
