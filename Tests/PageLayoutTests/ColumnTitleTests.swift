import KitModel
import Testing

@testable import PageLayout

@Suite("Lines side by side above columns") struct ColumnTitleTests {
  /// Three cards side by side, the white between their parts as wide as told.
  private func cards(heads: [String], rows: [[String]], white: Double = 40) -> [String] {
    var sheet = Sheet()
    for (column, head) in heads.enumerated() {
      let x = 40 + Double(column) * 180
      sheet.write(head, x: x, y: 100, style: Sheet.title)
      for (row, cells) in rows.enumerated() {
        sheet.write(
          cells[column], x: x, y: 114 + white + Double(row) * (10 + white),
          style: row == 0 ? Sheet.title : Sheet.body)
      }
    }
    return sheet.blocks.flatMap { block in
      block.table?.rows.map { $0.cells.map(\.text.text).joined(separator: " | ") }
        ?? [block.text.text]
    }
  }

  @Test("Hours far above the titles of three cards are each card's own")
  func hours() {
    #expect(
      cards(
        heads: ["9:30", "11 am", "14:30 to 16:00"],
        rows: [["Kites", "Choir", "Lamps"], ["Weir Green", "Old Lock", "Granary"]])
        == [
          "9:30", "Kites", "Weir Green", "11 am", "Choir", "Old Lock", "14:30 to 16:00", "Lamps",
          "Granary",
        ])
  }

  @Test("Hours above the many rows of a table are none's")
  func table() {
    let rows = (1...5).map { ["Hall \($0)", "Kites \($0)", "Choir \($0)"] }
    let read = cards(heads: ["9:30", "10:30", "11:30"], rows: rows, white: 12)
    #expect(read.contains { $0.contains("Hall 3 | Kites 3 | Choir 3") })
  }
}
