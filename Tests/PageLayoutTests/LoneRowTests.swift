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

  /// Three rows on one page and on the next a key and the text beside it, as far right as told.
  private func pages(textsAt x: Double, isFirst: Bool = true) -> [String] {
    var table = Sheet()
    for (index, hour) in ["9:45", "11:30", "18:00"].enumerated() {
      let y = 100 + Double(index) * 44
      table.write([hour, "Weir Green"], x: 50, y: y, style: Sheet.bold)
      table.write(["A talk on indigo", "by somebody who grows it"], x: 160, y: y)
    }
    var next = Sheet()
    if !isFirst { next.write("Sunday", x: 50, y: 40, style: Sheet.large) }
    next.write(["21:45", "Old Lock"], x: 50, y: 80, style: Sheet.bold)
    next.write("Lantern supper", x: x, y: 80, style: Sheet.bold)
    next.write("About us", x: 50, y: 200, style: Sheet.large)
    return layOut(Sheet.document([table, next])).pages.map { page in
      page.blocks.compactMap(\.table).flatMap(\.rows).map { row in
        row.cells.map(\.text.text).joined(separator: " | ")
      }.joined(separator: "; ")
    }
  }

  @Test(
    "One that the end of a page cut is the last row of the table there; below a heading it is one itself"
  )
  func nextPage() {
    let rows = [
      "9:45 Weir Green | A talk on indigo by somebody who grows it",
      "11:30 Weir Green | A talk on indigo by somebody who grows it",
      "18:00 Weir Green | A talk on indigo by somebody who grows it",
    ].joined(separator: "; ")
    let lone = "21:45 Old Lock | Lantern supper"
    #expect(pages(textsAt: 160) == [rows + "; " + lone, ""])
    #expect(pages(textsAt: 160, isFirst: false) == [rows, lone])
    #expect(pages(textsAt: 190) == [rows, ""])
  }
}
