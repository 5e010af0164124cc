public import CivilTime

/// What an expression means in its context.
public struct ResolvedDate: Hashable, Sendable {
  /// What was read, before it was resolved.
  public var expression: DateExpression
  /// Ascending; empty for durations and for bare times that no day is known for.
  public var occurrences: [Occurrence]
  /// The rule, where one is stated.
  public var recurrence: Recurrence?
  /// Hours that hold on weekdays of the whole-day stretch among `occurrences`.
  public var openingHours: [OpeningHours]
  /// What made the year certain.
  public var yearFrom: YearSource
  /// An IANA name where the text states a zone ("heure de Paris", "ET").
  public var timeZone: String?
  /// A printed duration ("Durée : 1 h 15").
  public var durationMinutes: Int?
  /// What was doubtful about it.
  public var findings: [DateFinding]

  /// Makes one from its parts.
  public init(
    expression: DateExpression, occurrences: [Occurrence] = [], recurrence: Recurrence? = nil,
    openingHours: [OpeningHours] = [], yearFrom: YearSource = .unknown, timeZone: String? = nil,
    durationMinutes: Int? = nil, findings: [DateFinding] = []
  ) {
    self.expression = expression
    self.occurrences = occurrences
    self.recurrence = recurrence
    self.openingHours = openingHours
    self.yearFrom = yearFrom
    self.timeZone = timeZone
    self.durationMinutes = durationMinutes
    self.findings = findings
  }
}

/// Something about an expression that a reader should doubt.
public struct DateFinding: Hashable, Sendable {
  /// A stable name in kebab case, such as `weekday-mismatch`.
  public var code: String
  /// One sentence for a person.
  public var message: String

  /// Makes one from its parts.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
