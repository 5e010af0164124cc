import KitModel
import Testing

@testable import EntityParsing

@Suite("Places that the story ahead of a list leads to")
struct LedePlaceTests {
  private func venues(_ story: [String], list: [String] = LedePlaceTests.list) -> [String?] {
    Programme((["# Le ciné-club fait sa rentrée"] + story + [""] + list).joined(separator: "\n"))
      .events().filter { $0.title.hasPrefix("Ce que") }.map(\.location.venue)
  }

  private static let list = [
    "- Jeudi 7 mai 2026 : Ce que la rivière sait", "- Jeudi 14 mai 2026 : Ce que la pierre oublie",
    "- Jeudi 21 mai 2026 : Ce que le vent raconte",
  ]

  @Test(
    "hold for entries that tell none, over paragraphs that tell none either",
    arguments: [
      [
        "L'association reprend ses quartiers au Centre culturel de Blinval, et les voisins sont invités."
      ],
      [
        "L'association reprend ses quartiers au Centre culturel de Blinval, et les voisins sont invités.",
        "Les films viennent de partout, et ceux qui les ont faits aussi, depuis toujours.",
      ],
      [
        "L'association est née au Café Roux, et ses adhérents sont des voisins.",
        "Les projections ont lieu au Centre culturel de Blinval, et l'entrée est libre.",
      ],
    ])
  func told(story: [String]) {
    #expect(venues(story) == Array(repeating: "Centre culturel de Blinval", count: 3))
  }

  @Test("are none where it names several, or where few entries tell none")
  func untold() {
    let several = [
      "L'association est née au Café Roux, puis elle s'est installée au Centre culturel de Blinval."
    ]
    let two = ["L'association est née au Café Roux."] + ["Elle est passée au Théâtre Aubin."]
    #expect(venues(two).allSatisfy { $0 == nil })
    #expect(Set(venues(several)).count == 1)
    let placed = Self.list.map { $0 + " – Halle Blin, Tours" }
    #expect(
      venues(["Elle reprend ses quartiers au Théâtre Aubin."], list: placed)
        .allSatisfy { $0 == "Halle Blin" })
  }
}
