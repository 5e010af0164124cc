import KitModel
import Testing

@testable import SectionParsing

@Suite("Quotations in large type amid other things") struct PullQuoteTests {
  /// Blocks below one another: "# " is a heading, "- " a line in small type.
  private func blocks(_ text: String) -> [Block] {
    text.split(separator: "\n").enumerated().map { index, line in
      let (isHeading, isSmall) = (line.hasPrefix("# "), line.hasPrefix("- "))
      let y = 40 + Double(index) * 20
      let box = Rect(x0: 50, y0: y, x1: 300, y1: y + (isHeading ? 16 : isSmall ? 8 : 10))
      let style: StyleID = isHeading ? 1 : isSmall ? 2 : 0
      var text = SourcedText()
      text.append(
        word: String(isHeading || isSmall ? line.dropFirst(2) : line), page: 1, box: box,
        style: style, certainty: 1)
      return Block(
        kind: isHeading ? .heading(level: 2) : .paragraph,
        lines: [Line(text: text, page: 1, box: box, style: style)])
    }
  }

  private func length(_ text: String) -> Int { PullQuotes.length(at: 0, of: blocks(text)) }

  @Test(
    "A whole sentence in quotation marks is one, with who said it below",
    arguments: [
      "# « On vient pour faire, et pas pour voir. »\n- Ada Roche, directrice\n5 juin, 21 h",
      "# “We wanted the mill to be a workshop.”\n- Ada Roche\n# The Ball",
    ])
  func quotes(text: String) { #expect(length(text) == 2) }

  @Test(
    "A quoted title, a sentence that nobody said and one without marks are headings",
    arguments: [
      "# « Les Ombres du moulin et de la mer »\n- Ada Roche\n5 juin, 21 h",
      "# « On vient pour faire, et pas pour voir. »\n5 juin, 21 h\n# Bal",
      "# On vient pour faire, et pas pour voir.\n- Ada Roche, directrice\n5 juin, 21 h",
    ])
  func headings(text: String) { #expect(length(text) == 0) }
}
