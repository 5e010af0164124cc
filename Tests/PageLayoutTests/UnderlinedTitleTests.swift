import KitModel
import Testing

@testable import PageLayout

@Suite("Lines below titles") struct UnderlinedTitleTests {
  /// Titles each with a line right below and a text, or with a line right above.
  private func sheet(lineBelow: Bool) -> Sheet {
    var sheet = Sheet()
    for row in 0..<4 {
      let y = 100 + Double(row) * 60
      sheet.write("0\(row + 1)", x: 50, y: y, style: Sheet.bold)
      sheet.write("The net race", x: 90, y: y, style: Sheet.bold)
      sheet.level(lineBelow ? y + 12 : y - 6, 50, 400)
      sheet.write(["Sat \(row + 5) June, 2 pm", "Corn Hall"], x: 90, y: y + 15)
    }
    if !lineBelow { sheet.level(334, 50, 400) }
    return sheet
  }

  @Test("part no rows; those between rows do")
  func rows() {
    let under = sheet(lineBelow: true)
    #expect(LevelRules.tables(under.page().rules, segments: under.segments).isEmpty)
    let between = sheet(lineBelow: false)
    #expect(
      between.rows?.map { $0.joined(separator: " | ") }
        == (0..<4).map {
          "0\($0 + 1) | The net race Sat \($0 + 5) June, 2 pm Corn Hall"
        })
  }
}
