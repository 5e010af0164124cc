import KitModel
import Testing

@testable import PageLayout

@Suite("Marks of parts that fold out") struct FoldMarkTests {
  private func texts(mark: String, x: Double) -> [String] {
    var sheet = Sheet()
    for row in 0..<3 {
      let y = 100 + Double(row) * 50
      sheet.write("The net race", x: 90, y: y, style: Sheet.bold)
      sheet.write(mark, x: x, y: y)
      sheet.write("Sat \(row + 5) June, 2 pm", x: 90, y: y + 14)
    }
    return sheet.segments.flatMap { $0.words.map(\.text) }
  }

  @Test(
    "at the right end of titles are left out; bullets in front of them and words are not",
    arguments: [("▾", 400.0, false), ("+", 400, false), ("▾", 60, true), ("oui", 400, true)])
  func marks(mark: String, x: Double, stays: Bool) {
    #expect(texts(mark: mark, x: x).contains(mark) == stays)
  }
}
