public import CivilTime

/// What is known around an expression: everything that may complete what was not printed.
public struct DateContext: Hashable, Sendable {
  /// The moment that "demain", "prochain" and bare dates are read from.
  public var reference: LocalMoment?
  /// Where `reference` comes from: `.reference` (told), `.metadata` (the document's dates).
  public var referenceSource: YearSource
  /// The days that the document as a whole is about.
  public var period: ClosedRange<CalendarDate>?
  /// Whether a rule that states no end ("chaque mardi") ends with the period; without it only the first
  /// day is certain.
  public var periodBoundsRules = true
  /// Whether the period is when the document was issued: what it announces lies in it or after it, hardly before.
  public var periodIsIssue = false
  /// A year that is certain here, and what made it so (`.section`, `.sentence`, `.kit`).
  public var year: Int?
  /// What makes the year certain where the text states none.
  public var yearSource: YearSource
  /// Whether that year is no more than the one in which the document was issued: what lies long before that day in
  /// it is of the next.
  public var yearIsIssue = false
  /// The month that bare day numbers belong to, where a heading or sentence states one.
  public var month: Int?
  /// The occurrences that bare clock times apply to: those of the heading above the text.
  public var days: [Occurrence]
  /// An IANA name.
  public var timeZone: String
  /// How dates of three numbers are read.
  public var numericOrder: NumericOrder
  /// The text is one expression, as in a search box: bare "17/02" or "le 16" counts.
  public var isWholeExpression: Bool

  /// The order of day and month in all-numeric dates.
  public enum NumericOrder: String, Hashable, Sendable {
    case dayFirst, monthFirst, undecided
  }

  /// Makes one from its parts.
  public init(
    reference: LocalMoment? = nil, referenceSource: YearSource = .reference,
    period: ClosedRange<CalendarDate>? = nil, year: Int? = nil, yearSource: YearSource = .kit,
    month: Int? = nil, days: [Occurrence] = [], timeZone: String = "UTC",
    numericOrder: NumericOrder = .dayFirst, isWholeExpression: Bool = false
  ) {
    self.reference = reference
    self.referenceSource = referenceSource
    self.period = period
    self.year = year
    self.yearSource = yearSource
    self.month = month
    self.days = days
    self.timeZone = timeZone
    self.numericOrder = numericOrder
    self.isWholeExpression = isWholeExpression
  }
}
