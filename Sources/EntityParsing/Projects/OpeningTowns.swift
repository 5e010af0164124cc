import DateExpressions
import KitModel
import Lexicons

/// Parts the town that opens the text of each card of a list from it.
///
/// As in "Holderby: twelve jets" or, with its region, "Holderby, Vt. Twelve jets".
struct OpeningTowns {
  let stream: ItemStream
  let places: PlaceParser
  let isPlace: (Item) -> Bool

  private static let mostWords = 4

  /// The cards with their towns as sublines, where at least half of the cards open so and most of what opens
  /// them is known to be a town, or all of them do with the form of one.
  func parted(_ cards: [Card]) -> [Card] {
    let openings = cards.map { card in card.texts.first.flatMap(opening) }
    // A text that tells a day has been parted from its opening before.
    let parted = zip(cards, openings).compactMap { card, opening in
      opening == nil ? card.sublines.first(where: isPlace) : nil
    }
    let found = openings.compactMap { $0?.town }
    let all = found + parted
    guard all.count >= 2, !found.isEmpty, all.count * 2 >= cards.count,
      all.count(where: { isPlace($0) || isTownInRegion($0) }) * 2 >= all.count
        || all.count == cards.count
          && TownLines.areTowns(all, places: places, isKnown: isPlace)
    else { return cards }
    return zip(cards, openings).map { card, opening in
      guard let opening else { return card }
      var card = card
      card.sublines.append(opening.town)
      card.texts[0] = opening.rest
      return card
    }
  }

  /// A few capitalised words and the full stop or dash that parts them from the text.
  private func opening(_ text: Item) -> (town: Item, rest: Item)? {
    let words = WordList(text.text.text)
    if let end = regionEnd(words) {
      let stop = words[end].isSign(".") ? end + 1 : end
      guard stop < words.count, words[stop].beginsWithCapital else { return nil }
      return (
        part(of: text, 0..<words[end - 1].range.upperBound),
        part(of: text, words[stop].range.lowerBound..<text.byteCount)
      )
    }
    guard
      let sign = words.words.indices.prefix(Self.mostWords + 1).first(where: {
        words[$0].isSign(".") || words[$0].isSign("-") && words[$0].isSpacedBefore
      }), sign > 0, sign + 1 < words.count, words[sign + 1].isSpacedBefore,
      words[0].isProper, words[sign - 1].isProper
    else { return nil }
    return (
      part(of: text, 0..<words[sign].range.lowerBound),
      part(of: text, words[sign + 1].range.lowerBound..<text.byteCount)
    )
  }

  /// Where the region ends that stands behind a town and a comma, with the full stop of its short form; an index of
  /// words.
  private func regionEnd(_ words: WordList) -> Int? {
    guard let comma = words.words.prefix(Self.mostWords + 1).firstIndex(where: { $0.isSign(",") }),
      comma > 0, words.words[..<comma].allSatisfy(\.isProper), comma + 2 < words.count
    else { return nil }
    return (comma + 2...min(comma + 1 + Self.mostRegionWords, words.count - 1)).last { end in
      (words[end - 1].isSign(".") || words[end].isSign("."))
        && [.region, .subdivision].contains(
          places.place(named: words.text(words: comma + 1..<end))?.kind)
    }
  }

  /// In words and signs, the full stops of a short form such as "N.H." among them.
  private static let mostRegionWords = 4

  private func isTownInRegion(_ town: Item) -> Bool {
    Bylines.town(beforeRegion: town.text.text, places: places) != nil
  }

  private func part(of item: Item, _ range: Range<Int>) -> Item {
    stream.part(of: item, as: TitleCleaning.trimmed(item.text.slice(range)))
  }
}
