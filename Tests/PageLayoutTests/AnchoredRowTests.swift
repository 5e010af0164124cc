import KitModel
import Testing

@testable import PageLayout

@Suite("Rows whose cells are centred, or end at one height") struct AnchoredRowTests {
  /// Hours, titles of some lines, halls: each cell at a share of its row's spare height.
  private func table(
    share: Double, days: [(String, Int)] = [], hours: [String] = ["10h", "11h30", "14h", "16h"]
  ) -> Sheet {
    var sheet = Sheet()
    let titles = [
      ["Pruning an old", "apple tree", "Ana Ruiz"], ["Mend it"],
      ["The river and", "its mills"], ["Reading aloud", "by the lamp", "Lou Aubin"],
    ]
    var tops: [Double] = []
    var y = 60.0
    for (index, hour) in hours.enumerated() {
      let title = titles[index % titles.count]
      let spare = Double(title.count - 1) * 12 * share
      tops.append(y)
      sheet.write(hour, x: 130, y: y + spare)
      sheet.write(title, x: 200, y: y)
      sheet.write(index == 1 ? "Forge" : "Grange", x: 400, y: y + spare)
      y += Double(title.count) * 12 + 6
    }
    tops.append(y)
    var row = 0
    for (day, span) in days {
      let height = tops[row + span] - tops[row] - 8 - 10
      sheet.write(day, x: 50, y: tops[row] + height * share)
      row += span
    }
    return sheet
  }

  private func told(_ sheet: Sheet) -> [String]? {
    sheet.rows?.map { $0.joined(separator: " | ") }
  }

  @Test("Lines fall to the hour that they are centred on, or end with", arguments: [0.5, 1])
  func rows(share: Double) {
    #expect(
      told(table(share: share)) == [
        "10h | Pruning an old apple tree Ana Ruiz | Grange", "11h30 | Mend it | Forge",
        "14h | The river and its mills | Grange",
        "16h | Reading aloud by the lamp Lou Aubin | Grange",
      ])
  }

  @Test("A day in the middle of several hours spans their rows")
  func merged() {
    let sheet = table(
      share: 0.5, days: [("Sat 7 June", 4), ("Sun 8 June", 3)],
      hours: ["10h", "11h", "14h", "16h", "10h", "11h", "15h"])
    let table = sheet.blocks.lazy.compactMap(\.table).first
    #expect(table?.rows.count == 7)
    let days = table?.rows.compactMap { row in
      row.cells.first { $0.column == 0 }.map { "\($0.text.text) ↕\($0.rowSpan)" }
    }
    #expect(days == ["Sat 7 June ↕4", "Sun 8 June ↕3"])
  }

  /// Hours beside titles of some lines all of which stand as far apart, above or between those of the next row.
  private func even(share: Double, titles: [[String]], hall: Bool = true) -> Sheet {
    var sheet = Sheet()
    var y = 60.0
    for (index, title) in titles.enumerated() {
      let spare = Double(title.count - 1) * 16 * share
      sheet.write("\(9 + index)h30", x: 130, y: y + spare)
      for (line, text) in title.enumerated() {
        sheet.write(text, x: 200, y: y + Double(line) * 16)
      }
      if hall { sheet.write(index == 1 ? "Forge" : "Grange", x: 400, y: y + spare) }
      y += Double(title.count) * 16
    }
    return sheet
  }

  @Test(
    "Lines that stand no closer in a cell than cells do fall to the hour that they are centred on")
  func evenLines() {
    let titles = [
      ["Pruning an old", "apple tree", "Ana Ruiz"], ["Mend it", "In the yard"],
      ["The river and", "its mills", "Lou Aubin", "From six on"],
    ]
    #expect(
      told(even(share: 0.5, titles: titles)) == [
        "9h30 | Pruning an old apple tree Ana Ruiz | Grange", "10h30 | Mend it In the yard | Forge",
        "11h30 | The river and its mills Lou Aubin From six on | Grange",
      ])
    // Where each title stands level with its hour, the lines below it are its own.
    #expect(
      told(even(share: 0, titles: titles))?.map { String($0.prefix(20)) } == [
        "9h30 | Pruning an ol", "10h30 | Mend it In t", "11h30 | The river an",
      ])
  }

  @Test("Days of two lines, one below the other, are parted by the cells of one line beside them")
  func tightDays() {
    var sheet = Sheet()
    for row in 0..<5 {
      let y = 60 + Double(row) * 24
      sheet.write(["Saturday \(4 + row)", "July 2027"], x: 50, y: y)
      sheet.write("Reading \(row)", x: 200, y: y)
      sheet.write("Grange", x: 400, y: y)
    }
    #expect(
      told(sheet) == (0..<5).map { "Saturday \(4 + $0) July 2027 | Reading \($0) | Grange" })
  }

  @Test(
    "Columns of text without days or hours, and cells that all begin at one height, are read by others"
  )
  func none() {
    func rows(_ sheet: Sheet) -> [GridRow]? {
      AnchoredRows.rows(
        of: Whitespace.columns(of: sheet.segments, gap: 7), em: 10)
    }
    #expect(rows(table(share: 0.5)) != nil)
    #expect(rows(table(share: 0.5, hours: ["Ana", "Lou", "Eva", "Joe"])) == nil)
    #expect(rows(table(share: 0)) == nil)
    #expect(rows(table(share: 0.5, hours: ["10h", "11h"])) == nil)
  }

  @Test("Hours beside a cell in their middle and one level with the first are two rows")
  func keysBeside() {
    func cell(_ column: Int, _ lines: [(String, Double)]) -> GridCell {
      var sheet = Sheet()
      for (text, y) in lines { sheet.write(text, x: 50 + Double(column) * 120, y: y) }
      return GridCell(column: column, segments: sheet.segments)
    }
    func rows(_ others: [(String, Double)]) -> [[String]]? {
      let cells =
        [cell(0, [("13h", 60), ("15h", 90)])]
        + others.enumerated().map { cell($0.offset + 1, [$0.element]) }
      let parts = cells.map { Whitespace.bands(of: $0.segments, gap: 6) }
      return RowSpans.besideKeys(cells, parts: parts, em: 10)?.map { row in
        row.cells.map { "\($0.segments.flatMap(\.words).map(\.text).joined())↕\($0.rowSpan)" }
      }
    }
    #expect(rows([("Osier", 60), ("Bal", 75)]) == [["13h↕1", "Osier↕1", "Bal↕2"], ["15h↕1"]])
    // A day above its hour, and what takes place.
    #expect(rows([("Osier", 75), ("Bal", 75)]) == nil)
    #expect(rows([("Osier", 60), ("Bal", 67)]) == nil)
  }
}
