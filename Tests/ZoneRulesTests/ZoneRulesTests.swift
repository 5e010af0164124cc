import CivilTime
import Testing

@testable import ZoneRules

private func moment(_ text: String) throws -> LocalMoment {
  try #require(LocalMoment(iso: text))
}

@Suite("Zone rules")
struct ZoneRulesTests {
  @Test(
    "Local times become UTC over both changes",
    arguments: [
      ("Europe/Paris", "2020-03-29T01:59", "2020-03-29T00:59"),
      ("Europe/Paris", "2020-03-29T03:00", "2020-03-29T01:00"),
      ("Europe/Paris", "2020-10-25T01:30", "2020-10-24T23:30"),
      ("Europe/Paris", "2020-10-25T03:00", "2020-10-25T02:00"),
      ("Europe/Paris", "2060-07-01T12:00", "2060-07-01T10:00"),
      ("Europe/Paris", "2060-01-01T12:00", "2060-01-01T11:00"),
      ("America/Toronto", "2026-03-08T03:00", "2026-03-08T07:00"),
      ("America/Toronto", "2026-11-01T00:59", "2026-11-01T04:59"),
      ("America/Toronto", "2026-11-01T02:00", "2026-11-01T07:00"),
      ("Indian/Reunion", "2020-07-01T12:00", "2020-07-01T08:00"),
      ("Pacific/Noumea", "2020-01-01T05:00", "2019-12-31T18:00"),
      ("Europe/Dublin", "2026-07-01T12:00", "2026-07-01T11:00"),
      ("America/Sao_Paulo", "2018-12-01T12:00", "2018-12-01T14:00"),
      ("Africa/Casablanca", "2026-03-01T12:00", "2026-03-01T12:00"),
      ("Etc/UTC", "2026-03-01T12:00", "2026-03-01T12:00"),
    ])
  func toUTC(zone: String, local: String, utc: String) throws {
    let rules = try #require(ZoneRules.named(zone))
    #expect(wallMoment(rules.moment(of: try moment(local))).description == utc)
  }

  @Test("RFC 5545 3.3.5: a time that the clock skips is read with the offset before the gap")
  func gap() throws {
    let rules = try #require(ZoneRules.named("Europe/Paris"))
    let found = wallMoment(rules.moment(of: try moment("2020-03-29T02:30"))).description
    #expect(found == "2020-03-29T01:30")
  }

  @Test("RFC 5545 3.3.5: of a time that comes twice the first is meant")
  func overlap() throws {
    let rules = try #require(ZoneRules.named("Europe/Paris"))
    let found = wallMoment(rules.moment(of: try moment("2020-10-25T02:30"))).description
    #expect(found == "2020-10-25T00:30")
  }

  @Test(
    "What is no zone has no rules",
    arguments: ["", "Mars/Olympus", "../../etc/passwd", "/etc/passwd", "Europe", "Europe/../Asia"])
  func unknown(name: String) {
    #expect(ZoneRules.named(name) == nil)
  }

  @Test(
    "RFC 8536: bytes that are cut or foreign are refused", arguments: [0, 3, 44, 60, 100, 1000])
  func damaged(length: Int) {
    let bytes = Array("TZif2".utf8) + [UInt8](repeating: 0xFF, count: length)
    #expect(ZoneRules(name: "x", tzif: bytes) == nil)
  }
}
