import KitModel
import Testing

@testable import PageLayout

@Suite("Printed spreadsheets") struct SheetFrameTests {
  /// Rows of a grid of drawn lines, "|" between their cells.
  private func blocks(_ rows: [String]) -> [Block] {
    var sheet = Sheet()
    let width = 110.0
    for (row, text) in rows.enumerated() {
      let y = 60 + Double(row) * 24
      sheet.level(y, 30, 30 + 4 * width)
      let cells = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      for (column, cell) in cells.enumerated() {
        let x = 30 + Double(column) * width
        if column == 0 || cells.count > 2 { sheet.plumb(x, y, y + 24) }
        if column == 1 { sheet.plumb(x, y, y + 24) }
        if !cell.isEmpty { sheet.write(cell, x: x + 6, y: y + 7) }
      }
      sheet.plumb(30 + 4 * width, y, y + 24)
    }
    sheet.level(60 + Double(rows.count) * 24, 30, 30 + 4 * width)
    return sheet.blocks
  }

  @Test("lose their letters and numbers, and rows of one text stand between the tables")
  func frame() {
    let read = blocks([
      "|A|B|C", "1|Le club du bief en avril", "2|Stage|3 avril|10 avril", "3|Forge|X|X",
      "4|Poterie||X", "5|Tournage|X|X", "6|Les rendez-vous", "7|4 avril|9 h|Mise en eau",
      "8|26 avril|10 h|Portes ouvertes",
    ])
    let told = read.map { block in
      block.table?.rows.map { $0.cells.map(\.text.text).joined(separator: " ; ") }
        .joined(separator: " / ") ?? block.text.text
    }
    #expect(
      told == [
        "Le club du bief en avril",
        "Stage ; 3 avril ; 10 avril / Forge ; X ; X / Poterie ; X / Tournage ; X ; X",
        "Les rendez-vous", "4 avril ; 9 h ; Mise en eau / 26 avril ; 10 h ; Portes ouvertes",
      ])
  }

  @Test("Tables with names along the top, or without numbers, stay as they are")
  func none() {
    let named = blocks(["|Nord|Sud|Est", "1|Forge|X|X", "2|Bief|X|", "3|Four||X", "4|Gué|X|X"])
    #expect(named.compactMap(\.table).first?.rows.count == 5)
    let lettered = blocks(["|A|B|C", "9 h|Forge|X|X", "10 h|Bief|X|", "11 h|Four||X"])
    #expect(lettered.compactMap(\.table).first?.rows.count == 4)
  }
}
