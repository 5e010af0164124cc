import KitModel
import Testing

@testable import PageLayout

@Suite("Cards beside upright bars") struct AccentBarTests {
  private static let gardens = [
    ("The walled garden", ["2 May – 30 August 2027", "Roses and espaliers"]),
    ("The water garden", ["From 4 July to 5 September", "Lilies, reeds and frogs"]),
  ]

  /// Two cards whose lines stand at one height: a title, days, a line, and what is on.
  private func cards(bars: [Double], lines: Int = 4) -> Sheet {
    var sheet = Sheet()
    for (index, garden) in Self.gardens.enumerated() {
      let x = 60 + Double(index) * 260
      sheet.write(garden.0, x: x, y: 100, style: Sheet.title)
      for (row, line) in garden.1.enumerated() {
        sheet.write(line, x: x, y: 124 + Double(row) * 20, style: row == 0 ? Sheet.bold : 0)
      }
      for row in 0..<lines {
        sheet.write("Guided walk: Sunday \(row + 7) July", x: x, y: 170 + Double(row) * 24)
      }
    }
    for bar in bars { sheet.bar(bar, 96, bar + 5, 300) }
    return sheet
  }

  @Test("Each card is read by itself, though its lines stand at the height of the next one's")
  func sideBySide() {
    let blocks = cards(bars: [50, 310]).blocks
    #expect(blocks.allSatisfy { $0.table == nil })
    #expect(Set(blocks.map(\.panel)) == [1, 2])
    for (index, garden) in Self.gardens.enumerated() {
      let texts = blocks.filter { $0.panel == index + 1 }.map(\.text.text)
      #expect(texts.first == garden.0 && texts.count == 7)
    }
  }

  @Test(
    "A bar between columns, one alone, and bars beside the short entries of a list part nothing")
  func others() {
    #expect(cards(bars: [310]).blocks.allSatisfy { $0.panel == 0 })
    #expect(cards(bars: [50]).blocks.allSatisfy { $0.panel == 0 })
    #expect(cards(bars: [50, 310], lines: 1).blocks.allSatisfy { $0.panel == 0 })
  }
}
