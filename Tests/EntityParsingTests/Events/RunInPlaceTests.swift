import KitModel
import Testing

@testable import EntityParsing

@Suite("Places that run on behind titles") struct RunInPlaceTests {
  private let day = """
    # Samedi 6 juin 2026
    | 9 h | **Tri de galets,** Salle Blin
    | 10 h | **Lancer de filets,** Salle Blin. Deux manches
    | 11 h | **Tour de nœuds,** Théâtre du Bief
    | 14 h | **Course d'ânes,** Grand Pré
    | 15 h | **Pesée de courges,** Grand Pré
    | 16 h | **Bal de sabots,** Théâtre du Bief
    | 17 h | **Clôture,** Porte Basse
    """

  @Test("Places by their words and names that come back make places of the others")
  func placed() {
    let events = Programme(day).events()
    #expect(
      events.map(\.location.venue) == [
        "Salle Blin", "Salle Blin", "Théâtre du Bief", "Grand Pré", "Grand Pré",
        "Théâtre du Bief", "Porte Basse",
      ])
    #expect(events.first?.title == "Tri de galets")
  }

  @Test("Names that come back where no word tells a place are none")
  func others() {
    let classes = day.replacing("Salle Blin", "Minimes Bleus")
      .replacing("Théâtre du Bief", "Cadets Rouges").replacing("Grand Pré", "Seniors Verts")
    let venues = Programme(classes).events().compactMap(\.location.venue)
    #expect(!venues.contains("Minimes Bleus") && !venues.contains("Cadets Rouges"))
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return (parts + [rest]).joined(separator: new)
  }
}
