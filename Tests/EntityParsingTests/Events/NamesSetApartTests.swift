import Testing

@testable import EntityParsing

@Suite("Names that are set apart in front of their place") struct NamesSetApartTests {
  private static let days = [
    "Bal 2026-06-03T16:00", "Veillée 2026-06-04T20:00", "Loto 2026-06-05T14:00",
  ]

  /// The first word of each title and its start.
  private func days(of programme: Programme) -> [String] {
    programme.told(title: "Les ateliers de Blinville").map { told in
      let words = told.split(separator: " ")
      return "\(words[0]) \(words[words.count - 1])"
    }
  }

  @Test("have the day below them, though the place is longer than most of them")
  func below() {
    let programme = Programme(
      """
      # Ateliers
      **Bal** – salle des fêtes du bourg
      3 juin 2026 à 16 h

      **Veillée** **des** **lampes** **et** **des** **contes** – le lavoir
      4 juin 2026 à 20 h

      **Loto** – halle aux grains de Blinville
      5 juin 2026 à 14 h
      """)
    #expect(days(of: programme) == Self.days)
  }

  @Test("have the day above them where the first one does")
  func above() {
    let programme = Programme(
      """
      # Ateliers
      3 juin 2026 à 16 h
      **Bal** – salle des fêtes du bourg

      4 juin 2026 à 20 h
      **Veillée** **des** **lampes** **et** **des** **contes** – le lavoir

      5 juin 2026 à 14 h
      **Loto** – halle aux grains de Blinville
      """)
    #expect(days(of: programme) == Self.days)
  }
}
