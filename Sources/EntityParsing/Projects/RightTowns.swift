import DateExpressions
import KitModel

/// Parts the town that stands flush right in the line of each title of a list from it: "River Keepers       Legana".
struct RightTowns {
  let stream: ItemStream
  let isPlace: (Item) -> Bool

  /// The cards with their towns as sublines, where at least half of the titles end so and half of these ends are
  /// known to be towns.
  func parted(_ cards: [Card]) -> [Card] {
    let ends = cards.map { RightEnd.parted($0.title.text) }
    let towns = zip(cards, ends).compactMap { card, end in
      end.map { part(of: card.title, $0.end) }
    }
    guard towns.count >= 2, towns.count * 2 >= cards.count,
      towns.count(where: isPlace) * 2 >= towns.count
    else { return cards }
    return zip(cards, ends).map { card, end in
      guard let end else { return card }
      var card = card
      card.title = part(of: card.title, end.line)
      card.sublines.append(part(of: card.title, end.end))
      return card
    }
  }

  private func part(of item: Item, _ text: SourcedText) -> Item {
    var part = item
    part.dated = DatedText(text, reader: stream.reader, lexicon: stream.lexicon)
    part.hardBreaks = []
    return part
  }
}
