import KitModel
import Lexicons

/// Tells the cards of a second language from those they translate, in kits that print both: side by side or one half
/// behind the other.
enum Translations {
  /// Whether a list tells what another tells, card by card, and is written in another language than the kit.
  static func isTranslation(_ list: CardList, of other: CardList, language: String) -> Bool {
    guard list.cards.count == other.cards.count, list.cards.count >= 2,
      zip(list.cards, other.cards).allSatisfy({ isBeside($0.title, $1.title) })
        || zip(list.cards, other.cards).allSatisfy({ isElsewhere($0.title, $1.title) })
          && sharesNumbers(list, other),
      let own = self.language(of: list), let first = self.language(of: other)
    else { return false }
    return own != language && first == language
  }

  private static func isBeside(_ title: Item, _ other: Item) -> Bool {
    title.page == other.page && title.box.horizontalOverlap(other.box) <= 0
      && abs(title.box.y0 - other.box.y0) < 4 * title.box.height
  }

  private static func isElsewhere(_ title: Item, _ other: Item) -> Bool {
    title.page != other.page && title.look == other.look
  }

  /// So many numbers, and this share of the fewer, stand in both languages.
  private static let leastNumbers = 2
  private static let leastShare = 0.5

  private static func sharesNumbers(_ list: CardList, _ other: CardList) -> Bool {
    let (own, others) = (numbers(in: list), numbers(in: other))
    // Numbers in words are others in each language: where figures are few, the languages alone tell.
    if min(own.count, others.count) < leastNumbers { return true }
    let shared = own.intersection(others).count
    return shared >= leastNumbers
      && Double(shared) >= leastShare * Double(min(own.count, others.count))
  }

  private static func numbers(in list: CardList) -> Set<String> {
    let words = list.cards.lazy.flatMap(\.texts).flatMap { WordList($0.text.text).words }
    return Set(words.filter { $0.shape == .number }.map(\.folded))
  }

  private static func language(of list: CardList) -> String? {
    let texts = list.cards.flatMap { card in
      [card.title.text.text] + (card.sublines + card.texts).map(\.text.text)
    }
    let found = LanguageDetector(lexicon: .shared).detect(texts, stated: nil)
    return found.map { String($0.code.prefix(2)) }
  }
}
