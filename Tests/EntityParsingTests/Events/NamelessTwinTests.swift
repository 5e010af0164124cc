import KitModel
import Testing

@testable import EntityParsing

@Suite("Events told with no name of their own") struct NamelessTwinTests {
  private func told(_ titles: [(String, String)]) -> [String] {
    let rows = titles.map { "| \($0.1) | \($0.0)" }.joined(separator: "\n")
    return Programme(rows).told()
  }

  @Test("A hall or who plays is withdrawn where another event is told at the same time")
  func twins() {
    #expect(
      told([
        ("La Barque rouge", "Mardi 2 juin 2026 à 20 h"),
        ("Salle Berlin", "Mardi 2 juin 2026 à 20 h"),
        ("Le Sel des jours", "Mardi 9 juin 2026 à 20 h"),
        ("Avec Ann Bell et Bo Carr", "Mardi 9 juin 2026 à 20 h"),
      ]) == ["La Barque rouge | 2026-06-02T20:00", "Le Sel des jours | 2026-06-09T20:00"])
  }

  @Test("It stays where nothing else is told at its time")
  func alone() {
    #expect(
      told([
        ("La Barque rouge", "Mardi 2 juin 2026 à 20 h"),
        ("Salle Berlin", "Mardi 9 juin 2026 à 20 h"),
        ("Le Sel des jours", "Mardi 16 juin 2026 à 20 h"),
      ]).count == 3)
  }

  @Test("It stays where the other takes place in another town")
  func elsewhere() {
    let told = Programme(
      """
      | Quand | Quoi | Ville
      | 2 juin 2026, 20 h | La Barque rouge | Dijon
      | 2 juin 2026, 20 h | Marché couvert | Dole
      """
    ).told()
    #expect(
      told == ["La Barque rouge | 2026-06-02T20:00", "Marché couvert | 2026-06-02T20:00"])
  }
}
