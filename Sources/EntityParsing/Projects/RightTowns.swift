import DateExpressions
import KitModel

/// Parts the town that stands behind each title of a list in its line, set otherwise: "Night Menders       Blinton".
struct RightTowns {
  let stream: ItemStream
  let isPlace: (Item) -> Bool

  /// The cards with their towns as sublines, where at least half of the titles end so and half of these ends are
  /// known to be towns.
  func parted(_ cards: [Card]) -> [Card] {
    // Far behind the title or right behind it, as its town's own look tells.
    let ends = cards.map { card in
      RightEnd.parted(card.title.text) ?? RightEnd.partedByStyle(card.title.text)
    }
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
