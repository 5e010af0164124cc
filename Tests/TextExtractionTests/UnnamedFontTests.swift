import KitModel
import Testing

@testable import TextExtraction

@Suite("Type 3 fonts without names") struct UnnamedFontTests {
  /// A line in a font without a name: letters set in `size`, boxed as poppler does by a guess.
  private struct Line {
    var text: String
    var size: Double
    var guess: Double
    var base: Double
    /// How much wider its letters are than those of the regular face.
    var width = 1.0
  }

  /// The style and box of each line after sizes are settled.
  private func settled(_ lines: [Line]) -> [(style: TextStyle, box: Rect)] {
    var styles = StyleTable()
    var page = ExtractedPage(number: 1, width: 595, height: 842)
    for line in lines {
      let style = styles.id(
        of: TextStyle(
          fontName: "Default", size: line.guess, isBold: false, isItalic: false,
          color: Color(red: 0, green: 0, blue: 0)))
      var x = 50.0
      let first = page.glyphEdges.count
      for _ in line.text {
        // All letters of the test are as wide as Helvetica's "a".
        let right = x + 0.556 * line.size * line.width
        page.glyphEdges.append(GlyphEdges(left: Float(x), right: Float(right)))
        x = right
      }
      page.runs.append(
        GlyphRun(
          text: line.text,
          box: Rect(
            x0: 50, y0: line.base - 0.95 * line.guess, x1: x, y1: line.base + 0.35 * line.guess),
          style: style, glyphs: first..<page.glyphEdges.count, isFollowedBySpace: true,
          isFollowedByLineEnd: true))
    }
    var pages = [page]
    UnnamedFonts.settle(&pages, styles: &styles)
    return pages[0].runs.map { (styles.styles[Int($0.style)], $0.box) }
  }

  private let text = String(repeating: "banana", count: 20)

  @Test("A size is that of the letters, and a line as high as its type")
  func sizes() {
    let lines = settled([
      Line(text: text, size: 10, guess: 18.6, base: 100),
      Line(text: "banabanana", size: 20, guess: 37.2, base: 60),
    ])
    #expect(lines.map(\.style.size) == [10, 20])
    #expect(abs(lines[0].box.y0 - 90.8) < 0.01)
    #expect(abs(lines[0].box.y1 - 102.4) < 0.01)
  }

  @Test("What is a little wider than more text of its size is bold")
  func bold() {
    let lines = settled([
      Line(text: text, size: 10, guess: 18.6, base: 100),
      Line(text: "banabanana", size: 10, guess: 19.6, base: 60, width: 1.05),
      Line(text: "banabanana", size: 8, guess: 14.9, base: 40),
    ])
    #expect(lines.map(\.style.isBold) == [false, true, false])
    #expect(lines.map(\.style.size) == [10, 10, 8])
  }

  @Test("A guess that the letters bear out stays, and so does text that is boxed otherwise")
  func trusted() {
    #expect(settled([Line(text: text, size: 10, guess: 10.4, base: 100)])[0].style.size == 10.4)
    var styles = StyleTable()
    let style = styles.id(
      of: TextStyle(
        fontName: "Default", size: 18.6, isBold: false, isItalic: false,
        color: Color(red: 0, green: 0, blue: 0)))
    var pages = [ExtractedPage(number: 1, width: 595, height: 842)]
    pages[0].glyphEdges = text.enumerated().map { index, _ in
      GlyphEdges(left: Float(index) * 5.56, right: Float(index + 1) * 5.56)
    }
    pages[0].runs = [
      GlyphRun(
        text: text, box: Rect(x0: 0, y0: 90, x1: 667.2, y1: 101), style: style,
        glyphs: 0..<text.count, isFollowedBySpace: true, isFollowedByLineEnd: true)
    ]
    UnnamedFonts.settle(&pages, styles: &styles)
    #expect(pages[0].runs[0].style == style)
  }
}
