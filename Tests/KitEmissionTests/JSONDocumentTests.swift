import CivilTime
import Foundation
import KitModel
import KitValidation
import Testing

@testable import KitEmission

private func text(_ kit: Kit) throws -> String {
  String(decoding: try encodeJSON(validate(kit)), as: UTF8.self)
}

/// The keys of an event in the order of the contract's page.
private let eventKeys = [
  "uid", "sequence", "lastModified", "title", "kind", "occurrences", "dailyHours", "openingHours",
  "timeZone", "dateText", "yearFrom", "status", "availability", "series", "section", "location",
  "attendance", "organizer", "people", "description", "audience", "price", "language",
  "registration", "url", "inferred", "evidence", "confidence",
]

@Suite("The JSON document")
struct JSONDocumentTests {
  @Test("RFC 8259: it is JSON, and says what the kit says")
  func parses() throws {
    let data = Data(try encodeJSON(validate(SampleKit.kit)))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(document["schemaVersion"] as? String == "1.0")
    let events = try #require(document["events"] as? [[String: Any]])
    #expect(events.first?["title"] as? String == SampleKit.webinar.title)
    #expect(events.first?["confidence"] as? Double == 0.98)
  }

  @Test("Keys stand in the contract's order")
  func keyOrder() throws {
    var event = SampleKit.webinar
    event.openingHours = [
      OpeningHours(
        days: Weekday.allCases, opens: try #require(ClockTime(hour: 10)),
        closes: try #require(ClockTime(hour: 18)))
    ]
    let written = try text(SampleKit.kit(events: [event]))
    let lines = written.split(separator: "\n")
      .filter { $0.hasPrefix("      \"") }
      .compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
    #expect(Array(lines.prefix(eventKeys.count)) == eventKeys)
  }

  @Test("Boxes are written to a tenth of a point, as short as exact")
  func boxes() throws {
    #expect(try text(SampleKit.kit).contains("\"box\": [56.7, 210, 280.1, 236.4]"))
  }

  @Test("Slashes stay unescaped; what is absent is not written; a section's parent may be null")
  func details() throws {
    let written = try text(SampleKit.kit)
    #expect(written.contains("https://example.org/a/b"))
    #expect(written.contains("\"parent\": null"))
    #expect(!written.contains("\"recurrence\""))
    #expect(written.contains("\"created\": \"2020-10-29T16:02:11+01:00\""))
    #expect(written.contains("\"lastModified\": \"2020-10-29T00:00:00Z\""))
  }

  @Test("An occurrence without a year has a null start; an open one has only the side that is told")
  func specialOccurrences() throws {
    let partial = Occurrence(
      start: nil, partial: "--03-14T20:00", candidates: [SampleKit.moment("2025-03-14T20:00")])
    let before = Occurrence(start: nil, end: SampleKit.moment("2021-01-03"), open: .before)
    let month = Occurrence(
      start: SampleKit.moment("2026-03-01"), end: SampleKit.moment("2026-03-31"), grain: .month)
    let written = try text(
      SampleKit.kit(events: [
        SampleKit.event("A", [before]), SampleKit.event("B", [month]),
        SampleKit.event("C", [partial]),
      ]))
    #expect(
      written.contains(
        #"{"start": null, "partial": "--03-14T20:00", "candidates": ["2025-03-14T20:00"]}"#))
    #expect(written.contains(#"{"end": "2021-01-03", "open": "before"}"#))
    #expect(written.contains(#"{"start": "2026-03-01", "end": "2026-03-31", "grain": "month"}"#))
  }

  @Test("Events are ordered by first occurrence, then page, then title")
  func order() throws {
    let kit = SampleKit.kit(events: [
      SampleKit.event("Z", [SampleKit.at("2020-11-03")]),
      SampleKit.event("B", [SampleKit.at("2020-11-02")]),
      SampleKit.event("A", [SampleKit.at("2020-11-02")]),
      SampleKit.event("Early", [SampleKit.at("2020-11-02T09:00")]),
    ])
    #expect(validate(kit).kit.events.map(\.title) == ["A", "B", "Early", "Z"])
  }

  @Test(
    "RFC 8259 7: strings are escaped in one pass",
    arguments: [
      ("a\"b\\c/d", #"a\"b\\c/d"#),
      ("\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}", #"\u0000\b\t\n\u000b\f\r\u001f"#),
      ("\u{7F}\u{85}\u{9F}\u{A0}é", "\\u007f\\u0085\\u009f\u{A0}é"),
      ("\u{2028}\u{2029}\u{202E}", "\\u2028\\u2029\u{202E}"), ("👩‍👩‍👧 \\u0041", "👩‍👩‍👧 \\\\u0041"),
      ("", ""),
    ])
  func escaping(plain: String, escaped: String) {
    var bytes: [UInt8] = []
    appendEscapedJSON(plain, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == escaped)
  }

  @Test(
    "Numbers are as short as they are exact",
    arguments: [
      (0.0, "0"), (12.0, "12"), (0.5, "0.5"), (-0.04, "0"), (-3.25, "-3.3"), (841.89, "841.9"),
      (99.96, "100"), (.infinity, "0"), (.nan, "0"),
    ])
  func numbers(value: Double, written: String) {
    var writer = JSONWriter()
    writer.number(value, decimals: 1)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
  }
}
