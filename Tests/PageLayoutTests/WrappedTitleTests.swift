import KitModel
import Testing

@testable import PageLayout

@Suite("Titles behind days that go on below them") struct WrappedTitleTests {
  /// The pieces of entries: a day, a title as far behind it as columns are, and how that goes on at an edge.
  private func pieces(goingOn words: [String], at edge: Double) -> [String] {
    var sheet = Sheet()
    for (row, word) in words.enumerated() {
      let y = 100 + Double(row) * 50
      sheet.write("Sa 5 juin, 11 h", x: 50, y: y)
      sheet.write("Bal des", x: 126, y: y - 3, style: Sheet.title)
      sheet.write(word, x: edge, y: y + 13, style: Sheet.title)
    }
    return sheet.segments.map { $0.words.map(\.text).joined(separator: " ") }
  }

  @Test("A title that goes on at the left edge is one with the day in front of it")
  func wrapped() {
    #expect(
      pieces(goingOn: ["lampions", "noyés"], at: 50) == [
        "Sa 5 juin, 11 h Bal des", "lampions", "Sa 5 juin, 11 h Bal des", "noyés",
      ])
  }

  @Test("What goes on in its own column, or begins anew at the left edge, is a cell beside it")
  func cells() {
    #expect(!pieces(goingOn: ["lampions", "noyés"], at: 126).contains("Sa 5 juin, 11 h Bal des"))
    #expect(!pieces(goingOn: ["Lampions", "Noyés"], at: 50).contains("Sa 5 juin, 11 h Bal des"))
  }
}
