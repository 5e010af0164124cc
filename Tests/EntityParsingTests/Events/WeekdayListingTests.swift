import CivilTime
import DateExpressions
import KitModel
import Testing

@testable import EntityParsing

@Suite("Notes that list weekdays and hours of a few days") struct WeekdayListingTests {
  /// Tools of a kit about the days from Thursday, 4 June 2026, to one of June.
  private func tools(to last: Int) -> EventTools {
    let plain = Programme.tools
    let period = CalendarDate(iso: "2026-06-04").flatMap { first in
      CalendarDate(iso: last < 10 ? "2026-06-0\(last)" : "2026-06-\(last)").map { first...$0 }
    }
    return EventTools(
      reader: plain.reader, lexicon: plain.lexicon, stream: plain.stream, places: plain.places,
      kitTitle: nil, context: DateContext(period: period, timeZone: "Europe/Paris"))
  }

  private func told(_ note: String, to last: Int = 7) -> [String] {
    let tools = tools(to: last)
    let entries = WeekdayListings(tools: tools, scope: Programme.scope).entries(
      in: Programme(note).blocks, besides: [])
    return entries.map { entry in
      var event = Event(title: entry.title.text, occurrences: [])
      event.occurrences = WhenResolver(tools: tools).when(of: entry).occurrences
      return ([event.told] + entry.places.map(\.text)).joined(separator: " | ")
    }
  }

  @Test(
    "A name, a colon, weekdays with hours; or weekdays, a colon, a name and hours",
    arguments: [
      (
        "Marché, pré Haut : vendredi de 9 h à 12 h, samedi de 9 h à 20 h. Entrée libre.",
        [
          "Marché | 2026-06-05T09:00/2026-06-05T12:00 2026-06-06T09:00/2026-06-06T20:00 | pré Haut"
        ]
      ),
      (
        "Jeudi et dimanche : Concours de tonte, 10 h. Du jeudi au samedi : Bal, à 21 h.",
        [
          "Concours de tonte | 2026-06-04T10:00 2026-06-07T10:00",
          "Bal | 2026-06-04T21:00 2026-06-05T21:00 2026-06-06T21:00",
        ]
      ), ("Billetterie ouverte : vendredi de 9 h à 12 h.", []),
      ("Marché : vendredi 19 juin de 9 h à 12 h.", []),
      ("on vous attend : samedi de 9 h à 12 h.", []),
    ])
  func notes(note: String, expected: [String]) {
    #expect(told(note) == expected)
  }

  @Test("Weekdays of a longer time name no days")
  func longer() {
    #expect(told("Marché, pré Haut : vendredi de 9 h à 12 h.", to: 28).isEmpty)
  }

  @Test("A note whose days are an entry's tells no other")
  func used() {
    let tools = tools(to: 7)
    let note = Programme("Marché : vendredi de 9 h à 12 h.").blocks
    let entry = Entry(
      title: SourcedText(text: "Marché"), when: [tools.dated(note[0].text)],
      scope: Programme.scope, origin: .titled)
    let listings = WeekdayListings(tools: tools, scope: Programme.scope)
    #expect(listings.entries(in: note, besides: []).count == 1)
    #expect(listings.entries(in: note, besides: [entry]).isEmpty)
  }
}
