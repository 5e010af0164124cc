import KitModel
import Testing

@testable import PageLayout

@Suite("Hours at the right of titled texts, beside another column") struct KeysBehindTextTests {
  /// - Parameters:
  ///   - keys: what stands at the right edge of the first column, level with its titles.
  ///   - isTable: whether the other column has a line at the height of each.
  private func sheet(keys: [String], isTable: Bool = false) -> Sheet {
    var sheet = Sheet()
    for (index, key) in keys.enumerated() {
      let y = 100 + Double(index) * 55
      sheet.write("The net race", x: 40, y: y, style: Sheet.bold)
      sheet.write(["For all who would like to", "come and see how it goes"], x: 40, y: y + 13)
      sheet.write(key, x: 250, y: y)
      let lines = Array(repeating: "Another text runs on and on", count: 3)
      if isTable {
        sheet.write("Corn Hall, Foxholt", x: 340, y: y)
      } else {
        for (line, text) in lines.enumerated() {
          sheet.write(text, x: 340, y: 106 + Double(index) * 54 + Double(line) * 17)
        }
      }
    }
    return sheet
  }

  @Test("are those of the titles")
  func rows() {
    let row = "The net race For all who would like to come and see how it goes"
    #expect(
      sheet(keys: ["2 pm", "4.30 pm", "6 pm"]).rows == [
        [row, "2 pm"], [row, "4.30 pm"], [row, "6 pm"],
      ])
  }

  @Test("Names there, or rows that reach over the other column, are joined to no text")
  func others() {
    func joined(_ sheet: Sheet) -> Int? {
      let columns = Whitespace.columns(of: ReadingOrder.topDown(sheet.segments), gap: 7)
      return KeysBehindText.joined(columns, em: 10)?.count
    }
    #expect(joined(sheet(keys: ["2 pm", "4.30 pm", "6 pm"])) == 2)
    #expect(joined(sheet(keys: ["Ann Bell", "Bo Carr", "Cy Dunn"])) == nil)
    #expect(joined(sheet(keys: ["2 pm", "4.30 pm", "6 pm"], isTable: true)) == nil)
  }
}
