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
      "Repli à la salle Blin en cas de pluie, à 20 h.",
      "Chaque soirée commence à 20 h, avec les voisins.",
      "Trois soirées, trois voix, et la pluie.",
      "Webinaires, à 13 h",
    ])
  func untold(text: String) {
    #expect(programme(introducedBy: text).allSatisfy { $0.location.venue == nil })
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
