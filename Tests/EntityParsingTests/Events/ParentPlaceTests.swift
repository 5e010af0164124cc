import KitModel
import Testing

@testable import EntityParsing

@Suite("Places of what is told below an event") struct ParentPlaceTests {
  /// The events of the section that an exhibition titles.
  private func places(_ lines: [String], title: String = "Feuilles mortes") -> [String] {
    let blocks = lines.enumerated().map { index, line in
      Page.block(
        line, y: 60 + Double(index) * 20, kind: index == 0 ? .heading(level: 2) : .paragraph,
        style: index == 0 ? Page.bold : Page.body, page: 2)
    }
    let section = Page.section("s1", title, y: 20, kind: .programme, blocks: blocks)
    let others = [
      Page.block(
        "5 juin – 4 juillet 2026", y: 240, kind: .heading(level: 2), style: Page.bold,
        page: 2),
      Page.block("Dessins de crue et carnets de bord.", y: 260, page: 2),
    ]
    let other = Page.section("s2", "Laisse de crue", y: 220, kind: .programme, blocks: others)
    let cover = Page.block("Le lavoir", y: 300, kind: .heading(level: 1), style: Page.display)
    var document = Page.document([cover])
    document.pages +=
      Page.document(
        [section.titleBlock].compactMap { $0 } + blocks + [other.titleBlock].compactMap { $0 }
          + others
      ).pages
    document.pages[1].number = 2
    document.sections = [section, other]
    return parseEntities(document, in: Programme.context()).events.dropLast().map { event in
      [event.title, event.location.venue, event.location.city].compactMap(\.self)
        .joined(separator: " | ")
    }
  }

  @Test("are the event's own, or those that a line of its section opens with")
  func inherited() {
    #expect(
      places([
        "3 mars – 4 mai 2026", "Herbiers et carnets de la vallée.", "Musée Aubin, Tours",
        "Vernissage : vendredi 6 mars 2026 à 18 h",
      ]) == ["Feuilles mortes | Musée Aubin | Tours", "Vernissage | Musée Aubin | Tours"])
  }

  @Test("are not those of what tells one itself")
  func own() {
    #expect(
      places([
        "3 mars – 4 mai 2026", "Herbiers et carnets de la vallée.", "Musée Aubin, Tours",
        "Vernissage : vendredi 6 mars 2026 à 18 h, halle Blin, Rennes",
      ]).last == "Vernissage | halle Blin | Rennes")
  }
}
