import KitModel
import Testing

@testable import EntityParsing

@Suite("Days that go on in the next row of a table") struct WrappedDayTests {
  /// A table of two rows, each cell of the second with two lines, whose first row goes on in more rows so far below.
  private func table(_ first: [(String, String)], white: Double) -> Table {
    var rows: [Table.Row] = []
    var y = 100.0
    func cell(_ column: Int, _ lines: [String]) -> Table.Cell {
      Table.Cell(
        column: column,
        lines: Page.block(lines.joined(separator: "\n"), x: 50 + Double(column) * 160, y: y).lines)
    }
    for (key, text) in first {
      rows.append(Table.Row(cells: [cell(0, [key]), cell(1, [text])]))
      y += 10 + white
    }
    y += 10
    rows.append(
      Table.Row(cells: [cell(0, ["Sunday 2 May", "2pm"]), cell(1, ["Weir walk", "Boots on."])]))
    return Table(rows: rows)
  }

  private func keys(_ table: Table) -> [String] {
    WrappedDays.joined(table, tools: Programme.englishTools).rows.map {
      $0.cells.map(\.text.text).joined(separator: " | ")
    }
  }

  @Test("Lines no further apart than those of a cell are one row")
  func joined() {
    let lines = [
      ("Thursdays 8 April,", "Bell and bread"), ("20 May, 10 June", "Half an hour, one"),
      ("12.15pm – 12.45pm", "object, no slides."),
    ]
    #expect(
      keys(table(lines, white: 2)) == [
        "Thursdays 8 April, 20 May, 10 June 12.15pm – 12.45pm | Bell and bread Half an hour, one object, no slides.",
        "Sunday 2 May 2pm | Weir walk Boots on.",
      ])
    #expect(keys(table(lines, white: 8)).count == 4)
  }

  @Test("A day that nothing leads on from has a row of its own")
  func whole() {
    let lines = [("Thursday 8 April", "Bell and bread"), ("Thursday 20 May", "Half an hour")]
    #expect(keys(table(lines, white: 2)).count == 3)
  }
}
