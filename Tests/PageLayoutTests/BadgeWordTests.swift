import KitModel
import Testing

@testable import PageLayout

@Suite("Small marks with room around them in a line") struct BadgeWordTests {
  private func words(
    _ texts: [(text: String, x0: Double, x1: Double, size: Double)]
  ) -> [[Word]] {
    texts.map { text in
      [
        Word(
          text: text.text, box: Rect(x0: text.x0, y0: 90, x1: text.x1, y1: 90 + text.size),
          style: text.size < 9 ? 1 : 0, size: text.size, certainty: 1, isFollowedBySpace: true,
          isFollowedByLineEnd: false, order: 0)
      ]
    }
  }

  private func told(_ texts: [(text: String, x0: Double, x1: Double, size: Double)]) -> [String] {
    BadgeWords.joined(words(texts)).map { $0.map(\.text).joined(separator: " ") }
  }

  @Test("stand in it, and what follows them goes on in it")
  func pills() {
    #expect(
      told([("Slam", 60, 90, 10), ("FR", 98, 106, 7), ("LU", 117, 125, 7)]) == ["Slam FR LU"])
    #expect(
      told([("guided,", 60, 90, 10), ("FR", 98, 106, 7), ("mornings", 114, 150, 10)])
        == ["guided, FR mornings"])
  }

  @Test("Words, marks of the line's size and those far off stand for themselves")
  func others() {
    for row in [
      [("Slam", 60, 90, 10), ("free", 98, 106, 7)], [("Slam", 60, 90, 10), ("FR", 98, 106, 10)],
      [("Slam", 60, 90, 10), ("FR", 120, 128, 7)],
    ] as [[(String, Double, Double, Double)]] {
      #expect(told(row).count == 2)
    }
  }
}
