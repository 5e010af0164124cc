import KitModel
import Lexicons

/// A title that opens a cell in italics, parted by a sign from what is said of it in upright letters: "*La Nuit des
/// sources*, par une géologue", "*Qui boit ?* Débat".
enum ItalicTitle {
  private static let shortest = 4
  /// The least text behind it, in bytes.
  private static let leastRest = 10

  /// The title and what stands behind it; `nil` where all of it is set alike, or no sign parts the two.
  static func parted(
    _ text: SourcedText, styles: [TextStyle]
  ) -> (title: SourcedText, rest: SourcedText)? {
    func isItalic(_ piece: SourcedText.Piece) -> Bool {
      styles.indices.contains(Int(piece.style)) && styles[Int(piece.style)].isItalic
    }
    guard let first = text.pieces.first, isItalic(first),
      let upright = text.pieces.first(where: { !isItalic($0) }),
      case let end = upright.range.lowerBound, end >= shortest,
      text.text.utf8.count - end >= leastRest
    else { return nil }
    let words = WordList(text.text)
    guard let next = words.words.firstIndex(where: { $0.range.lowerBound >= end }), next > 0,
      // A work's title that opens a sentence goes on without a sign.
      words[next].isSign(",") || words[next].isSign(".") && words[next - 1].shape != .sign
        || words[next].beginsWithCapital && ["?", "!"].contains(where: words[next - 1].isSign)
    else { return nil }
    let rest = words[next].shape == .sign ? words[next].range.upperBound : end
    return (
      TitleCleaning.trimmed(text.slice(0..<end)),
      TitleCleaning.trimmedStart(text.slice(rest..<text.text.utf8.count))
    )
  }
}
