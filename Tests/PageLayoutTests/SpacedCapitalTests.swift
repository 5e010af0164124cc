import KitModel
import Testing

@testable import PageLayout

@Suite("Capitals set apart") struct SpacedCapitalTests {
  /// Words ten points high, letters half as wide, with `gap` points between them.
  private func closed(_ pieces: [String], gap: Double) -> [String] {
    var left = 50.0
    let words = pieces.enumerated().map { order, text in
      let width = Double(text.unicodeScalars.count) * 5
      defer { left += width + gap }
      return Word(
        text: text, box: Rect(x0: left, y0: 100, x1: left + width, y1: 110), style: 0, size: 10,
        certainty: 1, isFollowedBySpace: true, isFollowedByLineEnd: order == pieces.count - 1,
        order: order)
    }
    return LetterSpacing.closed(words).map(\.text)
  }

  @Test(
    "Letters and kerned pairs are one word, with accents and apostrophes, however long it has grown",
    arguments: [
      (["AV", "R", "I", "L"], 2.0, ["AVRIL"]), (["T", "H", "É", "ÂT", "R", "E"], 1.2, ["THÉÂTRE"]),
      (["M", "O", "N", "DAY"], 1.2, ["MONDAY"]),
      (["D", "'", "O", "B", "J", "E", "T", "S"], 1.2, ["D'OBJETS"]),
    ])
  func words(pieces: [String], gap: Double, joined: [String]) {
    #expect(closed(pieces, gap: gap) == joined)
  }

  @Test(
    "Whole words in capitals stay apart",
    arguments: [["BAL", "DES", "GONDS"], ["ART", "ET", "FER", "BLANC"]])
  func apart(words: [String]) { #expect(closed(words, gap: 2.6) == words) }
}
