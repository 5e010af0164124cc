import KitModel
import Testing

@testable import EntityParsing

@Suite("Kinds of event in front of the name") struct KindAheadTests {
  /// What stands behind the hour; the title; the place.
  @Test(
    "A bare kind and what a sign parts from it are one title, or the name alone where bars part columns",
    arguments: [
      ("14h : Conférence – Les ponts de pierre", "Conférence – Les ponts de pierre", nil),
      ("14h : Départ – Course des barques", "Départ – Course des barques", nil),
      (
        "14h : Visite guidée – Le vieux bief – salle Aubin", "Visite guidée – Le vieux bief",
        "salle Aubin"
      ),
      ("14h | Atelier | Tresser l’osier | salle Aubin", "Tresser l’osier", "salle Aubin"),
      (
        "14h | Visite guidée | Le moulin à foulon | halle Aubin", "Le moulin à foulon",
        "halle Aubin"
      ),
      ("14h : Concert – église Saint-Aubin", "Concert", "église Saint-Aubin"),
      ("14h | Concert | église Saint-Aubin", "Concert", "église Saint-Aubin"),
      ("14h : Concert – Entrée libre", "Concert", nil),
      ("14h : Bal des lampions – quai du Bief", "Bal des lampions", "quai du Bief"),
    ] as [(String, String, String?)])
  func joined(line: String, title: String, place: String?) {
    let events = Programme(
      """
      # Samedi 5 juin 2027
      \(line)
      18h : Feu de la rive
      """
    ).events()
    #expect(events.first?.title == title)
    #expect(place == nil || events.first?.location.venue == place)
  }

  /// What stands behind the hour; the title; who speaks.
  @Test(
    "The title of a talk stands in quotation marks behind who gives it",
    arguments: [
      ("Inès Aubin, géographe : « Habiter mieux »", "Habiter mieux"),
      ("Paul Ancelot (historien) : « Le fil de l’eau ».", "Le fil de l’eau"),
      ("Ciné-club : « Le fil de l’eau »", "Ciné-club : « Le fil de l’eau »"),
    ])
  func talks(line: String, title: String) {
    let told = Programme("# Samedi 5 juin 2027\n10h20-10h40 : \(line)\n11h : Questions de la salle")
      .events()
    #expect(told.first?.title == title)
  }
}
