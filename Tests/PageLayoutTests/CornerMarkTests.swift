import KitModel
import Testing

@testable import PageLayout

@Suite("Marks at the corners of cards") struct CornerMarkTests {
  @Test("stand behind the titles below them")
  func cards() {
    var sheet = Sheet()
    sheet.fill(480, 58, 504, 72, color: Color(red: 220, green: 0, blue: 20))
    sheet.write("FULL", x: 484, y: 61, style: Sheet.small)
    for (column, name) in ["Reed", "Salt", "Weir"].enumerated() {
      sheet.write("The \(name) Walk", x: 50 + Double(column) * 170, y: 84, style: Sheet.title)
    }
    let segments = CornerMarks.besideTitles(sheet.segments, on: sheet.page())
    let told = segments.map { $0.words.map(\.text).joined(separator: " ") }
    #expect(told == ["The Reed Walk", "The Salt Walk", "The Weir Walk", "FULL"])
    #expect(segments.last.map { $0.ink.x0 < 484 && abs($0.ink.midY - 91) < 1 } == true)
  }

  @Test("Words in small letters, and those in no box, stay where they are")
  func others() {
    func moved(_ mark: String, isBoxed: Bool) -> Bool {
      var sheet = Sheet()
      if isBoxed { sheet.fill(480, 58, 504, 72) }
      sheet.write(mark, x: 484, y: 61, style: Sheet.small)
      sheet.write("The Reed Walk", x: 50, y: 84, style: Sheet.title)
      let segments = CornerMarks.besideTitles(sheet.segments, on: sheet.page())
      return segments.contains { $0.moved.x != 0 }
    }
    #expect(moved("FULL", isBoxed: true))
    #expect(!moved("full", isBoxed: true))
    #expect(!moved("FULL", isBoxed: false))
  }
}
