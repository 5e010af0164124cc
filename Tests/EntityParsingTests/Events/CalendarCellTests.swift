import KitModel
import Testing

@testable import EntityParsing

@Suite("Cells of a month that hold several entries") struct CalendarCellTests {
  /// A month whose 3rd and 4th hold what is told.
  private func month(_ third: String, _ fourth: String = "") -> [String] {
    Programme(
      """
      # Juin 2026
      | Lun | Mar | Mer | Jeu | Ven | Sam | Dim
      | 1 | 2 | 3 / \(third) | 4\(fourth.isEmpty ? "" : " / " + fourth) | 5 | 6 | 7
      | 8 | 9 | 10 | 11 | 12 | 13 | 14
      | 15 | 16 | 17 | 18 | 19 | 20 | 21
      | 22 | 23 | 24 | 25 | 26 | 27 | 28
      """
    ).events().map(\.told)
  }

  @Test("A line that opens with its hour opens an entry")
  func leading() {
    #expect(
      month("9 h Troc / de plantes / 14 h 30 Veillée", "18 h Bal") == [
        "Troc de plantes | 2026-06-03T09:00", "Veillée | 2026-06-03T14:30",
        "Bal | 2026-06-04T18:00",
      ])
  }

  @Test("An hour behind a title ends one, though a line end cuts it off or cuts it")
  func trailing() {
    #expect(
      month("Troc de plantes, / 9 h / Veillée, 14 h / 30", "Bal, 18 h") == [
        "Troc de plantes | 2026-06-03T09:00", "Veillée | 2026-06-03T14:30",
        "Bal | 2026-06-04T18:00",
      ])
  }

  @Test("An hour on a line of its own opens one, as before")
  func stacked() {
    #expect(
      month("9 h / Troc de plantes / 14 h 30 / Veillée") == [
        "Troc de plantes | 2026-06-03T09:00", "Veillée | 2026-06-03T14:30",
      ])
  }
}
