import KitModel
import Testing

@testable import EntityParsing

@Suite("Days, hours, one text and a town in each row") struct TownProgrammeTests {
  private func told(_ text: String) -> [String] {
    Programme(text).events().map { "\($0.told) | \($0.location.city ?? "")" }
  }

  @Test("Several towns on one day make the text what takes place")
  func programme() {
    #expect(
      told(
        """
        # Samedi du vélo
        | Samedi 6 juin 2026 | 10 h | La grande remise en selle | Dijon
        | | 14 h | Un pneu pour deux | Beaune
        | Dimanche 7 juin 2026 | 11 h | La roue tourne | Auxerre
        """
      ) == [
        "La grande remise en selle | 2026-06-06T10:00 | Dijon",
        "Un pneu pour deux | 2026-06-06T14:00 | Beaune",
        "La roue tourne | 2026-06-07T11:00 | Auxerre",
      ])
  }

  @Test("Halls of a tour, one town a day, stay places")
  func tour() {
    let told = told(
      """
      # La grande remise en selle, en tournée
      | Samedi 6 juin 2026 | 20 h | Salle du Quai | Dijon
      | Lundi 8 juin 2026 | 20 h | Salle des Forges | Beaune
      | Jeudi 11 juin 2026 | 20 h | Salle Blin | Auxerre
      """)
    #expect(told.count == 3)
    #expect(told.allSatisfy { $0.hasPrefix("La grande remise en selle") })
  }
}
