import KitModel
import Testing

@testable import PageLayout

@Suite("A list of days and titles beside a text") struct KeysBesideTextTests {
  private let days = ["Thu 6 May, 10.00–12.30", "Fri 7 May, 18.30", "Wed 2 June, 19.00"]
  private let titles = ["Press view of the mill", "A supper for the town", "Old nets, a talk"]

  /// - Parameter offset: how much lower than its day each title stands.
  private func sheet(keys: [String], offset: Double = 0) -> Sheet {
    var sheet = Sheet()
    sheet.write("The mill", x: 40, y: 60, style: Sheet.large)
    for (index, paragraph) in ["One", "Two", "Three"].enumerated() {
      let text = Array(repeating: "\(paragraph) runs on and on for a line", count: 4)
      sheet.write(text, x: 40, y: 90 + Double(index) * 70)
    }
    sheet.write("Diary", x: 290, y: 60, style: Sheet.large)
    for (row, key) in keys.enumerated() {
      let y = 90 + Double(row) * 34
      sheet.write(key, x: 290, y: y, style: Sheet.bold)
      sheet.write([titles[row], "with its maker"], x: 430, y: y + offset)
    }
    return sheet
  }

  @Test("is a table of its own, read behind the text")
  func list() {
    let blocks = sheet(keys: days).blocks
    let rows = blocks.compactMap(\.table).first?.rows.map { $0.cells.map(\.text.text) }
    #expect(rows == zip(days, titles).map { [$0, $1 + " with its maker"] })
    #expect(blocks.last?.table != nil)
  }

  @Test(
    "Names in place of days, or titles at heights of their own, are columns",
    arguments: [(["Ann Bell", "Bo Carr", "Cy Dunn"], 0.0), (["6 May", "7 May", "2 June"], 9.0)])
  func columns(keys: [String], offset: Double) {
    #expect(sheet(keys: keys, offset: offset).rows == nil)
  }
}
