public import CivilTime

/// Something that a reader would put in a calendar.
public struct Event: Hashable, Sendable {
  /// Empty until identity is given; survives re-issues of the kit.
  public var uid: String
  public var sequence: Int
  public var lastModified: LocalMoment?
  public var title: String
  public var kind: EventKind
  /// Ascending.
  public var occurrences: [Occurrence]
  public var recurrence: Recurrence?
  public var openingHours: [OpeningHours]
  /// An IANA name; `nil` where it is the kit's.
  public var timeZone: String?
  /// As printed.
  public var dateText: String?
  public var yearFrom: YearSource
  public var status: Status
  public var availability: Availability?
  public var series: String?
  /// The id of the section that announces it.
  public var section: String?
  public var location: Location
  public var attendance: Attendance?
  public var organizer: String?
  public var people: [Person]
  public var description: String?
  public var audience: String?
  public var price: String?
  /// BCP 47, where other than the kit's.
  public var language: String?
  public var registration: Registration?
  public var url: String?
  public var inferred: [Inference]
  public var evidence: [Evidence]
  /// That this is an event, with this title at this time; 0...1.
  public var confidence: Double

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
    public var required: Bool?
    public var url: String?
    public var email: String?
    /// E.164.
    public var phone: String?
    public var deadline: LocalMoment?

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
    /// `heading`, `section`, `kit`, …
    public var from: String

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
  public var name: String
  public var role: String?
  public var affiliation: String?
  public var part: Part?

  /// What the person does there.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case speaker, guest, host, moderator, closing, artist
  }

  public init(name: String, role: String? = nil, affiliation: String? = nil, part: Part? = nil) {
    self.name = name
    self.role = role
    self.affiliation = affiliation
    self.part = part
  }
}
