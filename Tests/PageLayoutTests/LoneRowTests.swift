import KitModel
import Testing

@testable import PageLayout

@Suite("Rows that stand alone under a heading") struct LoneRowTests {
  /// A table of two rows, a heading, and a day beside a text, as far right as told.
  private func page(textsAt x: Double, day: String = "26 nov.") -> Sheet {
    var sheet = Sheet()
    for (index, day) in ["3 nov., 18 h", "10 déc., 18 h", "14 janv., 18 h"].enumerated() {
      let y = 100 + Double(index) * 44
      sheet.write(day, x: 50, y: y)
      sheet.write(
        ["A talk on indigo and other plants", "by somebody who grows all of them"], x: 160, y: y)
    }
    sheet.write("Colloque", x: 50, y: 260, style: Sheet.large)
    sheet.write(day, x: 50, y: 300)
    sheet.write(
      ["Dressing for work in the city", "with papers from twenty towns and", "their old mills"],
      x: x, y: 300)
    return sheet
  }

  private func lastTable(_ sheet: Sheet) -> [String]? {
    let tables = sheet.blocks.compactMap(\.table)
    guard tables.count == 2 else { return nil }
    return tables[1].rows.map { $0.cells.map(\.text.text).joined(separator: " | ") }
  }

  @Test("A day and the text beside it in the columns of the page's table are a row")
  func row() {
    #expect(
      lastTable(page(textsAt: 160)) == [
        "26 nov. | Dressing for work in the city with papers from twenty towns and their old mills"
      ])
  }

  @Test("In other columns, or without a figure, they are none")
  func others() {
    #expect(lastTable(page(textsAt: 190)) == nil)
    #expect(lastTable(page(textsAt: 160, day: "Le samedi")) == nil)
  }
}
