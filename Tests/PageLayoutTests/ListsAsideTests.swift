import KitModel
import Testing

@testable import PageLayout

@Suite("Lists beside columns of text") struct ListsAsideTests {
  /// Three rows of days and titles, with lines beside them, so far apart.
  private func sheet(pitch: Double) -> Sheet {
    var sheet = Sheet()
    for (row, y) in [100.0, 140, 180, 220].enumerated() {
      sheet.write("\(4 + row) June, 6pm", x: 40, y: y, style: Sheet.bold)
      sheet.write("Reading \(row)", x: 130, y: y, style: Sheet.bold)
      sheet.write("By the old pond.", x: 130, y: y + 12)
    }
    for line in 0..<Int(160 / pitch) {
      sheet.write("Line \(line) of the desk", x: 320, y: 100 + Double(line) * pitch)
    }
    return sheet
  }

  @Test("whose lines go their own way are read apart from them")
  func apart() {
    let blocks = sheet(pitch: 13).blocks
    #expect(blocks.compactMap(\.table).map(\.rows.count) == [4])
    #expect(blocks.compactMap(\.table).first?.rows.first?.cells.count == 2)
    #expect(blocks.contains { $0.table == nil && $0.lines.count > 8 })
  }

  @Test("whose lines stand at the heights of the rows are their cells")
  func together() {
    #expect(sheet(pitch: 40).blocks.compactMap(\.table).first?.rows.first?.cells.count == 3)
  }
}
