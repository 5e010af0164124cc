import Testing

@testable import KitModel
@testable import TextExtraction

@Suite("Lines drawn on the picture of a page")
struct PictureRulesTests {
  /// A picture of two inches by two at 100 dots per inch, on grayish paper.
  private func picture(_ ink: (_ x: Int, _ y: Int) -> UInt8?) -> GrayImage {
    let pixels = (0..<40_000).map { ink($0 % 200, $0 / 200) ?? UInt8(225 + $0 * 7 % 11) }
    return GrayImage(width: 200, height: 200, dotsPerInch: 100, pixels: pixels)
  }

  private func told(_ rules: [Rule]) -> [[Int]] {
    rules.map { [$0.isLevel ? 0 : 1, Int($0.position.rounded()), Int($0.start), Int($0.end)] }
  }

  @Test("Thin lines are found, pale and leaning ones too")
  func lines() {
    #expect(
      told(picture { x, y in y == 50 && x > 19 && x < 180 ? 180 : nil }.rules()) == [
        [0, 36, 14, 128]
      ])
    #expect(
      told(picture { x, y in x == 100 && y > 19 && y < 60 ? 90 : nil }.rules()) == [
        [1, 72, 14, 42]
      ])
    let leaning = picture { x, y in x > 19 && x < 180 && y == 50 + x / 60 ? 60 : nil }.rules()
    #expect(leaning.count == 1 && leaning[0].start < 15 && leaning[0].end > 128)
  }

  @Test("The edges of a shade are lines, what is within it and short strokes are none")
  func shades() {
    let bar = picture { x, y in x > 19 && x < 180 && y > 49 && y < 90 ? UInt8(60 + x * 3 % 7) : nil
    }
    #expect(bar.rules().count { $0.isLevel } == 2)
    #expect(bar.rules().count { !$0.isLevel } == 2)
    #expect(picture { x, y in y == 50 && x > 19 && x < 60 ? 60 : nil }.rules().isEmpty)
  }

  @Test("Strokes of large letters, lines through words and the paper's edge part nothing")
  func others() {
    let words = [Rect(x0: 20, y0: 20, x1: 60, y1: 40)]
    func isDrawn(_ rule: Rule) -> Bool { ![rule].drawn(beside: words, width: 600).isEmpty }
    #expect(!isDrawn(Rule(isLevel: false, position: 30, start: 21, end: 39)))
    #expect(!isDrawn(Rule(isLevel: true, position: 30, start: 18, end: 62)))
    #expect(!isDrawn(Rule(isLevel: false, position: 4, start: 0, end: 700)))
    #expect(isDrawn(Rule(isLevel: false, position: 15, start: 10, end: 300)))
    #expect(isDrawn(Rule(isLevel: true, position: 42, start: 18, end: 62)))
  }
}
