import KitModel
import Testing

@testable import PageLayout

@Suite("Lines stretched to the width of their column") struct JustifiedLineTests {
  /// A line of words with a gap before each, below one of the same width.
  private func segments(gaps: [Double], right: Double? = nil) -> [String] {
    var sheet = Sheet()
    var x = 50.0
    for (index, gap) in ([0] + gaps).enumerated() {
      x += gap
      sheet.write(["Bal", "des", "amis", "du", "lavoir"][index % 5], x: x, y: 112)
      x += Double(["Bal", "des", "amis", "du", "lavoir"][index % 5].count) * 5
    }
    let width = (right ?? x) - 50
    sheet.write(String(repeating: "m", count: Int(width / 5)), x: 50, y: 100)
    return sheet.segments.filter { $0.ink.y0 > 110 }.map {
      $0.words.map(\.text).joined(separator: " ")
    }
  }

  @Test("are one piece where all spaces are as wide", arguments: [10.0, 15, 20])
  func stretched(gap: Double) {
    #expect(segments(gaps: [gap, gap, gap, gap]) == ["Bal des amis du lavoir"])
  }

  @Test("Cells at their own distances, and lines that end where no other does, are left")
  func cells() {
    #expect(segments(gaps: [10, 20, 15, 12]).count == 5)
    #expect(segments(gaps: [15, 15, 15, 15], right: 300).count == 5)
    #expect(segments(gaps: [15, 15]).count == 3)
  }
}
