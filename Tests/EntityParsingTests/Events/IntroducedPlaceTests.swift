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
      ("Sauf mention contraire, à 21 h, place du Puits ; marché à 18 h, quai Blin.", "place du Puits", nil),
      ("Trois soirées à 18 h à la bibliothèque Blin, Tours.", "bibliothèque Blin", "Tours"),
    ])
  func told(text: String, venue: String, city: String?) {
    for event in programme(introducedBy: text) {
      #expect(event.location.venue == venue)
      #expect(event.location.city == city)
    }
  }

  @Test(
    "are none where it speaks of something else",
    arguments: [
      "Théâtre, musique et cirque pour tous les âges.",
      "Chaque soirée commence à 20 h, avec les voisins.",
      "Trois soirées, trois voix, et la pluie.",
    ])
  func untold(text: String) {
    #expect(programme(introducedBy: text).allSatisfy { $0.location.venue == nil })
  }

  @Test("A list whose introduction names another place isn't where the kit says that all is")
  func nearer() {
    let events = Programme(
      """
      # Handball
      Toutes les rencontres à 20 h au gymnase Blin, sauf mention contraire.
      | 3 mai 2026 | Les Voisins – Les Cousins
      | 10 mai 2026 | Les Voisins – Les Amis

      # Basket
      Halle Aubin, 20 h
      | 4 mai 2026 | Les Tantes – Les Oncles
      | 11 mai 2026 | Les Tantes – Les Neveux
      """
    ).events()
    #expect(
      events.map(\.location.venue) == [
        "gymnase Blin", "gymnase Blin", "Halle Aubin", "Halle Aubin",
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
