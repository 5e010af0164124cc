import Testing

@testable import EntityParsing

@Suite("Places behind the days below titles") struct PlacedDayTests {
  private func told(_ text: String) -> [String] {
    Programme(text).events().map { "\($0.told) | \($0.location.venue ?? "–")" }
  }

  @Test("Where some name a place by their words or again, all do, and the last one heads nothing")
  func places() {
    #expect(
      told(
        """
        # Bal des lampions
        Samedi 5 juin 2027, 21 h – Salle Blin
        # Lecture au bord du bief
        Dimanche 6 juin 2027, 15 h – Le Ressac
        # La grande lessive
        Lundi 7 juin 2027, 10 h – Théâtre du Quai
        """
      ) == [
        "Bal des lampions | 2027-06-05T21:00 | Salle Blin",
        "Lecture au bord du bief | 2027-06-06T15:00 | Le Ressac",
        "La grande lessive | 2027-06-07T10:00 | Théâtre du Quai",
      ])
  }

  @Test("What is on behind the days of several headings is no place")
  func titles() {
    #expect(
      told(
        """
        # Le Ressac
        Samedi 5 juin 2027, 21 h – Bal des lampions
        # Salle Blin
        Dimanche 6 juin 2027, 15 h – Les Ombres
        """
      ).map { $0.prefix { $0 != "|" } } == ["Bal des lampions ", "Les Ombres "])
  }
}
