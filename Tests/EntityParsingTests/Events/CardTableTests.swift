import KitModel
import Testing

@testable import EntityParsing

@Suite("Cards of a season set as a table") struct CardTableTests {
  private let tools = Programme.tools

  @Test("Two entries side by side, each with its day in front of it, are two rows")
  func sideBySide() {
    #expect(
      Programme(
        """
        | 5 juin 2026 | Les Grandes Marées | 6 juin 2026 | Trio du lavoir
        | 12 juin 2026 | Contes du quai | 13 juin 2026 | Bal des voisins
        """
      ).told() == [
        "Les Grandes Marées | 2026-06-05", "Trio du lavoir | 2026-06-06",
        "Contes du quai | 2026-06-12", "Bal des voisins | 2026-06-13",
      ])
    // A day on which it comes again, right behind the first one, parts no row.
    let twice = Programme(
      """
      | 5 juin 2026 | 6 juin 2026 | Les Grandes Marées | Salle A
      | 12 juin 2026 | 13 juin 2026 | Contes du quai | Salle B
      """
    ).table
    #expect(SideBySideRows.parted(twice, tools: tools) == twice)
  }

  @Test("Cells of two lists side by side that open with a day and its title are entries each")
  func listsSideBySide() {
    #expect(
      Programme(
        """
        | **5 juin 2026 – Les Grandes Marées** / Clara Sol, piano | **4 juillet 2026 – Bal des voisins** / Place Neuve
        | **12 juin 2026 – Contes du quai** / Veillée | **11 juillet 2026 – Trio du lavoir** / Grange Haute
        """
      ).told() == [
        "Les Grandes Marées | 2026-06-05", "Bal des voisins | 2026-07-04",
        "Contes du quai | 2026-06-12", "Trio du lavoir | 2026-07-11",
      ])
    // A day and what is on that day, in two columns, are one entry.
    #expect(
      Programme(
        """
        | 5 juin 2026 – matin | Les Grandes Marées
        | 12 juin 2026 – soir | Contes du quai
        """
      ).told().count == 2)
  }

  @Test(
    "Days and hours in pieces: what goes on in the next line, and an hour for each day",
    arguments: [
      ("sam. dim.\n28 /\n29\nnovembre\n20 h 30 / 16 h", "28 novembre 20 h 30, 29 novembre 16 h"),
      ("mer. | jeu.\n14 |\n15\noctobre\n10 h et 15 h", "14, 15 octobre + 10 h et 15 h"),
      ("du ven. au\ndim.\n18–\n20\ndécembre", "18-20 décembre"),
      ("jeu.\n1\ner\navril\n19 h 30", "jeu. 1er avril + 19 h 30"),
      ("sam.\n28\n29\nnovembre", nil),
    ])
  func dayInPieces(cell: String, expected: String?) {
    let key = DayKey(Page.block(cell, y: 20).lines, heading: nil, tools: tools)
    #expect(key?.when.map(\.text.text).joined(separator: " + ") == expected)
  }

  @Test("What stands below a whole day says where or is a remark, what stands inside it is no day")
  func belowDay() {
    func rest(_ cell: String) -> [String]? {
      DayKey(Programme("| \(cell)").table.rows[0].cells[0].lines, heading: nil, tools: tools)?
        .rest.map(\.text)
    }
    #expect(rest("ven / 4 / juin / Pré communal") == ["Pré communal"])
    #expect(rest("ven / Pré communal / 4 / juin") == nil)
  }

  @Test("A small word above a large title says what kind of thing it is")
  func eyebrow() {
    func cell(_ first: String, _ second: String, style: StyleID) -> Table.Cell {
      let lines =
        Page.block(first, y: 20).lines + Page.block(second, y: 34, style: style).lines
      return Table.Cell(column: 1, columnSpan: 1, rowSpan: 1, lines: lines)
    }
    let parted = Eyebrow.parted(cell("THÉÂTRE", "Trio", style: Page.display), tools: tools)
    #expect(parted?.word.text == "THÉÂTRE")
    #expect(parted?.rest.text.text == "Trio")
    #expect(Eyebrow.parted(cell("Trio", "Chansons", style: Page.bold), tools: tools) == nil)
    // A kind is told apart from a title of its own size by nothing.
    #expect(Eyebrow.parted(cell("Théâtre", "Trio", style: Page.bold), tools: tools) == nil)
  }
}
