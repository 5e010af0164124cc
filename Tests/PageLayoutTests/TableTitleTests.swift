import KitModel
import Testing

@testable import PageLayout

@Suite("A line set apart above a table") struct TableTitleTests {
  /// Text, a line below it and a table of days.
  private func kinds(style: StyleID, below text: [String]) -> [Block.Kind] {
    var sheet = Sheet()
    sheet.write(text, x: 50, y: 100)
    sheet.write("On the road in March", x: 50, y: 150, style: style)
    for row in 0..<4 {
      let y = 180 + Double(row) * 26
      sheet.write("\(16 + row).03", x: 50, y: y)
      sheet.write("Foxholt", x: 150, y: y)
      sheet.write("Old Mill \(row)", x: 300, y: y)
    }
    return sheet.blocks.map(\.kind)
  }

  private static let text = [
    "The ferry loans of the upper reach were kept in a shed by the",
    "weir until the flood took the shed away and all of the papers.",
  ]

  @Test("is its heading; set as the text above it is, it is none")
  func heading() {
    #expect(kinds(style: Sheet.bold, below: Self.text).contains(.heading(level: 1)))
    #expect(
      kinds(style: Sheet.body, below: Self.text).allSatisfy {
        if case .heading = $0 { false } else { true }
      })
  }
}
