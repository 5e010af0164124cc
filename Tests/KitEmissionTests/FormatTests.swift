import CXML2
import CivilTime
import Foundation
import KitModel
import KitValidation
import Testing

@testable import KitEmission

/// A title that every syntax has to escape.
private let hostile = "=1+1,\"a\";\\n<b>&amp;\nEND:VEVENT 👩‍👩‍👧 \u{202B}x\u{202C} *x*"

private func kit(title: String = hostile) -> Kit {
  var event = SampleKit.webinar
  event.title = title
  event.occurrences.append(SampleKit.at("2020-11-17", "2020-11-18"))
  event.recurrence = nil
  var cancelled = SampleKit.event("Annulé", [SampleKit.at("2020-12-01T09:00")])
  cancelled.status = .cancelled
  var kit = SampleKit.kit(events: [event, cancelled])
  kit.contacts[0].organization = title
  return kit
}

private func json(_ bytes: [UInt8]) throws -> Any {
  try JSONSerialization.jsonObject(with: Data(bytes))
}

@Suite("Other formats")
struct FormatTests {
  @Test("schema.org: an event for each date, with name, start, place, status")
  func jsonLD() throws {
    let root = try #require(try json(encodeJSONLD(validate(kit()))) as? [String: Any])
    #expect(root["@context"] as? String == "https://schema.org")
    let graph = try #require(root["@graph"] as? [[String: Any]])
    let events = graph.filter { ($0["@type"] as? String)?.hasSuffix("Event") == true }
    #expect(events.count == 3)
    #expect(events[0]["name"] as? String == hostile)
    #expect(events[0]["startDate"] as? String == "2020-11-10T09:30:00+01:00")
    #expect(events[1]["startDate"] as? String == "2020-11-17")
    #expect(events[2]["eventStatus"] as? String == "https://schema.org/EventCancelled")
    #expect((events[0]["location"] as? [[String: Any]])?.count == 2)
    #expect(Set(events.compactMap { $0["identifier"] as? String }).count == 3)
  }

  @Test("RFC 7265: the same calendar in JSON")
  func jCal() throws {
    let root = try #require(try json(encodeJCal(validate(kit()))) as? [Any])
    #expect(root.first as? String == "vcalendar")
    let components = try #require(root.last as? [[Any]])
    let event = try #require(components.first { $0.first as? String == "vevent" })
    let properties = try #require(event[1] as? [[Any]])
    let start = try #require(properties.first { $0.first as? String == "dtstart" })
    #expect((start[1] as? [String: String]) == ["tzid": "Europe/Paris"])
    #expect(start[2] as? String == "date-time")
    #expect(start[3] as? String == "2020-11-10T09:30:00")
    let summary = try #require(properties.first { $0.first as? String == "summary" })
    #expect(summary[3] as? String == hostile)
  }

  @Test("RFC 7265 3.6.10: a rule is an object")
  func jCalRule() throws {
    var event = SampleKit.event(
      "A", ["2020-11-03T09:30", "2020-11-10T09:30"].map { SampleKit.at($0) })
    event.recurrence = Recurrence(rule: "FREQ=WEEKLY;BYDAY=TU")
    let bytes = try encodeJCal(validate(SampleKit.kit(events: [event])))
    #expect(
      String(decoding: bytes, as: UTF8.self).contains(
        #""recur", {"freq": "WEEKLY", "byday": "TU", "until": "2020-11-10T08:30:00Z"}"#))
  }

  @Test("RFC 6321: the same calendar in XML that libxml2 reads")
  func xCal() throws {
    let bytes = try encodeXCal(validate(kit()))
    let document = bytes.withUnsafeBytes { raw in
      xmlReadMemory(
        raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count), nil, nil,
        Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue))
    }
    let parsed = try #require(document)
    defer { xmlFreeDoc(parsed) }
    let root = try #require(xmlDocGetRootElement(parsed))
    #expect(String(cString: root.pointee.name) == "icalendar")
    let content = try #require(xmlNodeGetContent(root))
    defer { free(content) }
    #expect(String(cString: content).contains(hostile))
  }

  @Test("RFC 2426, RFC 6350: contacts, folded and escaped", arguments: [VCardVersion.three, .four])
  func vCards(version: VCardVersion) {
    let bytes = encodeVCards(validate(kit()), version)
    #expect(lineFault(in: bytes) == nil)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    #expect(lines.first == "BEGIN:VCARD")
    #expect(lines[1] == "VERSION:\(version.rawValue)")
    #expect(lines.contains("FN:Anne Exemple"))
    #expect(lines.contains { $0.hasSuffix("+33608725029") })
    #expect(lines.count { $0 == "END:VCARD" } == 1)
  }

  @Test("RFC 4180: one row a date, quotes doubled, no formula, a byte order mark")
  func csv() {
    let bytes = encodeEventsCSV(validate(kit()))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let rows = parsedCSV(Array(bytes.dropFirst(3)))
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(rows[1][1] == "'" + hostile)
    #expect(parsedCSV(Array(encodeContactsCSV(validate(kit())).dropFirst(3))).count == 2)
    #expect(parsedCSV(Array(encodeProjectsCSV(validate(kit())).dropFirst(3))).count == 2)
  }

  @Test(
    "Cells that spreadsheets would run are text",
    arguments: ["=cmd|' /C calc'!A0", "+33123", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "%0A"])
  func formulas(cell: String) {
    var table = CSVTable(columns: ["a"])
    table.append([cell])
    #expect(parsedCSV(Array(table.bytes.dropFirst(3)))[1] == ["'" + cell])
  }

  @Test("OpenAgenda: texts by language, slots with offsets, a slot a day")
  func openAgenda() throws {
    let root = try #require(try json(encodeOpenAgenda(validate(kit()))) as? [String: Any])
    let events = try #require(root["events"] as? [[String: Any]])
    #expect(events.count == 2)
    #expect((events[0]["title"] as? [String: String])?["fr"] == hostile)
    let timings = try #require(events[0]["timings"] as? [[String: String]])
    #expect(timings.count == 3)
    #expect(
      timings[0] == ["begin": "2020-11-10T09:30:00+01:00", "end": "2020-11-10T11:30:00+01:00"])
    #expect(timings[1]["end"] == "2020-11-17T23:59:00+01:00")
    #expect(events[1]["status"] as? Int == 6)
  }

  @Test("Markdown: what would be markup is escaped")
  func markdown() {
    let text = String(decoding: encodeMarkdown(validate(kit())), as: UTF8.self)
    #expect(text.hasPrefix("# Mois de l'exemple\n"))
    #expect(text.contains("\\*x\\*"))
    #expect(text.contains("\\<b\\>"))
    #expect(text.contains("- 2020-11-10 09:30 – 2020-11-10 11:30\n"))
  }
}

/// A strict reading of RFC 4180.
private func parsedCSV(_ bytes: [UInt8]) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell: [UInt8] = []
  var isQuoted = false
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if isQuoted {
      if byte != 0x22 {
        cell.append(byte)
      } else if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
        cell.append(0x22)
        index += 1
      } else {
        isQuoted = false
      }
    } else if byte == 0x22 {
      isQuoted = true
    } else if byte == 0x2C || byte == 0x0D {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
      if byte == 0x0D {
        rows.append(row)
        row = []
        index += 1
      }
    } else {
      cell.append(byte)
    }
    index += 1
  }
  return rows
}
