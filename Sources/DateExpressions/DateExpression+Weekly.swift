extension DateExpression {
  /// A stretch of days as a rule, with weekdays that stand apart from it: "Sunday" or "Tue/Thu" in a column of its own,
  /// "20 December to 11 April" in another.
  ///
  /// `nil` where this is anything but one stretch of days, or the other anything but weekdays.
  package func weekly(on other: DateExpression) -> DateExpression? {
    guard let weekdays = other.bareWeekdays, printed.groups.count == 1,
      let group = printed.groups.first, group.cycle == nil, group.weekdays.isEmpty,
      group.dates.count == 1, group.dates[0].isSpan || group.dates[0].isOpenAfter
    else { return nil }
    var weekly = self
    weekly.printed.groups[0].cycle = PrintedCycle(
      kind: .weekly(interval: 1), weekdays: weekdays)
    weekly.known.formUnion([.weekday, .recurrence])
    return weekly
  }

  /// Each of the one weekday that it states, with its hours: "le dimanche à 15 h" of what comes back.
  package var eachWeek: DateExpression? {
    guard known == [.weekday, .time], printed.groups.count == 1, let group = printed.groups.first,
      group.cycle == nil, group.weekdays.isEmpty, case let days = group.dates.flatMap(\.days),
      days.count == 1, days[0].isBareWeekday
    else { return nil }
    var weekly = self
    weekly.printed.groups[0].dates = []
    weekly.printed.groups[0].cycle = PrintedCycle(
      kind: .weekly(interval: 1), weekdays: WeekdaySet(day: days[0].weekday))
    weekly.known.insert(.recurrence)
    return weekly
  }

  /// The weekdays that are all that it states, named one by one or as a stretch.
  private var bareWeekdays: WeekdaySet? {
    guard known == [.weekday], printed.groups.count == 1, let group = printed.groups.first else {
      return nil
    }
    return group.dates.isEmpty && !group.weekdays.isEmpty ? group.weekdays : group.bareWeekdays
  }

  /// The weekday that is all that it states; 1...7, Monday first.
  private var bareWeekday: UInt8? {
    let days = printed.groups.flatMap(\.dates).flatMap(\.days)
    guard known == [.weekday], days.count == 1, days[0].isBareWeekday else { return nil }
    return days[0].weekday
  }
}

extension DateExpression {
  /// The rule of every week on the weekday that is all that it states; `nil` where it states anything else.
  ///
  /// As in: "Monday" as the heading of what takes place on each Monday of a summer.
  package var everyWeek: DateExpression? {
    // "Mondays" states the rule already.
    if known == [.weekday, .recurrence], printed.groups.count == 1,
      printed.groups[0].dates.isEmpty
    {
      return self
    }
    guard let weekday = bareWeekday, var group = printed.groups.first, printed.groups.count == 1
    else { return nil }
    group.dates = []
    group.cycle = PrintedCycle(
      kind: .weekly(interval: 1), weekdays: WeekdaySet(day: weekday))
    var rule = self
    rule.printed.groups = [group]
    rule.known.insert(.recurrence)
    return rule
  }
}

extension DateGroup {
  /// The weekdays of a row such as "ma, me et sa à 19h", which states no other days.
  var bareWeekdays: WeekdaySet? {
    var rows: WeekdaySet = []
    for term in dates {
      guard let day = term.first, term.last == nil, day.isBareWeekday, day.relation == .none else {
        return nil
      }
      rows.insert(WeekdaySet(day: day.weekday))
    }
    return dates.isEmpty ? nil : rows
  }
}
