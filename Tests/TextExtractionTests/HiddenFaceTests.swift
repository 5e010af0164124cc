import KitModel
import Testing

@testable import TextExtraction

@Suite("Bold text under a regular font's name") struct HiddenFaceTests {
  /// Which words of a page are bold, set in one font whose letters are wider in the bold face.
  private func bold(
    _ words: [(text: String, isWide: Bool)], font: String = "Karla-Regular", wider: Double = 1.04,
    others: [String] = [], roundsEvery: Int? = nil
  ) -> [String] {
    var styles = StyleTable()
    for name in others {
      _ = styles.id(
        of: TextStyle(
          fontName: name, size: 10, isBold: true, isItalic: false,
          color: Color(red: 0, green: 0, blue: 0)))
    }
    let style = styles.id(
      of: TextStyle(
        fontName: font, size: 10, isBold: false, isItalic: false,
        color: Color(red: 0, green: 0, blue: 0)))
    var page = ExtractedPage(number: 1, width: 595, height: 842)
    for word in words {
      let first = page.glyphEdges.count
      var x: Float = 50
      for scalar in word.text.unicodeScalars {
        let isRounded = roundsEvery.map { (page.glyphEdges.count % $0) == 0 } ?? false
        // Each letter has a width of its own.
        let width =
          Float(4 + Double(scalar.value % 7) * 0.3) * (word.isWide || isRounded ? Float(wider) : 1)
        page.glyphEdges.append(GlyphEdges(left: x, right: x + width))
        x += width
      }
      page.runs.append(
        GlyphRun(
          text: word.text, box: Rect(x0: 50, y0: 90, x1: Double(x), y1: 101), style: style,
          glyphs: first..<page.glyphEdges.count, isFollowedBySpace: true,
          isFollowedByLineEnd: false))
    }
    var pages = [page]
    HiddenFaces.mark(&pages, styles: &styles)
    return pages[0].runs.filter { styles.styles[Int($0.style)].isBold }.map(\.text)
  }

  /// Plain text, in which each letter comes often enough.
  private let plain = Array(
    repeating: [
      ("the", false), ("quick", false), ("brown", false), ("fox", false), ("jumps", false),
      ("over", false), ("lazy", false), ("dogs", false),
    ], count: 6
  ).flatMap { $0 }
  private let titles = [
    ("house", true), ("quays", true), ("silo", true), ("tower", true), ("garden", true),
    ("house", true), ("quays", true), ("tower", true), ("silos", true), ("gardens", true),
  ]

  @Test("Words of wider letters are bold, those of the text are not")
  func widerWords() {
    #expect(bold(plain + titles) == titles.map(\.0))
    #expect(bold(plain).isEmpty)
    // The family has a bold face of its own name, with or without a hyphen.
    #expect(bold(plain + titles, others: ["Karla-Bold"]).isEmpty)
    #expect(bold(plain + titles, font: "KarlaRegular", others: ["KarlaBold"]).isEmpty)
    #expect(bold(plain + titles, font: "KarlaRegular", others: ["LoraBold"]) == titles.map(\.0))
    // A name for want of one may be that of several families.
    #expect(bold(plain + titles, font: "Anonymous", others: ["Anonymous"]) == titles.map(\.0))
  }

  @Test("A word of few letters is as the one before it")
  func shortWords() {
    #expect(bold(plain + titles + [("X", true)]).last == "X")
    #expect(!bold(plain + titles + [("over", false), ("X", true)]).contains("X"))
    // At the start of a line, it is as the first sure one behind it.
    let opening = ("X", true)
    #expect(bold([opening] + titles + plain).first == "X")
    #expect(!bold([("X", false)] + plain + titles).contains("X"))
  }

  @Test(
    "A family that has a bold face, widths far apart, and more wide text than other say nothing")
  func noFaces() {
    #expect(bold(plain + titles, others: ["Karla-Bold"]).isEmpty)
    #expect(bold(plain + titles, wider: 1.4).isEmpty)
    #expect(bold(titles + titles + titles + titles + titles + plain).isEmpty)
  }

  @Test("Letters that a program puts on a grid of its own are wider in the middle of words")
  func rounding() {
    #expect(bold(plain + plain + plain, wider: 1.02, roundsEvery: 3).isEmpty)
  }
}
