import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Entries that tell one event") struct EventMergingTests {
  private func draft(
    _ title: String, _ starts: [String], series: String? = nil, city: String? = nil
  ) -> EventDraft {
    let occurrences = starts.compactMap { start -> Occurrence? in
      let parts = start.split(separator: "T")
      guard let date = CalendarDate(iso: String(parts[0])) else { return nil }
      let hour = parts.count > 1 ? Int(parts[1]) : nil
      return Occurrence(start: LocalMoment(date, hour.flatMap { ClockTime(hour: $0, minute: 0) }))
    }
    var event = Event(title: title, occurrences: occurrences)
    event.series = series
    event.location.city = city
    let entry = Entry(
      title: SourcedText(text: title), when: [], scope: Programme.scope, origin: .titled)
    return EventDraft(event: event, entry: entry, findings: [])
  }

  private func merged(_ drafts: EventDraft...) -> [String] {
    EventMerging.merged(drafts, isBilingual: false).map(\.event.told)
  }

  @Test("A summary names an event by its first word, at its hour")
  func kind() {
    let workshop = draft("Atelier « La corde »", ["2026-10-12T12"])
    #expect(
      merged(workshop, draft("Atelier", ["2026-10-12T12"])) == ["Atelier | 2026-10-12T12:00"]
        || merged(workshop, draft("Atelier", ["2026-10-12T12"]))
          == ["Atelier « La corde » | 2026-10-12T12:00"]
    )
    for start in ["2026-10-12T15", "2026-10-12"] {
      #expect(merged(workshop, draft("Atelier", [start])).count == 2)
    }
    #expect(merged(workshop, draft("Ateliers", ["2026-10-12T12"])).count == 2)
  }

  @Test("Entries of one name and other numbers are two")
  func numbered() {
    let first = draft("Atelier 1", ["2026-10-12T12"])
    #expect(merged(first, draft("Atelier 2", ["2026-10-12T12"])).count == 2)
    #expect(merged(first, draft("Atelier 1", ["2026-10-12T12"])).count == 1)
    #expect(merged(first, draft("Atelier", ["2026-10-12T12"])).count == 1)
  }

  @Test("A summary names an event by its series, on its day")
  func series() {
    let concert = draft("Les voix du fleuve", ["2026-10-12T12"], series: "Les Lundis lyriques")
    let named = merged(concert, draft("Lundi lyrique", ["2026-10-12"]))
    #expect(named == ["Les voix du fleuve | 2026-10-12T12:00"])
    let otherDay = merged(concert, draft("Lundi lyrique", ["2026-10-19"]))
    #expect(
      otherDay == ["Les voix du fleuve | 2026-10-12T12:00", "Lundi lyrique | 2026-10-19"])
    let otherName = merged(concert, draft("Visite du fleuve", ["2026-10-12"]))
    #expect(
      otherName == ["Les voix du fleuve | 2026-10-12T12:00", "Visite du fleuve | 2026-10-12"])
  }

  @Test("A bare line of a diary stands for the entry whose words hold all that it says, on its day")
  func glance() {
    var thursdays = draft("Unplugged Thursdays", ["2026-10-01T20", "2026-11-05T20"])
    thursdays.entry.body = [
      SourcedText(text: "With Ana Ruiz in October, The Quiet Coach in November.")
    ]
    let works = draft("Small Works, Small Prices", ["2026-10-01T10"])
    #expect(
      merged(thursdays, draft("Unplugged: Ana Ruiz", ["2026-10-01"]))
        == ["Unplugged Thursdays | 2026-10-01T20:00 2026-11-05T20:00"])
    #expect(
      merged(draft("Unplugged: The Quiet Coach", ["2026-11-05"]), thursdays)
        == ["Unplugged Thursdays | 2026-10-01T20:00 2026-11-05T20:00"])
    #expect(
      merged(works, draft("Small Works (to 23 Dec)", ["2026-10-01"]))
        == ["Small Works, Small Prices | 2026-10-01T10:00"])
    // Another day, somebody else, and an hour of its own.
    #expect(merged(thursdays, draft("Unplugged: Ana Ruiz", ["2026-10-02"])).count == 2)
    #expect(merged(thursdays, draft("Unplugged: Joe Blin", ["2026-10-01"])).count == 2)
    #expect(merged(thursdays, draft("Unplugged: Ana Ruiz", ["2026-10-01T15"])).count == 2)
  }

  @Test("An entry that tells all days takes in those that tell one each")
  func fuller() {
    let first = draft("Le Jardin des mots", ["2026-10-02"])
    let second = draft("Le Jardin des mots", ["2026-10-03"])
    let all = draft("Le Jardin des mots", ["2026-10-02T20", "2026-10-03T20"])
    let one = merged(first, second, all)
    #expect(one == ["Le Jardin des mots | 2026-10-02T20:00 2026-10-03T20:00"])
    let apart = merged(first, second)
    #expect(apart == ["Le Jardin des mots | 2026-10-02", "Le Jardin des mots | 2026-10-03"])
  }

  @Test("A longer title with other ends or more hours of a day is another event")
  func otherHours() {
    func open(_ title: String, _ hours: [(from: Int, to: Int)]) -> EventDraft {
      var open = draft(title, hours.map { "2026-09-19T\($0.from)" })
      for (index, hour) in hours.enumerated() {
        guard let day = open.event.occurrences[index].start?.date,
          let end = ClockTime(hour: hour.to, minute: 0)
        else { continue }
        open.event.occurrences[index].end = LocalMoment(day, end)
      }
      return open
    }
    let visit = open("Visite libre", [(10, 12), (14, 18)])
    #expect(merged(visit, open("Visite libre du séchoir", [(10, 18)])).count == 2)
    #expect(
      merged(visit, draft("Visite libre du port", ["2026-09-19T10", "2026-09-19T11"])).count == 2)
    #expect(merged(visit, open("Visite libre du château", [(10, 12), (14, 18)])).count == 1)
    #expect(merged(visit, draft("Visite libre du château", ["2026-09-19T10"])).count == 1)
  }

  @Test("Side by side at one time stands one thing in two languages, or two in two rooms")
  func translation() {
    func beside(_ title: String, x: Double, room: String?) -> EventDraft {
      var draft = draft(title, ["2026-10-02T10"])
      let box = Rect(x0: x, y0: 100, x1: x + 120, y1: 112)
      draft.event.evidence = [
        Evidence(
          field: "/title", place: SourcePlace(page: 2, box: box), text: title, confidence: 0.9)
      ]
      draft.entry.origin = .grid
      draft.entry.places = [room].compactMap { $0.map { SourcedText(text: $0) } }
      return draft
    }
    func count(_ rooms: (String?, String?)) -> Int {
      EventMerging.merged(
        [
          beside("Le Jardin des mots", x: 50, room: rooms.0),
          beside("The garden of words", x: 250, room: rooms.1),
        ], isBilingual: true
      ).count
    }
    #expect(count((nil, nil)) == 1)
    #expect(count(("Salle 12", "Atelier")) == 2)
    #expect(count(("Salle 12", nil)) == 2)
  }

  @Test("Other hours of a day and other towns are other events")
  func apart() {
    let early = draft("Le Jardin des mots", ["2026-10-02T18"], city: "Rennes")
    let hours = merged(early, draft("Le Jardin des mots", ["2026-10-02T20"], city: "Rennes"))
    #expect(hours.count == 2)
    let towns = merged(early, draft("Le Jardin des mots", ["2026-10-02"], city: "Vannes"))
    #expect(towns.count == 2)
  }

  @Test("A tour of weeks is none of its stops, whose series it is")
  func tour() {
    var tour = draft("Le bateau des lecteurs", ["2026-10-12"])
    tour.event.occurrences[0].end = CalendarDate(iso: "2026-11-20").map { LocalMoment($0) }
    let stop = draft("Le bateau des lecteurs : Rive", ["2026-10-12T9"])
    #expect(merged(tour, stop).count == 1)
    #expect(
      merged(
        tour,
        draft(
          "Le bateau des lecteurs : Rive", ["2026-10-12T9"], series: "Le bateau des lecteurs")
      ).count == 2)
  }
}
