import KitModel
import Testing

@testable import PageLayout

@Suite("Rows between level lines with a day and its hours at their edge") struct RuledBandTests {
  /// Three titled texts, each below a line in two pieces, with what the keys tell at their left.
  private func sheet(keys: [[String]], isRuled: Bool = true) -> Sheet {
    var sheet = Sheet()
    for (row, key) in keys.enumerated() {
      let y = 100 + Double(row) * 130
      if isRuled {
        sheet.level(y - 8, 40, 140)
        sheet.level(y - 7, 160, 520)
      }
      for (line, text) in key.enumerated() {
        sheet.write(
          text, x: 40, y: y + Double(line) * 26, style: line == 0 ? Sheet.bold : Sheet.small)
      }
      sheet.write("The Reed Queen \(row)", x: 160, y: y, style: Sheet.title)
      sheet.write(
        ["Three princes and a queen quarrel for the shore, and", "none of them can swim."], x: 160,
        y: y + 30)
      sheet.write("With Ana Ruiz and Louis Blin.", x: 160, y: y + 66)
    }
    return sheet
  }

  private static let days = [
    ["Fri 6 March", "20 h 30", "1 hour"], ["Sat 7 March", "18 h", "1 hour"],
    ["Sun 8 March", "15 h", "1 hour"],
  ]

  private func isReadRowByRow(_ sheet: Sheet) -> Bool {
    let texts = sheet.blocks.map(\.text.text)
    guard let day = texts.firstIndex(where: { $0.contains("6 March") }),
      let title = texts.firstIndex(where: { $0.contains("Queen 0") }),
      let next = texts.firstIndex(where: { $0.contains("Queen 1") })
    else { return false }
    return title < day && day < next
  }

  @Test("are read with the text that they belong to, and without lines down their column")
  func rows() {
    #expect(isReadRowByRow(sheet(keys: Self.days)))
    #expect(!isReadRowByRow(sheet(keys: Self.days, isRuled: false)))
  }

  @Test(
    "Keys without hours, and those that open with hours, are those of other designs",
    arguments: [
      (days, true),
      ([["Lot 1", "Mill", "12 flats"], ["Lot 2", "Weir", "9 flats"], ["Lot 3", "Quay"]], false),
      ([["1pm – 2.30pm", "at noon"], ["3 pm", "7 pm"], ["8 pm", "late"]], false),
    ])
  func keys(keys: [[String]], areBands: Bool) {
    let sheet = sheet(keys: keys)
    let folded = RuledBands.folded(ReadingOrder.topDown(sheet.segments), on: sheet.page())
    #expect(folded.contains { $0.contents != nil } == areBands)
  }

  @Test(
    "Leaves with a large numeral are the first cells of rows; the line at the page's foot is none of theirs"
  )
  func leaves() {
    func rows(numeral: StyleID) -> [[String]] {
      var sheet = Sheet()
      for (row, day) in ["Friday", "Saturday", "Sunday"].enumerated() {
        let y = 100 + Double(row) * 90
        sheet.level(y - 8, 40, 520)
        sheet.write(day, x: 40, y: y, style: Sheet.bold)
        sheet.write("1\(row)", x: 40, y: y + 16, style: numeral)
        sheet.write("October", x: 40, y: y + 44, style: Sheet.bold)
        sheet.write(
          (0..<4).map { "At \(3 + $0) pm somebody shows number \($0) to all who come." }, x: 170,
          y: y, style: Sheet.body)
      }
      sheet.write("All of it is free, come as you are.", x: 60, y: 420)
      sheet.level(780, 40, 520)
      let folded = RuledBands.folded(ReadingOrder.topDown(sheet.segments), on: sheet.page())
      return folded.compactMap(\.rows).joined().map { row in
        row.cells.map { $0.segments.flatMap(\.words).map(\.text).joined(separator: " ") }
      }
    }
    let told = rows(numeral: Sheet.large)
    #expect(
      told.map { $0[0] } == ["Friday 10 October", "Saturday 11 October", "Sunday 12 October"])
    #expect(told.allSatisfy { $0[1].hasPrefix("At 3 pm") && $0[1].contains("At 6 pm") })
    #expect(rows(numeral: Sheet.body).isEmpty)
  }
}
