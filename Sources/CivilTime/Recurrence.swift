/// A recurrence as RFC 5545 3.3.10 writes it, with the moments that it leaves out or adds.
public struct Recurrence: Hashable, Sendable {
  /// The value of an `RRULE` property, without the name (`FREQ=WEEKLY;BYDAY=TU`).
  public var rule: String
  /// Moments that the rule gives and the source excepts.
  public var except: [LocalMoment]
  /// Moments that the source adds to the rule.
  public var also: [LocalMoment]

  /// Makes one from its parts.
  public init(rule: String, except: [LocalMoment] = [], also: [LocalMoment] = []) {
    self.rule = rule
    self.except = except
    self.also = also
  }
}

/// Hours that hold on certain weekdays of a span.
public struct OpeningHours: Hashable, Sendable {
  /// In ISO order; all seven where the source names no days.
  public var days: [Weekday]
  /// When it opens.
  public var opens: ClockTime
  /// Not after midnight of the same day unless it is smaller than `opens`.
  public var closes: ClockTime

  /// Makes one from its parts.
  public init(days: [Weekday], opens: ClockTime, closes: ClockTime) {
    self.days = days
    self.opens = opens
    self.closes = closes
  }
}
