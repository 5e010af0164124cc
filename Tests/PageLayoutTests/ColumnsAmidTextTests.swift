import KitModel
import Testing

@testable import PageLayout

@Suite("Short columns amid lines across the page") struct ColumnsAmidTextTests {
  /// A letter's lines around two columns with headings, no white between them.
  private func page(_ left: [String], _ right: [String], headings: StyleID = Sheet.bold) -> Sheet {
    var sheet = Sheet()
    let opening = (0..<8).map { "Line \($0) of a long letter that goes all across the page here" }
    sheet.write(opening, x: 50, y: 100)
    let y = 196.0
    sheet.write("Interviews", x: 50, y: y, style: headings)
    sheet.write("Pictures", x: 260, y: y, style: headings)
    sheet.write(left, x: 50, y: y + 12)
    sheet.write(right, x: 260, y: y + 12)
    let below = y + 12 * Double(1 + max(left.count, right.count))
    sheet.write("Tickets", x: 50, y: below, style: Sheet.bold)
    sheet.write(
      ["They are sold at the gate of the old brewery every day from nine", "until six."],
      x: 50, y: below + 12)
    return sheet
  }

  @Test("Columns below headings of their own are read one after the other")
  func columns() {
    let read = page(
      ["Ann Bell", "Bell Press", "ann@bell.example"], ["Joe Dunn", "joe@dunn.example"]
    )
    .blocks.map(\.text.text)
    #expect(read.contains("Ann Bell Bell Press ann@bell.example"))
    #expect(read.contains("Joe Dunn joe@dunn.example"))
    #expect(read.last?.hasPrefix("They are sold") == true)
  }

  @Test(
    "Cells below a header as many as there are rows, and lines without headings, are read across")
  func rows() {
    let table = page(["Monday", "Tuesday"], ["nine", "ten"])
    #expect(ColumnsAmidText.parted(table.segments, em: 10) == nil)
    let plain = page(["Ann Bell", "Bell Press"], ["Joe Dunn"], headings: Sheet.body)
    #expect(ColumnsAmidText.parted(plain.segments, em: 10) == nil)
  }
}
