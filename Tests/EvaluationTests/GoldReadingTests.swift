import CivilTime
import KitReading
import Testing

@testable import Evaluation

@Suite("Gold annotations are read")
struct GoldReadingTests {
  @Test("Other wordings follow the first, null is nothing, notes are passed over")
  func wordings() throws {
    let gold = try readGold(
      Array(
        """
        {"kit": {"titles": ["B"], "title": "A", "note": {"x": [1]}, "issuer": null,
          "period": {"start": "2026-06-05", "end": "2026-06-07"}},
         "timeZone": "Europe/Paris", "future": 3,
         "events": [{"title": "T", "online": true, "optional": true,
           "occurrences": [{"start": "2026-06-05", "end": "2026-06-05", "dayPart": "evening"}],
           "altOccurrences": [{"start": "2026-06-05T20:30", "timeZone": "Indian/Reunion"}]},
           {"title": "U", "online": "mixed", "status": "cancelled", "occurrences": []}],
         "contacts": [{"name": null, "organization": "O", "phones": ["+33296000000"]}],
         "projects": [{"title": "P", "city": "C", "cities": ["D"]}]}
        """.utf8))
    #expect(gold.facts.titles == ["A", "B"])
    #expect(gold.facts.issuers.isEmpty)
    #expect(gold.facts.period?.upperBound.description == "2026-06-07")
    let event = gold.events[0]
    #expect(event.attendance == .online && event.isOptional)
    #expect(event.times.first?.end == nil)
    #expect(event.times.first?.dayPart == .evening)
    #expect(event.otherTimes.first?.start.description == "2026-06-05T20:30")
    #expect(event.timeZone == nil && event.otherTimeZones == ["Indian/Reunion"])
    #expect(gold.events[1].attendance == .mixed && gold.events[1].status == .cancelled)
    #expect(gold.contacts[0].names.isEmpty && gold.contacts[0].organizations == ["O"])
    #expect(gold.projects[0].cities == ["C", "D"])
  }

  @Test(
    "What is no annotation is refused",
    arguments: [
      "", "[", "[]", #"{"events": [{"occurrences": []}]}"#,
      #"{"events": [{"title": "T", "occurrences": [{"start": "tomorrow"}]}]}"#,
      #"{"kit": {"period": {"start": "2026-06-07", "end": "2026-06-05"}}}"#, "{} {}",
    ])
  func refused(text: String) {
    #expect(throws: ReadingFault.self) { try readGold(Array(text.utf8)) }
  }
}
