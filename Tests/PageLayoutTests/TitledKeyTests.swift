import KitModel
import Testing

@testable import PageLayout

@Suite("Two days in the margin beside titles") struct TitledKeyTests {
  /// Whether two days are keys of what stands beside them: a title each, and a text below it.
  private func areKeys(shift: Double = 0, text: StyleID = Sheet.body) -> Bool {
    var sheet = Sheet()
    for row in 0..<2 {
      let y = 100 + Double(row) * 60
      sheet.write("Sa 5 juin", x: 50, y: y + shift)
      sheet.write(row == 0 ? "Bal des lampions" : "Les Ombres", x: 150, y: y, style: Sheet.bold)
      sheet.write(
        ["Avec la fanfare du bief", "et la soupe du moulin."], x: 150, y: y + 14, style: text)
    }
    let (keys, texts) = (
      sheet.segments.filter { $0.ink.x0 < 100 }, sheet.segments.filter { $0.ink.x0 > 100 }
    )
    return TitledKeys.are(KeyedRows.keys(of: keys, em: 10), beside: texts, em: 10)
  }

  @Test("Each stands at the height of a title, and no other line is set as these are")
  func keys() { #expect(areKeys()) }

  @Test("Days at other heights, and lines that are all set alike, tell nothing")
  func others() {
    #expect(!areKeys(shift: 20))
    #expect(!areKeys(text: Sheet.bold))
  }
}
