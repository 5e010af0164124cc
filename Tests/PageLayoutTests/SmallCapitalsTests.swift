import KitModel
import Testing

@testable import PageLayout

@Suite("Small capitals") struct SmallCapitalsTests {
  /// The text and size of each word of a line whose words are given in pieces of two sizes, on one baseline or raised.
  private func words(
    _ pieces: [(String, size: Double, ends: Bool)], font: String, raised: Bool = false
  ) -> [String] {
    let styles = [13, 9.7].map { size in
      TextStyle(
        fontName: font, size: size, isBold: false, isItalic: false,
        color: Color(red: 0, green: 0, blue: 0))
    }
    var left = 40.0
    let runs = pieces.enumerated().map { index, piece in
      let width = Double(piece.0.count) * piece.size / 2
      defer { left += width + (piece.ends ? 3 : 0) }
      // Four fifths of a font's box stand above its baseline.
      let top = raised || piece.size == 13 ? 100 : 100 + 0.8 * (13 - piece.size)
      return GlyphRun(
        text: piece.0, box: Rect(x0: left, y0: top, x1: left + width, y1: top + piece.size),
        style: piece.size == 13 ? 0 : 1, glyphs: 0..<0, isFollowedBySpace: piece.ends,
        isFollowedByLineEnd: index == pieces.count - 1)
    }
    let page = ExtractedPage(number: 1, width: 595, height: 842, runs: runs)
    return Word.words(of: [page], styles: styles)[0].map { "\($0.text) \($0.size)" }
  }

  @Test("drawn of capitals in two sizes are capitals in one")
  func drawn() {
    let pieces: [(String, size: Double, ends: Bool)] = [
      ("L", 13, false), ("a", 9.7, true), ("r", 13, false), ("oseraLLe", 9.7, false),
    ]
    #expect(words(pieces, font: "ABCDEF+Carlito-Small-Caps") == ["LA 13.0", "ROSERALLE 13.0"])
    // Of another font such letters are what they are, where they do not stand on one line.
    #expect(words(pieces, font: "ABCDEF+Carlito", raised: true).count == 4)
  }

  @Test("told as capitals and small letters stay so")
  func told() {
    #expect(
      words([("La", 13, true), ("Roseralle", 13, true)], font: "FiraSmallCaps")
        == ["La 13.0", "Roseralle 13.0"])
  }

  @Test("whose font has no name for them are told by the sizes of one line")
  func unnamed() {
    let title: [(String, size: Double, ends: Bool)] = [
      ("L’E", 13, false), ("ncrier", 9.7, true), ("d’à", 9.7, true), ("bord", 9.7, true),
    ]
    #expect(words(title, font: "Serif") == ["L’ENCRIER 13.0", "D’À 13.0", "BORD 13.0"])
    #expect(words(title, font: "Serif", raised: true).count == 4)
    // A capital of a smaller word begins none.
    #expect(
      words([("LE BAL", 13, true), ("salle", 9.7, true)], font: "Serif") == [
        "LE BAL 13.0", "salle 9.7",
      ])
  }
}
