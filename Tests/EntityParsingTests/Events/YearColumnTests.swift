import KitModel
import Testing

@testable import EntityParsing

@Suite("Years in a column of their own") struct YearColumnTests {
  private func days(_ table: String) -> [String] {
    YearColumn.joined(Programme(table).table, tools: Programme.englishTools).rows.map {
      $0.cells.map(\.text.text).joined(separator: " | ")
    }
  }

  @Test("They are those of the days beside them, below a head or none")
  func joined() {
    let rows = "| 2025 | 7 September | T. Rook\n| 2024 | 1 September | L. Orchard"
    let told = ["7 September 2025 | T. Rook", "1 September 2024 | L. Orchard"]
    #expect(days(rows) == told)
    #expect(days("| Year | Date | Winner\n" + rows) == ["Year | Date | Winner"] + told)
  }

  @Test(
    "Days with a year of their own, and rows without one, stay as they are",
    arguments: [
      "| 2025 | 7 September 2025 | T. Rook\n| 2024 | 1 September 2024 | L. Orchard",
      "| 2025 | 7 September | T. Rook\n| Lost | 1 September | L. Orchard",
    ])
  func whole(table: String) {
    #expect(days(table).count == 2)
    #expect(days(table).allSatisfy { $0.split(separator: "|").count == 3 })
  }
}
