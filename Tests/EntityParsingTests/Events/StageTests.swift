import KitModel
import Testing

@testable import EntityParsing

@Suite("Columns of two places or parties") struct StageTests {
  @Test("Where each row begins where the one above ended, both name the stage")
  func stages() {
    let events = Programme(
      """
      # Tour des Collines
      | Date | Départ | Arrivée | Distance
      | Lundi 4 mai 2026 | Avallon | Clamecy | 141 km
      | Mardi 5 mai 2026 | Clamecy | Sens | 103 km
      | Mercredi 6 mai 2026 | Sens | Joigny | 100 km
      """
    ).events()
    #expect(
      events.map(\.told) == [
        "Avallon – Clamecy | 2026-05-04", "Clamecy – Sens | 2026-05-05",
        "Sens – Joigny | 2026-05-06",
      ])
  }

  @Test("The number of a stage is not its title")
  func numbered() {
    let events = Programme(
      """
      # Tour des Collines
      | Étape | Date | Départ | Arrivée
      | 1 | Lundi 4 mai 2026 | Avallon | Clamecy
      | 2 | Mardi 5 mai 2026 | Clamecy | Sens
      | 3 | Mercredi 6 mai 2026 | Sens | Joigny
      """
    ).events()
    #expect(events.map(\.title).first == "Avallon – Clamecy")
  }

  @Test("Stretches that meet are days, and no stages")
  func stretches() {
    let table = Programme(
      """
      | 4 mai | 11 mai | Argile
      | 11 mai | 18 mai | Osier
      | 18 mai | 25 mai | Laine
      | 25 mai | 1er juin | Bois
      """
    ).table
    #expect(FacingParties.joined(table) == table)
  }

  @Test("A party at home in some rows and away in others makes fixtures, unless it is always away")
  func fixtures() {
    func pairs(_ rows: [String]) -> Set<Int> {
      Pairings.columns(of: Programme(rows.joined(separator: "\n")).table) { _ in false }
    }
    #expect(
      pairs([
        "| 4 mai | Blinville – Aubin", "| 11 mai | Blinville – Aubin",
        "| 18 mai | Sarn – Blinville",
        "| 25 mai | Blinville – Torgue",
      ]) == [1])
    #expect(
      pairs([
        "| 4 mai | Veillée – Grange Blin", "| 11 mai | Contes – Grange Blin",
        "| 18 mai | Bal – Grange Blin",
      ]) == [])
  }
}
