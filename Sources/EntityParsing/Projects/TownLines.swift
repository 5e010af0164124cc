import KitModel

/// Where the cards of a list name their towns: a line below each title, set alike in all cards, or the end of their
/// titles.
struct TownLines {
  /// The look of the lines that name towns.
  private let look: ItemLook?
  /// Whether at least half of the titles end with a town.
  let endTitles: Bool
  private let places: PlaceParser

  /// In bytes.
  private static let longestTown = 40
  /// The share of the lines that must be known as towns where all have the form of one.
  private static let leastKnown = 0.25

  /// - Parameter isKnown: whether a line is known to name a town.
  init(_ cards: [Card], places: PlaceParser, isKnown: (Item) -> Bool) {
    self.places = places
    look =
      Self.knownLook(of: cards, isKnown: isKnown)
      ?? Self.formedLook(of: cards, places: places, isKnown: isKnown)
    let ends = cards.count { Bylines.town(ending: $0.title.text.text, places: places) != nil }
    endTitles = ends >= 2 && ends * 2 >= cards.count
  }

  /// The line of a card that is set as the others set their towns.
  func line(of card: Card) -> Item? {
    guard let look,
      let line = card.sublines.first(where: { $0.look == look }),
      line.byteCount < Self.longestTown,
      Bylines.town(in: line.text.text, places: places) == nil,
      places.isTownName(Bylines.withoutTownCue(line.text).text)
    else { return nil }
    return line
  }

  /// The look of the lines of half of the cards that are known to be towns.
  private static func knownLook(of cards: [Card], isKnown: (Item) -> Bool) -> ItemLook? {
    var looks: [ItemLook: Int] = [:]
    for card in cards {
      if let line = card.sublines.first(where: isKnown) { looks[line.look, default: 0] += 1 }
    }
    return looks.first { $0.value * 2 >= cards.count && $0.value >= 2 }?.key
  }

  /// The look of lines of which each card has one that has the form of a town's name, and some are known.
  private static func formedLook(
    of cards: [Card], places: PlaceParser, isKnown: (Item) -> Bool
  ) -> ItemLook? {
    guard cards.count >= 2 else { return nil }
    return cards[0].sublines.lazy.map(\.look).first { look in
      let lines = cards.compactMap { card in card.sublines.first { $0.look == look } }
      return lines.count == cards.count && areTowns(lines, places: places, isKnown: isKnown)
    }
  }

  /// Whether all lines have the form of a town's name, and some are known.
  static func areTowns(
    _ lines: [Item], places: PlaceParser, isKnown: (Item) -> Bool
  ) -> Bool {
    guard
      lines.allSatisfy({
        $0.byteCount < longestTown && places.isTownName($0.text.text)
      })
    else { return false }
    let known = lines.count(where: isKnown)
    return known > 0 && Double(known) >= leastKnown * Double(lines.count)
  }
}

extension Card {
  /// Whether a line is nothing but a region, so that the title may tell the town.
  func namesRegion(_ places: PlaceParser) -> Bool {
    sublines.contains {
      [.region, .subdivision].contains(places.place(named: $0.text.text)?.kind)
    }
  }
}
