import KitModel
import Testing

@testable import PageLayout

@Suite("Days a half line lower than their titles") struct OffsetKeysTests {
  /// An agenda of two months: titles in bold, texts below them, days in the margin.
  private func agenda(lowered: [Double]) -> Sheet {
    var sheet = Sheet()
    let days = ["jeu. 25", "ven. 12", "jeu. 18", "sam. 27", "sam. 3", "ven. 9"]
    var y = 60.0
    for (index, day) in days.enumerated() {
      if index % 3 == 0 {
        sheet.write(index == 0 ? "mars" : "avril des amateurs", x: 50, y: y, style: Sheet.large)
        y += 23
      }
      sheet.write("Evening number \(index)", x: 150, y: y, style: Sheet.bold)
      sheet.write(
        ["A talk about wind and rain and", "all that painters stood for it."], x: 150, y: y + 12)
      sheet.write(day, x: 50, y: y + lowered[index % lowered.count], style: Sheet.bold)
      sheet.write("18 h 30", x: 50, y: y + lowered[index % lowered.count] + 12)
      y += 38
    }
    return sheet
  }

  private func rows(_ sheet: Sheet) -> [[String]] {
    sheet.blocks.map { block in
      block.table?.rows.map { $0.cells.map(\.text.text).joined(separator: " | ") } ?? [
        block.text.text
      ]
    }
  }

  @Test("Days go with the titles that they all stand as far below, months part the rows")
  func rows() {
    let text = "A talk about wind and rain and all that painters stood for it."
    func row(_ day: String, _ index: Int) -> String {
      "\(day) 18 h 30 | Evening number \(index) \(text)"
    }
    #expect(
      rows(agenda(lowered: [6])) == [
        ["mars"], [row("jeu. 25", 0), row("ven. 12", 1), row("jeu. 18", 2)],
        ["avril des amateurs"], [row("sam. 27", 3), row("sam. 3", 4), row("ven. 9", 5)],
      ])
  }

  @Test("Where days stand here and there they are no keys")
  func irregular() {
    #expect(rows(agenda(lowered: [1, 9, 4])).allSatisfy { $0.count == 1 })
  }
}
