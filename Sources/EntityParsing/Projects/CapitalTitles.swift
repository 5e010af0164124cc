import KitModel
import Lexicons

/// Parts the headline from a title in capitals where both are set alike otherwise.
///
/// As in: "LA REMISE" above "Une grange où l’on répare", in the same bold.
enum CapitalTitles {
  private static let leastWords = 3

  /// The title and the headline below it; `nil` where the title is one.
  static func parted(_ title: Item, stream: ItemStream) -> (title: Item, headline: Item)? {
    let pieces = title.text.pieces
    guard let first = pieces.first,
      let start = pieces.firstIndex(where: { $0.box.y0 > first.box.midY }), start > 0,
      case let end = pieces[start].range.lowerBound,
      case let upper = title.text.slice(0..<pieces[start - 1].range.upperBound),
      case let lower = title.text.slice(end..<title.byteCount),
      isInCapitals(upper.text), !isInCapitals(lower.text),
      case let words = WordList(lower.text), words.count >= leastWords, words[0].beginsWithCapital
    else { return nil }
    var headline = stream.part(of: title, as: lower)
    headline.isHeading = false
    return (stream.part(of: title, as: upper), headline)
  }

  private static func isInCapitals(_ text: String) -> Bool {
    !text.unicodeScalars.contains(where: LetterCase.isSmall)
      && text.unicodeScalars.contains(where: LetterCase.isLetter)
  }
}
