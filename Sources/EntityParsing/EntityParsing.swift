package import CivilTime
import DateExpressions
package import KitModel

/// What the caller tells of a kit, beside its bytes.
package struct EntityContext: Hashable, Sendable {
  package var source: SourceFacts
  /// BCP 47; overrides what the kit itself says.
  package var language: String?
  /// An IANA name; overrides what the kit itself says.
  package var timeZone: String?
  package var referenceDate: CalendarDate?

  package init(
    source: SourceFacts, language: String? = nil, timeZone: String? = nil,
    referenceDate: CalendarDate? = nil
  ) {
    self.source = source
    self.language = language
    self.timeZone = timeZone
    self.referenceDate = referenceDate
  }
}

/// Reads events, contacts, projects and facts from the sections.
package func parseEntities(_ document: SectionedDocument, in context: EntityContext) -> Kit {
  var kit = Kit(source: context.source)
  let facts = parseFacts(document, in: context)
  kit.facts = facts.facts
  var reader = KitDateReader(languages: facts.languages)
  let readsDottedHours = DottedHours.areUsed(in: document, reader: reader)
  let order = facts.facts.period.flatMap { FigureDaysOfPeriod(period: $0).order(in: document) }
  let readsFigureDays = order != nil || FigureDays.areUsed(in: document)
  let readsFourFigures = FourFigures.areUsed(in: document)
  let countsTwelveHours = HalfDayHours.areUsed(in: document)
  if readsDottedHours || readsFigureDays || readsFourFigures || countsTwelveHours {
    reader = KitDateReader(
      languages: facts.languages, readsDottedHours: readsDottedHours,
      readsFourFigures: readsFourFigures, readsFigureDays: readsFigureDays,
      countsTwelveHours: countsTwelveHours)
  }
  var base = facts.dates
  if let order { base.numericOrder = order }
  // A season tells years, and no last day of what takes place each week.
  base.periodBoundsRules = base.period != nil
  let months =
    base.period == nil
    ? CoverPeriod.period(of: document, reader: reader, context: base) : nil
  var issued: ClosedRange<CalendarDate>?
  if base.period == nil {
    base.period = SeasonYears.period(of: document) ?? months
    if let months, base.period == months {
      // Months told as a stretch are the kit's own; "January 2027", a month alone, is when it was issued.
      base.periodBoundsRules = CoverPeriod.isSpan(months)
      if !base.periodBoundsRules { issued = months }
    }
    // A season is what the kit is about: what lies a few weeks before it is nearer than in the next year.
    base.periodIsIssue = issued.map(CoverPeriod.isOneMonth) ?? false
  }
  if base.period == nil, base.year == nil, !KitYear.isCountedFrom(base, facts: kit.facts),
    let year = KitYear.year(of: document, facts: kit.facts, reader: reader)
  {
    base.year = year
    base.yearSource = .kit
    base.yearIsIssue = KitYear.isOfIssue(year, of: document, facts: kit.facts, reader: reader)
  }
  if kit.facts.period == nil,
    let days = AnnouncedDays(document: document, reader: reader, context: base).days
  {
    base.period = days
    base.periodIsIssue = false
    issued = nil
  }
  base.forgetLateReference()
  if kit.facts.period == nil {
    base = WeekdayVote(document: document, reader: reader).corrected(base)
  }
  if kit.facts.period == nil, base.period == nil,
    let days = AnchoredWeekdays(document: document, reader: reader, context: base).days
  {
    base.period = days
  }
  reader = reader.placing(
    in: WeekdayPlacing.days(of: document, reader: reader, context: base))
  let gazetteer = PlaceParser(country: facts.country, languages: facts.languages)
  let told = gazetteer.knowing(TownNames(document: document, places: gazetteer))
  let places = told.knowing(TownHeadings(places: told).names(in: document.sections))
  let lexicon = EventLexicon.shared(for: facts.languages)
  let stream = ItemStream(document: document, reader: reader, lexicon: lexicon)
  let isRelease = ProseEntries.isRelease(
    document, isList: stream.isDatedList, tellsDays: stream.tellsWhen, isEntry: stream.isDatedEntry)
  let tools = EventTools(
    reader: reader, lexicon: lexicon, stream: stream, places: places,
    kitTitle: kit.facts.title, context: base,
    dateLooks: DateLooks(document, stream: stream),
    toldCards: isRelease ? nil : ToldCards(document, stream: stream, context: base),
    titledDates: TitledDates(document, stream: stream),
    week: WeekProgramme(document, reader: reader, context: base))
  let people = PeopleParser(
    lexicon: .shared(for: facts.languages), known: NamedPersons(document: document))
  let parser = EventParser(
    document: document, tools: tools,
    filter: EventFilter(
      published: kit.facts.published, period: kit.facts.period, season: base.period,
      year: base.year, embargo: kit.facts.embargo,
      datelinePage: facts.dateline?.page), places: places,
    people: people, facts: kit.facts, years: HeadingYears(document, tools: tools),
    isRelease: isRelease, issued: issued)
  let (events, findings) = parser.events()
  if kit.facts.period == nil, let months, CoverPeriod.isSpan(months) { kit.facts.period = months }
  kit.events = events
  kit.findings = document.findings + findings
  kit.projects = ProjectParser(
    document: document, stream: tools.stream,
    places: places.knowing(events.compactMap(\.location.city)),
    lexicon: .shared(for: facts.languages), language: facts.languages.first ?? "",
    isPerson: { people.isPersonName($0) >= 0.7 }
  ).projects(besides: events)
  kit.pages = document.pages.map {
    PageFacts(
      number: $0.number, width: $0.width, height: $0.height, rotation: $0.rotation,
      textOrigin: $0.textOrigin)
  }
  kit.sections = summarize(document.sections)
  let contacts = finishContacts(
    facts.contacts, issuer: facts.facts.issuer, title: facts.facts.title,
    domain: facts.domain,
    names: PrintedNames(document: document))
  kit.contacts = contacts.contacts
  kit.organizations = parseOrganizations(
    contacts: contacts.contacts, issuer: facts.facts.issuer)
  kit.quotes = parseQuotes(document)
  kit.links = parseLinks(document)
  kit.findings += facts.findings + contacts.findings
  return kit
}
