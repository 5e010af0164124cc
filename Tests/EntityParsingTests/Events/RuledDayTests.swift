import KitModel
import Testing

@testable import EntityParsing

@Suite("Rules above the days that follow them, and headings of lists") struct RuledDayTests {
  private func told(_ days: [String]) -> [String] {
    Programme(
      """
      # Lire à la ferme
      Tous les jeudis du 4 au 18 juin 2026, à 15 h, dans une ferme du plateau.
      \(days.map { "\n**\($0)**\nFerme des Aulnes" }.joined(separator: "\n"))
      """
    ).told()
  }

  @Test("The rule's hour is that of the days which are named below it one by one")
  func named() {
    let told = told(["4 juin 2026", "11 juin 2026", "18 juin 2026"])
    #expect(told.count == 3)
    #expect(
      told.map { $0.suffix(18) } == [
        "| 2026-06-04T15:00", "| 2026-06-11T15:00", "| 2026-06-18T15:00",
      ].map { $0.suffix(18) })
  }

  @Test("Days that the rule does not tell leave it an entry of its own")
  func others() {
    let told = told(["5 juin 2026", "12 juin 2026"])
    #expect(told.contains { $0.contains("2026-06-11T15:00") })
    #expect(told.contains { $0.hasSuffix("| 2026-06-05") })
  }

  @Test("Headings that say that all is on at any time, or that it is moved, title no entry")
  func headings() {
    #expect(
      Programme(
        """
        # Tout l'automne

        **Photographies d'Ann Bell**
        Médiathèque Haute, du 12 septembre au 31 octobre 2026. Entrée libre.

        # Reporté

        **Course des tisserands**
        Elle est reportée au dimanche 18 octobre 2026.
        """
      ).told() == [
        "Photographies d'Ann Bell | 2026-09-12/2026-10-31", "Course des tisserands | 2026-10-18",
      ])
  }
}
