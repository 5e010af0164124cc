import CivilTime
import Testing

@testable import EntityParsing

@Suite("Occurrences of one event") struct UniqueOccurrenceTests {
  private func told(_ occurrences: [Occurrence]) -> [String?] {
    WhenResolver.unique(occurrences).map { $0.start?.description }
  }

  @Test("A day alone is told again by the hour on it, and another day or a part of the day is not")
  func alone() throws {
    let day = try #require(CalendarDate(iso: "2027-05-04"))
    let next = try #require(CalendarDate(iso: "2027-05-05"))
    let hour = try #require(ClockTime(hour: 10, minute: 0))
    let timed = Occurrence(start: LocalMoment(day, hour))
    #expect(told([Occurrence(start: LocalMoment(day)), timed]) == ["2027-05-04T10:00"])
    #expect(
      told([Occurrence(start: LocalMoment(next)), timed]) == ["2027-05-04T10:00", "2027-05-05"])
    #expect(told([Occurrence(start: LocalMoment(day), dayPart: .evening), timed]).count == 2)
    #expect(
      told([Occurrence(start: LocalMoment(day), end: LocalMoment(next)), timed]).count == 2)
  }
}
