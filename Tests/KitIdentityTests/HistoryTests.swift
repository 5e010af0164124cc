import CivilTime
import KitEmission
import KitModel
import KitReading
import KitValidation
import Testing

@testable import KitIdentity

private func moment(_ text: String) -> LocalMoment {
  LocalMoment(iso: text) ?? LocalMoment(CalendarDate(dayNumber: 0))
}

private func event(_ title: String, _ start: String) -> Event {
  Event(title: title, occurrences: [Occurrence(start: moment(start))], yearFrom: .kit)
}

private func edition(_ events: [Event], published: String) -> Kit {
  var kit = Kit(source: SourceFacts(file: "a.pdf", sha256: "ab", bytes: 1, pageCount: 1))
  kit.facts = KitFacts(title: "Mois de l'exemple", issuer: "Agence", timeZone: "Europe/Paris")
  kit.facts.published = CalendarDate(iso: published)
  kit.events = events
  return validate(identify(kit)).kit
}

private let first = [
  event("Transition écologique", "2020-11-03T09:30"), event("Emploi", "2020-11-10T09:30"),
  event("Tester demain", "2020-11-17T14:00"),
]
private let v1 = edition(first, published: "2020-10-20")

private var v2: Kit {
  var tester = event("Tester demain", "2020-11-17T14:00")
  tester.status = .cancelled
  return edition(
    [
      event("Transition écologique", "2020-11-03T10:00"), tester,
      event("Ti-Lab", "2020-11-19T14:00"),
    ], published: "2020-10-29")
}

private func sequences(_ events: [Event]) -> [String] {
  events.map { "\($0.title) \($0.sequence)" }
}

@Suite("Change")
struct HistoryTests {
  @Test("A re-issue raises what changed, and nothing else")
  func reissue() {
    let remembered = carry(nil, into: v1).history
    let (kit, _) = carry(remembered, into: v2)
    #expect(
      sequences(kit.events) == ["Transition écologique 1", "Tester demain 1", "Ti-Lab 0"])
    #expect(sequences(kit.vanished) == ["Emploi 1"])
    #expect(kit.vanished.map(\.status) == [.cancelled])
    #expect(kit.events[0].uid == v1.events[0].uid)
    #expect(kit.events.map(\.lastModified).allSatisfy { $0 == moment("2020-10-29") })
  }

  @Test("The same edition again changes nothing")
  func sameAgain() {
    let once = carry(carry(nil, into: v1).history, into: v2)
    let twice = carry(once.history, into: v2)
    #expect(twice.kit == once.kit)
    #expect(twice.history == once.history)
  }

  @Test("The first edition again is back, with higher sequences and no earlier dates")
  func backAgain() {
    let second = carry(carry(nil, into: v1).history, into: v2).history
    let (kit, _) = carry(second, into: v1)
    #expect(
      sequences(kit.events) == ["Transition écologique 2", "Emploi 2", "Tester demain 2"])
    #expect(sequences(kit.vanished) == ["Ti-Lab 1"])
    #expect(kit.events.allSatisfy { $0.lastModified == moment("2020-10-29") })
    #expect(kit.events.map(\.uid) == v1.events.map(\.uid))
  }

  @Test("Vanished events are cancelled, dropped or kept")
  func policies() {
    let remembered = carry(nil, into: v1).history
    #expect(carry(remembered, into: v2, vanished: .drop).kit.vanished.isEmpty)
    #expect(carry(remembered, into: v2, vanished: .keep).kit.vanished.map(\.status) == [.confirmed])
  }

  @Test(
    "A corrected title or a moved day keeps the uid",
    arguments: [
      ("Transitions écologiques et sociales", "2020-11-03T09:30"), ("Emplois", "2020-11-10T09:30"),
      ("Transition écologique", "2020-12-01T18:00"),
      ("La transition écologique en question", "2020-11-03T14:00"),
    ])
  func corrections(title: String, start: String) {
    let matches = matchEvents(
      edition([event(title, start)], published: "2020-10-29").events, with: v1.events)
    #expect(matches.compactMap { $0 }.count == 1)
  }

  @Test("A new event never takes the uid of a remembered one")
  func freshUIDs() {
    let remembered = carry(carry(nil, into: v1).history, into: v2).history
    let kit = carry(remembered, into: v1).kit
    #expect(
      Set((kit.events + kit.vanished).map(\.uid)).count == kit.events.count + kit.vanished.count)
  }

  @Test("Editions are recognised by issuer, title and year, or by their events")
  func editions() {
    let remembered = carry(nil, into: v1).history
    #expect(isEdition(v2, of: remembered))
    var renamed = v2
    renamed.facts.title = "Mois de l'exemple public"
    #expect(isEdition(renamed, of: remembered))
    let other = edition([event("Concert", "2021-06-01")], published: "2021-05-01")
    #expect(!isEdition(other, of: remembered))
  }

  @Test("A history comes back from its bytes")
  func bytes() throws {
    let history = carry(carry(nil, into: v1).history, into: v2).history
    let read = try readKit(encodeHistory(history))
    #expect(KitHistory(facts: read.facts, events: read.events, vanished: read.vanished) == history)
  }
}
