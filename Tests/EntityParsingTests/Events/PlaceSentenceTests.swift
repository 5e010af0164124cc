import KitModel
import Testing

@testable import EntityParsing

@Suite("Sentences that are places where those of a list are") struct PlaceSentenceTests {
  /// The halls of evenings in French; programmes mix languages.
  private func venues(_ texts: [String]) -> [String?] {
    let events = Programme(
      texts.enumerated().map { index, text in
        "# Veillée \(["bleue", "rouge", "verte", "grise", "brune"][index])\nSamedi \(6 + index) juin 2026, 19 h\n\(text)\n"
      }.joined(separator: "\n")
    ).events()
    return events.map(\.location.venue)
  }

  @Test("The first one of each text")
  func first() {
    #expect(
      venues([
        "Grande halle. Apporter un bol et une cuillère.", "Dye Kitchen Studio. Aprons are lent.",
        "Loom Gallery. Quiet shoes, please.", "East steps. Deux cents places.",
        "Le Hub. Deux véhicules, sur inscription.",
      ]) == ["Grande halle", "Dye Kitchen Studio", "Loom Gallery", "East steps", "Le Hub"])
  }

  @Test("The last one of each text")
  func last() {
    #expect(
      venues([
        "Apporter un bol et une cuillère. Grande halle", "Aprons are lent. Dye Kitchen Studio",
        "Quiet shoes, please. Loom Gallery", "Two hundred tickets. Glasshouse 2",
      ]) == ["Grande halle", "Dye Kitchen Studio", "Loom Gallery", "Glasshouse 2"])
  }

  @Test("None where those of the others are none, or it says something else")
  func none() {
    #expect(
      venues([
        "Un temps lent. Apporter un bol.", "Loom Gallery. Quiet shoes, please.",
        "Des cuves froides. Tabliers prêtés.", "Le Vrac. Deux véhicules, sur inscription.",
      ])[3] == nil)
    #expect(
      venues([
        "Grande halle. Apporter un bol et une cuillère.", "Dye Kitchen Studio. Aprons are lent.",
        "Loom Gallery. Quiet shoes, please.", "Complet. Deux cents places.",
        "Avec Marie Blin. Deux places par foyer.",
      ]).suffix(2) == [nil, nil])
  }

  @Test(
    "A room that opens a text is its place, alone in a list; what is on is none",
    arguments: [
      ("Rotonde. Deux cents bocaux et un poisson.", "Rotonde"),
      ("Grande salle. On y danse jusqu'à minuit.", "Grande salle"),
      ("Concert. Deux cents bocaux et un poisson.", nil),
      ("Poissons. On y danse jusqu'à minuit.", nil),
    ] as [(String, String?)])
  func room(text: String, venue: String?) {
    #expect(venues([text]) == [venue])
  }
}
