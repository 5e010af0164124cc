/// One time at which something takes place, as far as the source states it.
///
/// Start and end have the same form: both whole days (the end inclusive) or both minutes.
public struct Occurrence: Hashable, Sendable {
  /// `nil` where only an end is stated (`open == .before`) or the year can't be known (`partial`).
  public var start: LocalMoment?
  /// The last moment or day that is stated; of whole days the last one.
  public var end: LocalMoment?
  /// A part of the day that was stated without a clock time.
  public var dayPart: DayPart?
  /// The side on which the interval is unbounded.
  public var open: OpenSide?
  /// How exactly the time is stated.
  public var grain: Grain
  /// What is known of a date without a year, in ISO 8601 truncated form: `--03-14T20:00`.
  public var partial: String?
  /// The moments that `partial` can stand for, ascending.
  public var candidates: [LocalMoment]

  /// Makes one from its parts.
  public init(
    start: LocalMoment?, end: LocalMoment? = nil, dayPart: DayPart? = nil, open: OpenSide? = nil,
    grain: Grain = .day, partial: String? = nil, candidates: [LocalMoment] = []
  ) {
    self.start = start
    self.end = end
    self.dayPart = dayPart
    self.open = open
    self.grain = grain
    self.partial = partial
    self.candidates = candidates
  }
}

/// A part of the day that is stated without a clock time.
public enum DayPart: String, Hashable, Sendable, CaseIterable {
  case morning, afternoon, evening, night
}

/// The side on which an interval has no bound.
public enum OpenSide: String, Hashable, Sendable {
  /// "à partir du 8 mars": only the start is stated.
  case after
  /// "jusqu'au 3 janvier": only the end is stated.
  case before
}

/// How coarse a stated date is.
public enum Grain: String, Hashable, Sendable, CaseIterable {
  case day, month, season, year
}

/// What made the year of a date certain.
public enum YearSource: String, Hashable, Sendable, CaseIterable {
  case printed, sentence, section, kit, weekday, metadata, reference, unknown
}
