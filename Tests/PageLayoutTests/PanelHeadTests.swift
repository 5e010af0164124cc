import KitModel
import Testing

@testable import PageLayout

@Suite("Boxes of two colours, a band with a title above what it heads") struct PanelHeadTests {
  private static let dark = Color(red: 20, green: 40, blue: 80)
  private static let pale = Color(red: 240, green: 235, blue: 220)

  /// Two cards side by side: a title and its town at the top, two lines of text below.
  ///
  /// - Parameters:
  ///   - title: the style of the titles.
  ///   - boxes: paints a card; its left edge is 40 or 300, its top 100.
  private func cards(title: StyleID = Sheet.title, boxes: (inout Sheet, Double) -> Void) -> [Block]
  {
    var sheet = Sheet()
    for (x, name) in [(40.0, "The Loft"), (300, "The Weir")] {
      boxes(&sheet, x)
      sheet.write("Aubin", x: x + 10, y: 106, style: Sheet.small)
      sheet.write(name, x: x + 10, y: 118, style: title)
      sheet.write("Six neighbours mend", x: x + 10, y: 150)
      sheet.write("what others leave.", x: x + 10, y: 162)
    }
    sheet.write("A last line of the page stands below it all.", x: 40, y: 400)
    return sheet.blocks
  }

  private func panels(_ blocks: [Block]) -> [[String]] {
    Set(blocks.map(\.panel)).subtracting([0]).sorted().map { panel in
      blocks.filter { $0.panel == panel }.map(\.text.text)
    }
  }

  private let whole = [
    ["Aubin", "The Loft", "Six neighbours mend what others leave."],
    ["Aubin", "The Weir", "Six neighbours mend what others leave."],
  ]

  /// Where the box begins: right below the band, or at its upper edge.
  @Test(
    "A band and the box below it, as wide, are one, as are a box and the band painted over its end",
    arguments: [140.0, 100])
  func bands(top: Double) {
    let blocks = cards { sheet, x in
      sheet.fill(x, top, x + 220, 220, color: Self.pale)
      sheet.fill(x, 100, x + 220, 140, color: Self.dark)
    }
    #expect(panels(blocks) == whole)
  }

  @Test("Boxes that stand apart, differ in width or are set alike are not")
  func apart() {
    func isWhole(_ title: StyleID = Sheet.title, gap: Double, width: Double) -> Bool {
      let blocks = cards(title: title) { sheet, x in
        sheet.fill(x, 100, x + 220, 140, color: Self.dark)
        sheet.fill(x, 140 + gap, x + width, 220, color: Self.pale)
      }
      return panels(blocks).map(\.count) == whole.map(\.count)
    }
    #expect(isWhole(gap: 0, width: 220))
    #expect(!isWhole(gap: 6, width: 220))
    #expect(!isWhole(gap: 0, width: 200))
    #expect(!isWhole(Sheet.body, gap: 0, width: 220))
  }
}
