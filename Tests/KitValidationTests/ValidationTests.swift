import CivilTime
import KitModel
import Testing

@testable import KitValidation

private func moment(_ text: String) -> LocalMoment {
  LocalMoment(iso: text) ?? LocalMoment(CalendarDate(dayNumber: 0))
}

private func at(_ start: String, _ end: String? = nil) -> Occurrence {
  Occurrence(start: moment(start), end: end.map(moment))
}

private func event(_ occurrences: [Occurrence], _ title: String = "Atelier") -> Event {
  var event = Event(title: title, occurrences: occurrences, yearFrom: .kit, confidence: 0.9)
  event.uid = "u-\(title)"
  return event
}

private let place = SourcePlace(page: 1, box: Rect(x0: 0, y0: 0, x1: 1, y1: 1))

private func kit(_ events: [Event], _ change: (inout Kit) -> Void = { _ in }) -> Kit {
  var kit = Kit(source: SourceFacts(file: "a.pdf", sha256: "ab", bytes: 1, pageCount: 2))
  kit.facts.timeZone = "Europe/Paris"
  kit.events = events
  change(&kit)
  return validate(kit).kit
}

private func codes(_ kit: Kit) -> [String] { kit.findings.map(\.code) }

@Suite("Validation")
struct ValidationTests {
  @Test("A kit that passed once comes back unchanged")
  func idempotent() {
    let once = kit([event([at("2020-11-10", "2020-11-09"), at("2020-11-01")])]) { kit in
      let (first, last) = (moment("2020-11-02").date, moment("2020-11-05").date)
      kit.facts.period = first...last
    }
    #expect(validate(once).kit == once)
  }

  @Test("An end before its start is left out and told")
  func endBeforeStart() {
    let checked = kit([event([at("2020-11-10T11:00", "2020-11-10T09:00")])])
    #expect(checked.events[0].occurrences == [at("2020-11-10T11:00")])
    #expect(codes(checked) == ["ends-before-start"])
  }

  @Test(
    "Start and end have the same form",
    arguments: [
      (at("2020-11-10", "2020-11-12T09:00"), at("2020-11-10", "2020-11-12")),
      (at("2020-11-10T09:00", "2020-11-12"), at("2020-11-10T09:00")),
    ])
  func forms(occurrence: Occurrence, checked: Occurrence) {
    let checkedKit = kit([event([occurrence])])
    #expect(checkedKit.events[0].occurrences == [checked])
    #expect(codes(checkedKit) == ["mixed-time-forms"])
  }

  @Test("Occurrences are ascending and unique, and evidence moves along")
  func order() {
    var wrong = event([at("2020-11-12"), at("2020-11-10"), at("2020-11-12")])
    wrong.evidence = [0, 1, 2].map { index in
      Evidence(
        field: "/occurrences/\(index)/start", place: place, text: "\(index)", confidence: 1)
    }
    let checked = kit([wrong]).events[0]
    #expect(checked.occurrences == [at("2020-11-10"), at("2020-11-12")])
    #expect(
      checked.evidence.map(\.field) == [
        "/occurrences/1/start", "/occurrences/0/start", "/occurrences/1/start",
      ])
  }

  @Test("Evidence that points at nothing is left out and told")
  func danglingEvidence() {
    var wrong = event([at("2020-11-12")])
    wrong.people = [Person(name: "Anne")]
    let fields = [
      "/title", "/occurrences/0/start", "/people/0/name", "/people/1", "/occurrences/0/end",
      "/city",
      "title", "/location/city", "",
    ]
    wrong.evidence = fields.map {
      Evidence(field: $0, place: place, text: "x", confidence: 1)
    }
    wrong.evidence.append(
      Evidence(
        field: "/title", place: SourcePlace(page: 3, box: place.box), text: "x", confidence: 1))
    let checked = kit([wrong])
    #expect(checked.events[0].evidence.map(\.field) == Array(fields.prefix(3)))
    #expect(Set(codes(checked)) == ["dangling-evidence"])
  }

  @Test("Confidences are brought into 0...1", arguments: [(1.5, 1.0), (-1, 0), (.nan, 0)])
  func confidences(given: Double, checked: Double) {
    var wrong = event([at("2020-11-12")])
    wrong.confidence = given
    let checkedKit = kit([wrong])
    #expect(checkedKit.events[0].confidence == checked)
    #expect(codes(checkedKit) == ["confidence-out-of-range"])
  }

  @Test("An event outside of the kit's period is told and stays")
  func period() {
    let checked = kit([event([at("2020-12-10")]), event([at("2020-11-30")], "Clôture")]) { kit in
      kit.facts.period = moment("2020-11-02").date...moment("2020-11-30").date
    }
    #expect(checked.events.count == 2)
    #expect(codes(checked) == ["outside-period"])
  }

  @Test("What has no title, or no time, is left out")
  func entities() {
    let checked = kit([event([at("2020-12-10")], " "), event([]), event([Occurrence(start: nil)])])
    #expect(checked.events.isEmpty)
    #expect(codes(checked) == ["untitled", "undated-event", "undated-event"].removingRepeats)
  }

  @Test("A date without a year is told")
  func unknownYear() {
    let checked = kit([event([Occurrence(start: nil, partial: "--03-14")])])
    #expect(codes(checked) == ["year-unknown"])
  }

  @Test(
    "E-mail addresses",
    arguments: [
      ("a@example.org", true), ("prénom.nom@exemple.fr", true), ("a+b@x-y.example.com", true),
      ("a@example", false), ("a b@example.org", false), ("@example.org", false),
      ("a@b@example.org", false), ("a@-x.org", false), ("a@x..org", false), ("", false),
      (String(repeating: "a", count: 1_000_000) + "@x.org", false),
    ])
  func emails(address: String, isSound: Bool) {
    #expect(isEmailAddress(address) == isSound)
  }

  @Test(
    "Telephone numbers",
    arguments: [("+33123456789", true), ("0123456789", false), ("+33 1", false), ("+", false)])
  func phones(number: String, isSound: Bool) {
    let contact = Contact(
      id: "c1", name: "Anne", phones: [Contact.Phone(e164: number, display: number)])
    let checked = kit([]) { $0.contacts = [contact] }
    #expect(checked.contacts[0].phones.isEmpty != isSound)
    #expect(codes(checked) == (isSound ? [] : ["malformed-phone"]))
  }

  @Test(
    "Control characters and unbalanced direction marks go, the rest stays",
    arguments: [
      ("a\u{0}b\u{7F}\u{85}c", "abc"), ("a\r\nb\rc\td", "a\nb\nc\td"), ("«\u{A0}é\u{2028}»", nil),
      ("\u{202E}abc", "abc"), ("\u{202E}abc\u{202C}", nil), ("\u{2067}a\u{202C}\u{2069}", "a"),
      ("\u{2067}a\nb\u{2069}", "a\nb"), ("👩‍👩‍👧\u{200F}", nil), ("END:VEVENT", nil),
    ])
  func texts(given: String, clean: String?) {
    #expect(cleaned(given) == clean)
  }

  @Test(
    "A recurrence is one, and ends in UTC where its times have a zone",
    arguments: [
      ("FREQ=WEEKLY;UNTIL=20201124", "FREQ=WEEKLY;UNTIL=20201124T083000Z"),
      ("FREQ=WEEKLY;UNTIL=20201124T083000Z", "FREQ=WEEKLY;UNTIL=20201124T083000Z"),
      ("FREQ=WEEKLY;COUNT=2", "FREQ=WEEKLY;COUNT=2"), ("chaque mardi", nil),
      ("FREQ=WEEKLY;\r\nX:1", nil),
    ])
  func recurrences(rule: String, checked: String?) {
    var recurring = event([at("2020-11-17T09:30"), at("2020-11-24T09:30")])
    recurring.recurrence = Recurrence(rule: rule)
    #expect(kit([recurring]).events[0].recurrence?.rule == checked)
  }

  @Test("A recurrence that names other weekdays than its dates fall on is told")
  func recurrenceWeekday() {
    var recurring = event([at("2020-11-18T09:30"), at("2020-11-24T09:30")])
    recurring.recurrence = Recurrence(rule: "FREQ=WEEKLY;BYDAY=TU")
    #expect(codes(kit([recurring])) == ["weekday-mismatch"])
  }

  @Test("Identifiers are there and unique")
  func identifiers() {
    var nameless = event([at("2020-11-18")])
    nameless.uid = ""
    let twice = event([at("2020-11-19")])
    let checked = kit([nameless, twice, twice])
    #expect(Set(checked.events.map(\.uid)).count == 3)
    #expect(!checked.events.map(\.uid).contains(""))
    #expect(codes(checked) == ["repeated-uid"])
  }

  @Test("Zones, languages, countries and sections that don't exist are left out")
  func names() {
    var wrong = event([at("2020-11-18")])
    wrong.timeZone = "Mars/Olympus"
    wrong.language = "français"
    wrong.section = "s9"
    wrong.location.country = "France"
    let checked = kit([wrong])
    #expect(checked.events[0].timeZone == nil)
    #expect(checked.events[0].language == nil)
    #expect(checked.events[0].section == nil)
    #expect(checked.events[0].location.isEmpty)
    #expect(
      Set(codes(checked)) == [
        "unknown-time-zone", "malformed-language", "unknown-section", "malformed-country",
      ])
  }
}

extension [String] {
  fileprivate var removingRepeats: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
