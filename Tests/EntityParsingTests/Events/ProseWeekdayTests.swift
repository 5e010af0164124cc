import CivilTime
import KitModel
import Testing

@testable import EntityParsing

@Suite("Weekdays in a release about a few days") struct ProseWeekdayTests {
  private static let headline =
    "Les lavandières tiendront leurs 8es Rencontres à Blinville du 4 au 6 juin"
  private static let opening =
    "Les Rencontres s'ouvriront le jeudi à 14 h par une séance plénière, au cours de laquelle la savonnière Ana Ruiz présentera les résultats de l'enquête menée auprès de 47 lavoirs entre février et mai 2026."

  /// What is told on which days, of a release that was written on a day.
  private func told(_ text: String, written: String = "2 avril 2026") -> [String] {
    ProseTests.told(text, below: Self.headline, written: written)
      .filter { !$0.contains("Rencontres") }
  }

  @Test("go on for the hours behind them")
  func hours() {
    let evening =
      "La journée du vendredi sera consacrée aux ateliers de savon et de lessive, et se conclura par un dîner de gala à 20 h au musée des Battoirs."
    #expect(told("\(Self.opening) \(evening)").contains("dîner de gala | 2026-06-05T20:00"))
    let morning =
      "Le samedi matin, l'assemblée générale, réservée aux membres, précédera la remise du prix Brun-Aubin, à 11 h 30."
    #expect(
      told("\(Self.opening) \(morning)").contains("remise du prix Brun-Aubin | 2026-06-06T11:30"))
  }
}
