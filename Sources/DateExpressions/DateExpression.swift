/// An expression of time as printed, with what it states and nothing that it doesn't.
public struct DateExpression: Hashable, Sendable {
  /// UTF-8 offsets in the scanned text.
  public var range: Range<Int>
  /// As printed.
  public var text: String
  /// The name of the grammar rule that read it.
  public var rule: String
  /// Which parts are printed.
  public var known: Set<DatePart>
  /// A word before it says that nothing takes place then: "fermé le 25 décembre", "closed on Mondays".
  public var isExclusion: Bool
  /// The parts as read, so that resolving needs no second look at the text.
  var printed: PrintedExpression

  /// An expression that states nothing by itself; a reader's `scan` makes full ones.
  public init(range: Range<Int>, text: String, rule: String, known: Set<DatePart>) {
    self.init(range: range, text: text, rule: rule, known: known, printed: PrintedExpression())
  }

  init(
    range: Range<Int>, text: String, rule: String, known: Set<DatePart>,
    isExclusion: Bool = false, printed: PrintedExpression
  ) {
    self.range = range
    self.text = text
    self.rule = rule
    self.known = known
    self.isExclusion = isExclusion
    self.printed = printed
  }
}

extension DateExpression {
  /// Whether it tells when something ends and nothing else: "jusqu'à 18 heures", "until 6 pm".
  public var statesEndOnly: Bool {
    printed.groups.allSatisfy { group in
      group.dates.isEmpty && !group.times.isEmpty
        && group.times.allSatisfy { $0.start == nil && $0.end != nil }
    }
  }

  /// Whether it names several days one by one, as in "les 10 et 11 novembre", and no stretch of days.
  public var namesDaysOneByOne: Bool {
    printed.groups.contains { group in
      group.dates.count > 1 && group.dates.allSatisfy { $0.last == nil && $0.first != nil }
    }
  }
}

/// A part of a date or time that a text can state.
public enum DatePart: String, Hashable, Sendable, CaseIterable {
  case weekday, day, month, year, season, time, dayPart, duration, recurrence, relative, feast
}

extension PrintedExpression {
  /// Which parts are printed.
  var known: Set<DatePart> {
    var known: Set<DatePart> = []
    for group in groups {
      for term in group.dates {
        term.first?.tell(&known)
        term.last?.tell(&known)
      }
      if group.cycle != nil { known.insert(.recurrence) }
      if !group.weekdays.isEmpty { known.insert(.weekday) }
      if !(group.cycle?.weekdays ?? []).isEmpty, group.cycle?.weekdays != .all {
        known.insert(.weekday)
      }
      for time in group.times {
        if time.start != nil || time.end != nil { known.insert(.time) }
        if time.part != nil { known.insert(.dayPart) }
      }
    }
    if durationMinutes != nil { known.insert(.duration) }
    return known
  }
}
