import KitModel
import Testing

@testable import EntityParsing

@Suite("A day beside a title and its text") struct DayBesideTitleTests {
  /// Titles with a text each, and at their right a day, set as a heading, and lines below it.
  private func told(_ cards: [(title: String, day: String, lines: [String])]) -> [String] {
    let children = cards.enumerated().map { index, card in
      let y = 80 + Double(index) * 70
      var blocks = [
        Page.block("Une pièce drôle et grave à la fois.", y: y + 14, region: 2 * index),
        Page.block(
          card.day, x: 350, y: y, kind: .heading(level: 5), style: Page.bold, region: 2 * index + 1),
      ]
      blocks += card.lines.enumerated().map { line, text in
        Page.block(text, x: 350, y: y + 12 + Double(line) * 12, region: 2 * index + 1)
      }
      return Page.section("s\(index + 2)", card.title, y: y, kind: .programme, blocks: blocks)
    }
    let parent = Page.section("s1", "Programme", y: 40, kind: .programme, children: children)
    var document = Page.document(children.flatMap(\.blocks))
    document.sections = [parent]
    return parseEntities(document, in: Programme.context()).events.map(\.told)
  }

  @Test("is that title's, not one that heads the hours below it")
  func cards() {
    #expect(
      told([
        ("Le Sel des jours", "12 août", ["à partir de 16h45", "Salle bleue"]),
        ("Un lavoir en hiver", "13 août", ["à partir de 15h30", "Par Zoé Aubin"]),
        ("La Barque rouge", "14 août", ["à partir de 20h", "Le Battoir"]),
      ]) == [
        "Le Sel des jours | 2026-08-12T16:45", "Un lavoir en hiver | 2026-08-13T15:30",
        "La Barque rouge | 2026-08-14T20:00",
      ])
  }
}
