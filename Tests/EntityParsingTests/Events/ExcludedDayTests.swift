import KitModel
import Testing

@testable import EntityParsing

@Suite("Days on which nothing takes place") struct ExcludedDayTests {
  private func days(_ text: String) -> [String] {
    Programme.tools.dated(SourcedText(text: text)).expressions.map(\.text)
  }

  @Test(
    "go on to the end of their sentence",
    arguments: [
      ("Pas d’atelier le 23 mars (grève des trains), le 20 avril ni le 11 mai.", [String]()),
      ("Relâche le 3 mai, puis le 10 mai. Reprise le 12 mai.", ["le 12 mai"]),
    ])
  func sentence(text: String, told: [String]) { #expect(days(text) == told) }

  @Test(
    "end where an hour is told, and behind other words leave the days beside them",
    arguments: [
      ("Sauf le 3 mai, on joue le 4 mai à 18 h.", ["le 4 mai à 18 h"]),
      (
        "Visite du moulin et du bief tous les jours sauf le 3 mai, bal le 9 mai.",
        ["tous les jours", "le 9 mai"]
      ),
    ])
  func others(text: String, told: [String]) {
    #expect(days(text).last == told.last)
  }
}
