public import CivilTime

extension DateExpression {
  /// Whether it tells from when to when: "Saturday 10–4".
  package var tellsStretch: Bool {
    printed.groups.contains { $0.times.contains { $0.start != nil && $0.end != nil } }
  }

  /// The expression with the days that its weekdays are in a few days.
  ///
  /// As in: "Saturday 4.30" of a programme for 5–7 June is 6 June. `nil` where it states any other day or a rule, or a weekday
  /// that is not among these days, or twice.
  ///
  /// - Parameter needsHour: whether a weekday alone may be any, and is not placed.
  package func placed(
    in period: ClosedRange<CalendarDate>, needsHour: Bool = true
  ) -> DateExpression? {
    guard known.contains(.weekday), known.isSubset(of: [.weekday, .time, .dayPart]),
      known.contains(.time) || !needsHour
    else { return nil }
    var placed = self
    for group in placed.printed.groups.indices {
      guard !placed.printed.groups[group].dates.isEmpty, placed.printed.groups[group].cycle == nil,
        placed.printed.groups[group].weekdays.isEmpty
      else { return nil }
      for term in placed.printed.groups[group].dates.indices {
        guard placed.printed.groups[group].dates[term].last == nil,
          let day = placed.printed.groups[group].dates[term].first, day.isBareWeekday,
          !day.isPlural, day.relation == .none, let weekday = Weekday(rawValue: Int(day.weekday)),
          case let date = period.lowerBound.onOrAfter(weekday), period.contains(date),
          date.adding(days: 7) > period.upperBound
        else { return nil }
        placed.printed.groups[group].dates[term].first?.day = UInt8(date.day)
        placed.printed.groups[group].dates[term].first?.month = UInt8(date.month)
      }
    }
    placed.known.formUnion([.day, .month])
    return placed
  }
}
