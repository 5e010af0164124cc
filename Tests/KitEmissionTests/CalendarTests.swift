import CivilTime
import KitModel
import KitValidation
import Testing

@testable import KitEmission

private func calendar(_ kit: Kit) throws -> String {
  String(decoding: try encodeCalendar(validate(kit)), as: UTF8.self)
}

/// The content lines, unfolded.
private func lines(_ text: String) -> [String] {
  // By scalars: a character of the line before may go on behind the fold.
  var unfolded = ""
  var pending: [Unicode.Scalar] = []
  for scalar in text.unicodeScalars {
    if pending == ["\r", "\n"] {
      if scalar != " " { unfolded += "\r\n\(scalar)" }
      pending = []
    } else if scalar == "\r" || scalar == "\n" {
      pending.append(scalar)
    } else {
      unfolded.unicodeScalars.append(scalar)
    }
  }
  return unfolded.split(separator: "\r\n").map(String.init)
}

private func lines(of event: Event, zone: String? = "Europe/Paris") throws -> [String] {
  lines(try calendar(SampleKit.kit(events: [event], zone: zone)))
}

private func weekly(_ days: [String], rule: String, except: [String] = []) -> Event {
  var event = SampleKit.event(
    "Les Mardis", days.map { SampleKit.at("\($0)T09:30", "\($0)T11:30") })
  event.recurrence = Recurrence(
    rule: rule, except: except.map { SampleKit.moment("\($0)T09:30") })
  return event
}

@Suite("The calendar")
struct CalendarTests {
  @Test("The sample's calendar says what the kit says")
  func sample() throws {
    let written = lines(try calendar(SampleKit.kit))
    for expected in [
      "VERSION:2.0", "NAME:Mois de l'exemple", "DTSTART;TZID=Europe/Paris:20201110T093000",
      "DTEND;TZID=Europe/Paris:20201110T113000", "SEQUENCE:0", "DTSTAMP:20201029T000000Z",
      "LAST-MODIFIED:20201029T000000Z", "SUMMARY:« Gouvernement ouvert : en route vers 2021 »",
      "LOCATION:Le Lieu\\, 1 rue Haute\\, 33000 Bordeaux", "STATUS:CONFIRMED",
      "CATEGORIES:Webinaire", "URL:https://example.org/x", "TZID:Europe/Paris",
      "REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D",
    ] {
      #expect(written.contains(expected), "no line \(expected)")
    }
    #expect(written.contains { $0.hasPrefix("CONFERENCE;VALUE=URI;LABEL=") })
    #expect(!written.contains { $0.hasPrefix("BEGIN:VALARM") || $0.hasPrefix("RDATE") })
  }

  @Test("RFC 9073 7.1: people are participants")
  func participants() throws {
    let written = try lines(of: SampleKit.webinar)
    let begin = try #require(written.firstIndex(of: "BEGIN:PARTICIPANT"))
    let end = try #require(written.firstIndex(of: "END:PARTICIPANT"))
    #expect(written[begin..<end].contains("PARTICIPANT-TYPE:SPEAKER"))
    #expect(written[begin..<end].contains("CONTACT:Anne Exemple\\, Présidente\\, Exemple"))
    #expect(written[end + 1] == "END:VEVENT")
  }

  @Test(
    "RFC 5545 3.1, 3.3.11: titles come back unchanged, in lines of 75 octets",
    arguments: [
      "END:VEVENT", "a\nEND:VEVENT\nBEGIN:VEVENT", "a,b;c\\d:\"e\"", "\\n is not a line", "👩‍👩‍👧‍👦",
      String(repeating: "é👩‍👩‍👧", count: 60), String(repeating: "x", count: 74), "a\tb",
      // As long as a line of one word is before it folds, once and twice.
      String(repeating: "x", count: 73), String(repeating: "x", count: 147),
      "«\u{A0}b\u{2028}»",
    ])
  func titles(title: String) throws {
    var event = SampleKit.event(title, [SampleKit.at("2020-11-10T09:30")])
    event.people = [Person(name: title)]
    let bytes = try encodeCalendar(validate(SampleKit.kit(events: [event])))
    #expect(lineFault(in: bytes) == nil)
    let summary = try #require(
      lines(String(decoding: bytes, as: UTF8.self)).first { $0.hasPrefix("SUMMARY:") })
    #expect(unescaped(String(summary.dropFirst(8))) == title)
  }

  @Test("A rule that gives every occurrence is one event; UNTIL is in UTC (RFC 5545 3.3.10)")
  func exactRule() throws {
    let written = try lines(
      of: weekly(
        ["2020-10-20", "2020-10-27", "2020-11-10"], rule: "FREQ=WEEKLY;BYDAY=TU;COUNT=4",
        except: ["2020-11-03"]))
    #expect(written.contains("RRULE:FREQ=WEEKLY;UNTIL=20201110T083000Z;BYDAY=TU"))
    #expect(written.contains("EXDATE;TZID=Europe/Paris:20201103T093000"))
    #expect(written.count { $0 == "BEGIN:VEVENT" } == 1)
  }

  @Test(
    "A rule that does not give the occurrences is not written",
    arguments: [
      (["2020-10-20", "2020-10-28"], "FREQ=WEEKLY;BYDAY=TU"),
      (["2020-10-20", "2020-11-03"], "FREQ=WEEKLY;BYDAY=TU"),
      (["2020-10-20", "2020-10-27"], "FREQ=SOMETIMES"), (["2020-10-20"], "FREQ=WEEKLY"),
    ])
  func inexactRule(days: [String], rule: String) throws {
    let written = try lines(of: weekly(days, rule: rule))
    #expect(!written.contains { $0.hasPrefix("RRULE:FREQ=W") || $0.hasPrefix("RRULE:FREQ=S") })
    #expect(written.count { $0 == "BEGIN:VEVENT" } == days.count)
  }

  @Test("Occurrences that last differently are events of their own")
  func differentLengths() throws {
    var event = weekly(["2020-10-20", "2020-10-27"], rule: "FREQ=WEEKLY")
    event.occurrences[1].end = SampleKit.moment("2020-10-27T12:00")
    #expect(try lines(of: event).count { $0 == "BEGIN:VEVENT" } == 2)
  }

  @Test("Each occurrence has a uid of its own, the first one the event's")
  func uids() throws {
    let event = SampleKit.event(
      "A",
      [
        SampleKit.at("2020-11-03T09:00"), SampleKit.at("2020-11-10T09:00"),
        SampleKit.at("2020-11-10T14:00"),
      ])
    let uids = try lines(of: event).filter { $0.hasPrefix("UID:") }
    #expect(uids == ["", "-20201110", "-20201110-2"].map { "UID:\(event.uid)\($0)" })
  }

  @Test("RFC 5545 3.6.1: whole days end exclusively; long spans leave the reader free")
  func wholeDays() throws {
    let written = try lines(of: SampleKit.event("A", [SampleKit.at("2020-11-17", "2020-11-20")]))
    #expect(written.contains("DTSTART;VALUE=DATE:20201117"))
    #expect(written.contains("DTEND;VALUE=DATE:20201121"))
    #expect(written.contains("TRANSP:TRANSPARENT"))
    #expect(!written.contains("BEGIN:VTIMEZONE"))
    let single = try lines(of: SampleKit.event("A", [SampleKit.at("2020-11-17")]))
    #expect(single.contains("DTEND;VALUE=DATE:20201118"))
    #expect(!single.contains("TRANSP:TRANSPARENT"))
  }

  @Test("A day part stands first in the description and invents no hour")
  func dayPart() throws {
    let occurrence = Occurrence(start: SampleKit.moment("2020-11-24"), dayPart: .afternoon)
    var event = SampleKit.event("A", [occurrence])
    event.description = "Texte."
    let written = try lines(of: event)
    #expect(written.contains("DTSTART;VALUE=DATE:20201124"))
    #expect(written.contains { $0.hasPrefix("DESCRIPTION:Après-midi\\n\\nTexte.") })
  }

  @Test("What has no year stays out; what only has an end is that day")
  func openAndPartial() throws {
    let partial = SampleKit.event("C", [Occurrence(start: nil, partial: "--03-14")])
    #expect(try !lines(of: partial).contains("BEGIN:VEVENT"))
    let before = SampleKit.event(
      "B", [Occurrence(start: nil, end: SampleKit.moment("2021-01-03"), open: .before)])
    #expect(try lines(of: before).contains("DTSTART;VALUE=DATE:20210103"))
  }

  @Test("A kit without events gives a calendar that holds its zone")
  func noEvents() throws {
    let written = lines(try calendar(SampleKit.kit(events: [])))
    #expect(written.contains("TZID:Europe/Paris"))
    #expect(!written.contains("BEGIN:VEVENT"))
  }

  @Test("Without a zone times float")
  func floating() throws {
    let event = SampleKit.event("A", [SampleKit.at("2020-11-17T10:00")])
    #expect(try lines(of: event, zone: nil).contains("DTSTART:20201117T100000"))
  }

  @Test("The quick lines of feeds are libical's, but for the folds")
  func quickLines() throws {
    var event = SampleKit.webinar
    event.title = "a,b;c\\d:\"e\"\nEND:VEVENT ^ 👩‍👩‍👧 " + String(repeating: "é", count: 200)
    event.occurrences.append(SampleKit.at("2020-11-17", "2020-11-20"))
    let recurring = weekly(["2020-10-20", "2020-10-27"], rule: "FREQ=WEEKLY;BYDAY=TU")
    let component = try calendarComponent(
      of: validate(SampleKit.kit(events: [event, recurring])).kit)
    var quick = ContentLines()
    quick.append(component)
    #expect(lineFault(in: quick.bytes) == nil)
    let slow = lines(String(decoding: LibicalText.lines(of: component), as: UTF8.self))
    let fast = lines(String(decoding: quick.bytes, as: UTF8.self))
    // libical orders the parts of a rule its own way.
    #expect(
      fast.filter { !$0.hasPrefix("RRULE") } == slow.filter { !$0.hasPrefix("RRULE") })
  }

  @Test("Cancelled and vanished events are told as cancelled")
  func cancelled() throws {
    var event = SampleKit.webinar
    event.status = .cancelled
    #expect(try lines(of: event).contains("STATUS:CANCELLED"))
    var kit = SampleKit.kit(events: [])
    kit.vanished = [event]
    #expect(lines(try calendar(kit)).contains("STATUS:CANCELLED"))
  }
}

private func unescaped(_ text: String) -> String {
  var plain = ""
  var isEscaped = false
  for scalar in text.unicodeScalars {
    if isEscaped {
      plain.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = true
    } else {
      plain.unicodeScalars.append(scalar)
    }
  }
  return plain
}
