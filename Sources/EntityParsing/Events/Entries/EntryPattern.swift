import KitModel

/// Items that belong to one entry, with the title among them.
struct EntryGroup {
  var title: Item?
  var items: [Item]
  /// The heading above it, where that names a hall and not what takes place.
  var hall: SourcedText?
}

/// The order in which a section's entries give title and date.
struct EntryPattern {
  enum Order { case titleFirst, dateFirst }

  var order: Order
  /// The look of titles; `nil` where titles are plain text.
  var look: ItemLook?
  /// Texts set like titles that are none: names of places, what tells more of a title above.
  var noTitles: Set<String>
  /// In points.
  var bodySize: Double
  /// The section's title, where it says what kind of part of the kit it is: no entry looks like that.
  var sectionName: String?
  /// Whether a heading above gives the day, so that an hour in a text is that of the title above it.
  var isUnderDay = false
  /// Whether titles are set alike that are in capitals and those that are not, as names are printed as they are written.
  var ignoresCapitals = false
  var lexicon = EventLexicon.shared

  /// The pattern that pairs the most dates with titles.
  static func best(
    for flows: [[Item]], bodySize: Double, sectionName: String? = nil, isUnderDay: Bool = false,
    lexicon: EventLexicon = .shared, isNoTitle: (Item) -> Bool
  ) -> EntryPattern {
    var looks: [ItemLook] = []
    var noTitles: Set<String> = []
    let marks = EventWords(lexicon: lexicon)
    let eyebrows = Eyebrows(lexicon: lexicon).texts(among: Array(flows.joined()))
    for item in flows.joined() where item.isTitleLike {
      if isNoTitle(item) || eyebrows.contains(item.text.text) {
        noTitles.insert(item.text.text)
      } else if !looks.contains(item.look), item.text.text != sectionName,
        !marks.isMark(item.text.text), !lexicon.isAllAlong(item.text.text)
      {
        looks.append(item.look)
      }
    }
    var best = EntryPattern(
      order: .dateFirst, look: nil, noTitles: noTitles, bodySize: bodySize,
      sectionName: sectionName, isUnderDay: isUnderDay, lexicon: lexicon)
    var bestScore = flows.reduce(0) { $0 + best.score($1) }
    for look in looks {
      for order in [Order.titleFirst, .dateFirst] {
        let pattern = EntryPattern(
          order: order, look: look, noTitles: noTitles, bodySize: bodySize,
          sectionName: sectionName, isUnderDay: isUnderDay, lexicon: lexicon)
        let score = flows.reduce(0) { $0 + pattern.score($1) }
        if score > bestScore + 0.01 { (best, bestScore) = (pattern, score) }
      }
    }
    // Lines of the text's size in capitals and not may be titles and who stands below them.
    for look in looks
    where Double(look.halfPoints) > bodySize * Self.leastTitleSize
      && looks.contains(where: { $0 != look && $0.isAlike(look) })
    {
      for order in [Order.titleFirst, .dateFirst] {
        var pattern = best
        (pattern.order, pattern.look, pattern.ignoresCapitals) = (order, look, true)
        let score = flows.reduce(0) { $0 + pattern.score($1) }
        if score > bestScore + Self.leastGainAlike { (best, bestScore) = (pattern, score) }
      }
    }
    return best
  }

  /// In half points for a point of the text.
  private static let leastTitleSize = 2.1

  /// How much better a pattern must be that takes titles in capitals for those beside them.
  private static let leastGainAlike = 0.5

  /// Whether a look is that of the titles.
  func isLook(_ other: ItemLook?) -> Bool {
    guard let other, let look else { return other == look }
    return other == look || ignoresCapitals && other.isAlike(look)
  }

  /// How well the pattern pairs titles and dates; higher is better.
  func score(_ items: [Item]) -> Double {
    let groups = groups(of: items)
    let areBoxed = standInBoxes(items.filter(isOwnTitle))
    var score = 0.0
    var (dated, beside) = (0, 0)
    for (index, group) in groups.enumerated() {
      if index > 0, order == .dateFirst, isLook(group.title?.look),
        let above = groups[index - 1].items.last, isTitle(above), isLook(above.look),
        let date = group.items.first, date.gapAbove + 1.5 < above.gapAbove
      {
        // A title closer to the date below it than to what is above is that date's own.
        score -= 0.4
      }
      let dates = dateRuns(in: group.items)
      let isDated =
        dates > 0 || group.title?.dated.hasDay == true
        || group.items.contains {
          ($0.followsRunIn && $0.dated.hasCertainDay) || ($0.isEmphasised && $0.isHalfDates)
            || $0.listsDays
        }
      if group.title != nil, look != nil {
        if !isLook(group.title?.look) {
          // A larger heading names the part of the programme; it takes no date of its entries.
          score -= isDated ? 0.2 : 0.1
        } else if isDated {
          dated += 1
          score +=
            1 + tightness(of: group) + (areBoxed && isOfOneRegion(group) ? Self.oneRegion : 0)
        } else if order == .titleFirst, group.items.contains(where: \.isTold) {
          score += 1
        } else if group.items.contains(where: { $0.announcesByItself || $0.announcesInside })
          || isReferredTo(group) || isUnderDay && group.items.contains(where: tellsHour)
        {
          score += 0.7
        } else {
          if group.items.contains(where: tellsDayBeside) { beside += 1 }
          score -= group.items.count > 1 ? 0.25 : 0.1
        }
      } else {
        // A date whose title is plain text, or text before the first entry.
        let isMonth = group.items.allSatisfy { $0.isMonthLine || !$0.isDateLine && !$0.isTimeLine }
        score += dates > 0 && !(isMonth && look != nil) ? (look == nil ? 0.55 : -0.6) : 0
      }
      score -= 0.3 * Double(rivals(of: group))
      if index > 0, isSubtitle(group, of: groups[index - 1]) { score -= 0.3 }
      if dates > 1 { score -= 0.8 * Double(dates - 1) }
    }
    // What stands as the dated titles do, with its day inside a line, is an entry as they are.
    if dated > 0 { score += 0.65 * Double(beside) }
    if look == nil { return score - 0.4 * Double(titlesLeft(in: groups)) }
    return isShifted(items) ? score - Self.tight * Double(groups.count) - 0.5 : score
  }

  /// How many titles right above dates are left to the entry before, where nearly all dates have one.
  private func titlesLeft(in groups: [EntryGroup]) -> Int {
    let left = groups.dropLast().enumerated().count { index, group in
      guard let last = group.items.last, last.isTitleLike, !last.isDateLine, !last.isTimeLine,
        !noTitles.contains(last.text.text)
      else { return false }
      // Alone behind a date it is that one's own.
      return index == 0 && dateRuns(in: group.items) == 0
        || group.items.dropLast().contains { !$0.isDateLine && !$0.isTimeLine }
    }
    let dated = groups.count { dateRuns(in: $0.items) > 0 }
    return left >= Self.leastLeft && Double(left) >= Self.leastShareLeft * Double(dated) ? left : 0
  }

  private static let leastLeft = 2
  private static let leastShareLeft = 0.8

  /// Whether a text tells an hour and no day: "Médiathèque, 10 h 15. Sur inscription."
  private func tellsHour(_ item: Item) -> Bool {
    !item.isTitleLike && item.table == nil && item.dated.isTimeOnly
  }

  /// Whether a short text tells a day beside something else: "Lower Hold, opens April 18; on view to January 3".
  private func tellsDayBeside(_ item: Item) -> Bool {
    !item.isTitleLike && item.table == nil && item.byteCount <= Self.longestLine
      && item.dated.expressions.contains(where: \.statesDayOfMonth)
  }

  /// In bytes.
  private static let longestLine = 90

  /// Lines of a group that could as well be its title: nearly as large and no name of a place.
  private func rivals(of group: EntryGroup) -> Int {
    guard let title = group.title else { return 0 }
    let before = group.items.prefix { item in
      !item.isDateLine && !item.isTimeLine
        && (!DateCoverage.isLeading(item.coverage) || tellsPast(item))
    }
    let rival = before.indices.contains { index in
      let item = before[index]
      guard item.isTitleLike, item.box != title.box, !noTitles.contains(item.text.text),
        item.look != title.look
      else { return false }
      if item.look.isBold, item.look.halfPoints + 3 >= title.look.halfPoints { return true }
      // A heading behind the text of an article is the date's own, the article's title is not.
      if isBehindArticle(index, of: before, title: title) { return true }
      if isStandfirst(item, below: title) { return false }
      return item.isHeading && Double(item.look.halfPoints) > bodySize * 2.2
    }
    if !RunInEntries.places(in: group, lexicon: lexicon).isEmpty { return 2 }
    if headsCards(before, title: title) { return 3 }
    guard rival, let last = before.indices.last else { return 0 }
    return isBehindArticle(last, of: before, title: title) ? 2 : 1
  }

  /// Whether the heading next to the date is that of a card, beside others as large in columns of their own: the title
  /// above them all has no date of its own.
  private func headsCards(_ before: ArraySlice<Item>, title: Item) -> Bool {
    let heads = before.filter { $0.isHeading && $0.isTitleLike && $0.box != title.box }
    guard let last = heads.last, last.region != title.region, !noTitles.contains(last.text.text),
      !lexicon.isGenericHeading(last.text.text)
    else { return false }
    return heads.contains {
      $0.region != last.region && $0.region != title.region
        && $0.look.halfPoints == last.look.halfPoints && $0.look.isBold == last.look.isBold
    }
  }

  /// Whether a paragraph of some length opens with a day and tells no hour: what happened then, and no entry's date.
  private func tellsPast(_ item: Item) -> Bool {
    item.byteCount >= Self.leastParagraph && !item.dated.hasTime && !item.isHeading
      && item.dated.expressions.first?.statesDayOfMonth == true
  }

  /// Whether a heading stands right above the date and behind the article that a title above opens.
  private func isBehindArticle(_ index: Int, of before: ArraySlice<Item>, title: Item) -> Bool {
    let item = before[index]
    return item.isHeading && item.isTitleLike && item.box != title.box
      && index == before.indices.last && holdsArticle(before[..<index], of: title)
  }

  /// Whether what looks like titles here is the lighter line right below a bolder and larger one each time.
  private func isSubtitle(_ group: EntryGroup, of above: EntryGroup) -> Bool {
    guard order == .titleFirst, let look, !look.isBold, let title = group.title,
      title.look == look, let upper = above.title, above.items.count == 1, upper.look.isBold
    else { return false }
    return upper.look.halfPoints > look.halfPoints && upper.page == title.page
      && title.gapAbove < upper.gapAbove
  }

  /// Whether paragraphs of a title's own stand between it and what follows.
  private func holdsArticle(_ items: ArraySlice<Item>, of title: Item) -> Bool {
    items.count { item in
      item.box != title.box && !item.isEmphasised && item.byteCount >= Self.leastParagraph
    } >= 2
  }

  /// In bytes.
  private static let leastParagraph = 120

  /// Whether a line tells in more words, much smaller, what the title above it names.
  private func isStandfirst(_ item: Item, below title: Item) -> Bool {
    item.byteCount > title.byteCount && !item.look.isBold
      && Double(item.look.halfPoints) <= 0.7 * Double(title.look.halfPoints)
      && item.box.y0 >= title.box.y0 && item.page == title.page
  }

  /// White stands between entries rather than inside them.
  private func tightness(of group: EntryGroup) -> Double {
    guard let first = group.items.first else { return 0 }
    let inner = group.items.dropFirst().map(\.gapAbove).max() ?? 0
    // A date that stands off from what is above it and close to what is below begins an entry.
    // At the top of the next column it stands off from nothing.
    let parted = group.items.dropFirst().contains {
      ($0.isDateLine || $0.isTimeLine) && $0.gapAbove > first.gapAbove + 1.5
        && $0.gapAbove < Item.noGap
    }
    if parted { return -0.5 }
    return first.gapAbove > inner ? Self.tight : 0
  }

  private static let tight = 0.15

  /// Whether a title and its first date stand in one column or box: across the sides of cards goes no entry.
  private func isOfOneRegion(_ group: EntryGroup) -> Bool {
    guard let title = group.title,
      let date = group.items.first(where: { $0.isDateLine || $0.isTimeLine })
    else { return false }
    return title.region == date.region && title.page == date.page
  }

  /// Whether nearly each title has a box for itself, as columns of them have not.
  private func standInBoxes(_ titles: [Item]) -> Bool {
    let boxes = Set(titles.map(\.region)).count
    return boxes >= Self.leastBoxes && Double(boxes) >= Self.leastShareDated * Double(titles.count)
  }

  private static let oneRegion = 0.1
  private static let leastBoxes = 3

  /// The share of titles that have a date line each in a list of both.
  private static let leastShareDated = 0.75

  /// Whether each date would be the title's above it, though one stands above the first title and none below the last: white
  /// says nothing against that.
  private func isShifted(_ items: [Item]) -> Bool {
    guard order == .titleFirst,
      let first = items.firstIndex(where: { $0.isDateLine && $0.dated.hasCertainDay }),
      let last = items.lastIndex(where: { $0.isDateLine || $0.isTimeLine || $0.dated.hasDay }),
      let opening = items.firstIndex(where: isOwnTitle),
      let closing = items.lastIndex(where: isOwnTitle)
    else { return false }
    let dates = items.count { $0.isDateLine && $0.dated.hasCertainDay }
    let titles = items.count(where: isOwnTitle)
    return first < opening && last < closing
      && Double(dates) >= Self.leastShareDated * Double(titles)
  }

  private func isOwnTitle(_ item: Item) -> Bool { item.isTitleLike && isLook(item.look) }

  /// Dates of a group that other text parts; one entry has one such run as a rule.
  ///
  /// The name of a month behind a day heads what follows.
  private func dateRuns(in items: [Item]) -> Int {
    var runs = DateRuns()
    var months = 0
    let dates = items.count { item in
      guard runs.opens(at: item) else { return false }
      if item.isMonthLine { months += 1 }
      return true
    }
    return dates > months ? dates - months : dates
  }

  /// Cuts the items into groups by the pattern.
  func groups(of items: [Item]) -> [EntryGroup] {
    switch order {
    case .titleFirst: withOverlines(titleFirst(items))
    case .dateFirst where look == nil:
      if let headed = HeadedClosingDates(items) {
        headed.groups
      } else {
        ClosingDates.end(items) ? ClosingDates.groups(of: items) : dateFirst(items)
      }
    case .dateFirst: dateFirst(items)
    }
  }

  /// Whether items of a group tell the days of its title, with no other title between them.
  private func isReferredTo(_ group: EntryGroup) -> Bool {
    let titles = group.items.filter {
      $0.isTitleLike && $0.box != group.title?.box && $0.look.isBold
    }
    return titles.contains { $0.isListItem && $0.dated.hasCertainDay }
      && titles.allSatisfy { noTitles.contains($0.text.text) }
  }

  private func isTitle(_ item: Item) -> Bool {
    guard item.isTitleLike, let look, !noTitles.contains(item.text.text) else { return false }
    if isLook(item.look) { return true }
    // A more prominent title opens a group of its own as well.
    return item.look.halfPoints > look.halfPoints + 1
  }

  private func titleFirst(_ items: [Item]) -> [EntryGroup] {
    var groups: [EntryGroup] = []
    for item in items {
      if isTitle(item) {
        groups.append(EntryGroup(title: item, items: [item]))
      } else if groups.isEmpty {
        groups.append(EntryGroup(title: nil, items: [item]))
      } else {
        groups[groups.count - 1].items.append(item)
      }
    }
    return groups
  }

  private func dateFirst(_ items: [Item]) -> [EntryGroup] {
    var groups: [EntryGroup] = []
    var runs = DateRuns()
    for item in items {
      let wasDate = runs.isOpen
      if runs.opens(at: item) {
        groups.append(EntryGroup(title: nil, items: [item]))
      } else if let last = groups.indices.last {
        let opensGroup =
          isTitle(item) && groups[last].title != nil && !wasDate
        if opensGroup {
          groups.append(EntryGroup(title: item, items: [item]))
        } else {
          if isTitle(item), groups[last].title == nil,
            groups[last].items.allSatisfy({
              $0.isDateLine || $0.isTimeLine || noTitles.contains($0.text.text)
            })
          {
            groups[last].title = item
          }
          groups[last].items.append(item)
        }
      } else {
        groups.append(EntryGroup(title: isTitle(item) ? item : nil, items: [item]))
      }
    }
    return groups
  }
}

extension DateCoverage {
  static func isLeading(_ coverage: DateCoverage) -> Bool {
    if case .leading = coverage { return true }
    return false
  }
}
