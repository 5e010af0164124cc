import KitModel
import Testing

@testable import PageLayout

@Suite("Titled texts with their days at their right") struct FactsBesideTests {
  private static let titles = ["La Barque rouge", "Le Sel des jours", "Un lavoir en hiver"]

  /// Three titles with a text each, and what stands at the right of each.
  private func sheet(_ facts: [[String]], offset: Double = 0, days: [String] = []) -> Sheet {
    var sheet = Sheet()
    for (row, title) in Self.titles.enumerated() {
      let y = 90 + Double(row) * 110
      sheet.write(title, x: 40, y: y, style: Sheet.bold)
      let text = Array(repeating: "Une pièce drôle et grave à la fois, sans paroles", count: 3)
      sheet.write((days.isEmpty ? [] : [days[row]]) + text, x: 40, y: y + 18)
      if row < facts.count { sheet.write(facts[row], x: 400, y: y + offset) }
    }
    return sheet
  }

  /// How far the first of each title's facts stands below it.
  @Test("are read title by title", arguments: [0.0, -8, 12])
  func rows(offset: Double) {
    let lines = sheet(
      [
        ["Mardi 2 juin à 20 h", "Petite salle"], ["Les 9 et 10 juin", "à 19 h", "Grande salle"],
        ["Du 16 au 20 juin", "à 20 h 30"],
      ], offset: offset
    ).blocks.flatMap(\.lines).map(\.text.text)
    let order = [
      "La Barque rouge", "Petite salle", "Le Sel des jours", "Grande salle", "Un lavoir en hiver",
    ]
    #expect(lines.filter(order.contains) == order)
  }

  @Test(
    "are none where the right column tells no days, or tells those of another list",
    arguments: [
      ([["Ann Bell", "meunière"], ["Bo Carr", "batelier"], ["Cy Dunn", "luthier"]], []),
      (
        [["3 juin, 18 h", "Bal"], ["4 juin, 19 h", "Loto"], ["5 juin, 9 h", "Troc"]],
        ["2 juin, 20 h", "9 juin, 19 h", "16 juin, 20 h"]
      ),
    ] as [([[String]], [String])])
  func columns(facts: [[String]], days: [String]) {
    let segments = sheet(facts, days: days).segments
    let columns = Whitespace.columns(of: segments, gap: 12)
    #expect(columns.count == 2)
    #expect(FactsBeside.rows(of: columns, em: 10) == nil)
  }
}
