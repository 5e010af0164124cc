import KitModel
import Testing

@testable import PageLayout

@Suite("Cards below one another in columns") struct ParallelCardTests {
  /// Columns of cards: title, day and so many lines of text each; white runs across all below the first card's day.
  private func sheet(_ texts: [[Int]]) -> Sheet {
    var sheet = Sheet()
    for (column, cards) in texts.enumerated() {
      let x = 40 + Double(column) * 180
      var y = 80.0
      for (index, lines) in cards.enumerated() {
        sheet.write("Titre \(column)\(index)", x: x, y: y, style: Sheet.bold)
        sheet.write("Samedi \(index + 3) juin", x: x, y: y + 12, style: Sheet.italic)
        y += 30
        sheet.write(
          (0..<lines).map { "Ligne \($0) du texte de la carte" }, x: x, y: y)
        y += Double(lines) * 12 + 10
      }
    }
    return sheet
  }

  @Test(
    "are read column by column, whatever stands at one height",
    arguments: [
      [[1, 3, 2, 2], [2, 1, 3, 2], [3, 2, 2, 1]],
      [[1, 2, 3], [2, 3, 1]],
      [[2, 1, 1, 3, 1], [1, 3, 1, 1, 2], [1, 1, 2, 1, 3]],
    ])
  func columns(texts: [[Int]]) {
    let blocks = sheet(texts).blocks
    #expect(blocks.allSatisfy { $0.table == nil })
    let titles = blocks.flatMap(\.lines).map(\.text.text).filter { $0.hasPrefix("Titre") }
    #expect(
      titles
        == texts.indices.flatMap { column in texts[column].indices.map { "Titre \(column)\($0)" } })
  }

  @Test("A row whose cells have one title each, or titles at the same heights, is none of them")
  func rows() {
    func fills(_ cells: [[(String, StyleID, Double)]]) -> Bool {
      let row = cells.enumerated().map { column, lines in
        GridCell(
          column: column,
          segments: lines.flatMap { line in
            var sheet = Sheet()
            sheet.write(line.0, x: Double(column) * 200, y: line.2, style: line.1)
            return sheet.segments
          })
      }
      return ParallelCards.fill([row], em: 10)
    }
    func card(_ y: Double) -> [(String, StyleID, Double)] {
      [("Titre", Sheet.bold, y), ("Texte", Sheet.body, y + 12), ("Texte", Sheet.body, y + 24)]
    }
    #expect(!fills([card(0), card(20)]))
    #expect(!fills([card(0) + card(60), card(0) + card(60)]))
    #expect(fills([card(0) + card(60), card(20) + card(80)]))
    #expect(!fills([card(0) + card(60), [("8 h", Sheet.bold, 0)], [("9 h", Sheet.bold, 9)]]))
  }

  @Test("A number at the top of a page is its number, and no more where others stand below it")
  func numbers() {
    func kinds(_ days: [Int]) -> [Block.Kind] {
      var sheet = Sheet()
      for (row, day) in days.enumerated() {
        let y = 30 + Double(row) * 60
        sheet.write("\(day)", x: 300, y: y, style: Sheet.bold)
        sheet.write("mardi", x: 290, y: y + 14, style: Sheet.small)
        sheet.write(["Lecture au moulin", "Entrée libre"], x: 360, y: y)
      }
      sheet.write((0..<9).map { "Texte de la page, ligne \($0)" }, x: 40, y: 90)
      return layOut(Sheet.document([sheet])).pages[0].furniture.map(\.kind)
    }
    #expect(kinds([2]) == [.pageNumber])
    #expect(kinds([2, 9, 16]).isEmpty)
  }
}
