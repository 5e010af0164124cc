public import CivilTime

/// Everything that was read from one press kit: the contract's document as values.
///
/// Entity parsing makes it; validation checks it; emission writes it.
public struct Kit: Hashable, Sendable {
  /// The file.
  public var source: SourceFacts
  /// Its pages.
  public var pages: [PageFacts]
  /// What the kit says of itself.
  public var facts: KitFacts
  /// Its sections, in order.
  public var sections: [SectionSummary]
  /// Its events.
  public var events: [Event]
  /// Events of earlier editions that this one no longer has; they stand in the calendar only.
  public var vanished: [Event] = []
  /// Its contacts.
  public var contacts: [Contact]
  /// Its projects.
  public var projects: [Project]
  /// The organizations that it names.
  public var organizations: [Organization]
  /// What it quotes.
  public var quotes: [Quote]
  /// Its links.
  public var links: [Link]
  /// What was doubtful about it.
  public var findings: [Finding]

  /// Makes one from its parts.
  public init(
    source: SourceFacts, pages: [PageFacts] = [], facts: KitFacts = KitFacts(),
    sections: [SectionSummary] = [], events: [Event] = [], contacts: [Contact] = [],
    projects: [Project] = [], organizations: [Organization] = [], quotes: [Quote] = [],
    links: [Link] = [], findings: [Finding] = []
  ) {
    self.source = source
    self.pages = pages
    self.facts = facts
    self.sections = sections
    self.events = events
    self.contacts = contacts
    self.projects = projects
    self.organizations = organizations
    self.quotes = quotes
    self.links = links
    self.findings = findings
  }
}

/// The file that a kit was read from.
public struct SourceFacts: Hashable, Sendable {
  /// The file's name, without folders.
  public var file: String
  /// Lower-case hexadecimal.
  public var sha256: String
  /// The size of the file.
  public var bytes: Int
  /// How many pages the file has.
  public var pageCount: Int
  /// The program that wrote the PDF, as it says.
  public var producer: String?
  /// When the PDF says that it was made.
  public var created: PDFDate?
  /// When the PDF says that it was changed.
  public var modified: PDFDate?

  /// Makes one from its parts.
  public init(
    file: String, sha256: String, bytes: Int, pageCount: Int, producer: String? = nil,
    created: PDFDate? = nil, modified: PDFDate? = nil
  ) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
    self.pageCount = pageCount
    self.producer = producer
    self.created = created
    self.modified = modified
  }
}

/// A page as the contract lists it.
public struct PageFacts: Hashable, Sendable {
  /// 1-based.
  public var number: Int
  /// In points.
  public var width: Double
  /// In points.
  public var height: Double
  /// Degrees clockwise: 0, 90, 180, 270.
  public var rotation: Int
  /// Where the text came from.
  public var textOrigin: TextOrigin

  /// Makes one from its parts.
  public init(number: Int, width: Double, height: Double, rotation: Int, textOrigin: TextOrigin) {
    self.number = number
    self.width = width
    self.height = height
    self.rotation = rotation
    self.textOrigin = textOrigin
  }
}

/// What a kit says of itself.
public struct KitFacts: Hashable, Sendable {
  /// The title, as printed.
  public var title: String?
  /// The subtitle, as printed.
  public var subtitle: String?
  /// Who issues the kit.
  public var issuer: String?
  /// BCP 47.
  public var language: String?
  /// An IANA name.
  public var timeZone: String?
  /// The number of the edition, where it is stated.
  public var edition: Int?
  /// The revision, as printed.
  public var revision: String?
  /// The printed date of publication.
  public var published: CalendarDate?
  /// The moment before which nothing may be published.
  public var embargo: LocalMoment?
  /// The first and the last day that the kit is about.
  public var period: ClosedRange<CalendarDate>?

  /// Makes one from its parts.
  public init(
    title: String? = nil, subtitle: String? = nil, issuer: String? = nil, language: String? = nil,
    timeZone: String? = nil, edition: Int? = nil, revision: String? = nil,
    published: CalendarDate? = nil, embargo: LocalMoment? = nil,
    period: ClosedRange<CalendarDate>? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.issuer = issuer
    self.language = language
    self.timeZone = timeZone
    self.edition = edition
    self.revision = revision
    self.published = published
    self.embargo = embargo
    self.period = period
  }
}

/// A section as the contract lists it.
public struct SectionSummary: Hashable, Sendable {
  /// What refers to it.
  public var id: String
  /// The section that holds it; `nil` at the top.
  public var parent: String?
  /// The depth, from 1.
  public var level: Int
  /// What kind it is.
  public var kind: SectionKind
  /// The title, as printed.
  public var title: String
  /// 1-based, ascending.
  public var pages: [Int]

  /// Makes one from its parts.
  public init(
    id: String, parent: String?, level: Int, kind: SectionKind, title: String, pages: [Int]
  ) {
    self.id = id
    self.parent = parent
    self.level = level
    self.kind = kind
    self.title = title
    self.pages = pages
  }
}

/// Where a field of an entity was read.
public struct Evidence: Hashable, Sendable {
  /// A JSON Pointer (RFC 6901) into the entity: `/occurrences/0/start`.
  public var field: String
  /// Where it was read.
  public var place: SourcePlace
  /// As printed.
  public var text: String
  /// 0...1, of that field.
  public var confidence: Double

  /// Makes one from its parts.
  public init(field: String, place: SourcePlace, text: String, confidence: Double) {
    self.field = field
    self.place = place
    self.text = text
    self.confidence = confidence
  }
}

/// An organization that the kit names.
public struct Organization: Hashable, Sendable {
  /// The name, as printed.
  public var name: String
  /// The region, as printed.
  public var region: String?
  /// The role or function, as printed.
  public var role: String?
  /// Where each field was read.
  public var evidence: [Evidence]

  /// Makes one from its parts.
  public init(name: String, region: String? = nil, role: String? = nil, evidence: [Evidence] = []) {
    self.name = name
    self.region = region
    self.role = role
    self.evidence = evidence
  }
}

/// Words that the kit puts in somebody's mouth.
public struct Quote: Hashable, Sendable {
  /// As printed.
  public var text: String
  /// Who said it.
  public var speaker: String?
  /// The role or function, as printed.
  public var role: String?
  /// Where each field was read.
  public var evidence: [Evidence]

  /// Makes one from its parts.
  public init(text: String, speaker: String? = nil, role: String? = nil, evidence: [Evidence] = [])
  {
    self.text = text
    self.speaker = speaker
    self.role = role
    self.evidence = evidence
  }
}

/// A link that the kit carries.
public struct Link: Hashable, Sendable {
  /// The text that is linked.
  public var label: String
  /// Its web address.
  public var url: String
  /// The page, 1-based.
  public var page: Int

  /// Makes one from its parts.
  public init(label: String, url: String, page: Int) {
    self.label = label
    self.url = url
    self.page = page
  }
}

/// A place as the kit states it.
public struct Location: Hashable, Sendable {
  /// The place by name.
  public var venue: String?
  /// The postal address, as printed.
  public var address: String?
  /// The postal code, as printed.
  public var postalCode: String?
  /// The town.
  public var city: String?
  /// The region, as printed.
  public var region: String?
  /// ISO 3166-1 alpha-2.
  public var country: String?

  /// Makes one from its parts.
  public init(
    venue: String? = nil, address: String? = nil, postalCode: String? = nil, city: String? = nil,
    region: String? = nil, country: String? = nil
  ) {
    self.venue = venue
    self.address = address
    self.postalCode = postalCode
    self.city = city
    self.region = region
    self.country = country
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { self == Location() }
}
