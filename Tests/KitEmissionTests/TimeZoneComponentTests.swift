import CivilTime
import KitModel
import KitValidation
import Testing
import ZoneRules

@testable import KitEmission

private func written(_ zone: String, _ first: String, _ last: String) throws -> [String] {
  let rules = try #require(ZoneRules.named(zone))
  let component = timeZoneComponent(rules, days: SampleKit.day(first)...SampleKit.day(last))
  return String(decoding: LibicalText.lines(of: component), as: UTF8.self)
    .split(separator: "\r\n").map(String.init)
}

@Suite("RFC 5545 3.6.5: VTIMEZONE")
struct TimeZoneComponentTests {
  @Test("A yearly rule is two observances that begin in the year before")
  func paris() throws {
    let lines = try written("Europe/Paris", "2020-11-03", "2020-11-30")
    #expect(
      lines == [
        "BEGIN:VTIMEZONE", "TZID:Europe/Paris", "BEGIN:DAYLIGHT", "TZNAME:CEST",
        "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "DTSTART:20200329T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "BEGIN:STANDARD", "TZNAME:CET",
        "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "DTSTART:20201025T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD", "END:VTIMEZONE",
      ])
  }

  @Test(
    "A zone that never changes is one observance", arguments: ["Indian/Reunion", "Pacific/Noumea"])
  func fixed(zone: String) throws {
    let lines = try written(zone, "2020-11-03", "2026-11-30")
    #expect(lines.count { $0.hasPrefix("BEGIN:") } == 2)
    #expect(lines.contains("BEGIN:STANDARD"))
  }

  @Test("Winter time with a negative saving is still standard time")
  func dublin() throws {
    let lines = try written("Europe/Dublin", "2026-03-01", "2026-04-26")
    let daylight = try #require(lines.firstIndex(of: "BEGIN:DAYLIGHT"))
    #expect(lines[daylight...].prefix(5).contains("TZOFFSETTO:+0100"))
  }

  @Test("Changes that follow no rule are told one by one")
  func casablanca() throws {
    let lines = try written("Africa/Casablanca", "2026-01-01", "2026-12-31")
    #expect(!lines.contains { $0.hasPrefix("RRULE") })
    #expect(lines.count { $0 == "END:STANDARD" || $0 == "END:DAYLIGHT" } == 3)
  }

  @Test(
    "Times on both sides of both changes are read back as written",
    arguments: ["Europe/Paris", "America/Toronto", "Indian/Reunion", "Pacific/Noumea"],
    [
      ["2026-03-07T23:30", "2026-03-08T03:30", "2026-03-29T01:30", "2026-03-29T03:30"],
      ["2026-10-25T01:30", "2026-10-25T03:30", "2026-11-01T00:30", "2026-11-01T02:30"],
    ])
  func overChanges(zone: String, starts: [String]) throws {
    let event = SampleKit.event("A", starts.map { SampleKit.at($0) })
    let bytes = try encodeCalendar(validate(SampleKit.kit(events: [event], zone: zone)))
    let read = try #require(ReadCalendar(bytes))
    #expect(read.events.compactMap { $0.start?.local.description } == starts)
    #expect(read.zones == [zone])
  }
}
