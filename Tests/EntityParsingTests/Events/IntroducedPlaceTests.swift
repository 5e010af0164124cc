import KitModel
import Testing

@testable import EntityParsing

@Suite("Places that the text in front of a list tells")
struct IntroducedPlaceTests {
  @Test(
    "hold for its entries",
    arguments: [
      ("Le mardi à 19 h, chapelle Blin, Tours. Entrée 5 €.", "chapelle Blin", "Tours"),
      ("Halle Blin, 20 h", "Halle Blin", nil),
      ("All talks begin at 7 p.m. Auditorium; free with admission.", "Auditorium", nil),
      ("Talks at Ballyquin Library, Thursdays, 1pm:", "Ballyquin Library", nil),
      (
        "Ateliers du lundi au vendredi, à la halle Blin, 3 rue du Puits, Tours. Tabliers fournis.",
        "halle Blin", "Tours"
      ),
      (
        "Sauf mention contraire, à 21 h, place du Puits ; marché à 18 h, quai Blin.",
        "place du Puits", nil
      ),
      ("Trois soirées à 18 h à la bibliothèque Blin, Tours.", "bibliothèque Blin", "Tours"),
      // Though they are entries of their own, by their dates.
      ("Mai 2026 – bassin Blin – accès gratuit", "bassin Blin", nil),
      (
        "Le Séchoir, 3 rue du Puits, Tours – inscription à partir du 1er mars 2026",
        "Le Séchoir", "Tours"
      ),
      ("Ateliers du 3 au 20 mai 2026, à la halle Blin, 3 rue du Puits", "halle Blin", nil),
    ])
  func told(text: String, venue: String, city: String?) {
    for event in programme(introducedBy: text) where event.title.hasPrefix("Ce que") {
      #expect(event.location.venue == venue)
      #expect(event.location.city == city)
    }
  }

  @Test(
    "are none where it speaks of something else",
    arguments: [
      "Repli à la salle Blin en cas de pluie, à 20 h.",
      "Chaque soirée commence à 20 h, avec les voisins.",
      "Trois soirées, trois voix, et la pluie.",
      "Inscription avant 17 h, sauf pour le marché.", "Webinaires, à 13 h",
      "Agenda, avril – juin 2026", "Agenda, à 13 h",
      "27 avril 2026, 18 h : vernissage à la halle Blin",
    ])
  func untold(text: String) {
    let entries = programme(introducedBy: text).filter { $0.title.hasPrefix("Ce que") }
    #expect(entries.count == 3 && entries.allSatisfy { $0.location.venue == nil })
  }

  @Test("are those of the line above each of several tables")
  func severalTables() {
    let told = Programme(
      """
      # Les tournois
      # Échecs
      Halle Blin, 20 h
      | 4 mai 2026 | Orties contre Ronces
      | 11 mai 2026 | Orties contre Lierres
      # Jeu de dames
      Foyer Aubin, 19 h
      | 6 mai 2026 | Orties contre Chardons
      | 13 mai 2026 | Orties contre Mousses
      """
    ).placed()
    #expect(
      told == [
        "Orties contre Ronces | Halle Blin", "Orties contre Lierres | Halle Blin",
        "Orties contre Chardons | Foyer Aubin",
        "Orties contre Mousses | Foyer Aubin",
      ])
  }

  private func programme(introducedBy text: String) -> [Event] {
    Programme(
      """
      # Les soirées du puits
      \(text)
      | 4 mai 2026 | Ce que la rivière sait
      | 11 mai 2026 | Ce que la pierre oublie
      | 18 mai 2026 | Ce que le vent raconte
      """
    ).events()
  }
}
