import KitModel
import Testing

@testable import PageLayout

@Suite("Columns with plumb lines between them") struct RuledColumnTests {
  private static let line = "lamp is lit by the old weir at dusk"

  /// Three columns of running text in which white runs across two of them, with plumb lines between as far down as told.
  private func sheet(bottom: Double = 420, crossing: Bool = false) -> Sheet {
    var sheet = Sheet()
    sheet.write("The Weir News", x: 200, y: 50, style: Sheet.large)
    for column in 0..<3 {
      let x = 30 + Double(column) * 185
      for row in 0..<24 where column == 0 || !(10...12).contains(row) {
        sheet.write("\(Self.line) \(column)\(row)", x: x, y: 105 + Double(row) * 12)
      }
      if column > 0 { sheet.plumb(x - 8, 100, bottom) }
    }
    if crossing { sheet.level(230, 30, 570) }
    return sheet
  }

  /// Whether the text of the second column stands in front of all of the third.
  private func readsDown(_ sheet: Sheet) -> Bool {
    let text = sheet.blocks.map(\.text.text).joined(separator: " ")
    guard let last = text.firstRange(of: "dusk 123"), let first = text.firstRange(of: "dusk 20")
    else { return false }
    return last.lowerBound < first.lowerBound
  }

  @Test("are read one after the other, whatever white runs across them")
  func columns() {
    #expect(readsDown(sheet()))
    let parted = RuledColumns.parted(sheet().segments, on: sheet().page())
    #expect(parted?.parts.count == 4)
  }

  @Test("are none where lines are low, or others run across them, or cells stand between them")
  func others() {
    #expect(RuledColumns.parted(sheet(bottom: 200).segments, on: sheet(bottom: 200).page()) == nil)
    #expect(
      RuledColumns.parted(sheet(crossing: true).segments, on: sheet(crossing: true).page()) == nil)
    var table = Sheet()
    for row in 0..<12 {
      for column in 0..<3 {
        table.write("Cell \(row)", x: 30 + Double(column) * 185, y: 105 + Double(row) * 20)
      }
    }
    for x in [207.0, 392] { table.plumb(x, 100, 420) }
    #expect(RuledColumns.parted(table.segments, on: table.page()) == nil)
  }

  @Test("have lines of their own, however near they stand")
  func words() {
    var sheet = Sheet()
    sheet.write("Lamps are lit", x: 50, y: 100)
    sheet.write("at the weir", x: 114, y: 100)
    let whole = sheet.segments
    #expect(PlumbLines.parted(whole, on: sheet.page()).count == whole.count)
    // A stroke between words is no higher than they are.
    sheet.plumb(112, 98, 112)
    #expect(PlumbLines.parted(whole, on: sheet.page()).count == whole.count)
    sheet.plumb(112, 80, 180)
    #expect(whole.count == 1)
    #expect(PlumbLines.parted(whole, on: sheet.page()).count == 2)
  }
}
