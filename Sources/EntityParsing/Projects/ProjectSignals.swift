import KitModel
import Lexicons

/// What speaks for a list of cards being projects, products or works.
struct ProjectSignals {
  let score: Double

  /// - Parameter announcedCount: how many projects the cover speaks of.
  init(
    _ list: CardList, lexicon: ProjectLexicon, announcedCount: Int?, isPerson: (String) -> Bool,
    isPlace: (Item) -> Bool, isKindOfEvent: (WordList) -> Bool = { _ in false },
    isRepeated: (Card) -> Bool = { _ in false }, isEvent: (Card) -> Bool = { _ in false },
    tellsDay: (SourcedText) -> Bool = { _ in false },
    tellsHolder: (Card) -> Bool = { _ in false }
  ) {
    let cards = list.cards
    func share(_ condition: (Card) -> Bool) -> Double {
      Double(cards.count(where: condition)) / Double(cards.count)
    }
    var score = Self.score(of: list.kind)
    if let heading = list.heading?.text {
      let isOwn = lexicon.isOwnMatter(heading)
      if isOwn { score -= Self.ownMatter }
      let announces = !isOwn && lexicon.announces(heading)
      if announces || lexicon.namesThings(heading) {
        score += 1
      } else if lexicon.speaksToReader(heading) {
        score -= 0.8
      }
      if lexicon.listsWorks(heading) { score -= 3 }
      if lexicon.sells(heading) { score -= 1.5 }
      // A count of arguments ("3 reasons to come") says little.
      if lexicon.count(in: heading) == cards.count {
        score +=
          announces
          ? 1.2
          : lexicon.countsThings(heading)
            ? 1.6 : lexicon.opensWithCountOfNamed(heading) ? 1.2 : 0.2
      }
    }
    if let intro = list.closingIntro, lexicon.closingCount(intro) == cards.count { score += 1.2 }
    if let intro = list.intro, lexicon.announces(intro) {
      score += lexicon.count(in: intro) == cards.count ? 1 : 0.4
    }
    if announcedCount == cards.count { score += 1.2 }
    if list.isKicked { score += 1 }
    if let heading = list.heading?.text, !lexicon.isOwnMatter(heading),
      lexicon.announces(heading) || lexicon.namesThings(heading)
    {
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
    for card in cards {
      guard let text = card.texts.first else { continue }
      let isName = !isPerson(card.title.text.text)
      score +=
        Self.weight(of: text, ofThing: isName, lexicon: lexicon, isKindOfEvent: isKindOfEvent)
        / Double(cards.count)
    }
    // "Leaf to Lock" is a name where the heading above is none.
    if let heading = list.heading, !Self.isInTitleCase(heading.text) {
      score +=
        0.4
        * share { Self.isInTitleCase($0.title.text.text) && !isPerson($0.title.text.text) }
    }
    score -=
      1.2 * share { ($0.sublines + $0.texts).contains { lexicon.speaksToReader($0.text.text) } }
    // "Trois vallons" counts places: their names are what the cards are about, and an hour in a text is told in passing.
    let isCounted =
      list.heading.map {
        lexicon.count(in: $0.text) == cards.count && lexicon.opensWithCountOfNamed($0.text)
      } ?? false
    // Dates make entries of a programme.
    if !isCounted || share(\.isDated) >= Self.programme {
      // A day that no event was made of may be when the thing was made, or its maker came.
      score -= 2.5 * share { $0.isDated && isEvent($0) }
      score -= Self.unreadDay * share { $0.isDated && !isEvent($0) }
      score -= 1.2 * share(\.hasHours)
    }
    score -= Self.event * share { isEvent($0) && !$0.isDated }
    if let heading = list.heading, tellsDay(heading) { score -= Self.datedHeading }
    if Self.areNamed(cards, isEvent: isEvent) { score += Self.named }
    score -= 1.5 * share(\.isContainer)
    score -= 1.5 * share { $0.holdsSectionNumber || $0.holdsCode || isRepeated($0) }
    score -= 1.5 * share { $0.title.text.text.contains("?") }
    score -= share { lexicon.isClaim($0.title.text.text) }
    // "Les quatre romans en lice" heads what it counts.
    score -= 1.2 * share { lexicon.opensWithCount($0.title.text.text) }
    let isSomeoneNamed = cards.contains { isPerson($0.title.text.text) }
    let people = share {
      Self.names($0.title.text.text, isPerson) || Self.isPortrait($0) || Self.isRole($0.title)
        || isSomeoneNamed && Self.opensSentence($0)
    }
    // One thing among several may be called like somebody.
    score -= 2.5 * (people < Self.mostly ? people * people : people)
    score -= share { lexicon.isQuality($0.title.text.text) }
    score -= share { lexicon.isOwnMatter($0.title.text.text) }
    // Functions and commands are called so; names begin with a capital or a figure.
    score -=
      0.8 * share { $0.title.text.text.unicodeScalars.first.map(LetterCase.isSmall) ?? false }
    score += share(tellsHolder)
    if !isCounted { score -= 2.0 * share { isPlace($0.title) } }
    score -= 1.2 * share { Self.isNumbered($0.title.text.text) }
    score -= 2.0 * share { lexicon.isStep($0.title.text.text) }
    if !list.isOfRows {
      score -= 1.5 * share { $0.textBytes < Self.shortText.lowerBound }
      score -= 0.6 * share { Self.shortText.contains($0.textBytes) }
    }
    score -= 0.6 * share { $0.textBytes > 1600 }
    score -= 2.0 * share(\.hasMail)
    score -= 0.5 * share { $0.title.byteCount > 90 }
    self.score = score
  }

  /// Whether a title is somebody's name, or opens with one and a comma: "Ana Ruiz, founder and CEO".
  private static func names(_ title: String, _ isPerson: (String) -> Bool) -> Bool {
    isPerson(title)
      || title.firstIndex(of: ",").map { isPerson(String(title[..<$0])) } ?? false
  }

  /// Whether a title of nothing but capitalised words goes on as a sentence below it.
  ///
  /// As in: "Ana Ruiz" above "was born in Rodez".
  private static func opensSentence(_ card: Card) -> Bool {
    guard let first = card.texts.first?.text.text.unicodeScalars.first else { return false }
    return LetterCase.isSmall(first)
      && WordList(card.title.text.text).words.allSatisfy { !$0.isLetters || $0.beginsWithCapital }
  }

  /// Half of the cards.
  private static let mostly = 0.5

  /// What speaks for cards that a kit tells one after the other as it tells things: several short names of no day and
  /// no event, each with a few sentences.
  private static func areNamed(_ cards: [Card], isEvent: (Card) -> Bool) -> Bool {
    cards.count >= leastNamed
      && cards.allSatisfy { card in
        card.title.byteCount <= longestName && !card.isDated && !card.hasHours && !card.hasMail
          && !isEvent(card)
          && card.title.text.text.unicodeScalars.first.map(LetterCase.isSmall) == false
      }
      && cards.count { !told.contains($0.textBytes) } * leastNamed <= cards.count
      // "NEED", "COMMITMENT" in one word each are what parts are called.
      && !cards.allSatisfy { $0.title.look.isCapitals && !$0.title.text.text.utf8.contains(0x20) }
  }

  private static let leastNamed = 3
  /// In bytes: of a name, and of what is told of it.
  private static let longestName = 45
  private static let told = 50..<400
  private static let named = 0.4
  /// What a day takes of which the programme has nothing, an event without a day in its card, and a heading with a day.
  private static let unreadDay = 1.0
  private static let event = 1.2
  private static let datedHeading = 1.5

  /// Whether each word of a title but its links begins with a capital.
  private static func isInTitleCase(_ title: String) -> Bool {
    let words = WordList(title).words.filter {
      $0.isLetters && $0.folded.utf8.count >= shortestNoun
    }
    return words.count > 1 && words.allSatisfy { $0.shape == .capitalized }
  }

  /// Of a word that has a capital in a name in any case, in bytes.
  private static let shortestNoun = 4

  /// How much the opening of a text speaks for a thing.
  private static func weight(
    of text: Item, ofThing: Bool, lexicon: ProjectLexicon, isKindOfEvent: (WordList) -> Bool
  ) -> Double {
    // "Formé à Lille" is told of somebody.
    guard ofThing else { return 0 }
    if lexicon.tellsOfThing(text.text.text) { return 1.25 }
    let words = WordList(text.text.text)
    if lexicon.things.opensWithParticiple(words) { return 1.25 }
    return lexicon.things.opensWithNoun(words) && !isKindOfEvent(words) ? 0.7 : 0
  }

  /// What a heading takes that tells of the issuer and not of things.
  private static let ownMatter = 1.5

  /// In bytes: what a card tells in a short sentence, and not in a word or two.
  private static let shortText = 30..<50

  /// So many of the cards of a programme open with their day.
  private static let programme = 0.5

  private static func score(of kind: SectionKind) -> Double {
    switch kind {
    case .projects: 1.4
    case .about, .interview, .contents, .contacts, .legal, .quotes, .practical: -1.5
    case .programme, .series: -0.8
    case .editorial, .overview: -0.5
    case .cover, .other: 0
    }
  }

  /// The share of cards that stand beside another at one height; the last of an odd number stands below them alone.
  private static func sideBySide(_ cards: [Card]) -> Double {
    let beside = cards.count { card in
      cards.contains {
        $0.title.page == card.title.page && $0.title.box != card.title.box
          && abs($0.title.box.y0 - card.title.box.y0) < card.title.box.height
      }
    }
    return beside > 0 && beside == cards.count - 1 ? 1 : Double(beside) / Double(cards.count)
  }

  /// A line below the title tells what somebody is ("Co-founder and CEO").
  private static func isPortrait(_ card: Card) -> Bool { card.sublines.contains(where: isRole) }

  /// Whether a line opens with what somebody is.
  private static func isRole(_ line: Item) -> Bool {
    PeopleLexicon.shared.roles.match(WordList(line.text.text), at: 0) != nil
  }

  private static func isNumbered(_ title: String) -> Bool {
    let words = WordList(title)
    return words.count > 2 && words[0].shape == .number && words[1].shape == .sign
  }
}

extension Item {
  /// A line set apart that says in a few words what the text below tells.
  var isHeadline: Bool { (isEmphasised || look.isItalic) && !isDateLine && byteCount > 12 }
}
