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

  @Test("A pale line is followed from the piece that was found, and no further than it goes")
  func followed() {
    let image = picture { x, y in y == 50 && x > 19 && x < 180 ? (x < 100 ? 170 : 218) : nil }
    let piece = Rule(isLevel: true, position: 36, start: 14, end: 70)
    let line = image.traced([piece], beside: [])
    #expect(line.count == 1 && line[0].start > 10 && line[0].end > 120 && line[0].end < 134)
  }

  @Test("The edge of a shade is a line only where lines end on it")
  func edges() {
    let image = picture { x, y in
      if x > 40, x < 160, y >= 40, y < 80 { return 60 }
      return y >= 80 && y < 150 && (x == 60 || x == 140) ? 90 : nil
    }
    let shade = ColoredBox(
      box: Rect(x0: 29, y0: 29, x1: 115, y1: 58), color: Color(red: 60, green: 60, blue: 60))
    let edge = Rule(isLevel: true, position: 57.6, start: 30, end: 115)
    let lines = [43.6, 101].map { Rule(isLevel: false, position: $0, start: 58, end: 107) }
    #expect(image.traced([edge], beside: [shade]).isEmpty)
    #expect(image.traced([edge] + lines, beside: [shade]).count == 3)
    #expect(image.traced([edge], beside: []).count == 1)
  }

  @Test("The edge of a bar over lines of its length is a line, over shorter ones it is none")
  func bars() {
    let image = picture { x, y in x > 40 && x < 160 && y >= 40 && y < 80 ? 60 : nil }
    let shade = ColoredBox(
      box: Rect(x0: 29, y0: 29, x1: 115, y1: 58), color: Color(red: 60, green: 60, blue: 60))
    func edges(above end: Double) -> Int {
      let edge = Rule(isLevel: true, position: 57.6, start: 30, end: 115)
      let lines = [90.0, 120].map { Rule(isLevel: true, position: $0, start: 30, end: end) }
      return image.traced([edge] + lines, beside: [shade]).count - lines.count
    }
    #expect(edges(above: 115) == 1 && edges(above: 80) == 0)
  }

  @Test("A line from side to side cuts a shade, a shorter one and one on its edge do not")
  func cuts() {
    let shade = ColoredBox(
      box: Rect(x0: 80, y0: 100, x1: 200, y1: 180), color: Color(red: 230, green: 240, blue: 240))
    func parts(_ position: Double, from start: Double) -> Int {
      [shade].cut(along: [Rule(isLevel: true, position: position, start: start, end: 300)]).count
    }
    #expect(parts(140, from: 60) == 2 && parts(140, from: 120) == 1 && parts(104, from: 60) == 1)
  }
}
