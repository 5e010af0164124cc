import KitModel
import Lexicons

/// Parts from the titles of cards who is behind each thing.
///
/// As in: "Prix du public : La Remise, portée par Ana Ruiz (Blinville)".
struct HolderTails {
  let stream: ItemStream

  /// The cards with their holders as first sublines, where at least half of the titles end in one.
  func parted(_ cards: [Card]) -> [Card] {
    let ends = cards.map { end(of: $0.title.text.text) }
    let found = ends.count { $0 != nil }
    guard found > 1, found * 2 >= cards.count else { return cards }
    return zip(cards, ends).map { card, end in
      guard let end else { return card }
      var card = card
      let whole = card.title
      card.title = stream.part(of: whole, 0..<end.title)
      card.sublines.insert(stream.part(of: whole, end.holder..<whole.byteCount), at: 0)
      return card
    }
  }

  /// Where the title's own words end and where the holder begins behind a comma; UTF-8 offsets.
  private func end(of title: String) -> (title: Int, holder: Int)? {
    let words = WordList(title)
    guard
      let comma = words.words.indices.dropFirst().last(where: { index in
        words[index].isSign(",") && index + 1 < words.count
          && PeopleLexicon.shared.cues.match(words, at: index + 1).map {
            index + 1 + $0.count < words.count && words[index + 1 + $0.count].beginsWithCapital
          } ?? false
      })
    else { return nil }
    return (words[comma - 1].range.upperBound, words[comma + 1].range.lowerBound)
  }
}
