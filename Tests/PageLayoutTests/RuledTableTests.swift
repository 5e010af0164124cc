import KitModel
import Testing

@testable import PageLayout

@Suite("Tables whose cells drawn lines part") struct RuledTableTests {
  /// Two rooms over three hours, 30 points each from 100 down: one entry lasts two hours, one is in both
  /// rooms.
  private func timetable(lines: Bool, header: Bool = true) -> Sheet {
    var sheet = Sheet()
    if header {
      sheet.write("Hall", x: 200, y: 86, style: Sheet.bold)
      sheet.write("Cellar", x: 330, y: 86, style: Sheet.bold)
    }
    for (index, hour) in ["10 h – 11 h", "11 h – 12 h", "14 h – 15 h"].enumerated() {
      sheet.write(hour, x: 52, y: 104 + Double(index) * 30)
    }
    sheet.write("A long debate", x: 132, y: 124)
    sheet.write("How to mend a clock", x: 262, y: 104)
    sheet.write("How to mend a lamp", x: 262, y: 134)
    sheet.write("Farewell to all", x: 132, y: 164)
    guard lines else { return sheet }
    for y in [100.0, 160, 190] { sheet.level(y, 50, 390) }
    sheet.level(130, 50, 130)
    sheet.level(130, 260, 390)
    for x in [50.0, 130, 390] { sheet.plumb(x, 100, 190) }
    sheet.plumb(260, 100, 160)
    return sheet
  }

  private func cells(_ sheet: Sheet) -> [[String]] {
    let rows = sheet.blocks.lazy.compactMap(\.table).first?.rows ?? []
    return rows.map { row in
      row.cells.map {
        "\($0.column)"
          + ($0.columnSpan > 1 ? "↔\($0.columnSpan)" : "")
          + ($0.rowSpan > 1 ? "↕\($0.rowSpan)" : "")
          + " \($0.text.text)"
      }
    }
  }

  @Test("Cells may span rows and columns, and a header stands above the lines")
  func spans() {
    #expect(
      cells(timetable(lines: true)) == [
        ["1 Hall", "2 Cellar"],
        ["0 10 h – 11 h", "1↕2 A long debate", "2 How to mend a clock"],
        ["0 11 h – 12 h", "2 How to mend a lamp"], ["0 14 h – 15 h", "1↔2 Farewell to all"],
      ])
    #expect(cells(timetable(lines: true, header: false)).count == 3)
    #expect(!cells(timetable(lines: false)).joined().contains { $0.contains("↔") })
  }

  @Test(
    "Rows without lines between their columns have those of the others, but for a title over all of them"
  )
  func openRows() {
    var sheet = Sheet()
    let rows = [
      ["4 May", "Clay", "Mill"], ["5 May", "Knots", "Quay"], ["6 May", "Kites", "Mill"],
      ["On the second weekend"], ["11 May", "Bread", "Oven"], ["12 May", "Lamps", "Quay"],
    ]
    for (index, row) in rows.enumerated() {
      let y = 100 + Double(index) * 20
      for (column, text) in row.enumerated() {
        sheet.write(text, x: 54 + Double(column) * 100, y: y + 4)
      }
      sheet.level(y, 50, 350)
      guard index.isMultiple(of: 2) else { continue }
      for x in [150.0, 250] { sheet.plumb(x, y, y + 20) }
    }
    sheet.level(220, 50, 350)
    for x in [50.0, 350] { sheet.plumb(x, 100, 220) }
    #expect(
      cells(sheet) == [
        ["0 4 May", "1 Clay", "2 Mill"], ["0 5 May", "1 Knots", "2 Quay"],
        ["0 6 May", "1 Kites", "2 Mill"], ["0↔3 On the second weekend"],
        ["0 11 May", "1 Bread", "2 Oven"], ["0 12 May", "1 Lamps", "2 Quay"],
      ])
  }

  @Test("A line between the words of one piece parts it")
  func touching() {
    var sheet = Sheet()
    for row in 0..<3 {
      let y = 100 + Double(row) * 20
      // No more white than between words.
      sheet.write("Room \(row) Talk \(row)", x: 52, y: y + 4)
      sheet.level(y, 50, 200)
    }
    sheet.level(160, 50, 200)
    for x in [50.0, 84, 200] { sheet.plumb(x, 100, 160) }
    #expect(cells(sheet) == (0..<3).map { ["0 Room \($0)", "1 Talk \($0)"] })
  }

  @Test("Level lines alone part rows; those below some columns leave the others merged")
  func levelLines() {
    func sheet(partial: Bool, footer: Double? = nil) -> Sheet {
      var sheet = Sheet()
      for (title, x) in [("City", 50.0), ("Date", 150), ("Venue", 250)] {
        sheet.write(title, x: x, y: 84, style: Sheet.bold)
      }
      for y in [100.0, 160, 190] {
        for (start, end) in [(50.0, 148.0), (148, 248), (248, 400)] { sheet.level(y, start, end) }
      }
      if partial { sheet.level(130, 148, 248) }
      // The rule above the page's footer is as wide as the table.
      if let footer { sheet.level(footer, 50, 400) }
      sheet.write("Chicago", x: 50, y: 125)
      sheet.write("Tue, Sept 21", x: 150, y: 108)
      sheet.write("Wed, Sept 22", x: 150, y: 140)
      sheet.write(["Union Hall", "Fulton St"], x: 250, y: 119)
      sheet.write("Toronto", x: 50, y: 168)
      sheet.write("Thu, Sept 23", x: 150, y: 168)
      sheet.write("Barn 4", x: 250, y: 168)
      return sheet
    }
    #expect(
      cells(sheet(partial: true)) == [
        ["0 City", "1 Date", "2 Venue"],
        ["0↕2 Chicago", "1 Tue, Sept 21", "2↕2 Union Hall Fulton St"], ["1 Wed, Sept 22"],
        ["0 Toronto", "1 Thu, Sept 23", "2 Barn 4"],
      ])
    #expect(cells(sheet(partial: true, footer: 700)) == cells(sheet(partial: true)))
    #expect(
      LevelRules.tables(sheet(partial: false, footer: 700).page().rules, segments: []).isEmpty)
    #expect(LevelRules.tables(sheet(partial: false).page().rules, segments: []).isEmpty)
  }

  @Test("Lines that text runs over, boxes in one row and lines below headings part no table")
  func noTables() {
    var crossed = Sheet()
    for row in 0..<3 {
      crossed.write("A sentence that runs all over the line", x: 52, y: 104 + Double(row) * 20)
      crossed.level(100 + Double(row) * 20, 50, 300)
    }
    crossed.level(160, 50, 300)
    for x in [50.0, 112, 300] { crossed.plumb(x, 100, 160) }
    var headings = Sheet()
    for row in 0..<4 {
      headings.write("A heading \(row)", x: 52, y: 104 + Double(row) * 40, style: Sheet.bold)
      headings.level(118 + Double(row) * 40, 50, 300)
    }
    for sheet in [crossed, headings] { #expect(cells(sheet).isEmpty) }
  }
}
