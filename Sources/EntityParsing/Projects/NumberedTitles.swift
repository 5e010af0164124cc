import KitModel
import Lexicons

/// Parts the numbers from the titles of a list that counts its things.
///
/// As in: "1. The Paper Weir" above "2. Tin Orchard". Chapters and steps are counted so, too, and are told by their heading.
struct NumberedTitles {
  let stream: ItemStream

  /// The cards without their numbers, where these count from one on.
  func parted(_ cards: [Card]) -> [Card] {
    let names = cards.enumerated().compactMap { index, card in
      start(of: card.title.text.text, behind: index + 1)
    }
    guard cards.count > 1, names.count == cards.count else { return cards }
    return zip(cards, names).map { card, start in
      var card = card
      var title = stream.part(of: card.title, start..<card.title.byteCount)
      title.isEmphasised = true
      card.title = title
      return card
    }
  }

  /// Where a title begins behind its number and the sign that parts them.
  private func start(of title: String, behind number: Int) -> Int? {
    let words = WordList(title)
    guard words.count > 2, Int(words[0].folded) == number,
      [".", ")", "-", "–", ":"].contains(where: { words[1].isSign($0) }),
      words[2].beginsWithCapital
    else { return nil }
    return words[2].range.lowerBound
  }
}
