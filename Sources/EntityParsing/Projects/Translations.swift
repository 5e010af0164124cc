import KitModel

/// Tells the cards of a second language from those they translate, in kits that print both side by side.
enum Translations {
  /// Whether a list stands beside another, card by card, and is written in another language than the kit.
  static func isTranslation(_ list: CardList, of other: CardList, language: String) -> Bool {
    guard list.cards.count == other.cards.count, list.cards.count >= 2,
      zip(list.cards, other.cards).allSatisfy({ isBeside($0.title, $1.title) }),
      let own = self.language(of: list), let first = self.language(of: other)
    else { return false }
    return own != language && first == language
  }

  private static func isBeside(_ title: Item, _ other: Item) -> Bool {
    title.page == other.page && title.box.horizontalOverlap(other.box) <= 0
      && abs(title.box.y0 - other.box.y0) < 4 * title.box.height
  }

  private static func language(of list: CardList) -> String? {
    let texts = list.cards.flatMap { card in
      [card.title.text.text] + (card.sublines + card.texts).map(\.text.text)
    }
    let found = LanguageDetector(lexicon: .shared).detect(texts, stated: nil)
    return found.map { String($0.code.prefix(2)) }
  }
}
