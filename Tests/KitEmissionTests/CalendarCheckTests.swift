import CivilTime
import KitModel
import KitValidation
import Testing

@testable import KitEmission

private func tampered(_ old: String, _ new: String) throws -> [UInt8] {
  let event = SampleKit.event("A", [SampleKit.at("2020-11-10T09:30", "2020-11-10T11:30")])
  let bytes = try encodeCalendar(validate(SampleKit.kit(events: [event, SampleKit.webinar])))
  let parts = String(decoding: bytes, as: UTF8.self)
    .split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
  try #require(parts.count == 2, "the calendar has no \(old)")
  return Array("\(parts[0])\(new)\(parts[1])".utf8)
}

@Suite("Calendar checks")
struct CalendarCheckTests {
  @Test(
    "What breaks RFC 5545 is told",
    arguments: [
      ("DTSTAMP:20201029T000000Z\r\n", ""), ("UID:uid-of-1@presskit\r\n", ""),
      ("20201110T113000", "20201110T083000"), ("DTSTART;TZID=Europe/Paris", "DTSTART;TZID=Mars"),
      ("SUMMARY:A\r\n", "SUMMARY:A\n"), ("SUMMARY:A\r\n", "SUMMARY:A\u{1}\r\n"),
      ("STATUS:CONFIRMED", "RRULE:FREQ=DAILY;UNTIL=20201111T083000\r\nSTATUS:CONFIRMED"),
      ("SUMMARY:A", "SUMMARY:" + String(repeating: "x", count: 70)),
      ("BEGIN:VCALENDAR", "BEGIN:VCARD"), ("UID:uid-of-1@presskit", "UID:\(SampleKit.webinar.uid)"),
    ])
  func faults(old: String, new: String) throws {
    #expect(throws: CalendarFault.self) { try checkedCalendar(tampered(old, new)) }
    #expect(try !calendarFaults(in: tampered(old, new)).isEmpty)
  }

  @Test(
    "A calendar that says other times than the kit is refused",
    arguments: [
      ("20201110T093000", "20201110T090000"), ("TZID=Europe/Paris", "TZID=Europe/Berlin"),
    ])
  func differences(old: String, new: String) throws {
    let event = SampleKit.event("A", [SampleKit.at("2020-11-10T09:30", "2020-11-10T11:30")])
    let kit = SampleKit.kit(events: [event, SampleKit.webinar])
    let calendar = try #require(ReadCalendar(tampered(old, new)))
    #expect(throws: CalendarFault.self) { try compare(calendar, with: kit) }
  }

  @Test("RFC 5545 3.1: a fold that splits a character is told")
  func splitCharacter() {
    let bytes = Array("SUMMARY:".utf8) + [0xC3, 0x0D, 0x0A, 0x20, 0xA9, 0x0D, 0x0A]
    #expect(lineFault(in: bytes) != nil)
  }
}
