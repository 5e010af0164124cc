extension Composition {
  /// What stands between two clauses.
  struct Gap {
    var next: Int
    /// A comma, "and", a semicolon: the next clause is of the same kind or goes with this one.
    var isList = false
    /// A dash, colon, bracket or bullet: only times and remarks go on.
    var isBreak = false
    var opensBracket = false
    var isNothing: Bool { !isList && !isBreak }
  }
}

extension Composition {
  /// The weekday of a group that is a part of its day and nothing else: "Monday evening".
  var weekdayOfPart: UInt8? {
    guard group.cycle == nil, group.dates.count == 1, group.dates[0].last == nil,
      let day = group.dates[0].first, day.isBareWeekday, !day.isPlural, day.relation == .none,
      group.times.count == 1, group.times[0].part != nil, group.times[0].start == nil
    else { return nil }
    return day.weekday
  }
}
