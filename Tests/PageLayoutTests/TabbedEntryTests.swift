import KitModel
import Testing

@testable import PageLayout

@Suite("Entries whose first line is parted by tab stops") struct TabbedEntryTests {
  private let text = "A whole evening for all who would like to come and to hear how it goes on"

  /// - Parameters:
  ///   - keys: what stands in front of each title.
  ///   - texts: what runs below it.
  ///   - titleStyle: how the titles are set.
  private func sheet(
    keys: [String], texts: [String], titleStyle: StyleID = Sheet.bold, heading: String? = nil
  ) -> Sheet {
    var sheet = Sheet()
    for (index, key) in keys.enumerated() {
      let y = 100 + Double(index) * 60
      sheet.write(key, x: 50, y: y)
      sheet.write("The net race", x: 130, y: y, style: titleStyle)
      sheet.write("Corn Hall,", x: 380, y: y, style: Sheet.italic)
      sheet.write("Foxholt", x: 380, y: y + 12, style: Sheet.italic)
      sheet.write(texts[index], x: 50, y: y + 24)
      if index == 0, let heading { sheet.write(heading, x: 50, y: y + 46, style: Sheet.bold) }
    }
    return sheet
  }

  @Test("are rows: the key, the title with the text below all stops, and the place over two lines")
  func rows() {
    let row = ["The net race \(text)", "Corn Hall, Foxholt"]
    #expect(
      sheet(keys: ["2 pm", "4.30 pm"], texts: [text, text]).rows == [
        ["2 pm"] + row, ["4.30 pm"] + row,
      ])
  }

  @Test("A line set otherwise, with white above it, heads what follows")
  func heading() {
    let blocks = sheet(
      keys: ["2 pm", "4.30 pm", "5 pm"], texts: [text, text, text], heading: "Sunday 6 June"
    ).blocks
    #expect(blocks.compactMap(\.table).map(\.rows.count) == [1, 2])
    #expect(blocks.map(\.text.text).contains("Sunday 6 June"))
  }

  @Test(
    "Names in front, texts that keep to the titles' stop, or titles set as the text, make none",
    arguments: [
      (["Ann Bell", "Bo Carr"], "A whole evening for all who would", Sheet.bold),
      (["2 pm", "4.30 pm"], "For all", Sheet.bold),
      (["2 pm", "4.30 pm"], "A whole evening for all who would", Sheet.body),
    ])
  func others(keys: [String], text: String, titleStyle: StyleID) {
    let sheet = sheet(keys: keys, texts: [text, text], titleStyle: titleStyle)
    let segments = ReadingOrder.topDown(sheet.segments)
    #expect(TabbedEntries.parts(of: segments, em: 10) == nil)
  }
}
