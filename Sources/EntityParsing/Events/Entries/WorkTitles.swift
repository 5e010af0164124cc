import KitModel
import Lexicons

/// Titles of works in running text: set in italics where the rest is upright.
struct WorkTitles {
  let tools: EventTools

  /// In bytes.
  private static let lengths = 4...90

  /// The one title that a sentence names.
  func only(in sentence: SourcedText) -> SourcedText? {
    var runs: [Range<Int>] = []
    var italic = 0
    for piece in sentence.pieces where isItalic(piece.style) {
      italic += piece.range.count
      if let last = runs.last, piece.range.lowerBound - last.upperBound <= 1 {
        runs[runs.count - 1] = last.lowerBound..<piece.range.upperBound
      } else {
        runs.append(piece.range)
      }
    }
    guard runs.count == 1, let run = runs.first, italic * 2 < sentence.text.utf8.count else {
      return nil
    }
    let title = TitleCleaning.trimmed(sentence.slice(run))
    guard Self.lengths.contains(title.text.utf8.count),
      title.text.unicodeScalars.first.map(LetterCase.isCapital) == true,
      tools.dated(title).expressions.isEmpty
    else { return nil }
    return title
  }

  private func isItalic(_ style: StyleID) -> Bool {
    let styles = tools.stream.styles
    return styles.indices.contains(Int(style)) && styles[Int(style)].isItalic
  }
}
