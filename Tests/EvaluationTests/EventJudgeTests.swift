import CivilTime
import KitModel
import Testing

@testable import Evaluation

@Suite("Events are judged by their occurrences")
struct EventJudgeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let gold: [GoldEvent]
    let told: [Event]
    let count: Count
    var misses: [Miss.Kind] = []
  }

  static let cases = [
    Case(
      testDescription: "the same is exact", gold: [gold("Bal", ["2026-06-05T20:30"])],
      told: [event("Bal", ["2026-06-05T20:30"])], count: Count(gold: 1, told: 1, found: 1, exact: 1)
    ),
    Case(
      testDescription: "an event with two dates counts twice",
      gold: [gold("Bal", ["2026-06-05", "2026-06-07"])],
      told: [event("Bal", ["2026-06-05"]), event("Bal", ["2026-06-07"])],
      count: Count(gold: 2, told: 2, found: 2, exact: 2)),
    Case(
      testDescription: "another hour of the day is found and inexact",
      gold: [gold("Bal", ["2026-06-05T20:30"])], told: [event("Bal", ["2026-06-05T08:30"])],
      count: Count(gold: 1, told: 1, found: 1), misses: [.inexact]),
    Case(
      testDescription: "a longer title is found and inexact",
      gold: [gold("Bal d’ouverture", ["2026-06-05"])],
      told: [event("Bal d’ouverture sur les quais avec la fanfare", ["2026-06-05"])],
      count: Count(gold: 1, told: 1, found: 1), misses: [.inexact]),
    Case(
      testDescription: "another day is missed and invented", gold: [gold("Bal", ["2026-06-05"])],
      told: [event("Bal", ["2026-06-06"])], count: Count(gold: 1, told: 1),
      misses: [.missed, .invented]),
    Case(
      testDescription: "another title is missed and invented", gold: [gold("Bal", ["2026-06-05"])],
      told: [event("Concert", ["2026-06-05"])], count: Count(gold: 1, told: 1),
      misses: [.missed, .invented]),
    Case(
      testDescription: "what is optional is neither missed nor false",
      gold: [optional(gold("Bal", ["2026-06-05"])), optional(gold("Concert", ["2026-06-06"]))],
      told: [event("Bal", ["2026-06-05"])], count: Count()),
    Case(
      testDescription: "other times that the gold allows are right",
      gold: [gold("Bal", ["2026-06-05", "2026-06-06"], or: [("2026-06-05", "2026-06-06")])],
      told: [event("Bal", [("2026-06-05", "2026-06-06")])],
      count: Count(gold: 1, told: 1, found: 1, exact: 1)),
    Case(
      testDescription: "of two alike titles on one day the right hour decides",
      gold: [gold("Visite", ["2026-06-05T10:00"]), gold("Visite", ["2026-06-05T14:00"])],
      told: [event("Visite", ["2026-06-05T14:00"]), event("Visite", ["2026-06-05T10:00"])],
      count: Count(gold: 2, told: 2, found: 2, exact: 2)),
    Case(
      testDescription: "the end of a single day may be that day",
      gold: [gold("Bal", ["2026-06-05"])], told: [event("Bal", [("2026-06-05", "2026-06-05")])],
      count: Count(gold: 1, told: 1, found: 1, exact: 1)),
  ]

  @Test("Counts and misses", arguments: cases)
  func counts(_ example: Case) {
    let judgement = judge(
      kit(example.told), on: GoldKit(events: example.gold), name: "kit")
    #expect(judgement.count(.events) == example.count)
    #expect(judgement.misses.map(\.kind) == example.misses)
  }

  @Test("A kit without output is missed whole")
  func unconverted() {
    let judgement = judge(
      nil, on: GoldKit(events: [Self.gold("Bal", ["2026-06-05"])]), name: "kit")
    #expect(!judgement.isConverted && !judgement.isPerfect)
    #expect(judgement.count(.events) == Count(gold: 1))
  }

  @Test("Fields are judged where the gold states them; people by precision and recall")
  func fields() {
    var wanted = Self.gold("Bal", ["2026-06-05T20:30"])
    wanted.cities = ["Brest"]
    wanted.people = ["Inès Le Goff", "Jean Roux"]
    wanted.timeZone = "Europe/Paris"
    var told = Self.event("Bal", ["2026-06-05T20:30"])
    told.location.city = "brest"
    told.location.venue = "Halle"
    told.people = [Person(name: "INÈS LE GOFF"), Person(name: "Fanfare"), Person(name: "Duo")]
    told.timeZone = "Indian/Reunion"
    let judgement = judge(kit([told]), on: GoldKit(events: [wanted]), name: "kit")
    #expect(judgement.fields[.eventCity] == FieldCount(right: 1, judged: 1))
    #expect(judgement.fields[.eventVenue] == nil)
    #expect(judgement.fields[.eventPeople] == FieldCount(right: 2, judged: 5))
    #expect(judgement.fields[.eventZone] == FieldCount(right: 0, judged: 1))
  }

  @Test("An event of no gold does not deserve its confidence, nor do its title and date")
  func trust() {
    var invented = Self.event("Concert", ["2026-06-05"])
    invented.confidence = 0.8
    let place = SourcePlace(page: 1, box: Rect(x0: 0, y0: 0, x1: 1, y1: 1))
    invented.evidence = [
      Evidence(field: "/title", place: place, text: "Concert", confidence: 0.7),
      Evidence(field: "/title", place: place, text: "Concert", confidence: 0.9),
      Evidence(field: "/occurrences/0/start", place: place, text: "5 juin", confidence: 0.95),
    ]
    let judgement = judge(
      kit([invented]), on: GoldKit(events: [Self.gold("Bal", ["2026-06-05"])]), name: "kit")
    #expect(judgement.entityTrust.map(\.trust) == [Trust(confidence: 0.8, isRight: false)])
    #expect(
      judgement.fieldTrust == [
        FieldTrust(field: .eventWhen, trust: Trust(confidence: 0.95, isRight: false)),
        FieldTrust(field: .eventTitle, trust: Trust(confidence: 0.9, isRight: false)),
      ])
  }

  // MARK: - Making events

  private func kit(_ events: [Event]) -> Kit {
    Kit(source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 1, pageCount: 1), events: events)
  }

  private static func gold(
    _ title: String, _ starts: [String], or others: [(String, String)] = []
  ) -> GoldEvent {
    GoldEvent(
      titles: [title],
      times: starts.compactMap { LocalMoment(iso: $0) }
        .map { GoldTime(start: $0, end: nil, dayPart: nil) },
      otherTimes: others.compactMap { start, end in
        LocalMoment(iso: start).map {
          GoldTime(start: $0, end: LocalMoment(iso: end), dayPart: nil)
        }
      })
  }

  private static func optional(_ event: GoldEvent) -> GoldEvent {
    var event = event
    event.isOptional = true
    return event
  }

  private static func event(_ title: String, _ starts: [String]) -> Event {
    Event(title: title, occurrences: starts.map { Occurrence(start: LocalMoment(iso: $0)) })
  }

  private static func event(_ title: String, _ spans: [(String, String)]) -> Event {
    Event(
      title: title,
      occurrences: spans.map {
        Occurrence(start: LocalMoment(iso: $0), end: LocalMoment(iso: $1))
      })
  }
}
