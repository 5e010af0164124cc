import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// What a kit says of itself, and what the parsing of its entities needs to know.
struct FactsResult {
  var facts = KitFacts()
  /// ISO 3166-1 codes, the likeliest first; never empty.
  var countries: [String] = []
  /// Primary tags of the languages that the kit is written in, the main one first.
  var languages: [String] = []
  /// Reads dates in the kit's languages.
  var reader: DateReader
  /// What is known to complete the kit's dates.
  var dates: DateContext
  var findings: [Finding] = []
  /// The contacts as they are printed: who is to be written to tells who publishes.
  var contacts: [ContactReader.Result] = []
  /// Where the text of a release opens with the day on which it was written.
  var dateline: ReleaseDateline?
  /// The domain of the kit's own addresses.
  var domain: KitDomain

  /// The kit's own country.
  var country: String? { countries.first }
}

/// The texts of a page; each half of one in two languages is a whole, since a kit is in the language that it opens with.
private func texts(of page: LaidOutPage) -> [String] {
  guard let second = page.secondLanguage else { return page.blocks.map(\.text.text) }
  return [page.blocks[..<second], page.blocks[second...]].map { half in
    half.map(\.text.text).joined(separator: " ")
  }
}

/// Reads what a kit says of itself.
func parseFacts(_ document: SectionedDocument, in context: EntityContext) -> FactsResult {
  let lexicon = FactsLexicon.shared
  let language = LanguageDetector(lexicon: lexicon).detect(
    document.pages.lazy.flatMap(texts),
    stated: document.metadata.language)
  let code = context.language ?? language?.code
  let told = context.language.map { String($0.prefix(2)) }
  var languages =
    language?.all ?? told.flatMap { LexiconFiles.reads($0) ? [$0] : nil }
    ?? LexiconFiles.usualLanguages
  languages += DateLineLanguages().languages(
    of: document, besides: languages, among: language?.some ?? [])
  var votes = CountryVotes()
  votes.count(language: code, stated: context.language ?? document.metadata.language)
  countPlaces(document, into: &votes)
  if code?.hasPrefix("en") == true {
    votes.countMonthFirstDays(document.pages.lazy.flatMap(\.blocks).map(\.text.text))
  }
  var countries = votes.countries
  if countries.isEmpty { countries = ["FR"] }
  var zone = context.timeZone ?? votes.timeZone(of: countries[0]) ?? "Europe/Paris"
  var contacts = draftContacts(
    document, countries: plans(of: countries, zone, votes.signs, language: code),
    languages: languages)
  if let own = NationalNumbers(signs: votes.signs).country(
    of: contacts.map(\.contact), among: countries, language: code)
  {
    countries = [own] + countries.filter { $0 != own }
    zone = context.timeZone ?? votes.timeZone(of: own) ?? zone
    contacts = draftContacts(
      document, countries: plans(of: countries, zone, votes.signs, language: code),
      languages: languages)
  }
  let main = countries[0]
  countries = withUsual(countries, language: code)
  let reader = DateReader(languages: languages)
  var dates = DateContext(timeZone: zone)
  dates.numericOrder = main == "US" ? .monthFirst : .dayFirst
  if let reference = context.referenceDate { dates.reference = LocalMoment(reference) }

  let cover = Cover(document, reader: reader, lexicon: lexicon)
  let title = TitleReader(
    document: document, cover: cover, lexicon: lexicon, reader: reader
  ).read()
  var result = FactsResult(
    countries: countries, languages: languages, reader: reader, dates: dates,
    domain: KitDomain(document, title: title.title))
  result.facts.title = title.title
  result.facts.subtitle = title.subtitle
  result.contacts = contacts
  result.facts.issuer = IssuerReader(
    document: document, cover: cover, lexicon: lexicon, names: .shared, title: title.title,
    contacts: result.contacts.map(\.contact), domain: result.domain, languages: languages
  ).read()
  result.facts.language = code
  result.facts.timeZone = zone
  let edition = EditionReader(cover: cover, lexicon: lexicon)
  result.facts.edition = edition.edition()
  result.facts.revision = edition.revision()
  let kitDates = KitDates(
    document: document, cover: cover, reader: reader, lexicon: lexicon, context: dates)
  result.dateline = kitDates.releaseDateline()
  result.facts.published = kitDates.published(dateline: result.dateline)
  result.facts.period = kitDates.period(published: result.facts.published)
  result.facts.embargo = kitDates.embargo(published: result.facts.published)
  let meeting = ReportedMeeting(cover: cover, reader: reader, lexicon: lexicon, context: dates)
  complete(
    &result.dates, with: result.facts, meeting: meeting.day, metadata: document.metadata)
  if let code, !LexiconFiles.reads(String(code.prefix(2))) {
    result.findings.append(
      Finding(
        .note, code: "language-unsupported",
        message:
          "The kit is written in “\(code)”, which is not supported: contacts, links and numeric dates are read, and the programme may be incomplete"
      ))
  }
  return result
}

/// The likeliest countries, then those that a language is mostly written in: numbers in national form may be another
/// country's where the kit names it or speaks its language.
private func withUsual(_ countries: [String], language: String?) -> [String] {
  let usual =
    language?.hasPrefix("en") == true ? ["GB", "US", "IE", "AU", "FR"] : ["FR", "GB", "US"]
  return Array(countries.prefix(5)) + usual.filter { !countries.prefix(5).contains($0) }
}

/// The plans that the kit's telephone numbers may follow, the likeliest first.
private func plans(
  of countries: [String], _ zone: String, _ signs: CountrySigns, language: String?
) -> [String] {
  [signs.numbers(ofZone: zone)].compactMap(\.self) + withUsual(countries, language: language)
}

/// Counts the places, domains and signs of the first and last pages, and of every line that may hold an
/// address.
private func countPlaces(_ document: SectionedDocument, into votes: inout CountryVotes) {
  let last = document.pages.count
  for (index, page) in document.pages.enumerated() {
    let isEdge = index < 2 || index >= last - 2
    for block in page.printedBlocks {
      let text = block.text.text
      guard
        isEdge || text.utf8.count < 160 && index < 12 || text.holds(byte: AddressBytes.at)
          || text.holds(byte: UInt8(ascii: "+"))
      else { continue }
      votes.count(text: text, isWeighty: index == 0 || index == last - 1)
    }
  }
}

/// What the kit's own dates make certain about others.
private func complete(
  _ dates: inout DateContext, with facts: KitFacts, meeting: CalendarDate?,
  metadata: DocumentMetadata
) {
  dates.period = facts.period
  if let period = facts.period, period.lowerBound.year == period.upperBound.year {
    dates.year = period.lowerBound.year
    dates.yearSource = .kit
  }
  guard dates.reference == nil else { return }
  if let written = facts.published ?? meeting {
    dates.reference = LocalMoment(written)
    dates.referenceSource = .kit
  } else if let created = metadata.created {
    dates.reference = LocalMoment(created.local.date)
    dates.referenceSource = .metadata
  }
}
