import KitModel
import Testing

@testable import EntityParsing

@Suite("The place that a cover tells beside its days") struct CoverPlaceTests {
  /// Venue and town of what a cover of these lines announces.
  private func place(_ lines: String) -> String {
    let cover = Programme("! La Nuit des lavoirs\n\(lines)", page: 1).blocks
    let prose = Programme(
      """
      # Pourquoi une nuit
      Les lavoirs de la ville ouvrent leurs portes aux habitants et à leurs invités. On y lit, on y
      > chante, et les enfants de la rue apprennent à laver le linge comme le faisaient les anciens.
      """
    ).blocks
    var document = Page.document(cover)
    document.pages += Page.document(prose).pages
    document.pages[1].number = 2
    document.sections = [
      Section(
        id: "s1", kind: .cover, level: 1, title: cover[0].text, blocks: Array(cover.dropFirst()),
        children: []),
      Section(
        id: "s2", kind: .other, level: 1, title: prose[0].text, blocks: Array(prose.dropFirst()),
        children: []),
    ]
    let event = parseEntities(document, in: Programme.context()).events.first
    return "\(event?.location.venue ?? "-") | \(event?.location.city ?? "-")"
  }

  @Test(
    "It stands below the days, above them or in their line",
    arguments: [
      ("5 – 7 juin 2026\nParc des expositions, Rennes", "Parc des expositions | Rennes"),
      ("Parc des expositions, Rennes\n5 – 7 juin 2026", "Parc des expositions | Rennes"),
      ("Rennes, 5 – 7 juin 2026\nHalle Aubin", "Halle Aubin | Rennes"),
      ("5 – 7 juin 2026\nRennes, Le Cube Blin", "Le Cube Blin | Rennes"),
      ("5 – 7 juin 2026\nHalle aux Cuirs, Blinval (Rennes)", "Halle aux Cuirs | Rennes"),
    ])
  func places(lines: String, place: String) {
    #expect(self.place(lines) == place)
  }

  @Test(
    "A line that goes on behind the name of a town, or stands far away, tells none",
    arguments: [
      "5 – 7 juin 2026\nRennes accueille ses lavandières", "5 – 7 juin 2026\nDossier de presse",
      "5 – 7 juin 2026\n\n\n\nMaison Aubin, Dijon",
    ])
  func others(lines: String) {
    #expect(self.place(lines) == "- | -")
  }
}
