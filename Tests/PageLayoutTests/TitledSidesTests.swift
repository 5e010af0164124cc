import KitModel
import Testing

@testable import PageLayout

@Suite("Tables side by side below headings of their own") struct TitledSidesTests {
  /// Days and hours at the left, what is told at the right, each below its heading.
  private func sheet(_ right: [[String]], pitch: Double, titleX: Double = 316) -> Sheet {
    var sheet = Sheet()
    sheet.write("Programme", x: 46, y: 60, style: Sheet.title)
    sheet.write("Prices", x: titleX, y: 60, style: Sheet.title)
    for (row, day) in ["4 June", "11 June", "18 June", "25 June", "2 July"].enumerated() {
      let y = 100 + Double(row) * 22
      sheet.write(day, x: 50, y: y)
      sheet.write("1\(row)h", x: 120, y: y)
      sheet.write("Reading \(row)", x: 180, y: y)
    }
    for (row, cells) in right.enumerated() {
      for (column, text) in cells.enumerated() {
        sheet.write(text, x: 320 + Double(column) * 90, y: 100 + Double(row) * pitch)
      }
    }
    return sheet
  }

  private func told(_ sheet: Sheet) -> [[String]] {
    sheet.blocks.compactMap(\.table).map {
      $0.rows.map { $0.cells.map(\.text.text).joined(separator: " | ") }
    }
  }

  @Test("are read one after the other, though their rows begin at one height")
  func apart() {
    let tables = told(
      sheet([["Adults", "9 €"], ["Children", "5 €"], ["Groups", "4 €"]], pitch: 22))
    #expect(tables.count == 2)
    #expect(tables.first?.last == "2 July | 14h | Reading 4")
    #expect(tables.last == ["Adults | 9 €", "Children | 5 €", "Groups | 4 €"])
  }

  @Test("are one where one of them is a column at the heights of the rows")
  func together() {
    let tables = told(sheet([["Grange"], ["Forge"], ["Grange"], ["Mill"], ["Forge"]], pitch: 22))
    #expect(tables.count == 1)
    #expect(tables.first?.contains("4 June | 10h | Reading 0 | Grange") == true)
  }
}
