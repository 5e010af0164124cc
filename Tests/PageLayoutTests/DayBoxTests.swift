import KitModel
import Testing

@testable import PageLayout

@Suite("Days in boxes above their entries") struct DayBoxTests {
  private let days = [("fri.", "5"), ("sat.", "6"), ("sun.", "7")]

  /// Three days side by side, each with hours and titles below a box that holds its weekday and number.
  private func agenda(
    numerals: StyleID = Sheet.mark, boxes: Bool = true, heads: [(String, String)]? = nil
  ) -> Sheet {
    var sheet = Sheet()
    for (index, day) in (heads ?? days).enumerated() {
      let x = 40 + Double(index) * 176
      if boxes { sheet.fill(x, 80, x + 160, 150, color: Color(red: 20, green: 40, blue: 70)) }
      sheet.write(day.0, x: x + 10, y: 90, style: Sheet.bold)
      sheet.write(day.1, x: x + 70, y: 92, style: numerals)
      for row in 0..<3 + index {
        let y = 165 + Double(row) * 40
        sheet.write("\(row + 9) am", x: x, y: y, style: Sheet.bold)
        sheet.write("Heat \(row + 1) of the sculls", x: x, y: y + 14)
      }
    }
    return sheet
  }

  @Test("A box is read as one heading, with what stands below it and before the next")
  func columns() {
    let texts = agenda().blocks.map(\.text.text)
    let heads = days.map { "\($0.0) \($0.1)" }
    #expect(texts.filter(heads.contains) == heads)
    for (head, next) in zip(heads, heads.dropFirst()) {
      let (from, to) = (texts.firstIndex(of: head) ?? 0, texts.firstIndex(of: next) ?? 0)
      #expect(texts[from..<to].joined(separator: " ").hasPrefix("\(head) 9 am"))
    }
  }

  @Test("Without boxes, with numbers no larger than the text, or without any, nothing is joined")
  func others() {
    for sheet in [
      agenda(boxes: false), agenda(numerals: Sheet.bold),
      agenda(heads: [("Blin", "A"), ("Renn", "B"), ("Aubin", "C")]),
    ] {
      #expect(!DayBoxes.folded(sheet.segments, on: sheet.page()).contains { $0.parts != nil })
    }
  }
}
