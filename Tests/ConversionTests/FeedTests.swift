import CivilTime
import FeedBuilding
import Foundation
import KitEmission
import KitIdentity
import KitModel
import KitReading
import KitValidation
import TestSupport
import Testing

@testable import Conversion

private func event(_ title: String, _ start: String, city: String? = nil) -> Event {
  let moment = LocalMoment(iso: start) ?? LocalMoment(CalendarDate(dayNumber: 0))
  var event = Event(
    title: title, kind: .webinar, occurrences: [Occurrence(start: moment)], yearFrom: .kit)
  event.location.city = city
  event.location.region = city.map { "Région de \($0)" }
  event.people = [Person(name: "Anne Exemple", part: .speaker)]
  return event
}

private func put(_ title: String, _ events: [Event], in folder: TemporaryFolder) throws {
  var kit = Kit(
    source: SourceFacts(
      file: "\(title).pdf", sha256: String(repeating: "a", count: 64), bytes: 1, pageCount: 1))
  kit.facts = KitFacts(title: title, language: "fr", timeZone: "Europe/Paris")
  kit.events = events
  let validated = validate(identify(kit))
  try folder.write(Data(try encodeJSON(validated)), "out/\(title).json")
  try folder.write(Data(try encodeCalendar(validated)), "out/\(title).ics")
}

private func folderOfKits() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  try put(
    "Un",
    [
      event("Concert", "2020-11-03T09:30", city: "Lyon"), event("END:VEVENT", "2020-11-04"),
      event("Débat", "2020-12-01T18:00", city: "Nantes"),
    ], in: folder)
  try put(
    "Deux",
    [
      event("CONCERT", "2020-11-03T09:30", city: "Lyon"),
      event("Visite", "2020-11-05T10:00", city: "LYON"),
    ], in: folder)
  return folder
}

private func build(
  _ folder: TemporaryFolder, _ change: (inout FeedPlan) -> Void = { _ in }
) throws -> FeedResult {
  var plan = FeedPlan(source: folder.path("out"), destination: folder.path("feeds"))
  change(&plan)
  return try buildFeeds(plan)
}

private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: folder.path("feeds/\(name)"))), as: UTF8.self)
}

@Suite("Feeds")
struct FeedTests {
  @Test("All kits are one calendar that keeps RFC 5545; the same event of two kits is one")
  func merged() throws {
    let folder = try folderOfKits()
    let result = try build(folder)
    #expect(result.feeds.map(\.outline.eventCount) == [4])
    #expect(result.kitCount == 2)
    let feed = try text(folder, "all.ics")
    #expect(calendarFaults(in: Array(feed.utf8)) == [])
    #expect(feed.contains("COMMENT:Deux\\nUn\r\n"))
    #expect(feed.contains("COLOR:"))
    #expect(feed.contains("REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n"))
    #expect(feed.contains("SUMMARY:END:VEVENT\r\n"))
  }

  @Test("Groups are told apart without case and accents, and each is a calendar")
  func grouped() throws {
    let folder = try folderOfKits()
    let result = try build(folder) { $0.choice.groupings = [.city, .kit] }
    #expect(
      result.feeds.map(\.outline.path) == [
        "all.ics", "city/lyon.ics", "city/nantes.ics", "kit/deux.ics", "kit/un.ics",
      ])
    #expect(result.feeds.map(\.outline.eventCount) == [4, 2, 1, 2, 3])
    for feed in result.feeds {
      #expect(calendarFaults(in: Array(try text(folder, feed.outline.path).utf8)) == [])
    }
  }

  @Test("Unchanged feeds keep their bytes and their modification time")
  func unchanged() throws {
    let folder = try folderOfKits()
    _ = try build(folder)
    let old = Date(timeIntervalSince1970: 1_000_000)
    let path = folder.path("feeds/all.ics")
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
    let result = try build(folder)
    #expect(result.feeds.map(\.isChanged) == [false])
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    #expect(facts[.modificationDate] as? Date == old)
    try put("Trois", [event("Neuf", "2020-11-09")], in: folder)
    #expect(try build(folder).feeds.map(\.isChanged) == [true])
  }

  @Test("Feeds that have no events any more are removed")
  func stale() throws {
    let folder = try folderOfKits()
    _ = try build(folder) { $0.choice.groupings = [.city] }
    _ = try build(folder) {
      $0.choice.groupings = [.city]
      $0.choice.to = CalendarDate(year: 2020, month: 11, day: 30)
    }
    #expect(try Set(folder.contents("feeds").keys) == ["all.ics", "city/lyon.ics", "index.json"])
  }

  @Test(
    "Days and conditions choose events",
    arguments: [
      ("2020-11-04", "2020-11-05", "kind=webinar", 2), (nil, nil, "city=lyon", 2),
      (nil, nil, "region=region de nantes", 1), ("2020-12-02", nil, "kind=webinar", 0),
      (nil, nil, "kind=concert", 0),
    ])
  func chosen(from: String?, to: String?, condition: String, count: Int) throws {
    let folder = try folderOfKits()
    let result = try build(folder) { plan in
      plan.choice.from = from.flatMap { CalendarDate(iso: $0) }
      plan.choice.to = to.flatMap { CalendarDate(iso: $0) }
      plan.choice.conditions = [condition].compactMap { FeedCondition($0) }
    }
    #expect(result.feeds.map(\.outline.eventCount) == [count])
    #expect(calendarFaults(in: Array(try text(folder, "all.ics").utf8)) == [])
  }

  @Test("A calendar that was altered is not taken over")
  func altered() throws {
    let folder = try folderOfKits()
    let lines =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nDTSTART:20201103\nEND:VEVENT\nEND:VCALENDAR\n"
    try folder.write(Data(lines.utf8), "out/Un.ics")
    #expect(try build(folder).feeds.map(\.outline.eventCount) == [2])
  }

  @Test("The index lists the feeds")
  func index() throws {
    let folder = try folderOfKits()
    _ = try build(folder) { $0.choice.address = "https://example.org/feeds" }
    let data = try Data(contentsOf: URL(filePath: folder.path("feeds/index.json")))
    let index = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let feeds = try #require(index["feeds"] as? [[String: Any]])
    #expect(feeds.map { $0["events"] as? Int } == [4])
    #expect(feeds[0]["first"] as? String == "2020-11-03")
    #expect(
      try text(folder, "all.ics").contains("SOURCE;VALUE=URI:https://example.org/feeds/all.ics"))
  }
}
