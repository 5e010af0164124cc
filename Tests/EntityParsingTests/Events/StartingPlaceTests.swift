import KitModel
import Testing

@testable import EntityParsing

@Suite("Places that something starts from") struct StartingPlaceTests {
  private func place(_ text: String, language: String = "fr") -> String {
    let event = Programme("# Sortie des lavoirs\nSamedi 6 juin 2026\n\(text)")
      .events(language: language).first
    return [event?.location.venue, event?.location.city].compactMap(\.self).joined(separator: " | ")
  }

  @Test(
    "are where it takes place, in front of what else its text names",
    arguments: [
      ("Marche de 6 km le long du musée, départ du parking du Puits.", "parking du Puits"),
      ("Trois lavoirs en une heure, départ à 9 h de la gare routière.", "gare routière"),
      ("Rendez-vous à l'entrée Est, bottes prêtées.", "entrée Est"),
      ("Départ de La Soudière, retour à midi.", "La Soudière"),
      ("Une boucle par les lavoirs au départ de la gare à 9 h.", "gare"),
      ("De la halle Aubin à l'étang du Puits, en musique.", "halle Aubin"),
      ("Au départ de la mairie, puis le long de l'eau.", "mairie"),
    ])
  func told(text: String, venue: String) {
    #expect(place(text) == venue)
  }

  @Test(
    "in English too",
    arguments: [
      ("A promenade play by the Ferry Players. Starts at the Weighing House.", "Weighing House"),
      ("The coach leaves from the Tannery lot. Ages 10 and up.", "Tannery lot"),
      ("Departs from the lobby at noon.", "lobby"),
      ("From Blin Slip to Tannery Quay, with the choir.", "Blin Slip"),
      ("Meet at the swing bridge · £6", "swing bridge"),
      ("Meet at Blin Weir. Led by the keeper of the lock.", "Blin Weir"),
    ])
  func toldInEnglish(text: String, venue: String) {
    #expect(place(text, language: "en") == venue)
  }

  @Test(
    "are none where another place opens the text or nothing is told",
    arguments: [
      ("Halle Aubin. Départ du car devant la gare.", "Halle Aubin"),
      ("Une soupe à la halle Aubin. Navette au départ de la gare.", "halle Aubin"),
      ("Les tuyaux déposés avant leur départ à l'atelier.", ""),
      ("De 6 à 12 ans, de la terre à l'assiette.", ""),
      ("Rendez-vous avec les voisins et leurs cousins.", ""),
    ])
  func untold(text: String, venue: String) {
    #expect(place(text).split(separator: " | ").first.map(String.init) ?? "" == venue)
  }
}
