import KitModel
import Testing

@testable import PageLayout

@Suite("Tables that level lines part") struct LevelRuleTests {
  private func told(_ sheet: Sheet) -> [String]? {
    sheet.blocks.lazy.compactMap(\.table).first?.rows.map { row in
      row.cells.map { cell in
        let spans = (cell.columnSpan > 1 ? "↔" : "") + (cell.rowSpan > 1 ? "↕" : "")
        return spans + cell.text.text
      }.joined(separator: " | ")
    }
  }

  /// Days over hours, a line below each row but for the last, those of one day short of its cell.
  private func days(last: Bool = true) -> Sheet {
    var sheet = Sheet()
    let rows = [
      ("10h", "The river and", "Grange"), ("11h", "Reading aloud", "Forge"),
      ("14h", "Mend it", "Grange"), ("15h", "Silk and thread", "Mill"),
      ("10h", "Timber that sings", "Forge"), ("11h", "Learn to graft", "Mill"),
      ("14h", "Stories at dusk", "Mill"), ("16h", "The old bridge", "Grange"),
    ]
    for (index, row) in rows.enumerated() {
      let y = 60 + Double(index) * 44
      sheet.write(row.0, x: 130, y: y)
      sheet.write([row.1, "by the lamp"], x: 200, y: y - 6)
      sheet.write(row.2, x: 400, y: y)
      if index % 4 == 3 {
        sheet.write("Sat \(index) June", x: 50, y: y - 66)
        if index == 3 || last { sheet.level(y + 27, 40, 500) }
      } else {
        sheet.level(y + 27, 120, 500)
      }
    }
    if last { sheet.level(33, 40, 500) }
    return sheet
  }

  @Test("Lines that leave a merged cell out make rows of its height together")
  func merged() {
    let rows = told(days())
    #expect(rows?.count == 8)
    #expect(rows?.first == "↕Sat 3 June | 10h | The river and by the lamp | Grange")
    #expect(rows?[4] == "↕Sat 7 June | 10h | Timber that sings by the lamp | Forge")
  }

  /// Days with their hours beside titles and texts, a line below each pair, lines as close as in a text.
  private func keyed(_ keys: [[String]], heading: String? = nil) -> Sheet {
    var sheet = Sheet()
    for (row, key) in keys.enumerated() {
      let y = 60 + Double(row) * 40
      for (line, text) in key.enumerated() { sheet.write(text, x: 50, y: y + Double(line) * 12) }
      if row == 1, let heading { sheet.write(heading, x: 50, y: y - 9) }
      sheet.write(["The lamps \(row)", "are lit by hand tonight."], x: 170, y: y)
      sheet.level(y + 29, 40, 500)
    }
    sheet.level(48, 40, 500)
    return sheet
  }

  @Test("Lines part the days of two columns, though the hours stand level with the texts")
  func keys() {
    let keys = [["Sa 22.05.", "21:30 – 1:00"], ["06. et 07.05."], ["Di 30.05.", "16:00"]]
    #expect(
      told(keyed(keys)) == [
        "Sa 22.05. 21:30 – 1:00 | The lamps 0 are lit by hand tonight.",
        "06. et 07.05. | The lamps 1 are lit by hand tonight.",
        "Di 30.05. 16:00 | The lamps 2 are lit by hand tonight.",
      ])
  }

  /// A timetable of three halls with a line below each row and one entry for all of them.
  private func timetable(_ across: String, key: String = "12h") -> Sheet {
    var sheet = Sheet()
    let heads = ["Time", "Grange", "Forge", "Mill"]
    for (column, head) in heads.enumerated() {
      sheet.write(head, x: 50 + Double(column) * 120, y: 60, style: Sheet.bold)
    }
    sheet.level(74, 40, 520)
    for (index, hour) in ["10h", "11h", key, "14h", "15h"].enumerated() {
      let y = 80 + Double(index) * 20
      sheet.write(hour, x: 50, y: y)
      if index == 2 {
        sheet.write(across, x: 170, y: y)
      } else {
        for column in 1...3 where column != index {
          sheet.write("Entry \(index) \(column)", x: 50 + Double(column) * 120, y: y)
        }
      }
      sheet.level(y + 14, 40, 520)
    }
    return sheet
  }

  @Test("A cell over the gutters spans the columns, and the rows around it stay one table")
  func across() {
    let rows = told(timetable("Opening of the days in the grange"))
    #expect(
      rows == [
        "Time | Grange | Forge | Mill", "10h | Entry 0 1 | Entry 0 2 | Entry 0 3",
        "11h | Entry 1 2 | Entry 1 3", "12h | ↔Opening of the days in the grange",
        "14h | Entry 3 1 | Entry 3 2", "15h | Entry 4 1 | Entry 4 2 | Entry 4 3",
      ])
  }

  /// Hours, titles of two lines, halls, as close as the lines of a cell, with a line below each row.
  private func tight(apart gap: Double) -> Sheet {
    var sheet = Sheet()
    for (index, hour) in ["10h", "11h", "14h", "15h"].enumerated() {
      let y = 60 + Double(index) * (22 + gap)
      if index == 0 { sheet.level(y - 1, 40, 500) }
      sheet.write(hour, x: 50, y: y + 6)
      sheet.write(["The river \(index)", "by the lamp"], x: 200, y: y)
      sheet.write("Grange", x: 400, y: y + 6)
      sheet.level(y + 22 + gap / 2, 40, 500)
    }
    return sheet
  }

  @Test("Lines part rows that stand as close as the lines of their cells")
  func tight() {
    #expect(
      told(tight(apart: 2)) == [
        "10h | The river 0 by the lamp | Grange", "11h | The river 1 by the lamp | Grange",
        "14h | The river 2 by the lamp | Grange", "15h | The river 3 by the lamp | Grange",
      ])
    #expect(
      !LevelRules.tables(tight(apart: 2).page().rules, segments: tight(apart: 2).segments).isEmpty)
    #expect(
      LevelRules.tables(tight(apart: 9).page().rules, segments: tight(apart: 9).segments).isEmpty)
  }

  @Test("A line of text without a key lies over no gutters of a table")
  func text() {
    func white(_ sheet: Sheet) -> Gutters? {
      let bands = Whitespace.bands(of: sheet.segments, gap: 4)
      return Gutters(rows: bands, em: 10)
    }
    #expect(
      white(timetable("Opening of the days in the grange"))?.isKeyedTable(orTight: false) == true)
    #expect(
      white(timetable("Opening of the days in the grange", key: "All"))?.isKeyedTable(
        orTight: false) == false)
    #expect(white(timetable("Opening"))?.isKeyedTable(orTight: false) == false)
  }

  /// Days over hours, every other row shaded cell by cell; the cells of days are shaded with their first row.
  private func shaded(apart gap: Double) -> Sheet {
    var sheet = Sheet()
    for index in 0..<12 {
      let y = 60 + Double(index) * 30
      sheet.write(["10h", "11h", "14h", "15h"][index % 4], x: 130, y: y + 6)
      sheet.write(["The river \(index)", "by the lamp"], x: 200, y: y)
      sheet.write("Grange", x: 400, y: y + 6)
      if index % 4 == 0 {
        sheet.write("Sat \(index) June", x: 50, y: y + 51)
        sheet.fill(40, y - 4, 120 - gap, y + 116 - gap)
      }
      guard index % 2 == 0 else { continue }
      for (left, right) in [(120.0, 190.0), (190, 390), (390, 500)] {
        sheet.fill(left, y - 4, right - gap, y + 26)
      }
    }
    return sheet
  }

  @Test("Shades that meet part rows as lines do, and leave out merged cells; cards stand apart")
  func shades() {
    let rows = told(shaded(apart: 0))
    #expect(rows?.count == 12)
    #expect(rows?.first == "↕Sat 0 June | 10h | The river 0 by the lamp | Grange")
    #expect(rows?[5] == "11h | The river 5 by the lamp | Grange")
    #expect(ShadeSides.levels(of: shaded(apart: 0).page()).count == 42)
    #expect(ShadeSides.levels(of: shaded(apart: 6).page()).isEmpty)
  }

  /// Two tables with a line below each row, the second below a heading.
  private func pair(_ style: StyleID) -> Sheet {
    var sheet = Sheet()
    for (table, top) in [60.0, 190].enumerated() {
      for row in 0..<4 {
        let y = top + Double(row) * 24
        sheet.write("1\(row)h", x: 50, y: y)
        sheet.write("Reading \(table)\(row)", x: 130, y: y)
        sheet.write("Grange", x: 320, y: y)
        sheet.level(y + 17, 40, 500)
      }
    }
    sheet.write("Prices", x: 50, y: 160, style: style)
    return sheet
  }

  @Test("A heading in larger letters between lines parts two tables")
  func headingBetween() {
    let rows = pair(Sheet.large).blocks.compactMap(\.table).map(\.rows.count)
    #expect(rows == [4, 4])
    #expect(pair(Sheet.large).blocks.contains { $0.table == nil && $0.text.text == "Prices" })
  }
}
