import CivilTime

/// The time of an occurrence as a calendar states it: the end is exclusive.
struct CalendarSpan: Hashable, Sendable, Comparable {
  var start: LocalMoment
  /// Always told for whole days, the day after the last; `nil` for a time without a stated end.
  var end: LocalMoment?

  init(start: LocalMoment, end: LocalMoment?) {
    self.start = start
    self.end = end
  }

  /// `nil` where the year can't be known; a day until which something lasts is that day.
  init?(_ occurrence: Occurrence) {
    guard let start = occurrence.start ?? (occurrence.open == .before ? occurrence.end : nil)
    else { return nil }
    self.start = start
    let end = occurrence.start == nil ? nil : occurrence.end
    if start.time == nil {
      self.end = LocalMoment((end ?? start).date.adding(days: 1))
    } else {
      self.end = end.flatMap { $0 > start ? $0 : nil }
    }
  }

  var isWholeDays: Bool { start.time == nil }

  /// Whether it covers more than one whole day.
  var isLong: Bool { isWholeDays && end != LocalMoment(start.date.adding(days: 1)) }

  static func < (left: Self, right: Self) -> Bool {
    if left.start != right.start { return left.start < right.start }
    guard let leftEnd = left.end else { return right.end != nil }
    return right.end.map { leftEnd < $0 } ?? false
  }
}
