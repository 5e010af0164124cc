import KitModel
import Testing

@testable import EntityParsing

@Suite("Entries of plain text that end with their day") struct ClosingDateTests {
  /// Titles and texts with a day below each, so far from both.
  private func told(above: Double, below: Double) -> [String] {
    var blocks: [Block] = []
    var y = 60.0
    for (row, title) in ["La Barque rouge", "Un lavoir en hiver", "Le Sel des jours", "Dunes"]
      .enumerated()
    {
      blocks.append(Page.block(row == 1 ? title : title + "\nUne danse sur le sable.", y: y))
      y += (row == 1 ? 10 : 22) + above
      blocks.append(Page.block("Mardi \(5 + 7 * row) mai, 20h30", y: y))
      y += 10 + below
    }
    var document = Page.document(blocks)
    let title = Page.block("Programme", y: 30, kind: .heading(level: 1), style: Page.bold)
    document.sections = [
      Section(
        id: "s1", kind: .programme, level: 1, title: title.text, blocks: blocks, children: [])
    ]
    return parseEntities(document, in: Programme.context()).events.map(\.told)
  }

  @Test("have the title above the day where white parts them from the next")
  func titles() {
    #expect(
      told(above: 3, below: 14) == [
        "La Barque rouge | 2026-05-05T20:30", "Un lavoir en hiver | 2026-05-12T20:30",
        "Le Sel des jours | 2026-05-19T20:30", "Dunes | 2026-05-26T20:30",
      ])
  }
}
