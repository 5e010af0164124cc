/// Weekdays told together in front of their days: "samedi et dimanche 12 et 13 septembre".
enum WeekdaysAhead {
  /// The terms with each weekday at the day that it belongs to; as they are where the counts differ.
  ///
  /// The last weekday stands at the first day, as if it were that day's own.
  static func distributed(over terms: [DateTerm]) -> [DateTerm] {
    let ahead = terms.prefix {
      $0.last == nil && !$0.isOpenAfter && $0.first?.isBareWeekday == true
    }
    let dated = Array(terms.dropFirst(ahead.count))
    guard !ahead.isEmpty, let first = dated.first?.first, first.weekday > 0, first.day > 0,
      dated.allSatisfy({ term in term.days.allSatisfy { $0.day > 0 } })
    else { return terms }
    let weekdays = ahead.compactMap { $0.first?.weekday } + [first.weekday]
    let days = dated.flatMap(\.days)
    guard days.count == weekdays.count, days.dropFirst().allSatisfy({ $0.weekday == 0 }) else {
      return terms
    }
    var rest = weekdays[...]
    return dated.map { term in
      var own = term
      own.first?.weekday = rest.popFirst() ?? 0
      if own.last != nil { own.last?.weekday = rest.popFirst() ?? 0 }
      return own
    }
  }

  /// The weekdays on which something comes back, and the stretch of a week or more that they stand in front of; `nil`
  /// where these are days.
  ///
  /// As in: "Fri, Sat & Sun, 26 November to 19 December": no one weekday of several is that of the first day.
  static func repeated(over terms: [DateTerm]) -> (cycle: PrintedCycle, bounds: DateTerm)? {
    guard terms.count > 1, var bounds = terms.last, bounds.outlastsWeek, let first = bounds.first,
      first.weekday > 0, bounds.last?.weekday == 0,
      terms.dropLast().allSatisfy({
        $0.last == nil && !$0.isOpenAfter && $0.first?.isBareWeekday == true
          && $0.first?.relation == PrintedDay.Relation.none
      })
    else { return nil }
    let days = terms.compactMap { $0.first.map { WeekdaySet(day: $0.weekday) } }
    bounds.first?.weekday = 0
    return (
      PrintedCycle(
        kind: .weekly(interval: 1), weekdays: days.reduce(into: []) { $0.formUnion($1) }),
      bounds
    )
  }
}
