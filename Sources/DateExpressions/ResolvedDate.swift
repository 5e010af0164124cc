public import CivilTime

/// What an expression means in its context.
public struct ResolvedDate: Hashable, Sendable {
  public var expression: DateExpression
  /// Ascending; empty for durations and for bare times that no day is known for.
  public var occurrences: [Occurrence]
  public var recurrence: Recurrence?
  /// Hours that hold on weekdays of the whole-day stretch among `occurrences`.
  public var openingHours: [OpeningHours]
  public var yearFrom: YearSource
  /// An IANA name where the text states a zone ("heure de Paris", "ET").
  public var timeZone: String?
  /// A printed duration ("Durée : 1 h 15").
  public var durationMinutes: Int?
  public var findings: [DateFinding]

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
  /// Kebab case: `weekday-mismatch`, `ambiguous-order`, `year-unknown` …
  public var code: String
  public var message: String

  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
