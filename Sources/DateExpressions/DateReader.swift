public import CivilTime

/// Finds expressions of time in text and resolves them to occurrences.
public struct DateReader: Sendable {
  /// BCP 47 primary tags; languages without data leave numeric and ISO dates readable.
  public let languages: [String]

  public init(languages: [String]) { self.languages = languages }

  /// The expressions in `text`, ascending and disjoint, each as long as it can be.
  public func scan(_ text: String) -> [DateExpression] { [] }

  /// Completes an expression from what is known around it.
  public func resolve(_ expression: DateExpression, in context: DateContext) -> ResolvedDate {
    ResolvedDate(expression: expression)
  }
}

/// An expression of time as printed, with what it states and nothing that it doesn't.
public struct DateExpression: Hashable, Sendable {
  /// UTF-8 offsets in the scanned text.
  public var range: Range<Int>
  public var text: String
  /// The name of the grammar rule that read it.
  public var rule: String
  /// Which parts are printed.
  public var known: Set<DatePart>

  public init(range: Range<Int>, text: String, rule: String, known: Set<DatePart>) {
    self.range = range
    self.text = text
    self.rule = rule
    self.known = known
  }
}

/// A part of a date or time that a text can state.
public enum DatePart: String, Hashable, Sendable, CaseIterable {
  case weekday, day, month, year, season, time, dayPart, duration, recurrence, relative, feast
}

/// What an expression means in its context.
public struct ResolvedDate: Hashable, Sendable {
  public var expression: DateExpression
  /// Ascending; empty for durations and for bare times that no day is known for.
  public var occurrences: [Occurrence]
  public var recurrence: Recurrence?
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
