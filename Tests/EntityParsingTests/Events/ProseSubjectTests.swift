import KitModel
import Testing

@testable import EntityParsing

@Suite("Who does what a sentence tells") struct ProseSubjectTests {
  private func told(_ text: String) -> [String] {
    Programme("\(text)\n\n\(ProseTests.rest)").told(title: "Le quartier en fête", kind: .other)
      .filter { !$0.hasPrefix("Le quartier") }
  }

  @Test(
    "opens the clause, apart from the verb and what leans on it",
    arguments: [
      (
        "L'Harmonie de Rive, que dirige Paul Lenoir, en donnera le premier accord au lavoir, jeudi 4 juin 2026 à 20 heures, devant les habitants du quartier.",
        ["Harmonie de Rive en donnera le premier accord | 2026-06-04T20:00"]
      ),
      (
        "Ana Ruiz, qui les a réunies, vous y conduira elle-même le samedi 6 juin 2026 à 15 h. Les cuves et les séchoirs de la grande maison du bord de l'eau y attendent les enfants.",
        ["Ana Ruiz vous y conduira elle-même | 2026-06-06T15:00"]
      ),
      (
        "Le lavoir rouvre en musique, avec tous les habitants. Le samedi 6 juin 2026, la cérémonie officielle y commencera à 11 heures précises.",
        ["cérémonie officielle | 2026-06-06T11:00"]
      ),
    ])
  func subject(text: String, expected: [String]) {
    #expect(told(text) == expected)
  }

  @Test("is what goes on in the next sentence")
  func again() {
    #expect(
      told(
        "L'Harmonie de Rive, que dirige Paul Lenoir, en donnera le premier accord au lavoir, jeudi 4 juin 2026 à 20 heures. Elle se fera entendre aussi à Orsenne, dimanche 7 juin 2026 à 16 heures."
      ) == [
        "Harmonie de Rive en donnera le premier accord | 2026-06-04T20:00",
        "Harmonie de Rive | 2026-06-07T16:00",
      ])
  }
}
