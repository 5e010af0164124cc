import KitModel
import Lexicons

/// Parts the town that ends a title behind a comma with its region in brackets, as no name ends.
///
/// As in: "Le pressoir du haut, à Blinville (Jura)".
struct RegionTowns {
  let stream: ItemStream
  let places: PlaceParser

  private static let mostWordsOfTown = 5

  /// The cards, each with its town as a subline where its title ends so.
  func parted(_ cards: [Card]) -> [Card] {
    cards.map { card in
      guard let ends = end(of: card.title.text.text) else { return card }
      var card = card
      let whole = card.title
      card.title = stream.part(of: whole, as: whole.text.slice(0..<ends.title))
      card.sublines.append(
        stream.part(of: whole, as: whole.text.slice(ends.town..<whole.byteCount)))
      return card
    }
  }

  /// Where the title's own words end and where its town begins; UTF-8 offsets.
  private func end(of title: String) -> (title: Int, town: Int)? {
    guard title.utf8.last == UInt8(ascii: ")") else { return nil }
    let words = WordList(title)
    guard let comma = words.words.lastIndex(where: { $0.isSign(",") }), comma > 0,
      let open = words.words[comma...].firstIndex(where: { $0.isSign("(") }),
      open + 1 < words.count - 1,
      [.region, .subdivision].contains(
        places.place(named: words.text(words: open + 1..<words.count - 1))?.kind)
    else { return nil }
    let link = PlaceLexicon.shared.cityPrepositions.contains(words[comma + 1].folded) ? 1 : 0
    let town = comma + 1 + link..<open
    guard (1...Self.mostWordsOfTown).contains(town.count), words[town.lowerBound].isProper else {
      return nil
    }
    return (words[comma - 1].range.upperBound, words[town.lowerBound].range.lowerBound)
  }
}
