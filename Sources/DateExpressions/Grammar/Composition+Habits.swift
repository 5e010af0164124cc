import CivilTime

/// Weekdays of a habit in front of the span that bounds it.
extension Composition {
  /// Takes the bounds of a weekday told in the singular, which then repeats.
  ///
  /// As in: "le jeudi à 10 h, du 9 octobre au 13 novembre", "le jeudi du 9 octobre au 13 novembre".
  /// One day takes place on no span.
  mutating func takesBounds(_ match: DatesMatch) -> Bool {
    guard group.cycle == nil, group.weekdays.isEmpty, !group.dates.isEmpty,
      group.dates.allSatisfy({ $0.last == nil && $0.first?.isHabitual == true }),
      match.terms.count == 1, let bounds = match.terms[0].first, bounds.day > 0,
      bounds.weekday == 0,
      match.terms[0].last.map({ $0.day > 0 && $0.month > 0 && $0.weekday == 0 }) == true
    else { return false }
    let weekdays = group.dates.compactMap { $0.first.map { WeekdaySet(day: $0.weekday) } }
    group.cycle = PrintedCycle(
      kind: .weekly(interval: 1), weekdays: weekdays.reduce(into: []) { $0.formUnion($1) })
    group.dates = match.terms
    next = match.next
    rule = "recurrence"
    return true
  }

  /// The days that a clause tells, if its numbers are no hours.
  func days(from start: Int, at index: Int) -> DatesMatch? {
    guard let match = grammar.dates(at: start) else { return nil }
    return hoursOfRule(at: index, before: match) ? nil : match
  }

  /// Whether bare numbers behind a rule of weekdays are its hours and no days: "every Tuesday morning from 8 to 10, May 19
  /// through June 30".
  private func hoursOfRule(at index: Int, before match: DatesMatch) -> Bool {
    guard group.cycle != nil, group.dates.isEmpty,
      !group.times.contains(where: { $0.start != nil || $0.end != nil }),
      grammar.has([.from, .between], at: index), let first = match.terms.first,
      first.days.allSatisfy(\.isBareDay),
      match.terms.count == 1 || match.terms[1].first?.isMonthFirst == true
    else { return false }
    return grammar.times(at: index, afterDate: true) != nil
  }
}

extension PrintedDay {
  /// A weekday and nothing beside it.
  fileprivate var isHabitual: Bool { isBareWeekday && relation == .none }
}
