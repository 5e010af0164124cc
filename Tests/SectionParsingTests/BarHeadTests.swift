import KitModel
import Testing

@testable import SectionParsing

@Suite("Headings in bars above larger titles") struct BarHeadTests {
  /// A page of lines: "= " a bar, "# " a title as large as those that open sections, "## " one of the page's own.
  private func page(_ text: String) -> LaidOutPage {
    let blocks = text.split(separator: "\n").enumerated().map { index, line -> Block in
      let y = 40 + Double(index) * 20
      let box = Rect(x0: 50, y0: y, x1: 300, y1: y + 10)
      var sourced = SourcedText()
      sourced.append(word: String(line), page: 1, box: box, style: 0, certainty: 1)
      var block = Block(
        kind: line.hasPrefix("#") ? .heading(level: 2) : .paragraph,
        lines: [Line(text: sourced, page: 1, box: box, style: 0)])
      block.isBar = line.hasPrefix("= ")
      return block
    }
    return LaidOutPage(
      number: 1, width: 595, height: 842, rotation: 0, textOrigin: .digital, blocks: blocks,
      furniture: [], links: [])
  }

  /// - Parameter title: the level of sections that titles open by their size.
  private func level(_ text: String, title: Int = 3) -> Int? {
    BarHeads.level(on: page(text)) { $0.text.text.hasPrefix("#") ? title : nil }
  }

  private static let programme = """
    = VENDREDI 15 JANVIER
    CHANSON
    # La louve
    20 h 30
    = SAMEDI 16 JANVIER
    # Trois grains de sel
    16 h
    """

  @Test("rank above the titles that each of them stands over")
  func above() {
    #expect(level(Self.programme) == 2)
    #expect(level(Self.programme, title: 1) == nil)
  }

  @Test("Bars over text alone, and one bar, rank as their size tells")
  func others() {
    #expect(level("= LUNDI\n10 h Bal\n= MARDI\n11 h Osier\n= JEUDI\n12 h Contes") == nil)
    #expect(level("= LUNDI\n# Bal\n10 h") == nil)
  }
}
