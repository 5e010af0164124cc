public import CivilTime

/// Something that a reader would put in a calendar.
public struct Event: Hashable, Sendable {
  /// Empty until identity is given; survives re-issues of the kit.
  public var uid: String
  /// Rises by one with each edition that says something else (RFC 5545 3.8.7.4).
  public var sequence: Int
  /// The date of the edition that changed it last, UTC.
  public var lastModified: LocalMoment?
  /// The title, as printed.
  public var title: String
  /// What kind it is.
  public var kind: EventKind
  /// Ascending.
  public var occurrences: [Occurrence]
  /// The rule, where one is stated.
  public var recurrence: Recurrence?
  /// The hours of each day of the week.
  public var openingHours: [OpeningHours]
  /// An IANA name; `nil` where it is the kit's.
  public var timeZone: String?
  /// As printed.
  public var dateText: String?
  /// What made the year certain.
  public var yearFrom: YearSource
  /// Whether it takes place.
  public var status: Status
  /// Whether one can still come.
  public var availability: Availability?
  /// The series that it belongs to.
  public var series: String?
  /// The id of the section that announces it.
  public var section: String?
  /// Where it is.
  public var location: Location
  /// Whether one comes, connects or both.
  public var attendance: Attendance?
  /// Who organizes it.
  public var organizer: String?
  /// The persons named with it.
  public var people: [Person]
  /// What is said about it.
  public var description: String?
  /// Whom it is for.
  public var audience: String?
  /// What it costs, as printed.
  public var price: String?
  /// BCP 47, where other than the kit's.
  public var language: String?
  /// How one books.
  public var registration: Registration?
  /// Its web address.
  public var url: String?
  /// What was concluded rather than read.
  public var inferred: [Inference]
  /// Where each field was read.
  public var evidence: [Evidence]
  /// That this is an event, with this title at this time; 0...1.
  public var confidence: Double

  /// Makes one from its parts.
  public init(
    title: String, kind: EventKind = .other, occurrences: [Occurrence],
    yearFrom: YearSource = .unknown, confidence: Double = 0
  ) {
    uid = ""
    sequence = 0
    lastModified = nil
    self.title = title
    self.kind = kind
    self.occurrences = occurrences
    recurrence = nil
    openingHours = []
    timeZone = nil
    dateText = nil
    self.yearFrom = yearFrom
    status = .confirmed
    availability = nil
    series = nil
    section = nil
    location = Location()
    attendance = nil
    organizer = nil
    people = []
    description = nil
    audience = nil
    price = nil
    language = nil
    registration = nil
    url = nil
    inferred = []
    evidence = []
    self.confidence = confidence
  }

  /// The hours where they are the same every day of a span (`10:00-18:00`).
  public var dailyHours: OpeningHours? {
    guard openingHours.count == 1, let only = openingHours.first else { return nil }
    return only
  }

  /// Whether the kit says that it takes place.
  public enum Status: String, Hashable, Sendable {
    case confirmed, tentative, postponed, cancelled
  }

  /// Whether one can still go, where the kit says so.
  public enum Availability: String, Hashable, Sendable, CaseIterable {
    case soldOut, invitationOnly, free
  }

  /// How one takes part.
  public enum Attendance: String, Hashable, Sendable {
    case online, offline, mixed
  }

  /// How to register.
  public struct Registration: Hashable, Sendable {
    /// Whether one has to book; `nil` where it is not said.
    public var required: Bool?
    /// Its web address.
    public var url: String?
    /// The mail address.
    public var email: String?
    /// E.164.
    public var phone: String?
    /// The last day or moment to book.
    public var deadline: LocalMoment?

    /// Makes one from its parts.
    public init(
      required: Bool? = nil, url: String? = nil, email: String? = nil, phone: String? = nil,
      deadline: LocalMoment? = nil
    ) {
      self.required = required
      self.url = url
      self.email = email
      self.phone = phone
      self.deadline = deadline
    }
  }

  /// A field that was not printed with the event, and where its value came from.
  public struct Inference: Hashable, Sendable {
    /// A JSON Pointer into the event.
    public var field: String
    /// What it was concluded from, such as `heading`, `section` or `kit`.
    public var from: String

    /// Makes one from its parts.
    public init(field: String, from: String) {
      self.field = field
      self.from = from
    }
  }
}

/// What sort of event it is.
public enum EventKind: String, Hashable, Sendable, CaseIterable {
  case webinar, conference, roundTable, workshop, pressEvent, exhibition, show, screening
  case competition, openCall, campaign, visit, meeting, other
}

/// Somebody who takes part.
public struct Person: Hashable, Sendable {
  /// The name, as printed.
  public var name: String
  /// The role or function, as printed.
  public var role: String?
  /// Where the person belongs.
  public var affiliation: String?
  /// What the person does there.
  public var part: Part?

  /// What the person does there.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case speaker, guest, host, moderator, closing, artist
  }

  /// Makes one from its parts.
  public init(name: String, role: String? = nil, affiliation: String? = nil, part: Part? = nil) {
    self.name = name
    self.role = role
    self.affiliation = affiliation
    self.part = part
  }
}
