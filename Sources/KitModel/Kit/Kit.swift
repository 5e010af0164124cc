public import CivilTime

/// Everything that was read from one press kit: the contract's document as values.
///
/// Entity parsing makes it; validation checks it; emission writes it.
public struct Kit: Hashable, Sendable {
  public var source: SourceFacts
  public var pages: [PageFacts]
  public var facts: KitFacts
  public var sections: [SectionSummary]
  public var events: [Event]
  /// Events of earlier editions that this one no longer has; they stand in the calendar only.
  public var vanished: [Event] = []
  public var contacts: [Contact]
  public var projects: [Project]
  public var organizations: [Organization]
  public var quotes: [Quote]
  public var links: [Link]
  public var findings: [Finding]

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
  public var bytes: Int
  public var pageCount: Int
  public var producer: String?
  public var created: PDFDate?
  public var modified: PDFDate?

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
  public var number: Int
  public var width: Double
  public var height: Double
  public var rotation: Int
  public var textOrigin: TextOrigin

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
  public var title: String?
  public var subtitle: String?
  public var issuer: String?
  /// BCP 47.
  public var language: String?
  /// An IANA name.
  public var timeZone: String?
  public var edition: Int?
  public var revision: String?
  public var published: CalendarDate?
  public var embargo: LocalMoment?
  public var period: ClosedRange<CalendarDate>?

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
  public var id: String
  public var parent: String?
  public var level: Int
  public var kind: SectionKind
  public var title: String
  /// 1-based, ascending.
  public var pages: [Int]

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
  public var place: SourcePlace
  /// As printed.
  public var text: String
  /// 0...1, of that field.
  public var confidence: Double

  public init(field: String, place: SourcePlace, text: String, confidence: Double) {
    self.field = field
    self.place = place
    self.text = text
    self.confidence = confidence
  }
}

/// An organization that the kit names.
public struct Organization: Hashable, Sendable {
  public var name: String
  public var region: String?
  public var role: String?
  public var evidence: [Evidence]

  public init(name: String, region: String? = nil, role: String? = nil, evidence: [Evidence] = []) {
    self.name = name
    self.region = region
    self.role = role
    self.evidence = evidence
  }
}

/// Words that the kit puts in somebody's mouth.
public struct Quote: Hashable, Sendable {
  public var text: String
  public var speaker: String?
  public var role: String?
  public var evidence: [Evidence]

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
  public var label: String
  public var url: String
  public var page: Int

  public init(label: String, url: String, page: Int) {
    self.label = label
    self.url = url
    self.page = page
  }
}

/// A place as the kit states it.
public struct Location: Hashable, Sendable {
  public var venue: String?
  public var address: String?
  public var postalCode: String?
  public var city: String?
  public var region: String?
  /// ISO 3166-1 alpha-2.
  public var country: String?

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

  public var isEmpty: Bool { self == Location() }
}
