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

  @Test("are read title by title where these are set in two ways, and what follows them comes last")
  func marks() {
    var sheet = Sheet()
    for (row, title) in Self.titles.enumerated() {
      let y = 90 + Double(row) * 110
      sheet.write(title, x: 40, y: y, style: row == 1 ? Sheet.italic : Sheet.bold)
      sheet.write(["Une pièce drôle et grave à la fois", "sans paroles"], x: 40, y: y + 14)
      sheet.write(["Mardi \(2 + row) juin", "20 h", "Salle \(row)"], x: 400, y: y - 8)
    }
    sheet.write("Les ateliers", x: 40, y: 420, style: Sheet.bold)
    let lines = sheet.blocks.flatMap(\.lines).map(\.text.text)
    let order = Self.titles.enumerated().flatMap { [$1, "Salle \($0)"] } + ["Les ateliers"]
    #expect(lines.filter(order.contains) == order)
  }

  @Test(
    "A larger heading between two of them stands above the second, behind the facts of the first")
  func heads() {
    var sheet = Sheet()
    for (row, title) in Self.titles.enumerated() {
      let y = 90 + Double(row) * 140
      if row == 1 { sheet.write("Vendredi", x: 40, y: y - 50, style: Sheet.large) }
      sheet.write(title, x: 40, y: y, style: Sheet.bold)
      sheet.write(["Une pièce drôle et grave à la fois", "sans paroles"], x: 40, y: y + 14)
      sheet.write(["\(18 + row) h 30", "Salle \(row)", "12 €"], x: 400, y: y)
    }
    let lines = sheet.blocks.flatMap(\.lines).map(\.text.text)
    let order = [
      Self.titles[0], "Salle 0", "Vendredi", Self.titles[1], "Salle 1", Self.titles[2], "Salle 2",
    ]
    #expect(lines.filter(order.contains) == order)
  }

  @Test("are read so where the days stand at their left, in boxes as high as three lines")
  func daysAtLeft() {
    var sheet = Sheet()
    for (row, title) in Self.titles.enumerated() {
      let y = 90 + Double(row) * 90
      sheet.write(["0\(2 + row)/06", "20 h", "Salle \(row)"], x: 40, y: y)
      sheet.write(title, x: 240, y: y + 8, style: Sheet.title)
      sheet.write("Une pièce drôle et grave à la fois, sans paroles aucunes", x: 240, y: y + 26)
    }
    let lines = sheet.blocks.flatMap(\.lines).map(\.text.text)
    let order = Self.titles.enumerated().flatMap { [$1, "Salle \($0)"] }
    #expect(lines.filter(order.contains) == order || sheet.rows?.count == 3)
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
    #expect(FactsBeside.parts(of: columns, em: 10) == nil)
  }
}
