import KitModel
import Testing

@testable import EntityParsing

@Suite("Places that the heading or the first line of a section tells") struct SectionPlaceTests {
  private func places(_ text: String, title: String) -> [String] {
    // The section itself may be an event.
    Programme(text).placed(title: title).filter { $0.hasPrefix("Ouv") || $0.hasPrefix("Rem") }
  }

  private static let rows = "| 10 h | Ouverture des vannes\n| 14 h | Remise du battoir"

  @Test(
    "A heading's town is that of all below it, between its dates and signs",
    arguments: [
      ("Le samedi 6 juin 2026, à Dijon", "Dijon"),
      ("Lancement : Dijon, samedi 6 juin 2026", "Dijon"),
      ("Dijon, samedi 6 juin 2026 : les joutes", "Dijon"),
      // Two towns may be those of a way, and a work may be named after one.
      ("De Dijon à Tours, samedi 6 juin 2026", nil),
      ("Dijon – Tours, samedi 6 juin 2026", nil),
      ("La moutarde de Dijon, samedi 6 juin 2026", nil),
    ])
  func town(title: String, town: String?) {
    let tail = town.map { " | \($0)" } ?? ""
    #expect(
      places(Self.rows, title: title) == [
        "Ouverture des vannes\(tail)", "Remise du battoir\(tail)",
      ])
  }

  @Test(
    "The line below it may open with the place",
    arguments: [
      ("Dijon, hangar des Vannes – entrée sur invitation", "hangar des Vannes | Dijon"),
      (
        "Ce que retient la rivière — Halle Aubin, 3 rue du Puits, 21000 Dijon",
        "Halle Aubin | Dijon"
      ),
      ("Dijon, Tours, Rennes et Metz y participent.", nil),
      ("Les vannes de Dijon ont cent ans.", nil),
    ])
  func opening(text: String, place: String?) {
    let tail = place.map { " | \($0)" } ?? ""
    #expect(
      places("\(text)\n\(Self.rows)", title: "Journée des lavoirs, samedi 6 juin 2026") == [
        "Ouverture des vannes\(tail)", "Remise du battoir\(tail)",
      ])
  }

  @Test("An entry in another town keeps it, and one in a hall of its own gets the town alone")
  func own() {
    #expect(
      places(
        """
        Dijon, hangar des Vannes – entrée libre
        | 10 h | Ouverture des vannes | Salle Aubin
        | 14 h | Remise du battoir | Théâtre, Rennes
        """, title: "Journée des lavoirs, samedi 6 juin 2026") == [
          "Ouverture des vannes | Salle Aubin | Dijon", "Remise du battoir | Théâtre | Rennes",
        ])
  }
}

@Suite("Places of events around the rows of a table") struct FramedPlaceTests {
  private func places(_ when: String) -> [String] {
    Programme(
      """
      # Journée des lavandières
      \(when), salle Aubin, 3 rue du Puits, 21000 Dijon.
      | 10 h 30 | Reconnaître un faux savon
      | 14 h | Battre le linge
      # Soirée des vannes
      Samedi 20 juin 2026, 20 h, halle Blin, Tours
      """
    ).placed().filter { $0.hasPrefix("Recon") || $0.hasPrefix("Battre") }
  }

  @Test("hold for those that its hours hold")
  func held() {
    #expect(
      places("Samedi 6 juin 2026 de 10 h à 17 h") == [
        "Reconnaître un faux savon | salle Aubin | Dijon", "Battre le linge | salle Aubin | Dijon",
      ])
  }
}

@Suite("Places that a sentence tells from end to end") struct WholeSentencePlaceTests {
  private func place(_ text: String) -> String {
    Programme("# Sortie des lavoirs\nSamedi 6 juin 2026\n\(text)")
      .placed().first ?? ""
  }

  @Test(
    "come before words inside another",
    arguments: [
      ("Cinq étapes de vingt minutes, café entre chaque. Abbaye du Puits.", "Abbaye du Puits"),
      ("Sous le préau ou au sec. Théâtre des Vannes.", "Théâtre des Vannes"),
    ])
  func whole(text: String, venue: String) {
    #expect(place(text) == "Sortie des lavoirs | \(venue)")
  }

  @Test("may be one word for a room, and are none where it names what is on or who plays")
  func words() {
    #expect(place("Une heure de chansons. Auditorium.") == "Sortie des lavoirs | Auditorium")
    #expect(place("Une heure de chansons. Concert.") == "Sortie des lavoirs")
    #expect(place("Une heure de chansons. Avec Anne Martin.") == "Sortie des lavoirs")
  }

  @Test("A kind of event that a site is called by, too, is none without a name")
  func kinds() {
    #expect(place("Promenade commentée de deux heures.") == "Sortie des lavoirs")
  }
}

@Suite("Places told as a town, a comma and where in it") struct TownLedPlaceTests {
  private func place(_ text: String) -> String {
    Programme("# Sortie des lavoirs\nSamedi 6 juin 2026\n\(text)")
      .placed().first ?? ""
  }

  @Test(
    "have their site behind the comma, whatever its words",
    arguments: [
      ("Dijon, Les Vannes bleues. Dès 6 ans.", "Les Vannes bleues | Dijon"),
      ("Dijon, plateau noir.", "plateau noir | Dijon"),
      ("Villers-sous-Vannes, hameau du Puits.", "hameau du Puits | Villers-sous-Vannes"),
      ("Une boucle par les lavoirs. Dijon, site du Puits.", "site du Puits | Dijon"),
    ])
  func told(text: String, place: String) {
    #expect(self.place(text) == "Sortie des lavoirs | \(place)")
  }

  @Test(
    "are none where a list, a person or a clause stands there",
    arguments: [
      "Dijon, Tunis, Rennes. Vote du public.", "Dijon, la ville des lavoirs.",
      "Dijon, avec les voisins.",
    ])
  func untold(text: String) { #expect(!place(text).hasPrefix("Sortie des lavoirs | Tunis")) }
}
