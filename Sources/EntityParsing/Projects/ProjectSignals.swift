import KitModel
import Lexicons

/// What speaks for a list of cards being projects, products or works.
struct ProjectSignals {
  let score: Double

  /// - Parameter announcedCount: how many projects the cover speaks of.
  init(
    _ list: CardList, lexicon: ProjectLexicon, announcedCount: Int?, isPerson: (String) -> Bool
  ) {
    let cards = list.cards
    func share(_ condition: (Card) -> Bool) -> Double {
      Double(cards.count(where: condition)) / Double(cards.count)
    }
    var score = Self.score(of: list.kind)
    if let heading = list.heading?.text {
      if lexicon.announces(heading) { score += 1 }
      if lexicon.count(in: heading) == cards.count { score += 1.2 }
    }
    if announcedCount == cards.count { score += 1.2 }
    if list.isKicked { score += 1 }
    if let heading = list.heading?.text, lexicon.announces(heading) {
      score += 0.4 * share { $0.textBytes > 60 }
    }
    score += 0.4 * share { $0.sublines.contains(where: \.isHeadline) && $0.textBytes > 40 }
    // Statements open with a quotation mark.
    score -=
      1.5
      * share { card in
        card.texts.first?.text.text.unicodeScalars.first.map { "«“\"".unicodeScalars.contains($0) }
          ?? false
      }
    score += 0.9 * share { !$0.sublines.isEmpty && $0.textBytes > 60 }
    score += 0.5 * Self.sideBySide(cards)
    // Dates make entries of a programme.
    score -= 2.5 * share { $0.title.dated.hasDay || $0.hasDateLine }
    score -= 1.5 * share { $0.title.text.text.contains("?") }
    score -= 2.0 * share { isPerson($0.title.text.text) }
    score -= 1.2 * share { Self.isNumbered($0.title.text.text) }
    score -= 1.5 * share { $0.textBytes < 50 }
    score -= 0.6 * share { $0.textBytes > 1600 }
    score -= 2.0 * share { $0.texts.contains { $0.text.text.utf8.contains(UInt8(ascii: "@")) } }
    score -= 0.5 * share { $0.title.byteCount > 90 }
    self.score = score
  }

  private static func score(of kind: SectionKind) -> Double {
    switch kind {
    case .projects: 1.4
    case .about, .interview, .contents, .contacts, .legal, .quotes, .practical: -1.5
    case .programme, .series: -0.8
    case .editorial, .overview: -0.5
    case .cover, .other: 0
    }
  }

  /// The share of cards that stand beside another at one height.
  private static func sideBySide(_ cards: [Card]) -> Double {
    let beside = cards.count { card in
      cards.contains {
        $0.title.page == card.title.page && $0.title.box != card.title.box
          && abs($0.title.box.y0 - card.title.box.y0) < card.title.box.height
      }
    }
    return Double(beside) / Double(cards.count)
  }

  private static func isNumbered(_ title: String) -> Bool {
    let words = WordList(title)
    return words.count > 2 && words[0].shape == .number && words[1].shape == .sign
  }
}

extension Item {
  /// A line set apart that says in a few words what the text below tells.
  var isHeadline: Bool { isEmphasised && !isDateLine && byteCount > 12 }
}

extension Card {
  /// Whether a line of its own, or one that opens with it, gives the card a day.
  fileprivate var hasDateLine: Bool {
    (sublines + texts).contains { item in
      item.isDateLine
        || (DateCoverage.isLeading(item.coverage)
          && item.dated.expressions.contains(where: \.statesDayOfMonth))
    }
  }
}
