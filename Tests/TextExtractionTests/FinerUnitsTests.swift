import KitModel
import Testing

@testable import TextExtraction

@Suite("Fonts of more than a thousand units to the em") struct FinerUnitsTests {
  private let text = Array(
    repeating: ["harbour", "lanterns", "drift", "beneath", "narrow", "bridges"], count: 3
  ).flatMap { $0 }

  /// The runs of a page, whose letters advance so many of their told sizes on average.
  private func page(
    _ words: [String], font: String, size: Double, advance: Double, styles: inout StyleTable,
    on page: inout ExtractedPage
  ) {
    let style = styles.id(
      of: TextStyle(
        fontName: font, size: size, isBold: false, isItalic: false,
        color: Color(red: 0, green: 0, blue: 0)))
    for word in words {
      let first = page.glyphEdges.count
      var x: Float = 50
      for scalar in word.unicodeScalars {
        let width = Float(size * advance * (scalar.value.isMultiple(of: 2) ? 0.9 : 1.1))
        page.glyphEdges.append(GlyphEdges(left: x, right: x + width))
        x += width
      }
      // The baseline at 100, as poppler sees it.
      let box = Rect(x0: 50, y0: 100 - 0.95 * size, x1: Double(x), y1: 100 + 0.9 * size)
      page.runs.append(
        GlyphRun(
          text: word, box: box, style: style, glyphs: first..<page.glyphEdges.count,
          isFollowedBySpace: true, isFollowedByLineEnd: false))
    }
  }

  private func scaled(
    _ words: [String], font: String = "Faro-Regular", size: Double, advance: Double,
    title: (font: String, size: Double, advance: Double)? = nil
  ) -> (sizes: [Double], boxes: [Rect]) {
    var styles = StyleTable()
    var one = ExtractedPage(number: 1, width: 595, height: 842)
    page(words, font: font, size: size, advance: advance, styles: &styles, on: &one)
    if let title {
      page(
        ["LANTERNS"], font: title.font, size: title.size, advance: title.advance, styles: &styles,
        on: &one)
    }
    var pages = [one]
    FinerUnits.scale(&pages, styles: &styles)
    return (
      pages[0].runs.map { styles.styles[Int($0.style)].size }, pages[0].runs.map(\.box)
    )
  }

  @Test("are read in the size that their letters have", arguments: [(2.048, 4.9), (2.816, 3.6)])
  func scaled(units: Double, size: Double) throws {
    let (sizes, boxes) = scaled(text, size: size, advance: 0.53 * units)
    let seen = (size * units * 10).rounded() / 10
    #expect(sizes.allSatisfy { $0 == seen })
    let box = try #require(boxes.first)
    #expect(abs(box.y0 - (100 - 0.95 * seen)) < 0.001 && abs(box.y1 - (100 + 0.25 * seen)) < 0.001)
  }

  @Test("Titles in capitals go with the text of their family, other families stay")
  func families() {
    let wide = 0.53 * 2.816
    let own = scaled(text, size: 3.6, advance: wide, title: ("Faro-Black", 8, 2)).sizes
    #expect(own.last == 22.5)
    let other = scaled(text, size: 3.6, advance: wide, title: ("Orly-Bold", 20, 0.7)).sizes
    #expect(other.last == 20)
    #expect(other.first == 10.1)
  }

  @Test(
    "Condensed, wide, black and monospaced letters keep their size",
    arguments: [0.3, 0.4, 0.5, 0.6, 0.75, 0.9])
  func ordinary(advance: Double) {
    let (sizes, boxes) = scaled(text, size: 10, advance: advance)
    #expect(sizes.allSatisfy { $0 == 10 })
    #expect(boxes.allSatisfy { $0.y1 == 109 })
  }

  @Test("Few letters, and signs as wide as the em, say nothing")
  func littleText() {
    #expect(scaled(["harbour", "drift"], size: 4, advance: 1.5).sizes.allSatisfy { $0 == 4 })
    let signs = Array(repeating: "港の灯火", count: 30)
    #expect(scaled(signs, size: 10, advance: 1).sizes.allSatisfy { $0 == 10 })
  }
}
