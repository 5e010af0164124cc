import KitModel
import Testing

@testable import PageLayout

@Suite("Drawn rows without lines between their cells") struct OpenRowTests {
  /// Rows of three cells, the sides of which are drawn in every other row.
  private func sheet(middle: String, last: String) -> Sheet {
    var sheet = Sheet()
    for row in 0..<4 {
      let y = 100 + Double(row) * 20
      sheet.level(y, 50, 400)
      if row % 2 == 0 {
        for x in [130.0, 260] { sheet.plumb(x, y, y + 20) }
      }
      sheet.write("Sat \(row + 2) Oct", x: 54, y: y + 5)
      sheet.write(row == 1 ? middle : "Wool market", x: 134, y: y + 5)
      if row != 1 || !last.isEmpty { sheet.write(row == 1 ? last : "Quay", x: 264, y: y + 5) }
    }
    sheet.level(180, 50, 400)
    for x in [50.0, 400] { sheet.plumb(x, 100, 180) }
    return sheet
  }

  @Test("are parted as in the rows between")
  func parted() {
    #expect(
      sheet(middle: "Seed swap", last: "Green").rows == [
        ["Sat 2 Oct", "Wool market", "Quay"], ["Sat 3 Oct", "Seed swap", "Green"],
        ["Sat 4 Oct", "Wool market", "Quay"], ["Sat 5 Oct", "Wool market", "Quay"],
      ])
  }

  @Test("Text over the edge of two columns is one cell")
  func across() {
    let rows = sheet(middle: "No market today, come back on Sunday", last: "").rows
    #expect(rows?[1] == ["Sat 3 Oct No market today, come back on Sunday"])
  }
}
