import Testing

@testable import EntityParsing

@Suite("Hours of the parts of the day") struct PartHoursTests {
  private func told(_ legend: String) -> [String] {
    Programme(
      """
      \(legend)

      | Jour | Commune | Horaire
      | Mardi 3 mars 2026 | Rive | Matin
      | Jeudi 5 mars 2026 | Blinville | Après-midi
      | Mardi 10 mars 2026 | Oranville | 9 h – 18 h
      """
    ).told(title: "Le bus des livres")
  }

  @Test(
    "Told once, they are those of each entry that names a part",
    arguments: [
      "Matin : de 9h20 à 12h20. Après-midi : de 13h50 à 16h50.",
      "Matin (9h20-12h20), après-midi (13h50-16h50)",
    ])
  func legend(text: String) {
    let told = told(text).joined(separator: "\n")
    #expect(told.contains("2026-03-03T09:20/2026-03-03T12:20"))
    #expect(told.contains("2026-03-05T13:50/2026-03-05T16:50"))
    #expect(told.contains("2026-03-10T09:00/2026-03-10T18:00"))
  }

  @Test(
    "One part alone, or hours of something else, are no legend",
    arguments: [
      "Matin : de 9h20 à 12h20.", "Accueil : de 9h20 à 12h20. Buvette : de 13h50 à 16h50.",
    ])
  func others(text: String) {
    #expect(!told(text).contains { $0.contains("T09:20") })
  }
}
