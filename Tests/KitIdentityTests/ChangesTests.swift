import CivilTime
import KitModel
import Testing

@testable import KitIdentity

private func event(_ title: String, _ start: String) -> Event {
  let moment = LocalMoment(iso: start) ?? LocalMoment(CalendarDate(dayNumber: 0))
  return Event(title: title, occurrences: [Occurrence(start: moment)])
}

private func kit(_ events: [Event], contacts: [Contact] = []) -> Kit {
  var kit = Kit(source: SourceFacts(file: "a.pdf", sha256: "ab", bytes: 1, pageCount: 1))
  kit.facts.title = "Kit"
  kit.events = events
  kit.contacts = contacts
  return identify(kit)
}

@Suite("Changes between editions")
struct ChangesTests {
  @Test("Nothing changes between equal kits")
  func same() {
    let one = kit([event("A", "2020-11-03")])
    #expect(changes(from: one, to: one).isEmpty)
  }

  @Test("Moved, added and removed events are told, with what differs")
  func events() {
    let old = kit([event("A", "2020-11-03T09:30"), event("B", "2020-11-04")])
    let new = kit([event("A", "2020-11-03T10:00"), event("C", "2020-11-05")])
    let found = changes(from: old, to: new)
    #expect(found.map { "\($0.kind) \($0.name)" } == ["changed A", "added C", "removed B"])
    #expect(
      found[0].fields == [
        KitChange.Field(name: "occurrences", old: "2020-11-03T09:30", new: "2020-11-03T10:00")
      ])
  }

  @Test("A contact with a new number is the same contact")
  func contacts() {
    func contact(_ phone: String) -> Contact {
      Contact(
        id: "c1", name: "Anne Exemple", phones: [Contact.Phone(e164: phone, display: phone)])
    }
    let found = changes(
      from: kit([], contacts: [contact("+33123456789")]),
      to: kit([], contacts: [contact("+33987654321")]))
    #expect(found.map(\.subject) == [.contact])
    #expect(found[0].fields.map(\.name) == ["phones"])
  }
}
