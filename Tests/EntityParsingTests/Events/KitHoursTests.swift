import KitModel
import Testing

@testable import EntityParsing

@Suite("The hour that a kit tells for all of its lists") struct KitHoursTests {
  /// What is told behind a note on the kit's second page and a list on the same page.
  private func told(
    _ note: String, title: String = "Les concerts", entry: String = "Le bal des quais"
  )
    -> [String]
  {
    let cover = Page.block("Saison du bassin", y: 10, kind: .heading(level: 1), style: Page.display)
    let prose = Page.block(String(repeating: "Le bassin chante et danse. ", count: 9), y: 700)
    var document = Page.document([cover, prose])
    document.sections = [
      Page.section("s1", "Avant de venir", y: 40, blocks: [Page.block(note, y: 60)]),
      Page.section(
        "s2", title, y: 100,
        blocks: [
          Page.block(entry, y: 120, kind: .heading(level: 2), style: Page.bold),
          Page.block("Vendredi 5 juin 2026", y: 132),
          Page.block("Violons et cornemuses.", y: 144),
          Page.block("La nuit des lampions", y: 180, kind: .heading(level: 2), style: Page.bold),
          Page.block("Samedi 6 juin 2026 à 22 h", y: 192),
          Page.block("Des cuivres au bord de l'eau.", y: 204),
        ]),
    ]
    return parseEntities(document, in: Programme.context()).events.map(\.told)
  }

  private static let note =
    "Sauf mention contraire, les concerts ont lieu au Hangar 9 et commencent à 20 h 30."

  @Test("is that of the entries under what it names, where they tell none")
  func usual() {
    #expect(
      told(Self.note) == [
        "Le bal des quais | 2026-06-05T20:30", "La nuit des lampions | 2026-06-06T22:00",
      ])
  }

  @Test("may be that of all that the list names, whatever they are")
  func all() {
    #expect(
      told("Toutes les veillées débutent à 20 h 30 précises.", title: "Les veillées").first
        == "Le bal des quais | 2026-06-05T20:30")
  }

  @Test(
    "is no other thing's, no press call's, and no opening hour",
    arguments: [
      (note, "Les ateliers du quai", "Le bal des quais"),
      (note, "Les concerts", "Atelier de nœuds"),
      (note, "Concerts : dates de la presse", "Le bal des quais"),
      (
        "Sauf mention contraire, les concerts ouvrent leurs portes à 20 h 30.", "Les concerts",
        "Le bal des quais"
      ),
      ("L'an dernier, les concerts commençaient à 20 h 30.", "Les concerts", "Le bal des quais"),
    ])
  func others(note: String, title: String, entry: String) {
    #expect(told(note, title: title, entry: entry).first == "\(entry) | 2026-06-05")
  }
}
