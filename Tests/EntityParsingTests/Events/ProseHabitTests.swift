import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Weekdays in a kit about some weeks") struct ProseHabitTests {
  private static let opening =
    "Du lundi 1er au dimanche 21 juin 2026, le lavoir attend les familles chaque semaine."

  /// What is told on which days, of a release about three weeks.
  private func told(_ text: String, headline: String = "Trois semaines au lavoir du 1er au 21 juin")
    -> [String]
  {
    ProseTests.told("\(Self.opening) \(text)", below: headline, written: "2 avril 2026")
      .filter { !$0.contains("semaines") }
  }

  @Test("stand for each of it")
  func each() {
    #expect(
      told("Le lundi, visite « Savons et battoirs » à 10 h 15 avec la savonnière Ana Ruiz.")
        == ["visite « Savons et battoirs » | 2026-06-01T10:15 2026-06-08T10:15 2026-06-15T10:15"])
  }

  @Test("and for one of the days that were told before them")
  func one() {
    let told = told(
      "La fête du bief occupe tout Blinville les samedi 13 et dimanche 14 juin : concours de battoirs le samedi à 17 h, messe en plein air le dimanche à 11 h 30."
    )
    #expect(told.contains("messe en plein air | 2026-06-14T11:30"))
    #expect(!told.contains { $0.contains("2026-06-20T17:00") || $0.contains("2026-06-07T11:30") })
  }
}
