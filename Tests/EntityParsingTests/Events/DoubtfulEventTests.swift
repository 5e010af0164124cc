import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Events that are less sure than the others, and days that are one's alone")
struct DoubtfulEventTests {
  private func draft(_ title: String, _ start: String = "2027-06-04", confidence: Double = 0.9)
    -> EventDraft
  {
    var event = Event(
      title: title, occurrences: [Occurrence(start: LocalMoment(iso: start))], yearFrom: .kit)
    event.confidence = confidence
    return EventDraft(
      event: event,
      entry: Entry(
        title: SourcedText(text: title), when: [], scope: Programme.scope, origin: .titled),
      findings: [])
  }

  private func kept(_ confidences: [Double]) -> Int {
    DoubtfulEvents.withdrawn(
      from: confidences.enumerated().map { draft("Ball \($0)", confidence: $1) }
    ).count
  }

  @Test("What is far less sure than most is withdrawn")
  func doubtful() {
    #expect(kept([0.9, 0.95, 0.2, 0.9, 0.6]) == 4)
    // All of a kit may be hard to read, and few events tell nothing of what is usual.
    #expect(kept([0.3, 0.35, 0.2, 0.3, 0.25]) == 5)
    #expect(kept([0.9, 0.95, 0.2]) == 3)
  }

  @Test(
    "Days of one among several entries, most of which are later, are not those of all",
    arguments: [
      (["2027-06-04", "2027-06-11", "2027-06-18", "2027-06-25"], true),
      (["2027-05-04", "2027-05-11", "2027-05-18", "2027-06-04"], false),
      (["2027-06-04", "2027-06-05", "2027-06-05", "2027-06-11", "2027-06-18"], false),
      ([], false),
    ] as [([String], Bool)])
  func subject(days: [String], expected: Bool) throws {
    let first = try #require(CalendarDate(iso: "2027-06-04"))
    let others = days.enumerated().map { draft("Ball \($0)", $1) }
    #expect(SubjectDays.areOfOneAmong(others, first...first.adding(days: 1)) == expected)
  }
}
