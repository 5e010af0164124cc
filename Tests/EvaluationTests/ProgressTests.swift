import CivilTime
import KitModel
import Testing

@testable import Evaluation

@Suite("Two versions are compared")
struct ProgressTests {
  private let gold = GoldKit(events: [
    GoldEvent(titles: ["Bal"], times: Self.times("2026-06-05T20:30")),
    GoldEvent(titles: ["Visite du port"], times: Self.times("2026-06-06")),
  ])

  @Test("What is mended and what broke is told beside what changed")
  func mendedAndBroken() {
    let old = kit([event("Bal", "2026-06-05T08:30"), event("Visite du port", "2026-06-06")])
    let new = kit([event("Bal", "2026-06-05T20:30")])
    let progress = compare(old, with: new, on: gold, name: "kit")
    #expect(progress.mended.map(\.kind) == [.inexact])
    #expect(progress.broken.map(\.kind) == [.missed])
    #expect(progress.changes.map(\.kind) == [.changed, .removed])
    let text = describe([progress])
    #expect(text.contains("lost    event “Visite du port”"))
    #expect(text.contains("1 of 1 kits changed; 1 misses mended, 1 broken"))
  }

  @Test("The same output is no change")
  func unchanged() {
    let same = kit([event("Bal", "2026-06-05T20:30")])
    #expect(compare(same, with: same, on: gold, name: "kit").isUnchanged)
  }

  @Test("An output that is gone is a change")
  func gone() {
    let progress = compare(kit([event("Bal", "2026-06-05T20:30")]), with: nil, on: gold, name: "k")
    #expect(!progress.isUnchanged)
    #expect(describe([progress]).contains("has no output any more"))
  }

  private static func times(_ start: String) -> [GoldTime] {
    LocalMoment(iso: start).map { [GoldTime(start: $0, end: nil, dayPart: nil)] } ?? []
  }

  private func event(_ title: String, _ start: String) -> Event {
    var event = Event(title: title, occurrences: [Occurrence(start: LocalMoment(iso: start))])
    event.uid = title
    return event
  }

  private func kit(_ events: [Event]) -> Kit {
    Kit(source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 1, pageCount: 1), events: events)
  }
}
