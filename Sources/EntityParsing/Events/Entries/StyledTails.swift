import KitModel
import Lexicons

/// Parts the place from titles that a sign and another style part from it: "**Bal des lampions** · *Halle Aubin*".
///
/// One title may be set in two styles; where several end so and some of the ends are places by their words, all are.
struct StyledTails {
  let words: PlaceWords

  private static let least = 3
  private static let leastShare = 0.5
  /// In bytes.
  private static let leastTitle = 4
  private static let signs = WordSet(["·", "•", "–", "—", "-", "|"])

  func parted(_ entries: [Entry]) -> [Entry] {
    let parts = entries.map { $0.places.isEmpty ? self.parts(of: $0.title) : nil }
    let tails = parts.compactMap { $0?.tail }
    let told = tails.count { words.isPlace($0) }
    guard tails.count >= Self.least, Double(told) >= Self.leastShare * Double(tails.count) else {
      return entries
    }
    return zip(entries, parts).map { entry, parts in
      guard let parts else { return entry }
      var entry = entry
      entry.title = parts.title
      entry.places = [parts.tail]
      return entry
    }
  }

  /// A title and what stands behind its last spaced sign, where all of that is set otherwise than the word in front.
  private func parts(of text: SourcedText) -> (title: SourcedText, tail: SourcedText)? {
    let words = WordList(text.text)
    guard
      let sign = words.words.lastIndex(where: { Self.signs.contains($0) && $0.isSpacedBefore }),
      sign > 0, sign + 1 < words.count, words[sign + 1].isSpacedBefore,
      words[sign + 1].beginsWithCapital
    else { return nil }
    let front = words[sign - 1].range
    let title = text.slice(0..<front.upperBound)
    let tail = text.slice(words[sign + 1].range.lowerBound..<text.text.utf8.count)
    guard title.text.utf8.count >= Self.leastTitle, let style = tail.pieces.first?.style,
      tail.pieces.allSatisfy({ $0.style == style }),
      let before = title.pieces.last?.style, before != style
    else { return nil }
    return (title, tail)
  }
}
