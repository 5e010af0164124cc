import DateExpressions
import KitModel
import Lexicons

/// Tells the entries of a section apart: which title goes with which date.
///
/// Programmes repeat one pattern: title, date, text; or date, title, text; or title, text, date. Each
/// pattern is tried on the whole section, with each look that titles may have, and the one that
/// leaves the fewest dates and titles unpaired is taken.
struct EntrySegmentation {
  let tools: EventTools
  let scope: EntryScope
  /// The day that the section's title gives.
  let heading: DatedText?
  /// Titles that look as if they headed a list: ``MomentTitles``.
  var momentTitles: Set<String> = []

  /// The most text, in bytes, of an entry whose date stands inside it; more is an article.
  static let longestCard = 620

  func entries(of items: [Item]) -> [Entry] {
    var own = self
    let marked = self.marked(items)
    own.momentTitles = MomentTitles.texts(in: items, lexicon: tools.lexicon)
      .union(MomentTitles.texts(in: marked, lexicon: tools.lexicon))
    let (listed, rule) = SeriesRules(tools: tools).taken(marked)
    let hours = WeekdayPrefixedTitles(tools: tools).hours(in: items)
    return (townEntries(of: listed) ?? own.read(listed)).map { $0.with(rule).with(hours) }
  }

  private func read(_ items: [Item]) -> [Entry] {
    var entries: [Entry] = []
    var heading = heading
    var usualHours = UsualHours()
    var subheading: SourcedText?
    var introduction: SourcedText?
    var mark: SourcedText?
    var pairedDays: Table.Row?
    let runs = runs(of: items)
    let places = PlacesSetApart(tools: tools).texts(among: items)
    let isNoTitle = { (item: Item) in
      places.contains(item.text.text) || isPlaceName(item) || refersBack(item)
    }
    let flows = runs.compactMap { run -> [Item]? in
      guard case .flow(let items) = run else { return nil }
      return items
    }
    let pattern = EntryPattern.best(
      for: flows, bodySize: tools.stream.bodySize,
      sectionName: sectionName(in: items), isUnderDay: isUnderDay(runs),
      lexicon: tools.lexicon, isNoTitle: isNoTitle)
    for (index, run) in runs.enumerated() {
      switch run {
      case .dayHeading(let dated): heading = dated
      case .card(let card):
        entries += card.entries(
          scope: scope(subheading, introduction: introduction), tools: tools)
      case .table(let item):
        if let table = item.table {
          let table = PairedDays.completed(table, with: &pairedDays, tools: tools)
          if heading?.hasCertainDay != true {
            heading =
              dayAbove(table, in: runs, at: index) ?? dayOfLead(table, in: runs, at: index)
              ?? heading
          }
          var parser = TableEntries(
            tools: tools, scope: scope(subheading, introduction: introduction), heading: heading)
          let rows = parser.entries(of: table, item: item)
          // A day that ends a table heads the rows of the next one.
          if let day = parser.closingDay(of: table) { heading = day }
          if case .table(let next)? = runs.dropFirst(index + 1).first, next.page > item.page,
            let more = next.table, let day = parser.lastDay(of: table, goingOnAs: more)
          {
            heading = day
          }
          // "Tous les jeudis à 20h30": the rows are the days of the rule that introduces them.
          if rows.count >= 2, let rule = entries.last?.rule {
            entries.removeLast()
            entries += rows.map { $0.with(rule) }
          } else {
            entries += rows.map { $0.with(usualHours.hours) }
          }
        }
      case .flow(let flow):
        let (matters, items) = dayMatters(
          in: flow, heading: heading, scope: scope(subheading, introduction: introduction))
        entries += matters
        if items.isEmpty { continue }
        if heading?.hasCertainDay != true {
          heading = dayOfHours(items, in: runs, at: index) ?? heading
        }
        let groups = pattern.groups(of: items, isNoTitle: isNoTitle)
        for (place, whole) in groups.enumerated() {
          let next = groups.indices.contains(place + 1) ? groups[place + 1] : nil
          let (marked, announced) = withoutMark(whole, before: next)
          let (group, closing) = parted(marked)
          let made = groupEntries(
            group, heading: heading,
            scope: scope(subheading, introduction: introduction)
          ).map { $0.inHall(whole.hall) }
          let own =
            group.items.prefix { !$0.dated.hasDay }.first(where: isIntroduction)?.dated
            ?? (made.count >= 2 ? group.items.first(where: isRule)?.dated : nil)
          entries += made.map { $0.with(own ?? usualHours.hours) }
          entries += sentences(
            in: group, besides: made, scope: scope(subheading, introduction: introduction))
          if let day = group.items.first(where: isDefaultDay) { heading = day.dated }
          let isAboveTable = next == nil && runs.dropFirst(index + 1).first?.isTable == true
          if made.isEmpty, heading == nil {
            usualHours.take(
              group.items.first(where: isIntroduction)?.dated
                ?? SectionHours(tools: tools).told(in: group.items.map(\.text))
                ?? hoursBehindPlace(group, isAboveTable: isAboveTable),
              under: group.title ?? group.items.first)
          }
          if made.isEmpty, let title = group.title, title.byteCount < 90,
            title.text.text != pattern.sectionName
          {
            if isMark(title) { mark = title.text } else { subheading = title.text }
          }
          if !made.isEmpty, let announced = mark {
            entries[entries.count - made.count].body.insert(announced, at: 0)
            mark = nil
          }
          // What is titled as the entries are is one without a day, and introduces none, unless a table follows.
          let isEntry =
            !isAboveTable && pattern.look != nil && pattern.isLook(group.title?.look)
            && (!entries.isEmpty || group.items.contains { !$0.dated.expressions.isEmpty })
          // A heading and a line in front of a table introduce it, behind other tables as well.
          let isLead = isAboveTable && group.items.count == 2 && group.items[0].isHeading
          if made.isEmpty, !isEntry, group.title != nil || entries.isEmpty || isLead {
            if let last = group.items.last(where: isCyclesHeading) { subheading = last.text }
            let text = group.items.last { !$0.isEmphasised && $0.byteCount < 500 }?.text
            introduction = text ?? introduction
          }
          // A call to a cycle heads what follows, though its text states a rule of its own.
          if !made.isEmpty, let title = group.title, isCyclesHeading(title),
            !group.items.contains(where: \.isDateLine)
          {
            subheading = title.text
            introduction = group.items.first { !$0.isEmphasised && $0.byteCount < 500 }?.text
          }
          if let announced {
            mark = announced.text
          } else if let first = closing.first, isMark(first) {
            mark = first.text
          } else if let first = closing.first {
            subheading = first.text
            introduction = closing.dropFirst().first?.text
          }
        }
      }
    }
    return entries
  }

  /// Whether a day stands above what the section lists, in its title or among the items.
  private func isUnderDay(_ runs: [Run]) -> Bool {
    heading?.hasCertainDay == true
      || runs.contains {
        if case .dayHeading(let day) = $0 { day.hasCertainDay } else { false }
      }
  }

  private func scope(_ subheading: SourcedText?, introduction: SourcedText?) -> EntryScope {
    var own = scope
    own.subheading = subheading
    own.introduction = introduction
    return own
  }

  /// A short heading that names a cycle of entries.
  private func isCyclesHeading(_ item: Item) -> Bool {
    guard item.isHeading, item.byteCount < 90, item.coverage != .pure else { return false }
    let words = WordList(item.text.text)
    return tools.lexicon.leadingVerbs.match(words, at: 0) != nil
      || tools.lexicon.series.contains(words, in: 0..<words.count)
  }

  /// A line of its own that says that the entry below it is cancelled or postponed.
  private func isMark(_ item: Item) -> Bool {
    EventWords(lexicon: tools.lexicon).isMark(item.text.text)
  }

  /// Parts a mark at the end of an entry from it that stands closer to the title below than to what
  /// is above: it is the next one's.
  private func withoutMark(
    _ group: EntryGroup, before next: EntryGroup?
  ) -> (group: EntryGroup, mark: Item?) {
    guard let last = group.items.last, last.box != group.title?.box, isMark(last),
      let below = next?.items.first, below.isTitleLike, below.page == last.page,
      below.gapAbove < last.gapAbove
    else { return (group, nil) }
    var kept = group
    kept.items.removeLast()
    return (kept, last)
  }

  /// Parts a more prominent heading at the end of an entry from it: it heads what follows.
  private func parted(_ group: EntryGroup) -> (group: EntryGroup, closing: [Item]) {
    guard let title = group.title,
      let last = group.items.lastIndex(where: {
        $0.isHeading && $0.isTitleLike && $0.byteCount < 90
          && Double($0.look.halfPoints) > Self.leastLarger * Double(title.look.halfPoints)
      }), last > 0, group.items[..<last].contains(where: { $0.box == title.box }),
      !group.items[last...].contains(where: { $0.dated.hasDay || $0.table != nil })
    else { return (group, []) }
    var kept = group
    kept.items.removeSubrange(last...)
    return (kept, Array(group.items[last...]))
  }

  /// The section's title where it names a part of the kit: "Presse" above "Petit-déjeuner de presse".
  private func sectionName(in items: [Item]) -> String? {
    items.first { item in
      item.isHeading && item.text.text == scope.section.title.text && isGeneric(item)
        && scope.section.kind != .contacts && scope.section.kind != .practical
    }?.text.text
  }

  /// A heading that is a region or a city says where the entries below it are.
  func isPlaceName(_ item: Item) -> Bool {
    let name = Substring(item.text.text.utf8.prefix { $0 != UInt8(ascii: "(") })
    guard name.utf8.count < 60,
      let mention = tools.places.parse(String(name)).first, mention.location.venue == nil,
      mention.location.address == nil
    else { return false }
    return mention.range.count * 4 > name.utf8.count * 3
  }

  // MARK: - Groups

  private func groupEntries(
    _ group: EntryGroup, heading: DatedText?, scope: EntryScope
  ) -> [Entry] {
    if let course = courseEntry(group, scope: scope) { return course }
    if let named = QuotedDays(tools: tools).entries(in: group, scope: scope) {
      return named.entries + groupEntries(named.rest, heading: heading, scope: scope)
    }
    if let parts = RunInEntries.parted(group, lexicon: tools.lexicon, isNoTitle: isGeneric) {
      var own = scope
      own.subheading = group.title?.text
      return parts.flatMap { groupEntries($0, heading: heading, scope: own) }
    }
    if let named = namedLead(of: group, heading: heading, scope: scope) { return [named] }
    if let stops = placedStops(of: group, heading: heading, scope: scope) { return stops }
    let haveTitles = hasOwnTexts(group) || namesTitles(behindDaysOf: group)
    let led = group.items.filter {
      isSelfContained($0) && (haveTitles || !isShowing($0, of: group))
        && !completesDay($0, of: group)
    }
    let alone = group.items.filter { $0.isDateLine || $0.isTimeLine }
    if led.count >= 2 || (led.count == 1 && group.title == nil && alone.isEmpty)
      || (led.count == 1 && alone.isEmpty && !tools.titledDates.isTitle(group.title)
        && led.contains { isParted($0) && !opensWithPlace($0, of: group) })
    {
      return dateLedEntries(group, heading: heading, scope: scope)
    }
    let titleLed = titleLedEntries(group, heading: heading, scope: scope)
    if !titleLed.isEmpty { return titleLed }
    if led.count == 1, let mixed = mixedEntries(group, led: led[0], heading: heading, scope: scope)
    {
      return mixed
    }
    let trailed = group.items.filter(isDateTrailed)
    if trailed.count >= 2 {
      let placed = placedDays(trailed, of: group, heading: heading, scope: scope)
      if let placed { return placed }
      var own = scope
      if let title = group.title { own.subheading = title.text }
      own.introduction = introduction(of: trailed, in: group) ?? own.introduction
      return trailed.map { item in
        Entry(
          title: item.text, when: [item.dated], heading: heading, scope: own, origin: .dateLed)
      }
    }
    if let appointments = appointments(in: group, scope: scope) { return appointments }
    guard let title = group.title, !isSectionName(title), !isGeneric(title) else {
      let sentences = hourSentences(in: group, heading: heading, scope: scope)
      if !sentences.isEmpty { return sentences }
      return untitledEntry(group, heading: heading, scope: scope).map { [$0] } ?? []
    }
    return titledEntries(group, title: title, heading: heading, scope: scope)
  }

  /// What is said before and after a list of dated names, of all of them.
  func introduction(of listed: [Item], in group: EntryGroup) -> SourcedText? {
    let isListed = { (item: Item) in
      listed.contains { $0.box == item.box && $0.page == item.page }
    }
    guard let first = group.items.firstIndex(where: isListed),
      let last = group.items.lastIndex(where: isListed)
    else { return nil }
    let isText = { (item: Item) in item.table == nil && item.byteCount < 500 }
    var texts = group.items[..<first].suffix(1).filter(isText).map(\.text)
    texts += group.items[(last + 1)...].prefix(2).filter(isText).map(\.text)
    guard var joined = texts.first else { return nil }
    for text in texts.dropFirst() { joined.append(text, separator: " ") }
    return joined
  }

  func dateLedEntries(
    _ group: EntryGroup, heading: DatedText?, scope: EntryScope
  ) -> [Entry] {
    var entries: [Entry] = []
    var own = scope
    if let title = group.title { own.subheading = title.text }
    let ownDay = ownDay(of: group)
    if let ownDay, ownDay.dated.hasTime, let title = group.title, !isGeneric(title) {
      entries.append(
        Entry(title: title.text, when: [ownDay.dated], scope: scope, origin: .titled))
    }
    let opening = group.items.prefix { !isSelfContained($0) }
    own.introduction =
      opening.last { !$0.isEmphasised && $0.byteCount < 500 }?.text ?? own.introduction
    var isListed = false
    for item in group.items {
      if case .leading(let dateEnd) = item.coverage, isSelfContained(item) {
        isListed = item.isListItem
        if item.dated.isTimeOnly, heading == nil, !(group.title?.dated.hasDay ?? false) {
          if let last = entries.indices.last, !entries[last].when.contains(where: \.hasTime),
            let told = hourAndPlace(item)
          {
            entries[last].when.append(told.hour)
            entries[last].body.append(told.place)
          }
          continue
        }
        let ahead = PlaceAhead(places: tools.places, lexicon: tools.lexicon)
          .parted(item.text, from: dateEnd)
        let rest = ahead?.end ?? dateEnd
        var (whole, body) = TitleText.split(item.text, from: rest, hardBreaks: item.hardBreaks)
        if let named = KindsAhead(places: tools.places, lexicon: tools.lexicon).joined(
          item.text, from: rest, title: whole, rest: body, hardBreaks: item.hardBreaks)
        {
          (whole, body) = named
        }
        var (title, addition) = TitleText.withoutAddition(whole, lexicon: tools.lexicon)
        let hosted =
          hosted(by: item, from: rest)
          ?? TalkTitles().title(of: item.text.slice(rest..<item.byteCount)).map { ($0, nil) }
        if let hosted {
          (title, addition) = (hosted.title, item.text.slice(rest..<item.byteCount))
        } else if isProse(item, from: rest) {
          guard let work = announcedTitle(item) else { continue }
          (title, addition) = (work, item.text.slice(rest..<item.byteCount))
        }
        let (name, hours) = TitleHours.parted(title, tools: tools)
        var entry = Entry(
          title: name, when: [DateSentences.head(of: item.dated, upTo: dateEnd)] + hours,
          heading: heading, scope: own, origin: .dateLed)
        if item.dated.isTimeOnly, let day = ownDay?.dated ?? group.title?.dated, day.hasDay {
          entry.heading = day
        }
        entry.places += [item.place, ahead?.place, hosted?.place].compactMap(\.self)
        // "**Blinville** – 2 juin, 20 h, salle Aubin : …"
        if let hall = ahead?.place, let town = item.place, tools.places.isTownName(town.text) {
          (entry.city, entry.places) = (town, [hall])
        }
        entry.body = [addition].filter { !$0.isEmpty } + item.lines(of: body)
        entries.append(entry)
      } else if let last = entries.indices.last,
        !(isListed && item.isListItem && item.dated.hasTime)
      {
        // "- Manège ouvert jusqu'à 20h30" behind "- 19h : feu d'artifice" tells an hour of its own.
        entries[last].body.append(item.text)
      }
    }
    return entries
  }

  /// A date line with plain text after it: the text's first words are the title.
  private func untitledEntry(
    _ group: EntryGroup, heading: DatedText?, scope: EntryScope
  ) -> Entry? {
    let hasDay = heading != nil || group.items.contains(where: \.isDateLine)
    let dates = group.items.filter { $0.isDateLine || ($0.isTimeLine && hasDay) }
    let texts = group.items.filter { !$0.isDateLine && !$0.isTimeLine && !$0.text.isEmpty }
    // "Lieu : …" tells where and names nothing.
    let labelled = texts.filter { labelledPlace($0) != nil }
    guard !dates.isEmpty,
      let first = texts.first(where: {
        !isGeneric($0) && labelledPlace($0) == nil && !$0.tellsAttendance
      }),
      first.byteCount < 600
    else { return nil }
    let (whole, body) = TitleText.split(first.text, from: 0, hardBreaks: first.hardBreaks)
    let (title, addition) = TitleText.withoutAddition(whole, lexicon: tools.lexicon)
    guard title.text.utf8.count >= 4, !tellsAvailability(title) else { return nil }
    var entry = Entry(
      title: title, when: dates.map(\.dated), heading: heading, scope: scope, origin: .untitled)
    entry.places = dates.compactMap(\.place) + labelled.compactMap(labelledPlace)
    entry.body = [addition].filter { !$0.isEmpty } + first.lines(of: body)
    entry.body += texts.filter {
      $0.box != first.box && !isGeneric($0) && labelledPlace($0) == nil
    }.map(\.text)
    return entry
  }
}
