import KitModel
import Testing

@testable import EntityParsing

@Suite("Lines of town and hall above titles") struct OverlineTests {
  private func places(_ text: String) -> [String] {
    Programme(text).events().map { "\($0.title) | \($0.location.venue ?? "–")" }
  }

  @Test("belong to the title below them where white parts them from the entry above")
  func above() {
    let text = """
      # Autour des moulins

      Moulin du Clocher
      # Le moulin en eau
      La roue tourne pour la première fois depuis longtemps.
      Vendredi 5 juin 2026 à 11 h

      Lavoir Saint-Médard
      # La lessive
      Une démonstration où l'on se mouille.
      Samedi 6 juin 2026 à 14 h

      Salle Saint-Georges
      # Les cuivres
      Sept musiciens descendent à la cave.
      Dimanche 7 juin 2026 à 15 h
      """
    #expect(
      places(text) == [
        "Le moulin en eau | Moulin du Clocher", "La lessive | Lavoir Saint-Médard",
        "Les cuivres | Salle Saint-Georges",
      ])
  }

  @Test("The same lines below entries are those of the entries above")
  func below() {
    let text = """
      # Le moulin en eau
      Vendredi 5 juin 2026 à 11 h
      Moulin du Clocher

      # La lessive
      Samedi 6 juin 2026 à 14 h
      Lavoir Saint-Médard

      # Les cuivres
      Dimanche 7 juin 2026 à 15 h
      Salle Saint-Georges
      """
    #expect(
      places(text) == [
        "Le moulin en eau | Moulin du Clocher", "La lessive | Lavoir Saint-Médard",
        "Les cuivres | Salle Saint-Georges",
      ])
  }
}
