import KitModel
import Testing

@testable import EntityParsing

@Suite("The hall and hour above the days of a cycle") struct HallHoursTests {
  private func told(_ lead: String, _ days: [String]) -> [String] {
    let blocks = [Page.block(lead, y: 80)]
    let entries = days.enumerated().map { Page.block($1, y: 110 + Double($0) * 20) }
    var document = Page.document([
      Page.block("Le lavoir", y: 10, kind: .heading(level: 1), style: Page.display),
      Page.block(String(repeating: "Le lavoir chante et danse. ", count: 9), y: 700),
    ])
    document.sections = [
      Page.section("s1", "Les soirées", y: 60, kind: .programme, blocks: blocks + entries)
    ]
    return parseEntities(document, in: Programme.context()).events.map(\.told)
  }

  private static let days = ["22 mai 2026 – Le pain noir", "12 juin 2026 – La soupe au sel"]

  @Test("is the hour of entries that tell none")
  func hours() {
    #expect(
      told("Soirées des Voisins de l’Aubance. Bibliothèque de Blinville, 18 h 30.", Self.days) == [
        "Le pain noir | 2026-05-22T18:30", "La soupe au sel | 2026-06-12T18:30",
      ])
  }

  @Test(
    "is none where it is an opening hour or no hall's, or where the days have hours",
    arguments: [
      "La bibliothèque de Blinville est ouverte de 10 h à 18 h.",
      "Le dernier train part à 22 h 10.",
    ])
  func others(lead: String) {
    #expect(
      told(lead, Self.days) == ["Le pain noir | 2026-05-22", "La soupe au sel | 2026-06-12"])
    let timed = ["22 mai 2026 à 20 h – Le pain noir", "12 juin 2026 à 21 h – La soupe au sel"]
    #expect(
      told("Bibliothèque de Blinville, 18 h 30.", timed) == [
        "Le pain noir | 2026-05-22T20:00", "La soupe au sel | 2026-06-12T21:00",
      ])
  }
}
