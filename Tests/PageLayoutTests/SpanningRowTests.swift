import KitModel
import Testing

@testable import PageLayout

@Suite("Rows with one entry over the gutters") struct SpanningRowTests {
  /// A timetable of three halls, white between its rows, and a row for all halls in its middle.
  private func timetable(_ across: [String], key: String = "12h30") -> Sheet {
    var sheet = Sheet()
    for (column, head) in ["Time", "Grange", "Forge", "Mill"].enumerated() {
      sheet.write(head, x: 50 + Double(column) * 120, y: 60, style: Sheet.bold)
    }
    for (index, hour) in ["10h", "11h", key, "14h", "15h"].enumerated() {
      let y = 84 + Double(index) * 26
      sheet.write(hour, x: 50, y: y)
      if index == 2 {
        for (cell, text) in across.enumerated() {
          sheet.write(text, x: 170 + Double(cell) * 240, y: y)
        }
      } else {
        for column in 1...3 where column != index {
          sheet.write("Entry \(index) \(column)", x: 50 + Double(column) * 120, y: y)
        }
      }
    }
    return sheet
  }

  private func tables(_ sheet: Sheet) -> [[String]] {
    sheet.blocks.compactMap(\.table).map { table in
      table.rows.map { row in
        row.cells.map { ($0.columnSpan > 1 ? "↔" : "") + $0.text.text }.joined(separator: " | ")
      }
    }
  }

  @Test("The rows below such a row stay under their heads")
  func rows() {
    #expect(
      tables(timetable(["Lunch for all in the grange of the mill"])) == [
        [
          "Time | Grange | Forge | Mill", "10h | Entry 0 1 | Entry 0 2 | Entry 0 3",
          "11h | Entry 1 2 | Entry 1 3", "12h30 | ↔Lunch for all in the grange of the mill",
          "14h | Entry 3 1 | Entry 3 2", "15h | Entry 4 1 | Entry 4 2 | Entry 4 3",
        ]
      ])
  }

  @Test("A key without a figure, two cells beside it, or nothing over a gutter make none")
  func none() {
    func table(_ sheet: Sheet) -> SpanningRows? {
      SpanningRows.table(in: Whitespace.bands(of: sheet.segments, gap: 8), em: 10)
    }
    #expect(table(timetable(["Lunch for all in the grange of the mill"])) != nil)
    #expect(table(timetable(["Lunch for all in the grange of the mill"], key: "Then")) == nil)
    #expect(table(timetable(["Lunch for all", "Tea"])) == nil)
    #expect(table(timetable(["Lunch"])) == nil)
  }
}
