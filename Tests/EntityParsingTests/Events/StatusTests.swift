import KitModel
import Lexicons
import Testing

@testable import EntityParsing

@Suite("Whether an entry takes place as announced") struct StatusTests {
  @Test(
    "What a text says of its entry, and what it only says may happen or once did",
    arguments: [
      ("Bal des voisins – ANNULÉ", Event.Status.cancelled),
      ("Conférence annulée, l'orateur étant souffrant.", .cancelled),
      ("Samedi 8 août reporté au dimanche 16 août", .postponed),
      ("Balade reportée d'une semaine.", .postponed),
      ("Moved from June 12.", .postponed), ("Cancelled owing to the tide.", .cancelled),
      ("En cas de pluie, reporté au lendemain.", nil),
      ("Reporté au lundi en cas de foehn.", nil), ("If wet, postponed to Sunday.", nil),
      ("Annulé en 2025 pour cause de tempête, le rallye revient.", nil),
      ("Les billets annulés sont remboursés.", nil),
    ])
  func status(text: String, status: Event.Status?) {
    let words = StatusWords(lexicon: .shared, year: 2026)
    #expect(words.status(in: [WordedText(SourcedText(text: text))])?.status == status)
  }

  @Test(
    "That nothing takes place is said alone or in front of a sign",
    arguments: [
      ("Relâche", true), ("Nothing today. Come on Friday!", true),
      ("no concert; enjoy the day", true),
      ("Pas de concert : la salle est louée", true), ("Relâche de tortues", false),
      ("No concert is an island", false), ("Concert", false),
    ])
  func nothing(title: String, saysNothing: Bool) {
    #expect(EventWords(lexicon: .shared).saysNothing(title) == saysNothing)
  }

  @Test(
    "A mark with its reason is no part of the title; a title in capitals, or with a colon of its own, stays",
    arguments: [
      ("Lantern Parade CANCELLED: high water", "Lantern Parade"),
      ("Bal des voisins ANNULÉ : crue", "Bal des voisins"),
      ("LANTERN PARADE CANCELLED: HIGH WATER", "LANTERN PARADE CANCELLED: HIGH WATER"),
      ("Talk: CANCELLED: a history of lost trains", "Talk: CANCELLED: a history of lost trains"),
    ])
  func reasons(text: String, title: String) {
    let dated = Programme.tools.dated(SourcedText(text: text))
    #expect(
      TitleCleaning.cleaned(dated, keepsDates: false, lexicon: .shared).text == title)
  }

  @Test("A mark above a title in its cell is said of it, words of its own are the title")
  func marksAbove() {
    let cells = Programme("| **ANNULÉ :** / Visite du four | **Deux visites** / Visite du four")
      .table
      .rows[0].cells
    let parser = TableEntries(tools: Programme.tools, scope: Programme.scope, heading: nil)
    #expect(cells.map { parser.titleAndBody($0).0.text } == ["Visite du four", "Deux visites"])
    #expect(parser.titleAndBody(cells[0]).1.map(\.text) == ["ANNULÉ :"])
  }

  @Test(
    "Whether one may come names nothing that takes place", arguments: ["Entrée libre", "Gratuit."])
  func availability(line: String) {
    #expect(Programme("Samedi 6 juin 2026, de 10 h à 18 h\n\(line)").told().isEmpty)
    #expect(
      Programme("Samedi 6 juin 2026, de 10 h à 18 h\nVisite libre du four").told()
        == ["Visite libre du four | 2026-06-06T10:00/2026-06-06T18:00"])
  }
}
