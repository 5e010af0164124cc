import KitModel
import Testing

@testable import PageLayout

@Suite("A list beside a text, each under a heading") struct HeadedSidesTests {
  /// Days with a title each, beside paragraphs at the heights that are told.
  private func sheet(_ heights: [Double], lines: [String]) -> Sheet {
    var sheet = Sheet()
    sheet.write("Dates", x: 40, y: 60, style: Sheet.large)
    sheet.write("Adresses", x: 340, y: 60, style: Sheet.large)
    for (row, day) in ["4 juin 2027", "11 juin", "18 juin", "25 juin"].enumerated() {
      let y = 100 + Double(row) * 22
      sheet.write(day, x: 40, y: y, style: Sheet.bold)
      sheet.write("Lecture \(row)", x: 130, y: y)
    }
    for y in heights {
      sheet.write(lines, x: 340, y: y)
    }
    return sheet
  }

  @Test("is read by itself where its paragraphs stand at heights of their own")
  func apart() {
    let tables = sheet([92, 130, 168], lines: ["Le lavoir", "lavoir@example.org"]).blocks
      .compactMap(\.table)
    #expect(tables.map(\.rows.count) == [4])
    #expect(tables.first?.rows.first?.cells.map(\.text.text) == ["4 juin 2027", "Lecture 0"])
  }

  @Test("is a cell of each row where its paragraphs begin at their heights")
  func together() {
    let tables = sheet([100, 122, 144, 166], lines: ["Le lavoir"]).blocks.compactMap(\.table)
    #expect(tables.first?.rows.last?.cells.count == 3)
  }
}
