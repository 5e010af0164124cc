import KitModel
import Lexicons

/// Parts what ends a line that tells a place: its price, or that it is full or cancelled.
extension EventWords {
  /// The line in front of its last dot or dash, and what stands behind it, if that is such an end.
  ///
  /// As in: "Corn Hall · €8", "Riom, halle au blé — Gratuit, sur réservation", "Vaux — ANNULÉ".
  func partedAtTail(_ line: SourcedText) -> (head: SourcedText, tail: SourcedText?) {
    let words = WordList(line.text)
    guard
      let sign = (0..<words.count).last(where: {
        Self.separators.contains(words[$0]) && words[$0].isSpacedBefore
      }), sign > 0, sign + 1 < words.count, let bytes = words.bytes(words: sign + 1..<words.count),
      case let tail = sign + 1..<words.count,
      // "Ensemble Brasero – chapelle Blin, Riom. 10 €"
      !tail.dropFirst().contains(where: {
        words[$0].shape == .capitalized || words[$0].isSign(".") && words[$0 - 1].isLetters
      }),
      isPrice(words, in: tail) || lexicon.statuses.contains(words, in: tail)
        || lexicon.availabilities.contains(words, in: tail)
    else { return (line, nil) }
    return (
      TitleCleaning.trimmed(line.slice(0..<words[sign].range.lowerBound)), line.slice(bytes)
    )
  }

  private static let separators = WordSet(["·", "•", "|", "–", "—", "-"])
}
