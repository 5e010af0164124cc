import KitModel
import Testing

@testable import EntityParsing

@Suite("Lines that end though the next word had room") struct EarlyLineEndTests {
  @Test(
    "What follows in small letters is another matter where no link joins the two",
    arguments: [
      ("11 h Inauguration", "quai 1", true), ("Le bestiaire", "par Ana Ruiz", true),
      ("Le chant", "de la mer", false), ("Le chant des", "pierres", false),
      ("Bal,", "veillée", false), ("Le chant", "par cœur", false),
      ("Le chant", "Grange Blin", true),
    ])
  func ends(above: String, below: String, expected: Bool) {
    let lines = Programme("\(above)\n> \(below)").blocks[0].lines
    #expect(Line.mayEnd(lines[0], before: lines[1]) == expected)
  }

  @Test("The place in the line below a title is no part of it")
  func places() {
    #expect(
      Programme(
        """
        # Samedi 6 juin 2026
        10 h Réveil aux gonds de la grange, en présence de toutes les équipes
        > et de leurs amis
        11 h Inauguration officielle
        > quai du lavoir
        """
      ).told() == [
        "Réveil aux gonds de la grange | 2026-06-06T10:00",
        "Inauguration officielle | 2026-06-06T11:00",
      ])
  }

  @Test("Each line behind a title's that begins anew is a text of its own")
  func texts() {
    let block = Page.block("10 h Le bestiaire\npar Ana Ruiz\nDijon", y: 100)
    let wide = Page.block(String(repeating: "Un texte qui court. ", count: 3), y: 160)
    let stream = ItemStream(
      document: Page.document([block, wide]), reader: Programme.tools.reader, lexicon: .shared)
    let item = stream.items(of: [block])[0]
    let start = item.hardBreaks.min() ?? 0
    #expect(
      item.lines(of: item.text.slice(start..<item.byteCount)).map(\.text)
        == ["par Ana Ruiz", "Dijon"])
    #expect(item.lines(of: SourcedText()).isEmpty)
  }

  @Test("Until when something lasts is told of what stands above it, however far from its hour")
  func ends() {
    #expect(
      Programme(
        """
        # Samedi 6 juin 2026
        **21 h**
        # BAL DES GONDS
        Trois accordéons.
        Jusqu’à 23 h 30.
        **22 h**
        # VEILLÉE
        Au coin du four.
        """
      ).told() == [
        "BAL DES GONDS | 2026-06-06T21:00/2026-06-06T23:30", "VEILLÉE | 2026-06-06T22:00",
      ])
  }

  @Test(
    "Two lines of a cell in a font each are a title and who plays",
    arguments: [
      (Page.serif, ["BAL DES GONDS", "Fanfare du quai"]),
      (Page.bold, ["BAL DES GONDS Fanfare du quai"]),
    ])
  func fonts(style: StyleID, texts: [String]) {
    let lines =
      Page.block("BAL DES GONDS", y: 100, style: Page.bold).lines
      + Page.block("Fanfare du quai", y: 112, style: style).lines
    #expect(Programme.tools.stream.items(of: lines, region: 0).map(\.text.text) == texts)
  }
}
