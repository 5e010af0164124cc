import KitModel
import Testing

@testable import EntityParsing

@Suite("Shows whose entries are titled by their halls") struct HallsOfShowTests {
  private func show(_ id: String, _ title: String, y: Double, halls: [(String, String)]) -> Section
  {
    let text = Page.block(
      "Trois princes et une reine se disputent\nla rive, et personne ne sait nager.", y: y + 20)
    let stops = halls.enumerated().flatMap { index, hall in
      let top = y + 60 + Double(index) * 50
      return [
        Page.block(hall.0, y: top, kind: .heading(level: 2), style: Page.bold),
        Page.block(hall.1, y: top + 26),
      ]
    }
    return Page.section(id, title, y: y, blocks: [text] + stops)
  }

  private func told(_ sections: [Section]) -> [String] {
    var document = Page.document([])
    document.sections = sections
    return parseEntities(document, in: Programme.context()).events.map {
      "\($0.told) | \($0.location.venue ?? "–")"
    }
  }

  @Test("are named by the titles of their sections, and take place in the halls")
  func shows() {
    let shows = [
      show(
        "s1", "La Reine des roseaux", y: 60,
        halls: [("Théâtre du Passage", "mardi 5 mai 2026, 20h")]),
      show(
        "s2", "Le Chant du sel", y: 260,
        halls: [("Grange des Planchettes", "mardi 12 mai 2026, 20h")]),
    ]
    #expect(
      told(shows) == [
        "La Reine des roseaux | 2026-05-05T20:00 | Théâtre du Passage",
        "Le Chant du sel | 2026-05-12T20:00 | Grange des Planchettes",
      ])
    // One list of halls may be of houses that are open.
    #expect(told([shows[0]]).map { $0.hasPrefix("Théâtre du Passage") } == [true])
  }
}
