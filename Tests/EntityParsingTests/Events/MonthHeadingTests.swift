import KitModel
import Testing

@testable import EntityParsing

@Suite("Months at the end of a heading") struct MonthHeadingTests {
  @Test(
    "are those of the days below that have none",
    arguments: [
      "# Vos sorties de mai", "# L’agenda du pays, mai 2026", "# On sort en mai", "# Mai",
    ])
  func rows(heading: String) {
    let told = Programme(
      """
      \(heading)
      | 3 / dimanche | **Foire aux gonds** / Aubin, place du Puits, 14 h 30
      | 9 et 10 / sam. dim. | **Bourse aux clés** / Aubin, halle Blin, 9 h – 18 h
      | 30 / SAMEDI | **Bal des forges** / Salle du Bief, 20 h
      """
    ).told()
    #expect(told.map { String($0.suffix(16)) }.first == "2026-05-03T14:30")
    #expect(told.last == "Bal des forges | 2026-05-30T20:00")
    #expect(told.count == 3)
  }

  @Test("Days in lines need one as those in rows do")
  func lines() {
    let told = Programme(
      """
      # Vos sorties de mai
      Dimanche 3, 14 h 30 – Foire aux gonds
      Samedi 30, 20 h – Bal des forges
      """
    ).told()
    #expect(
      told == ["Foire aux gonds | 2026-05-03T14:30", "Bal des forges | 2026-05-30T20:00"])
  }

  @Test(
    "A heading that ends otherwise, tells a day or is running text names no month",
    arguments: [
      "# Les mots de mai et de juin prochains", "# La foire du 3 mai", "Vos sorties de mai",
      "# Les sorties du printemps", "# Sorties 2026",
    ])
  func none(line: String) {
    let items = Programme.tools.stream.items(of: Programme(line).blocks)
    #expect(items.compactMap { MonthHeadings.month(of: $0, tools: Programme.tools) }.isEmpty)
  }
}
