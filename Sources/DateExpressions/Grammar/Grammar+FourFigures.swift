/// Hours in four figures without a sign between: "1430 hrs", "0900–0930", "Saturday 1100".
extension Grammar {
  /// An hour in four figures, where the unit of a clock, a zero in front or the weekday before it says that it is one.
  ///
  /// Where "1200 hours" are a length, and 1100–1400 may be years.
  func fourFigures(at index: Int) -> ClockMatch? {
    guard let first = fourFigureHour(at: index) else { return nil }
    if isLastOfFour(first, at: index) {
      var match = first
      if sense(match.next).marks.contains(.clockUnit) { match.next += 1 }
      return match
    }
    if opensFour(first, at: index) { return first }
    var last = first
    if [.hyphen, .dash].contains(sign(first.next)) || has(.to, at: first.next),
      let second = fourFigureHour(at: first.next + 1)
    {
      last = second
    }
    let unit = items[last.next]
    guard sense(last.next).marks.contains(.clockUnit), !has(.of, at: last.next + 1),
      unit.end - unit.start <= Self.shortUnit || items[index].value < 1000
    else { return nil }
    var match = first
    if last.next == first.next { match.next += 1 }
    return match
  }

  /// Whether the unit of a clock stands behind four figures, or behind those that end their hours: "4 November, 1130 hrs",
  /// "12 November, 1000–1800 hrs" tell no year.
  func isTimedByUnit(at index: Int) -> Bool {
    guard let first = fourFigureHour(at: index) else { return false }
    var next = first.next
    if [.hyphen, .dash].contains(sign(next)), let last = fourFigureHour(at: next + 1) {
      next = last.next
    }
    return sense(next).marks.contains(.clockUnit) && !has(.of, at: next + 1)
  }

  /// Whether nothing but an hour can be meant by four figures that a zero or a weekday is in front of: "0900–0930",
  /// "SATURDAY 1100".
  private func opensFour(_ hour: ClockMatch, at index: Int) -> Bool {
    guard !isQuantified(index), !sense(hour.next).marks.contains(.clockUnit) else { return false }
    if readsFourFigures, index == 0 || [.hyphen, .dash].contains(sign(hour.next)) { return true }
    if isBehindWeekday(index) { return items[hour.next].kind != .word || items[hour.next].broken }
    guard items[index].value < 1000, [.hyphen, .dash].contains(sign(hour.next)),
      let end = fourFigureHour(at: hour.next + 1)
    else { return false }
    return end.minutes > hour.minutes && !isQuantified(hour.next + 1)
  }

  /// Whether the four figures in front of a dash open hours that these end.
  private func isLastOfFour(_ hour: ClockMatch, at index: Int) -> Bool {
    guard index > 1, [.hyphen, .dash].contains(sign(index - 1)),
      let first = fourFigureHour(at: index - 2)
    else { return false }
    return opensFour(first, at: index - 2) && first.minutes < hour.minutes
  }

  /// In bytes: longer words count hours as well.
  private static let shortUnit = 3

  private func fourFigureHour(at index: Int) -> ClockMatch? {
    let item = items[index]
    guard item.kind == .number, item.digits == 4, item.value % 100 % 5 == 0, item.value % 100 < 60,
      item.value / 100 < 24
    else { return nil }
    var match = ClockMatch(
      hour: Int(item.value) / 100, minute: Int(item.value) % 100, next: index + 1)
    match.hasMinutes = true
    match.isPadded = true
    return match
  }
}
