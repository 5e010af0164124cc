import KitModel
import Testing

@testable import EntityParsing

@Suite("Stops that a sentence names, their days in brackets") struct ProseStopTests {
  private func stops(_ text: String) -> [String] {
    ProseStops(tools: Programme.tools).stops(of: Programme.dated(text)).map { stop in
      [stop.name, stop.hall].compactMap { $0?.text }.joined(separator: " | ")
    }
  }

  @Test(
    "are told by the names in front of them and the halls within",
    arguments: [
      (
        "Puis viennent Rennes (dimanche 6 juin, 10 h – 14 h), Nantes (Le Battoir, samedi 19 juin, 12 h) et Saint Aubin (3 juillet, 13 h).",
        ["Rennes", "Nantes | Le Battoir", "Saint Aubin"]
      ),
      (
        "À ne pas manquer : « Le sel » (dimanche 6 juin), « Trois battoirs » (19 juin) et les fours.",
        ["Le sel", "Trois battoirs"]
      ),
      // One alone, ends of contracts and birthdays, and days outside of the brackets.
      ("Puis vient Rennes (dimanche 6 juin, 10 h).", []),
      ("Arrivées : Freja Blin (jusqu’au 30/06/2029), Maud Aubin (jusqu’au 4 septembre 2028).", []),
      ("Nés : Anne Blin (4 septembre 2008), Maud Aubin (7 mai 2006).", []),
      (
        "Le 3 mai on dort, le 4 mai on lit, le 5 mai on pêche, avec Rennes (8 juin, 10 h) et Nantes (9 juin, 11 h).",
        []
      ),
    ])
  func read(text: String, expected: [String]) {
    #expect(stops(text) == expected)
  }

  @Test("What goes from town to town is what the heading says; other names are what takes place")
  func titles() {
    let text = """
      # Ana Ruiz en tournée
      Nous envoyons Ana Ruiz dans nos librairies préférées, et la presse y est la bienvenue à tout moment de la tournée, avant comme après.
      Dans l’Ouest, elle passe par Rennes (Le Battoir, mardi 9 mars 2027, 19 h), puis par Nantes (librairie Blin, mercredi 10 mars 2027, 19 h 30).
      """
    let events = Programme(text).events(title: "Le bief")
    #expect(events.map(\.location.city) == ["Rennes", "Nantes"])
    #expect(
      events.map { $0.occurrences[0].start?.description } == [
        "2027-03-09T19:00", "2027-03-10T19:30",
      ])
    #expect(events.allSatisfy { $0.title.contains("Ana Ruiz") })
  }

  @Test(
    "A price behind an hour says no more than the hour",
    arguments: [
      ("19 h · 12 €", DateCoverage.pure), ("19h 12 €", .pure), ("19 h £12", .pure),
      ("19 h, 12 lampions", .leading(rest: 8)),
    ])
  func prices(text: String, coverage: DateCoverage) {
    let found = Programme.dated(text).coverage
    if case .pure = coverage { #expect(found == .pure) } else { #expect(found != .pure) }
  }

  @Test("The cell of the days in an advisory may tell them hour by hour")
  func schedule() {
    #expect(
      Programme(
        """
        | QUOI : | L’inauguration du lavoir et la visite du bief
        | QUAND : | Jeudi 8 octobre 2026 / 10 h 30 Coupe du ruban / 11 h 15 – 12 h 30 Visite du bief pour la presse
        | OÙ : | Lavoir Aubin, 12 rue du Bief, Rennes
        """
      ).told() == [
        "Coupe du ruban | 2026-10-08T10:30",
        "Visite du bief pour la presse | 2026-10-08T11:15/2026-10-08T12:30",
      ])
  }

  @Test("A road that running text speaks of makes no tour of a table of names")
  func roads() {
    let table = """
      The team comes home on May 13 after a month on the road, with a dozen reasons to come out to the park and see the games, the dogs, the lights and the fireworks over the water. Tickets are on sale now.
      | Date | Heure | Soirée
      | 13 mai 2027 | 18 h 30 | Lampion Lundi
      | 14 mai 2027 | 11 h | Clog Mardi
      | 15 mai 2027 | 19 h | Weir Mercredi
      """
    #expect(
      Programme(table).told(title: "Lighthouses at home").map { $0.prefix(8) } == [
        "Lampion ", "Clog Mar", "Weir Mer",
      ])
  }
}
