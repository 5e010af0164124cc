import KitModel
import Testing

@testable import PageLayout

@Suite("Tables side by side") struct TablesAsideTests {
  /// Two columns of dates with a title and a line beside each, at the heights that are told.
  private func sheet(left: [Double], right: [Double], first: String? = nil) -> Sheet {
    var sheet = Sheet()
    for (column, heights) in [left, right].enumerated() {
      let x = 40 + Double(column) * 270
      for (row, y) in heights.enumerated() {
        let day = ["sam. \(4 + row) juin", "18 h 30"]
        sheet.write(
          row == 0 ? first.map { [$0] } ?? day : day, x: x, y: y, style: Sheet.bold)
        sheet.write("Lecture \(column)\(row)", x: x + 100, y: y, style: Sheet.bold)
        sheet.write("Au bord de la mare.", x: x + 100, y: y + 12)
      }
    }
    return sheet
  }

  @Test("whose rows stand at heights of their own are two")
  func apart() {
    let tables = sheet(left: [100, 140, 180], right: [100, 152, 204]).blocks.compactMap(\.table)
    #expect(tables.map(\.rows.count) == [3, 3])
    #expect(
      tables.last?.rows.first?.cells.map(\.text.text) == [
        "sam. 4 juin 18 h 30", "Lecture 10 Au bord de la mare.",
      ])
  }

  @Test("are two, where a key among the days is none")
  func keyOfWords() {
    let tables = sheet(left: [100, 140, 180], right: [100, 152, 204], first: "le dimanche")
      .blocks.compactMap(\.table)
    #expect(tables.map(\.rows.count) == [3, 3])
  }

  @Test("whose rows all stand at one height are one list, the second below the first")
  func together() {
    let tables = sheet(left: [100, 140, 180], right: [100, 140, 180]).blocks.compactMap(\.table)
    #expect(tables.map(\.rows.count) == [6])
    #expect(tables.first?.rows.map { $0.cells.count } == [2, 2, 2, 2, 2, 2])
  }
}
