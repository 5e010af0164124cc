import KitModel
import Testing

@testable import PageLayout

@Suite("Cells that are shades with slits between them") struct ShadedCellTests {
  private let lefts = [50.0, 130, 290, 450]
  private let tops = [100.0, 124, 168, 212, 256]

  /// Shades the places of some columns and rows, with a slit of four points around.
  private func shade(_ sheet: inout Sheet, _ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) {
    let rights = lefts.dropFirst() + [610]
    let bottoms = tops.dropFirst() + [300]
    sheet.fill(
      lefts[columns.lowerBound], tops[rows.lowerBound],
      rights[columns.upperBound + rights.startIndex] - 4,
      bottoms[rows.upperBound + bottoms.startIndex] - 4)
  }

  private func write(_ sheet: inout Sheet, _ lines: [String], _ column: Int, _ row: Int) {
    sheet.write(lines[0], x: lefts[column] + 6, y: tops[row] + 6, style: Sheet.bold)
    sheet.write(Array(lines.dropFirst()), x: lefts[column] + 6, y: tops[row] + 20)
  }

  /// Three rooms, four hours; the yard is taken for two of them, the second is for all.
  private func timetable(keys: [String], opensOnPaper: Bool = false) -> Sheet {
    var sheet = Sheet()
    sheet.write("The day", x: 50, y: 60, style: Sheet.large)
    for (column, name) in ["Grinding Shop", "Pattern Loft", "The Yard"].enumerated() {
      shade(&sheet, column + 1...column + 1, 0...0)
      sheet.write(name, x: lefts[column + 1] + 6, y: 106, style: Sheet.title)
    }
    for (row, key) in keys.enumerated() where !key.isEmpty {
      sheet.write(key, x: 50, y: tops[row + 1] + 6, style: Sheet.bold)
    }
    if !opensOnPaper { shade(&sheet, 1...3, 1...1) }
    write(
      &sheet, ["Opening words", "by the chair, who speaks in the yard and is heard in the loft"], 1,
      1)
    shade(&sheet, 1...1, 2...2)
    write(&sheet, ["Solder school", "Hands on"], 1, 2)
    shade(&sheet, 3...3, 2...3)
    write(&sheet, ["Bicycle triage", "until the bell", "With the Spokes"], 3, 2)
    shade(&sheet, 1...1, 3...3)
    write(&sheet, ["Spare parts", "A talk"], 1, 3)
    shade(&sheet, 2...2, 3...3)
    write(&sheet, ["Batteries", "A quarrel"], 2, 3)
    shade(&sheet, 1...1, 4...4)
    write(&sheet, ["Glue", "A debate"], 1, 4)
    shade(&sheet, 2...3, 4...4)
    write(&sheet, ["Supper", "for all"], 2, 4)
    return sheet
  }

  private func cells(_ table: Table?) -> [String] {
    table?.rows.map { row in
      row.cells.map { cell in
        let span =
          (cell.columnSpan > 1 ? "\(cell.columnSpan)→ " : "")
          + (cell.rowSpan > 1 ? "\(cell.rowSpan)↓ " : "")
        return span + cell.text.text
      }.joined(separator: " | ")
    } ?? []
  }

  @Test("Rooms and hours with spans are one table, what has no shade too")
  func timetable() {
    let tables = timetable(keys: ["10.00", "11.15", "12.30", "14.00"]).blocks.compactMap(\.table)
    #expect(tables.count == 1)
    #expect(
      cells(tables.first) == [
        "Grinding Shop | Pattern Loft | The Yard",
        "10.00 | 3→ Opening words by the chair, who speaks in the yard and is heard in the loft",
        "11.15 | Solder school Hands on | 2↓ Bicycle triage until the bell With the Spokes",
        "12.30 | Spare parts A talk | Batteries A quarrel",
        "14.00 | Glue A debate | 2→ Supper for all",
      ])
    #expect(tables.first?.rows.map(\.isHeader) == [true, false, false, false, false])
  }

  @Test("A row on paper with a key stays in the table; without a key it parts it")
  func openRow() {
    let keys = ["10.00", "11.15", "12.30", "14.00"]
    let tables = timetable(keys: keys, opensOnPaper: true).blocks.compactMap(\.table)
    #expect(tables.count == 1)
    #expect(cells(tables.first) == cells(timetable(keys: keys).blocks.compactMap(\.table).first))
    let parted = timetable(keys: [""] + keys.dropFirst(), opensOnPaper: true).blocks
    #expect(parted.compactMap(\.table).first?.rows.count != 5)
  }

  @Test("Without keys shades in rows and columns are cards")
  func cards() {
    let grid = timetable(keys: []).blocks.compactMap(\.table).filter { $0.rows.count == 5 }
    #expect(grid.isEmpty)
  }
}
