import KitModel
import Testing

@testable import EntityParsing

@Suite("Parts of the day over the columns of a table") struct DayPartHeadTests {
  private func told(_ rows: String) -> [String] {
    Programme("# Ateliers\n| | Matin | Après-midi | Soirée\n" + rows).events().map {
      "\($0.title) | \($0.occurrences.first.map { "\($0.start?.date.description ?? "") \($0.dayPart?.rawValue ?? "")" } ?? "")"
    }
  }

  @Test("Cells without an hour take place in that part of the row's day")
  func parts() {
    #expect(
      told("| Lundi 25 mai 2026 | Reliure | Contes |\n| Mardi 26 mai 2026 | | Osier | Veillée") == [
        "Reliure | 2026-05-25 morning", "Contes | 2026-05-25 afternoon",
        "Osier | 2026-05-26 afternoon", "Veillée | 2026-05-26 evening",
      ])
  }

  @Test("Hours in the cells say more than the heads")
  func hours() {
    let events = Programme(
      """
      # Ateliers
      | | Matin | Après-midi
      | Lundi 25 mai 2026 | 9 h / Reliure | 15 h / Contes
      | Mardi 26 mai 2026 | 10 h / Osier | 16 h / Bal
      """
    ).events()
    #expect(events.map(\.told).contains("Reliure | 2026-05-25T09:00"))
    #expect(events.allSatisfy { $0.occurrences.allSatisfy { $0.start?.time != nil } })
  }
}
