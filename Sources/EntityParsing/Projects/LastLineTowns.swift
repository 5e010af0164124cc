import DateExpressions
import KitModel

/// Parts the town that ends the lines below each title of a list, in a line of its own and set no otherwise.
///
/// As in: "Un seau qui flotte / Blinville" below "Chaudron".
struct LastLineTowns {
  let stream: ItemStream
  let places: PlaceParser
  let isPlace: (Item) -> Bool

  /// The cards with their towns as first sublines, where all of them have such a line with the form of a town's name,
  /// and some are known.
  func parted(_ cards: [Card]) -> [Card] {
    let parts = cards.map { card in (card.sublines.first ?? card.texts.first).flatMap(parted) }
    let towns = parts.compactMap { $0?.town }
    guard towns.count == cards.count, towns.count >= 2,
      TownLines.areTowns(towns, places: places, isKnown: isPlace)
    else { return cards }
    return zip(cards, parts).map { card, part in
      guard let part else { return card }
      var card = card
      if card.sublines.isEmpty { card.texts.removeFirst() } else { card.sublines.removeFirst() }
      card.sublines.insert(contentsOf: [part.town, part.rest], at: 0)
      return card
    }
  }

  /// The last of several lines, and those above it.
  private func parted(_ item: Item) -> (town: Item, rest: Item)? {
    guard item.table == nil, let last = item.text.pieces.last,
      let start = item.text.pieces.firstIndex(where: { $0.box.midY > last.box.y0 }), start > 0
    else { return nil }
    let end = item.text.pieces[start].range.lowerBound
    return (
      stream.part(of: item, end..<item.byteCount),
      stream.part(of: item, 0..<item.text.pieces[start - 1].range.upperBound)
    )
  }
}
