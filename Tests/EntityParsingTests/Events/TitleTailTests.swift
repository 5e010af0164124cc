import KitModel
import Testing

@testable import EntityParsing

@Suite("What titles end in, and what stands above them") struct TitleTailTests {
  private func told(_ text: String) -> (title: String?, isPlaced: Bool) {
    let event = Programme(text).events().first
    return (event?.title, event?.location.venue ?? event?.location.address != nil)
  }

  @Test(
    "A place behind a comma at the end of a title is the place of the event",
    arguments: [
      ("Bourse aux graines, Halle des Tisserands, Rennes", "Bourse aux graines"),
      ("Remise des clés, Rennes, Halle des Tisserands", "Remise des clés"),
      ("Pesée publique, salle des fêtes", "Pesée publique"),
      ("Tri des pommes, présidence du verger, 12 rue des Tilleuls", "Tri des pommes"),
    ])
  func tails(title: String, name: String) {
    let event = told(
      "| Samedi 6 juin 2026, 9 h | \(title) | Tous\n| Dimanche 7 juin 2026 | Bal | Tous")
    #expect(event.title == name)
    #expect(event.isPlaced)
  }

  @Test(
    "What only looks like one stays in the title",
    arguments: [
      "Les Sabots, théâtre d'ombres", "« Le Soir, Halle Blin »",
      "Rencontre : Dimanche, avenue Haute",
      "Lancement, et bal des voisins",
    ])
  func noTails(title: String) {
    let event = told(
      "| Samedi 6 juin 2026, 9 h | \(title) | Tous\n| Dimanche 7 juin 2026 | Bal | Tous")
    #expect(event.title == title)
  }

  @Test("A title that runs into its paragraph is the event's, the heading above it is none")
  func runIn() {
    let list = Programme(
      """
      # Pour les curieux

      **Pesée des ânes.** Mercredi 7 octobre 2026, 10 h, Grand Pré. Deux heures à pas lents.

      **Liste des races.** Sur demande au bureau.
      """)
    #expect(list.told() == ["Pesée des ânes | 2026-10-07T10:00"])
  }

  @Test("Below a title with a day of its own such a paragraph tells more of it")
  func runInBelowDate() {
    let card = Programme(
      """
      # La Foire aux ânes
      Samedi 10 octobre 2026, 9 h
      **Pesée.** Vendredi 9 octobre 2026, 18 h, pour les éleveurs seulement.
      """)
    #expect(card.told().first?.hasPrefix("La Foire aux ânes") == true)
  }

  @Test("Headings that tell how long something is on name none")
  func allAlong() {
    let lexicon = EventLexicon.shared
    #expect(lexicon.isGenericHeading("Toute la semaine"))
    #expect(lexicon.isGenericHeading("All week, and after"))
    #expect(!lexicon.isGenericHeading("Throughout the Valleys: Eleven Walks"))
  }

  @Test("A heading without a name of its own above a table of hours is its day and no event")
  func dayOfTable() {
    func told(_ title: String) -> [String] {
      let heading = Page.block(
        title, y: 20, kind: .heading(level: 1), style: Page.display, page: 2)
      let rows = Programme(
        """
        Entrée libre à tous les étages
        | 10 h | Tailler les pommiers
        | 11 h | Greffer les poiriers
        | 12 h | Presser les coings
        """)
      return rows.events(title: heading.text.text).map(\.title)
    }
    #expect(
      told("Conférences – samedi 10 octobre 2026") == [
        "Tailler les pommiers", "Greffer les poiriers", "Presser les coings",
      ])
    #expect(told("Fête des vergers – samedi 10 octobre 2026").contains("Fête des vergers"))
  }
}
