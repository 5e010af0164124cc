import KitModel
import Testing

@testable import PageLayout

@Suite("Headings over columns of entries") struct SpanningHeadTests {
  /// Days above two entries side by side, the first one longer.
  private func sheet(beside: Bool) -> Sheet {
    var sheet = Sheet()
    for row in 0..<3 {
      let y = 100 + Double(row) * 120
      sheet.write("Friday \(row + 4) June", x: 50, y: y, style: Sheet.title)
      if beside { sheet.write("and so on and on", x: 320, y: y) }
      for (column, lines) in [4, 2].enumerated() {
        let x = 58 + Double(column) * 260
        sheet.write("The race \(row) \(column)", x: x, y: y + 22, style: Sheet.bold)
        sheet.write("\(column + 2) pm today", x: x, y: y + 36)
        sheet.write(
          Array(repeating: "A whole evening for all of them", count: lines), x: x, y: y + 50)
      }
    }
    return sheet
  }

  @Test("part them, one entry a column as well, unless something stands beside one of them")
  func entries() {
    let titles = sheet(beside: false).blocks.map(\.text.text).filter {
      $0.hasPrefix("Friday") || $0.hasPrefix("The race")
    }
    #expect(
      titles
        == (0..<3).flatMap {
          ["Friday \($0 + 4) June", "The race \($0) 0", "The race \($0) 1"]
        })
    let segments = ReadingOrder.topDown(sheet(beside: true).segments)
    #expect(SpanningHeads.sections(of: segments, em: 10) == nil)
  }
}
