import KitModel
import Testing

@testable import PageLayout

@Suite("Bands in the margin of a list") struct SideBandTests {
  /// Two lists of days, each beside a band that names its part of the country, or beside cards.
  private func sheet(filled: Bool) -> Sheet {
    var sheet = Sheet()
    for (part, name) in ["Upper vale", "Lower vale"].enumerated() {
      let top = 60 + Double(part) * 250
      if filled { sheet.fill(20, top, 150, top + 230) }
      sheet.write(name, x: 30, y: top + 12, style: Sheet.large)
      sheet.write("Peat and granite", x: 30, y: top + 36)
      for row in 0..<4 {
        let y = top + 14 + Double(row) * 54
        sheet.write("\(row * 7 + part + 1) July, 9 pm", x: 180, y: y, style: Sheet.bold)
        sheet.write("Walk number \(row + 1)", x: 290, y: y, style: Sheet.bold)
        sheet.write(
          ["A guide leads along the river bank", "and home by lantern light."], x: 290, y: y + 12)
      }
    }
    return sheet
  }

  @Test("Each band is read before the rows beside it, of which it is no cell")
  func bands() {
    let blocks = sheet(filled: true).blocks
    #expect(
      blocks.map { $0.table == nil ? $0.text.text : "table" } == [
        "Upper vale", "Peat and granite", "table", "Lower vale", "Peat and granite", "table",
      ])
    let first = blocks.compactMap(\.table).first?.rows.map { $0.cells[0].text.text }
    #expect(first == ["1 July, 9 pm", "8 July, 9 pm", "15 July, 9 pm", "22 July, 9 pm"])
  }

  @Test("Boxes side by side are cards, no bands", arguments: [true, false])
  func cards(areSideBySide: Bool) {
    var sheet = Sheet()
    sheet.write(["Friday 5 May", "Harbour walk"], x: 50, y: 70)
    sheet.write(["Friday 12 May", "Harbour song"], x: 50, y: 200)
    sheet.write(["Friday 6 May", "Island walk"], x: 310, y: 70)
    sheet.write(["Friday 13 May", "Island song"], x: 310, y: 200)
    let columns = Whitespace.columns(of: ReadingOrder.topDown(sheet.segments), gap: 20)
    func boxed(_ column: [Segment], x: Double) -> [Segment] {
      [60.0, 190].map { top in
        Segment(
          panel: Rect(x0: x, y0: top, x1: x + 100, y1: top + 110),
          contents: column.filter { $0.ink.y0 > top && $0.ink.y1 < top + 110 })
      }
    }
    let bands = boxed(columns[0], x: 40)
    let beside = areSideBySide ? boxed(columns[1], x: 300) : columns[1]
    #expect((SideBands.parted([bands, beside], em: 10) == nil) == areSideBySide)
  }

  @Test(
    "A filled margin beside rows of cards is read after them; as high as they are, it is a card")
  func margin() {
    func blocks(marginFoot: Double) -> [String] {
      var sheet = Sheet()
      sheet.fill(0, marginFoot < 800 ? 90 : 0, 130, marginFoot)
      sheet.write("Bring gloves", x: 20, y: 100, style: Sheet.bold)
      sheet.write(["The looms are", "oiled at noon."], x: 20, y: 118)
      sheet.write("What the weavers show in spring", x: 160, y: 60, style: Sheet.large)
      for (row, top) in [90.0, 220].enumerated() {
        for (column, left) in [150.0, 300, 450].enumerated() {
          sheet.frame(left, top, left + 135, top + 100)
          sheet.write("Loom \(row * 3 + column + 1)", x: left + 10, y: top + 14, style: Sheet.bold)
          sheet.write(["Friday \(row + 5) May, 6 pm", "Upper mill"], x: left + 10, y: top + 30)
        }
      }
      return sheet.blocks.map { $0.table == nil ? $0.text.text : "table" }
    }
    let read = blocks(marginFoot: 842)
    #expect(read.first == "What the weavers show in spring")
    #expect(read.filter { $0.hasPrefix("Loom") } == (1...6).map { "Loom \($0)" })
    #expect(read.firstIndex(of: "Bring gloves") == read.lastIndex { $0.hasPrefix("Bring") })
    #expect(read.suffix(2).first == "Bring gloves")
    #expect(!read.contains("table"))
    #expect(blocks(marginFoot: 320).suffix(2).first != "Bring gloves")
  }

  @Test("Months further left than their days head the rows of these; names further left don't")
  func heads() {
    func rows(_ heads: [String]) -> [[String]]? {
      var sheet = Sheet()
      for (row, day) in ["3", "20", "8", "22"].enumerated() {
        let y = 200 + Double(row) * 24
        sheet.write(day, x: 130, y: y, style: Sheet.bold)
        sheet.write(
          ["A long walk along the old towpath", "and supper at the lock, number \(row)"], x: 200,
          y: y)
        if row % 2 == 0 { sheet.write(heads[row / 2], x: 50, y: y, style: Sheet.bold) }
      }
      return sheet.rows
    }
    #expect(
      rows(["MARCH", "APRIL"])?.map { $0.dropLast() } == [
        ["MARCH", "3"], ["20"], ["APRIL", "8"], ["22"],
      ])
    let names = rows(["of all the walks on offer", "those of the spring are best"])
    #expect(
      names?.map { $0.dropLast() } != [
        ["of all the walks on offer", "3"], ["20"], ["those of the spring are best", "8"], ["22"],
      ])
  }
}
