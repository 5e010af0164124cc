import CivilTime
import DateExpressions
import KitModel

/// Reads the events of a kit, section by section.
struct EventParser {
  let document: SectionedDocument
  let tools: EventTools
  let filter: EventFilter
  let places: PlaceParser
  let people: PeopleParser
  let facts: KitFacts
  let years: HeadingYears
  /// Whether the kit tells everything in running text.
  let isRelease: Bool
  /// The month that the kit was issued in, where no more is known.
  var issued: ClosedRange<CalendarDate>?

  func events() -> (events: [Event], findings: [Finding]) {
    var entries: [Entry] = []
    // The day of an invitation is that of the programme behind it.
    let only = OnlyDay(document: document, period: facts.period, tools: tools)
    var invited = only.line
    let day = only.sole
    var above: [Block] = []
    let sections = DatesAhead(tools: tools).given(
      MonthSections(tools: tools).joined(
        SectionOverlines(tools: tools).moved(
          among: Histories(tools: tools, year: yearOfIssue).without(document.sections),
          above: &above)))
    let lineUps = LineUps(sections, tools: tools)
    for section in datesJoined(DateOverlines(tools: tools).nested(sections, above: &above)) {
      let sole = [.programme, .series, .other].contains(section.kind) ? day : nil
      walk(
        section, titles: [], heading: section.kind == .programme ? invited ?? sole : sole,
        announced: invited, lineUps: lineUps, into: &entries)
      guard document.pages.count <= Self.longestInvitation else { continue }
      let date = section.children.first { isDateOfEntry($0, in: section) }
      invited = invited ?? date.map { tools.dated($0.title) }
    }
    entries = RuledSeries(tools: tools).ruled(
      MovedEntries(tools: tools).parted(LeaderPlaces(lexicon: tools.lexicon).parted(entries)))
    entries = KindTitles(lexicon: tools.lexicon).named(
      SentencedEntries(tools: tools).parted(entries))
    entries += NamedPerformances(tools: tools).told(in: entries)
    entries = DaysAround(tools: tools).placed(entries)
    entries = KitHours(tools: tools).given(entries, in: sections)
    let headings = PlaceHeadings(
      document.sections, entries: entries, places: self.places, tools: tools)
    entries = headings.applied(to: entries)
    let halls = GridHalls(document.pages, entries: entries, tools: tools)
    entries = halls.applied(to: entries)
    entries = PlaceLegend(document).applied(to: entries)
    entries = PlacedKinds(tools: tools).parted(entries)
    entries = WhenTitles(tools: tools, places: self.places).named(entries)
    entries = TownTitles(places: self.places).placed(entries)
    lazy var venues = KnownVenues(document: document, places: self.places, tools: tools)
    let isKnown = { (line: SourcedText) in
      venues.find(in: line)?.range.count == line.text.utf8.count
    }
    entries = TitlesBelowPlaces(places: self.places, tools: tools, isKnown: isKnown)
      .swapped(entries)
    entries = TitlesSetBelowPlaces(places: self.places, tools: tools, isKnown: isKnown)
      .swapped(entries)
    entries = PlacesAheadOfTitles(places: self.places, tools: tools).parted(entries)
    let towns = TownPrefixes(places: self.places)
    entries = towns.parted(entries)
    entries = HallsOfShows(places: self.places, tools: tools).named(
      VenueTitles(places: self.places, tools: tools).placed(entries))
    entries = PlacesBehindTitles(places: self.places).parted(entries)
    entries = SiteSigns.parted(entries)
    let words = PlaceWords(places: self.places, tools: tools, isKnown: isKnown)
    entries = PlaceTails(words: words).parted(StyledTails(words: words).parted(entries))
    entries = towns.parted(AlikePlaces(words: words).placed(entries))
    let places = self.places.knowing(
      entries.compactMap { $0.city?.text } + headings.towns
        + TownHeadings(places: self.places).names(in: document.sections))
    let told =
      places.readsAlike(self.places)
      ? venues : KnownVenues(document: document, places: places, tools: tools)
    let known = told.with(halls.names).with(namesIn: entries)
    let details = EventDetails(
      tools: tools, places: places, people: people, links: links(), kitZone: facts.timeZone,
      known: known,
      owned: OwnedTexts(entries))
    let builder = EventBuilder(tools: tools, details: details)
    var drafts = SamePlaces(places: places, lexicon: tools.lexicon).filled(
      builder.drafts(of: entries))
    drafts = PartHours(document, tools: tools).told(drafts)
    let built = drafts
    NightShift.apply(to: &drafts)
    drafts = drafts.filter {
      filter.keeps($0.event, isRow: $0.entry.origin == .row) && !tools.isDay($0.event.title)
        && !EventWords(lexicon: tools.lexicon).saysNothing($0.event.title)
    }
    drafts = PastSentences(tools: tools, published: facts.published).without(drafts)
    drafts = Diaries(lexicon: tools.lexicon).without(drafts)
    let year = (facts.period?.lowerBound ?? facts.published)?.year ?? tools.context.year
    drafts = PastYears(document.sections, before: year).left(out: drafts)
    drafts = HistoryFilter.kept(
      drafts, latest: (facts.period?.lowerBound ?? facts.published)?.year,
      published: facts.published ?? issued?.lowerBound.adding(days: -EventFilter.grace))
    let subject = SubjectEvent(
      document: document, facts: facts, tools: tools, builder: builder,
      labels: LabelledFacts(document: document, tools: tools))
    if var draft = subject.draft(beside: drafts), filter.keeps(draft.event) {
      drafts.removeAll { isStandfirst($0, of: draft) }
      drafts = SubjectEvent.absorbed(drafts, into: &draft, places: places, lexicon: tools.lexicon)
      drafts.insert(draft, at: 0)
    }
    let lone = LoneDates(tools: tools).entries(in: sections, beside: built + drafts)
    drafts += builder.drafts(of: lone).filter {
      filter.keeps($0.event) && !tools.isDay($0.event.title)
    }
    drafts = RouteMaps(places: places).without(drafts)
    drafts = PracticalNotes(tools: tools, places: places).without(drafts)
    drafts = EventCompany.weighed(drafts)
    drafts = EventMerging.merged(drafts, isBilingual: tools.reader.isBilingual)
    if tools.reader.isBilingual, let language = facts.language?.prefix(2) {
      drafts = TranslatedProgrammes(language: String(language)).joined(drafts)
    }
    drafts = NamelessTwins(tools: tools, places: places).withdrawn(from: drafts)
    drafts = DetailedPlaces(document, places: places, tools: tools).completed(drafts)
    drafts = ParentPlaces(places: places, tools: tools).placed(FramedPlaces.placed(drafts))
    drafts = SectionPlaces(places: places, tools: tools, owned: details.owned).placed(drafts)
    if known.isSole { drafts = SolePlace.withdrawn(from: drafts, lexicon: places.lexicon) }
    drafts = KitTown(places: places, tools: tools).placed(
      drafts, of: document, usual: known.usual)
    drafts = SeriesHeadings(document: document, tools: tools, places: places, owned: details.owned)
      .named(drafts)
    drafts = ListNumbers.taken(from: drafts)
    SeriesPrefix.name(in: &drafts)
    drafts = SubjectTitle(tools: tools).shortened(in: CycleSummaries.joined(drafts))
    drafts = DoubtfulEvents.withdrawn(from: TitleCompany.weighed(drafts))
    return (drafts.map(\.event), drafts.flatMap(\.findings))
  }

  /// The year in which the kit appears, or else that of what it announces.
  private var yearOfIssue: Int? {
    facts.published?.year ?? facts.period?.lowerBound.year ?? tools.context.year
  }

  /// In pages.
  private static let longestInvitation = 2

  // MARK: - Sections

  /// - Parameters:
  ///   - heading: The day above the section, which its entries are on.
  ///   - announced: The day that the document as a whole is about, which its programmes are on.
  private func walk(
    _ section: Section, titles: [SourcedText], heading: DatedText?, announced: DatedText? = nil,
    surroundings: SourcedText? = nil, hours: DatedText? = nil, isHall: Bool = false,
    lineUps: LineUps? = nil, into entries: inout [Entry]
  ) {
    let (outside, boxes) = BoxedLists(tools: tools).parted(section)
    var section = LabelledTitles(tools: tools).setApart(
      in: LabelledRecords(lexicon: tools.lexicon).joined(outside))
    let hours = SectionHours(tools: tools).told(by: section) ?? hours
    var scope = EntryScope(
      section: section, titles: section.title.isEmpty ? titles : titles + [section.title],
      surroundings: surroundings)
    if isHall { scope.town = section.title }
    if let (names, rest) = lineUps?.parted(section, scope: scope) {
      entries += names
      if let rest { walk(rest, titles: titles, heading: heading, into: &entries) }
      return
    }
    let opening = section.blocks.first { $0.table == nil && $0.text.text.utf8.count < 400 }?.text
    guard Self.mayHoldEvents(section.kind) || SoleText.isSole(section, of: document) else {
      // A box beside an editorial is no part of it, nor is a programme that follows it.
      for child in section.children
      where child.isBoxed || child.kind == .programme || child.kind == .series {
        walk(child, titles: scope.titles, heading: heading, into: &entries)
      }
      let cards = AnnouncedCards(tools: tools)
      for box in boxes + cards.told(in: section) + cards.tables(in: section) {
        walk(box, titles: scope.titles, heading: heading, into: &entries)
      }
      return
    }
    let notes = section.blocks
    section.children = DateOverlines(tools: tools).nested(
      SectionOverlines(tools: tools).moved(among: section.children, above: &section.blocks),
      above: &section.blocks)
    section = CardDates(tools: tools).joined(
      DatesAhead(tools: tools).given(
        PlacesAboveDays(tools: tools).turned(ContinuedTables.joined(section))))
    let labels = LabelColumns(lexicon: tools.lexicon)
    let lines = LabelLines(lexicon: tools.lexicon)
    section = lines.joined(
      labels.joined(
        LabelledCards(tools: tools).joined(
          CardGrids(tools: tools).joined(
            TitlesBesideDays(tools: tools).joined(
              ListedCells(tools: tools).opened(NumberedRows(tools: tools).opened(section)))))))
    section.children = section.children.map { lines.joined(labels.joined($0)) }
    section.children = DayTitledCards(tools: tools).turned(datesJoined(section.children))
    let stated = SectionDay(section: section, tools: tools)
    var day = stated.heading ?? heading
    let opened =
      stated.heading?.hasTime == true
      ? OpenedDays(tools: tools).day(
        of: tools.dated(section.title), above: tools.stream.items(of: section.blocks)) : nil
    if let opened { day = opened }
    if let own = stated.heading {
      day?.yearAbove = years.year(of: section)
      if own.expressions.allSatisfy({ !$0.known.contains(.month) }) {
        if let above = heading ?? introduced(own, by: surroundings) { inherit(above, into: &day) }
      }
    }
    let before = DayBefore(document: document, tools: tools)
    if day == nil { day = before.day(of: section) }
    section.blocks.removeFirst(stated.consumedBlocks)
    let segmentation = EntrySegmentation(tools: tools, scope: scope, heading: day)
    // The titles of alike children are the entries': their dates may stand before or after them.
    var items = ownItems(of: section, isDay: opened != nil)
    if stated.heading != nil { items = DayOpening(tools: tools).without(items, of: section) }
    items = RepeatedDays(tools: tools).without(items, below: stated.heading)
    if isHall { items = items.enumerated().map { $0.offset == 0 ? $0.element.asText : $0.element } }
    // A date set as large as a heading belongs to the title above it.
    var invited: DatedText?
    let dates = section.children.prefix { isDateOfEntry($0, in: section) }
    if !dates.isEmpty {
      var blocks = section.blocks
      for child in dates { blocks += [child.titleBlock].compactMap { $0 } + child.blocks }
      section.blocks = Self.inReadingOrder(blocks)
      // The day of an invitation is that of the programme which it announces.
      if day == nil, let date = dates.last.map({ tools.dated($0.title) }) { invited = date }
      section.children.removeFirst(dates.count)
      section.children.insert(contentsOf: dates.flatMap(\.children), at: 0)
      items = ownItems(of: section)
    }
    // The name of the place above its address is no title: what it holds is the section's.
    // Several head what is on in each.
    let isHall = { (child: Section) in
      self.holdsTitle(child)
        || day == nil && before.day(of: child) != nil && self.opensWithAddress(child)
    }
    let isHallList = section.children.count(where: isHall) > 1
    while !isHallList, let child = section.children.first,
      isPlaceNote(child, beside: section.children.dropFirst().first)
    {
      let note = tools.stream.items(of: [child.titleBlock].compactMap { $0 } + child.blocks)
      items += note.enumerated().map { $0.offset == 0 ? $0.element.asText : $0.element }
      section.children.replaceSubrange(0..<1, with: child.children)
    }
    let siblings = section.children.prefix {
      isSibling($0, of: section.children) && !(day == nil && before.day(of: $0) != nil)
    }
    let isList = siblings.count >= 2 && !isHallList
    if isList { for child in siblings { items += ownItems(of: child) } }
    let own = TourStops(tools: tools, scope: scope).named(
      LabelledSessions(tools: tools, places: places).parted(segmentation.entries(of: items)))
    let sentences = ListedSentences(tools: tools).opened(section.blocks)
    let prosaic =
      isRelease
      ? [
        ProseEntries.Run(
          blocks: TrailingRecords(tools: tools).others(among: sentences).filter {
            !tools.stream.isDatedList($0)
          })
      ]
      : ProseSections(tools: tools).told(
        in: sentences, besides: own, isDayAbove: day != nil)
    var told = ProseEntries(tools: tools, scope: scope, heading: day).told(inEach: prosaic)
    var headings =
      [section.title] + prosaic.flatMap(\.blocks).filter(\.isHeading).map(\.text)
    // The portrait of a person or a place may tell an event in its last sentence.
    for card in siblings where isList {
      let runs =
        isRelease
        ? [ProseEntries.Run(blocks: card.blocks)]
        : ProseSections(tools: tools).told(in: card.blocks, besides: own)
      guard !runs.isEmpty else { continue }
      let ownScope = EntryScope(
        section: card, titles: scope.titles + [card.title], surroundings: surroundings)
      told.append(ProseEntries(tools: tools, scope: ownScope, heading: day).told(inEach: runs))
      headings.append(card.title)
    }
    // "Toutes les veillées commencent à 19 h": what sentences name on a day alone begins then, too.
    let prose = told.entries(beside: own).withHours(hours)
    let noted = WeekdayListings(tools: tools, scope: scope).entries(in: notes, besides: own + prose)
    entries +=
      told.without(own, named: isRelease ? [] : headings).map { $0.with(hours) } + prose
      + noted
    for box in boxes {
      walk(box, titles: scope.titles, heading: day, surroundings: opening, into: &entries)
    }
    for child in section.children.dropFirst(isList ? siblings.count : 0) {
      // Hours beside somebody's address are of no day above.
      let above =
        child.kind == .contacts ? nil : child.kind == .programme ? day ?? invited ?? announced : day
      walk(
        child, titles: scope.titles, heading: above, announced: announced,
        surroundings: opening ?? surroundings, hours: hours,
        isHall: isHallList && isHall(child), lineUps: lineUps, into: &entries)
    }
  }

  /// Sections with each that is titled by a day and an hour below the empty one that it follows: a title
  /// and its date, set as large.
  private func datesJoined(_ sections: [Section]) -> [Section] {
    var joined: [Section] = []
    for section in sections {
      if let last = joined.last, last.blocks.isEmpty, last.children.isEmpty,
        last.titleBlock != nil, tools.dated(last.title).expressions.isEmpty,
        case let date = tools.dated(section.title), date.coverage == .pure, date.hasCertainDay,
        date.hasTime
      {
        joined[joined.count - 1].children.append(section)
      } else {
        joined.append(section)
      }
    }
    return joined
  }

  /// Sections of these kinds tell what was, what is said or how to get there, not what to go to.
  private static func mayHoldEvents(_ kind: SectionKind) -> Bool {
    switch kind {
    case .programme, .series, .other, .overview, .projects, .practical, .contacts: true
    case .cover, .editorial, .interview, .contents, .about, .quotes, .legal: false
    }
  }

  /// Whether a section's title is the date of one entry, whose title stands above it, and heads no list.
  private func isDateOfEntry(_ child: Section, in parent: Section) -> Bool {
    let dated = tools.dated(child.title)
    if DateCoverage.isLeading(dated.coverage), child.children.isEmpty, parent.blocks.isEmpty,
      let lines = child.titleBlock?.lines, lines.count > 1,
      case let first = tools.dated(lines[0].text), first.coverage == .pure, first.hasCertainDay,
      first.hasTime
    {
      return true
    }
    guard dated.coverage == .pure, dated.hasCertainDay else { return false }
    if dated.hasTime { return !headsHours(child, in: parent) }
    guard let region = child.titleBlock?.region, child.blocks.first?.panel ?? 0 > 0,
      parent.blocks.contains(where: { block in
        if case .heading = block.kind { return block.region == region }
        return false
      })
    else { return false }
    let items = tools.stream.items(of: child.blocks)
    let timed = items.count { $0.dated.isTimeOnly && !$0.isTimeLine }
    return timed <= 1 && !items.contains { $0.isHeading && $0.isTitleLike }
  }

  /// Whether a day and the hours at which it opens head a list of hours: one of several, or below no name.
  private func headsHours(_ child: Section, in parent: Section) -> Bool {
    let isOpened = { (child: Section) in
      OpenedDays(tools: tools).day(
        of: tools.dated(child.title), above: tools.stream.items(of: child.blocks)) != nil
    }
    return isOpened(child)
      && (tools.lexicon.isGenericHeading(parent.title.text)
        || parent.children.count(where: isOpened) > 1)
  }

  /// Blocks by the page and the column or box that they stand in, each as they were read.
  private static func inReadingOrder(_ blocks: [Block]) -> [Block] {
    blocks.enumerated().sorted { a, b in
      (a.element.page, a.element.region, a.offset) < (b.element.page, b.element.region, b.offset)
    }.map(\.element)
  }

  /// The section's title and blocks as items.
  private func ownItems(of section: Section, isDay: Bool = false) -> [Item] {
    var blocks = section.blocks
    // A title that gives the day of what follows is no title of an entry.
    let isDay = isDay || tools.dated(section.title).coverage == .pure || isDayOfTable(section)
    if !isDay, let block = section.titleBlock { blocks.insert(block, at: 0) }
    return tools.stream.items(of: blocks, under: isDay ? section.title : nil)
  }

  /// Whether a title names no more than any list and the day of the table of hours below it: "Talks – Friday 7 May".
  private func isDayOfTable(_ section: Section) -> Bool {
    let dated = tools.dated(section.title)
    guard case .trailing(let end) = dated.coverage, dated.hasCertainDay, !dated.hasTime,
      !tools.lexicon.namesMore(section.title.slice(0..<end).text)
    else { return false }
    return section.blocks.contains {
      $0.table.map { TableEntries.hasTimeColumn($0, tools: tools) } ?? false
    }
  }

  private func links() -> [LinkedBox] {
    document.pages.flatMap { page in
      page.links.compactMap { link in
        guard case .uri(let address) = link.target else { return nil }
        let isMail = address.hasPrefix("mailto:")
        return LinkedBox(page: page.number, box: link.box, address: isMail ? nil : address)
      }
    }
  }
}
