import KitModel
import Testing

@testable import PageLayout

@Suite("A column of text beside a table") struct SideColumnTests {
  private static let days = [
    "Sat 7 June", "Sun 8 June", "Tue 10 June", "Wed 11 June", "Fri 13 June",
  ]
  private static let titles = [
    ["Fire walk", "with Ana"], ["Mend it"], ["Reading by", "the lamp"], ["Swap meet"],
    ["Last", "dance"],
  ]
  /// Heads and texts of a margin, with heights of their own.
  private static let margin: [(y: Double, lines: [String])] = [
    (104, ["Press", "Lou Aubin", "lou@aubin.example"]),
    (149, ["Prices", "Full 8", "Reduced 5"]),
    (195, ["Getting there", "Tram to the mill,", "then on foot"]),
  ]

  /// Days, titles of one or two lines and halls; each cell at a share of its row's spare height.
  private func table(share: Double, x: Double = 50) -> Sheet {
    var sheet = Sheet()
    for (row, day) in Self.days.enumerated() {
      let y = 100 + Double(row) * 31
      let spare = Self.titles[row].count == 2 ? 12 * share : 0
      sheet.write(day, x: x, y: y + spare)
      sheet.write(Self.titles[row], x: x + 90, y: y)
      sheet.write(row == 1 ? "Forge" : "Grange", x: x + 180, y: y + spare)
    }
    return sheet
  }

  private func told(_ sheet: Sheet) -> [String]? {
    sheet.rows?.map { $0.joined(separator: " | ") }
  }

  private static let rows = [
    "Sat 7 June | Fire walk with Ana | Grange", "Sun 8 June | Mend it | Forge",
    "Tue 10 June | Reading by the lamp | Grange", "Wed 11 June | Swap meet | Grange",
    "Fri 13 June | Last dance | Grange",
  ]

  @Test(
    "is none of its own, on either side, however the cells of the rows stand", arguments: [0, 0.5])
  func side(share: Double) {
    for (x, margin) in [(50.0, 380.0), (220.0, 50.0)] {
      var sheet = table(share: share, x: x)
      for text in Self.margin { sheet.write(text.lines, x: margin, y: text.y) }
      #expect(told(sheet) == Self.rows)
      let texts = sheet.blocks.filter { $0.table == nil }.map(\.text.text)
      #expect(texts.contains { $0.contains("Lou Aubin") && !$0.contains("June") })
    }
  }

  @Test("is one of its own where its texts end with the rows, whatever number of lines each has")
  func cells() {
    var sheet = table(share: 0)
    for row in Self.days.indices {
      sheet.write(["Bring a coat", "and a lamp"], x: 380, y: 100 + Double(row) * 31)
    }
    #expect(told(sheet) == Self.rows.map { "\($0) | Bring a coat and a lamp" })
  }

  @Test("Lists beside lists are no table with a margin")
  func lists() {
    var sheet = Sheet()
    for (column, x) in [50.0, 200, 350].enumerated() {
      for text in Self.margin { sheet.write(text.lines, x: x, y: text.y + Double(column)) }
    }
    let columns = Whitespace.columns(of: sheet.segments, gap: 7)
    #expect(columns.count == 3)
    #expect(SideColumn.parted(columns, em: 10) == nil)
  }
}
