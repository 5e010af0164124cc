import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Programmes told in two languages, one behind the other") struct TranslatedProgrammeTests {
  private let french = [
    "La couture pour les petits et les grands, avec les ouvrières de la vallée",
    "Un bal dans la cour du musée et des chansons pour tous",
    "Une visite de la filature sous les toits avec le directeur",
    "Le dernier métier à tisser est mis en marche par les élèves",
  ]
  private let english = [
    "Sewing for the young and the old, with the women of the valley",
    "A ball in the yard of the museum and songs for all",
    "A tour of the mill under the roof with its director",
    "The last of the looms is set to work by the pupils",
  ]

  private func drafts(_ titles: [String], section: String, days: [Int]) -> [EventDraft] {
    var scope = Programme.scope
    scope.section = Page.section(
      section, "Programme", y: 60, kind: .programme,
      blocks: titles.enumerated().map { Page.block($1, y: 80 + Double($0) * 20) })
    return zip(titles, days).compactMap { title, day in
      guard let date = CalendarDate(iso: "2026-10-\(day)"),
        let hour = ClockTime(hour: 18, minute: 0)
      else { return nil }
      let event = Event(title: title, occurrences: [Occurrence(start: LocalMoment(date, hour))])
      let entry = Entry(
        title: SourcedText(text: title), when: [], scope: scope, origin: .titled)
      return EventDraft(event: event, entry: entry, findings: [])
    }
  }

  private func joined(_ translation: [String], days: [Int]) -> [String] {
    let drafts =
      drafts(french, section: "s1", days: [10, 11, 12, 13])
      + drafts(translation, section: "s2", days: days)
    return TranslatedProgrammes(language: "fr").joined(drafts).map(\.event.title)
  }

  @Test("Each event is told once, in the kit's language, and what only the second tells stays")
  func once() {
    #expect(joined(english, days: [10, 11, 12, 13]) == french)
    #expect(joined(english, days: [10, 11, 12, 20]) == french + [english[3]])
  }

  @Test("Other days, or the same language, make other events")
  func others() {
    #expect(joined(english, days: [10, 11, 20, 21]) == french + english)
    let others = french.map { "Demain, pour la ville et les gens du quartier : " + $0 }
    #expect(joined(others, days: [10, 11, 12, 13]) == french + others)
  }
}
