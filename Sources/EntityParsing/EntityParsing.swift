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
  var french = 0
  var english = 0
  for page in document.pages {
    for block in page.blocks {
      for word in block.text.text.split(separator: " ") {
        if word == "de" || word == "la" || word == "et" || word == "le" { french += 1 }
        if word == "the" || word == "of" || word == "and" { english += 1 }
      }
    }
  }
  let language = french >= english ? "fr" : "en"
  let isBilingual = min(french, english) * 4 > max(french, english)
  let reader = KitDateReader(
    languages: isBilingual ? [language, language == "fr" ? "en" : "fr"] : [language])
  kit.facts.language = language
  kit.facts.timeZone = "Europe/Paris"
  // provisional
  var base = DateContext(timeZone: "Europe/Paris")
  outer: for page in document.pages.prefix(2) {
    for block in page.blocks {
      let text = block.text.text
      for expression in reader.scan(text) {
        let resolved = reader.resolve(expression, in: base)
        if expression.known.contains(.year), let first = resolved.occurrences.first,
          let start = first.start, first.end != nil, expression.known.contains(.day)
        {
          kit.facts.period = start.date...max(start.date, first.end?.date ?? start.date)
          base.period = kit.facts.period
          base.year = start.date.year
          break outer
        }
      }
    }
  }
  kit.facts.title = document.sections.first?.title.text
  if base.period == nil { base.period = SeasonYears.period(of: document) }
  base.reference = document.metadata.created?.local
  base.referenceSource = .metadata
  let places = PlaceParser(country: "FR")
  let tools = EventTools(
    reader: reader, lexicon: .shared,
    stream: ItemStream(document: document, reader: reader, lexicon: .shared),
    places: places, context: base)
  let people = PeopleParser()
  let parser = EventParser(
    document: document, tools: tools,
    filter: EventFilter(published: kit.facts.published, period: kit.facts.period), places: places,
    people: people, facts: kit.facts)
  let (events, findings) = parser.events()
  kit.events = events
  kit.findings = document.findings + findings
  kit.projects = ProjectParser(
    document: document, stream: tools.stream, places: places,
    isPerson: { people.isPersonName($0) >= 0.7 }
  ).projects(besides: events)
  kit.pages = document.pages.map {
    PageFacts(
      number: $0.number, width: $0.width, height: $0.height, rotation: $0.rotation,
      textOrigin: $0.textOrigin)
  }
  kit.sections = summarize(document.sections)
  let contacts = parseContacts(document, countries: ["FR", "GB", "US"])
  kit.contacts = contacts.contacts
  kit.links = parseLinks(document)
  kit.findings += contacts.findings
  return kit
}
