import KitModel
import Testing

@testable import PageLayout

@Suite("Headings between the rows of a list") struct RowHeadingTests {
  private func kinds(heading: String, gap: Double) -> [Block.Kind] {
    var sheet = Sheet()
    var y = 100.0
    for index in 0..<4 {
      sheet.write("\(index + 3) May", x: 50, y: y, style: Sheet.bold)
      sheet.write("Song of the mill number \(index)", x: 150, y: y, style: Sheet.bold)
      sheet.write("With the miller and his friends.", x: 150, y: y + 12)
      y += 24
      if index == 1 {
        y += gap
        sheet.write(heading, x: 150, y: y, style: Sheet.bold)
        sheet.write("All of them in the barn.", x: 150, y: y + 12)
        y += 24
      }
      y += 14
    }
    return sheet.blocks.map(\.kind)
  }

  @Test("Capitals below more white than parts lines head the rows below them")
  func capitals() {
    let kinds = kinds(heading: "WALKS AND TALKS", gap: 14)
    #expect(kinds.count { $0 == .table } == 2)
    #expect(kinds.count > 2)
  }

  @Test("Other lines, and capitals right below a text, are of the row")
  func others() {
    #expect(kinds(heading: "Bring your own bread", gap: 14).count { $0 == .table } == 1)
    #expect(kinds(heading: "WALKS AND TALKS", gap: 0).count { $0 == .table } == 1)
  }
}
