import KitModel
import Testing

@testable import PageLayout

@Suite("Headings side by side over the columns of a table") struct ColumnHeadTests {
  private func sheet(_ heads: [String], x: [Double] = [40, 320], y: Double = 100) -> Sheet {
    var sheet = Sheet()
    sheet.write("The rope tour", x: 40, y: 40, style: Sheet.title)
    for (head, x) in zip(heads, x) { sheet.write(head, x: x, y: y, style: Sheet.large) }
    for row in 0..<5 {
      let top = 140 + Double(row) * 30
      for (side, x) in [40.0, 320].enumerated() {
        // Lists set alike would be one.
        sheet.write(
          "\(row * 2 + side + 3) THU", x: x, y: top, style: side == 0 ? Sheet.bold : Sheet.italic)
        sheet.write(
          ["Blinville", "The Loft"], x: x + 60, y: top,
          style: side == 0 ? Sheet.body : Sheet.italic)
      }
    }
    return sheet
  }

  @Test("are its header")
  func months() {
    let table = sheet(["FEBRUARY", "MARCH"]).blocks.compactMap(\.table).first
    #expect(table?.rows.first?.cells.map(\.text.text) == ["FEBRUARY", "MARCH"])
    #expect(table?.rows.first?.isHeader == true)
    #expect(table?.rows.count == 6)
  }

  @Test("One heading alone, or one that stands over no column's edge, is none")
  func others() {
    for sheet in [sheet(["FEBRUARY"]), sheet(["FEBRUARY", "MARCH"], x: [40, 260])] {
      #expect(sheet.blocks.compactMap(\.table).first?.rows.first?.cells.first?.text.text == "3 THU")
    }
  }
}
