import KitModel
import Lexicons

/// Finds lists of cards in the items of a section: titles of one look, each with text under it.
struct CardLists {
  let lexicon: ProjectLexicon
  let stream: ItemStream

  func lists(in items: [ProjectItem]) -> [CardList] {
    let items = withoutKickers(PartLabels(stream: stream, lexicon: lexicon).parted(items))
    return alikeLists(in: items) + TitleColors.uniform(items).flatMap(alikeLists)
  }

  private func alikeLists(in items: [ProjectItem]) -> [CardList] {
    var looks: [(look: ItemLook, isKicked: Bool)] = []
    for entry in items where entry.item.isTitleLike {
      if !looks.contains(where: { $0.look == entry.item.look && $0.isKicked == entry.isKicked }) {
        looks.append((entry.item.look, entry.isKicked))
      }
    }
    // Titles with a label above them are told first, then the largest.
    looks.sort {
      $0.isKicked == $1.isKicked
        ? $0.look.halfPoints > $1.look.halfPoints : $0.isKicked && !$1.isKicked
    }
    var found: [CardList] = []
    var taken: Set<Int> = []
    for (look, isKicked) in looks {
      // Where a label stands above each title, their looks need not agree: recognition guesses them.
      let indices = items.indices.filter {
        items[$0].item.isTitleLike && items[$0].isKicked == isKicked
          && (isKicked || items[$0].item.look == look)
      }
      guard indices.count >= 2 else { continue }
      for run in runs(of: indices, in: items, look: look) {
        guard run.count >= 2, taken.isDisjoint(with: run), !areHeadlines(run, in: items),
          var list = list(of: run, in: items, look: look)
        else { continue }
        list.isKicked = isKicked
        found.append(list)
        taken.formUnion(run)
      }
    }
    return found
  }

  /// Whether most titles of a run stand right below titles of one other look, in bold: they say in a few words
  /// what the cards tell.
  ///
  /// The line with a town may stand between.
  private func areHeadlines(_ run: [Int], in items: [ProjectItem]) -> Bool {
    var above: [ItemLook: Int] = [:]
    for index in run where index > 0 {
      let line = items[index].item
      var title = items[index - 1].item
      if index > 1, !title.isHeading, title.byteCount < Self.longestTown {
        title = items[index - 2].item
      }
      guard title.isHeading, title.isTitleLike, title.look.isBold, !line.look.isBold,
        title.look != line.look
      else { continue }
      above[title.look, default: 0] += 1
    }
    return above.values.contains { $0 >= 2 && $0 * 3 >= run.count * 2 }
  }

  /// In bytes.
  private static let longestTown = 50

  private func list(of whole: [Int], in items: [ProjectItem], look: ItemLook) -> CardList? {
    let (head, run) = headed(whole, in: items)
    guard run.count >= 2 else { return nil }
    var cards: [Card] = []
    var goesElsewhere = false
    for (position, index) in run.enumerated() {
      let isLast = position + 1 == run.count
      let headlines = Set(
        items[run[0]..<index].lazy.filter(isInnerHeading(look)).map(\.item.look))
      let end =
        isLast
        ? end(after: index, in: items, look: look, headlines: headlines) : run[position + 1]
      var below = items[(index + 1)..<end].map(\.item)
      // What follows the last card begins with a heading such as no card before has.
      if isLast, position > 0, !items[run[0]..<index].contains(where: isInnerHeading(look)) {
        below = Array(below.prefix { !isInnerHeading(look)(ProjectItem(item: $0, kind: .other)) })
      }
      // Where each card stands in one column, what goes on elsewhere is the page's own.
      if isLast, position > 0, !goesElsewhere {
        let own = below.prefix { Self.isBeside($0, items[index].item) }
        if !own.isEmpty { below = Array(own) }
      }
      goesElsewhere =
        goesElsewhere || !below.allSatisfy { Self.isBeside($0, items[index].item) }
      // A heading that nothing follows heads the next cards.
      if !isLast, below.count > 1 {
        let trailing = below.reversed().prefix {
          $0.isHeading && $0.isTitleLike && $0.look.halfPoints >= look.halfPoints
        }
        below.removeLast(min(below.count - 1, trailing.count))
      }
      var card: Card
      if let parted = CapitalTitles.parted(items[index].item, stream: stream) {
        card = Card(title: parted.title, below: ([parted.headline] + below)[...])
      } else {
        card = Card(title: items[index].item, below: below[...])
      }
      card.kind = items[index].kind
      cards.append(card)
    }
    let announced =
      head == nil ? AnnouncedSections(lexicon: lexicon, events: stream.lexicon).headed(cards) : nil
    cards = announced?.cards ?? cards
    cards.removeAll(where: \.isBare)
    guard !cards.isEmpty else { return nil }
    let outer =
      headingAbove(run[0], in: items, look: look)
      ?? items[..<run[0]].lastIndex {
        $0.item.isEmphasised && $0.item.look.halfPoints > look.halfPoints
          && $0.item.text.text.utf8.count > 3
      }
    // A heading with other titles behind it heads those.
    let above = outer.flatMap { index in
      let between = items[(index + 1)..<run[0]].count { $0.item.isHeading && $0.item.isTitleLike }
      return between >= 2 ? nil : items[index].item.text
    }
    // A heading that counts them knows which belong to it.
    var kind = items[head ?? run[0]].kind
    if announced != nil { kind = cards[0].kind }
    let heading = head.map { items[$0].item.text } ?? announced?.heading ?? above
    if heading.flatMap({ lexicon.count(in: $0.text) }) != cards.count {
      // "My Tour" with a headline as the others have is a name.
      let areHeadlined =
        cards.count > 2 && cards.count(where: \.hasHeadline) * 3 >= cards.count * 2
      cards.removeAll { isLabel($0.title.text.text) && !(areHeadlined && $0.hasHeadline) }
      // "Facts" above titles set alike heads what stands right below it and none of them.
      if announced == nil, cards.first?.title.box != items[run[0]].item.box, kind.isOfOneText {
        kind = .other
      }
      cards = withoutStrangers(cards, kind: announced == nil ? items[head ?? run[0]].kind : kind)
    }
    let bylines = Bylines(stream: stream)
    cards = bylines.footlines(bylines.parted(cards))
    guard cards.count >= 2 else { return nil }
    var list = CardList(heading: heading, kind: kind, cards: cards)
    if let outer, let first = items[..<run[0]][(outer + 1)...].first?.item,
      !first.isTitleLike, first.byteCount < Self.longestIntro
    {
      list.intro = first.text.text
    }
    if run[0] > 0, case let last = items[run[0] - 1].item, last.table == nil, !last.isTitleLike {
      list.closingIntro = last.text.text
    }
    return list
  }

  /// A heading right above the first title, as large and set otherwise: white in a bar.
  private func headingAbove(_ first: Int, in items: [ProjectItem], look: ItemLook) -> Int? {
    guard first > 0, case let above = items[first - 1].item, above.isHeading, above.isTitleLike,
      above.look.halfPoints == look.halfPoints, above.look != look
    else { return nil }
    return first - 1
  }

  /// The first title of a run where it announces the others and has no more than an introduction, or nothing at all,
  /// and those up to the next that heads something else.
  ///
  /// As in: "Nos projets" above "La Remise", set alike.
  private func headed(_ run: [Int], in items: [ProjectItem]) -> (head: Int?, run: [Int]) {
    guard run.count > 2, case let title = items[run[0]].item.text.text,
      case let intro = items[(run[0] + 1)..<run[1]], intro.count <= Self.mostLinesOfIntro,
      intro.isEmpty
        || lexicon.announces(title) && !lexicon.isOwnMatter(title) && !lexicon.isClaim(title),
      intro.allSatisfy({ $0.item.table == nil && !$0.item.isTitleLike }),
      intro.reduce(0, { $0 + $1.item.byteCount }) <= Self.longestIntro
    else { return (nil, run) }
    let cards = run.dropFirst().prefix {
      let title = items[$0].item.text.text
      return !isLabel(title) && !lexicon.isOwnMatter(title) && !lexicon.isAnnouncement(title)
    }
    return cards.count < 2 ? (nil, run) : (run[0], Array(cards))
  }

  private static let mostLinesOfIntro = 2

  /// Whether an item stands in the column of a title.
  private static func isBeside(_ item: Item, _ title: Item) -> Bool {
    item.page == title.page && item.region == title.region
  }

  /// Whether a title is what sections are called in any kit, and no name.
  private func isLabel(_ title: String) -> Bool {
    stream.lexicon.isGenericHeading(title) && !stream.lexicon.namesMore(title)
      // "Songs on Water"
      && WordList(title).words.dropFirst().allSatisfy {
        $0.shape != .capitalized || $0.folded.utf8.count > Self.shortName
      }
  }

  /// In bytes: what the lexicon of headings passes over.
  private static let shortName = 3

  /// Whether an item is a heading of another look than the cards' titles.
  private func isInnerHeading(_ look: ItemLook) -> (ProjectItem) -> Bool {
    { $0.item.isHeading && $0.item.isTitleLike && $0.item.look != look }
  }

  /// A sentence that introduces cards is short.
  private static let longestIntro = 260

  /// Without the cards that are something else than most: a list of dates, a contact, an interview, a
  /// group of cards.
  private func withoutStrangers(_ cards: [Card], kind: SectionKind) -> [Card] {
    let alike = cards.filter { card in
      !card.hasMail && !card.isContainer
        && (card.kind == kind || card.kind == .other || card.kind == .projects
          // A section of no day between others is one of events by a word in its title.
          || card.kind.isOfEvents && !card.isDated && !card.hasHours)
    }
    var kept = alike
    // "Depuis le 1er janvier 2023, …" tells how something came to be.
    let tests: [(Card) -> Bool] = [
      { $0.isQuoted },
      { card in
        card.isDated && !(card.texts.first.map { lexicon.tellsOfThing($0.text.text) } ?? false)
      },
    ]
    for isStrange in tests {
      let strange = kept.count(where: isStrange)
      if strange * 2 < kept.count { kept.removeAll(where: isStrange) }
    }
    // "Room 1 – …" and "Room 2 – …" hold what the others are; a work may be called "Room 12".
    let steps = kept.count { lexicon.isStep($0.title.text.text) }
    if steps > 1, steps * 2 < kept.count { kept.removeAll { lexicon.isStep($0.title.text.text) } }
    return kept
  }

  /// Titles of one look without a more prominent heading between them.
  private func runs(of indices: [Int], in items: [ProjectItem], look: ItemLook) -> [[Int]] {
    var runs: [[Int]] = []
    for index in indices {
      if let last = runs.last?.last,
        !items[(last + 1)..<index].contains(where: {
          $0.item.isTitleLike && $0.item.look.halfPoints > look.halfPoints + 2
            && ($0.item.isHeading || announces($0.item))
        })
      {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }

  /// Where the last card ends: at a heading as large as its title that is no headline such as the cards before have.
  private func end(
    after index: Int, in items: [ProjectItem], look: ItemLook, headlines: Set<ItemLook>
  ) -> Int {
    let card = items[index]
    return (index + 1..<items.count).first { place in
      let entry = items[place]
      guard entry.item.isHeading, entry.item.isTitleLike else { return false }
      if place <= index + Self.mostLinesAbove, headlines.contains(entry.item.look) { return false }
      return entry.item.look.halfPoints >= look.halfPoints
        // Whom to call is no part of a card, however small its heading.
        || entry.kind == .contacts && card.kind != .contacts
    } ?? items.count
  }

  /// A headline stands right below its title, or below the line with its town.
  private static let mostLinesAbove = 2

  /// Whether a line that is no heading by its look heads projects by its words.
  private func announces(_ item: Item) -> Bool {
    item.byteCount < Self.longestTown && lexicon.announces(item.text.text)
  }

  private static func letters(_ text: String) -> [UInt8] {
    Folding.fold(text).utf8.filter { AddressBytes.isLetter($0) || AddressBytes.isDigit($0) }
  }

  /// Whether two labels are one: recognition may have read a letter wrongly ("7OOM SUR").
  private static func isNear(_ text: [UInt8], _ label: [UInt8]) -> Bool {
    guard text.count == label.count else { return false }
    let wrong = zip(text, label).count { $0 != $1 }
    return wrong == 0 || (wrong == 1 && label.count >= 6)
  }

  /// Leaves out labels that stand above titles, so that the titles are the cards' own.
  private func withoutKickers(_ items: [ProjectItem]) -> [ProjectItem] {
    var repeats: [String: Int] = [:]
    for entry in items where entry.item.isTitleLike {
      repeats[entry.item.text.text, default: 0] += 1
    }
    let labels = Set(items.map(\.item.text.text).filter(lexicon.isKicker)).map(Self.letters)
    var kept: [ProjectItem] = []
    var isKicked = false
    for (index, entry) in items.enumerated() {
      let text = entry.item.text.text
      // What is set larger than the title below it heads a list.
      if entry.item.byteCount < 40, index + 1 < items.count, items[index + 1].item.isTitleLike,
        entry.item.look.halfPoints <= items[index + 1].item.look.halfPoints + 2
      {
        let isLabel = labels.contains { Self.isNear(Self.letters(text), $0) }
        if isLabel || repeats[text, default: 0] > 1 {
          isKicked = isKicked || isLabel
          continue
        }
      }
      var entry = entry
      entry.isKicked = isKicked || (entry.item.isTitleLike && lexicon.isKicked(entry.item.text))
      isKicked = false
      kept.append(entry)
    }
    return kept
  }
}

extension SectionKind {
  /// Whether a section of the kind tells one thing, and is no list of entries.
  fileprivate var isOfOneText: Bool {
    switch self {
    case .overview, .editorial, .about, .quotes, .interview: true
    default: false
    }
  }

  fileprivate var isOfEvents: Bool { self == .programme || self == .series }
}

/// An item with what the section around it is for.
struct ProjectItem {
  var item: Item
  var kind: SectionKind
  /// Whether a label that says what it is stands above it ("Spotlight").
  var isKicked = false
}
