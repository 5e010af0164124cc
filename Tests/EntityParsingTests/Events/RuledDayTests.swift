import KitModel
import Testing

@testable import EntityParsing

@Suite("Rules above the days that follow them, and headings of lists") struct RuledDayTests {
  private func told(_ days: [String]) -> [String] {
    Programme(
      """
      Tous les jeudis du 4 au 18 juin 2026, à 15 h : lectures à voix haute dans une ferme.
      \(days.map { "\n**\($0)**\nFerme des Aulnes" }.joined(separator: "\n"))
      """
    ).told()
  }

  @Test("The rule's hour is that of the days which are named below it one by one")
  func named() {
    let told = told(["4 juin 2026", "11 juin 2026", "18 juin 2026"])
    #expect(told.count == 3)
    #expect(
      told.map { $0.suffix(18) }
        == [
          "| 2026-06-04T15:00", "| 2026-06-11T15:00", "| 2026-06-18T15:00",
        ].map { $0.suffix(18) })
  }

  @Test("Days that the rule does not tell leave it an entry of its own")
  func others() {
    let told = told(["5 juin 2026", "12 juin 2026"])
    #expect(told.contains { $0.contains("2026-06-11T15:00") })
    #expect(told.contains { $0.hasSuffix("| 2026-06-05") })
  }

  @Test(
    "Headings that say that all is on at any time, and no more, are told from titles",
    arguments: [
      ("Tout l'automne", true), ("All spring", true), ("Tout l'automne en chantant", false),
      ("Photographies d'automne", false),
    ])
  func headings(title: String, isAllAlong: Bool) {
    #expect(EventLexicon.shared.isAllAlong(title) == isAllAlong)
  }
}
