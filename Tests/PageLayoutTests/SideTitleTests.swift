import KitModel
import Testing

@testable import PageLayout

@Suite("A large title to the left of texts") struct SideTitleTests {
  private static let texts = [
    [
      "Maps of a coast", "Exhibition, Aubin Library,", "2 to 28 November, ten till",
      "five each day",
    ],
    ["Ask a nurse", "Live online with Ada Roche,", "Wednesday 11 November, 7pm", "on our pages"],
    ["Table quiz", "Online, Friday 13 November,", "8.30pm, in teams of four", "with Ben Ames"],
  ]

  /// The page's blocks: a title beside three texts of four lines.
  private func blocks(title: [String], heads: StyleID) -> [Block] {
    var sheet = Sheet()
    for (index, line) in title.enumerated() {
      sheet.write(line, x: 50, y: 98 + Double(index) * 24, style: Sheet.large)
    }
    for (column, text) in Self.texts.enumerated() {
      let x = 190 + Double(column) * 170
      sheet.write(text[0], x: x, y: 100, style: heads)
      sheet.write(Array(text.dropFirst()), x: x, y: 112)
    }
    return sheet.blocks
  }

  @Test("Each text is read to its end")
  func read() {
    let blocks = blocks(title: ["All week", "& online"], heads: Sheet.bold)
    #expect(blocks.allSatisfy { $0.table == nil })
    let lines = blocks.flatMap(\.lines).map(\.text.text)
    #expect(Array(lines.suffix(12)) == Self.texts.flatMap { $0 })
  }

  @Test("What holds figures is a key, and texts without titles of their own are none")
  func others() {
    var columns: [[Segment]] = [["5 May"], ["Kites", "in the yard", "till dusk"]].map { lines in
      var sheet = Sheet()
      sheet.write(lines, x: 50, y: 100, style: Sheet.large)
      return LineAssembly.segments(of: Word.words(of: [sheet.page()], styles: Sheet.styles)[0])
    }
    columns.append(columns[1])
    #expect(!SideTitle.stands(before: columns, em: 10))
  }
}
