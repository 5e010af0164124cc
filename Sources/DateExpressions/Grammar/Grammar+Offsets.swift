extension Grammar {
  /// Days told by their distance from another: "trois jours après Pâques", "le lendemain de Noël",
  /// "the Monday after Easter", "two days later".
  func offsetDay(at index: Int) -> DayMatch? {
    dayBeside(at: index) ?? countedFrom(at: index) ?? weekdayFrom(at: index)
  }

  /// "le lendemain de Noël", "the day before Thanksgiving".
  private func dayBeside(at index: Int) -> DayMatch? {
    guard let shift = sense(index).dayShift, has(.anchored, at: index),
      let base = base(at: skipping(.article, skipping(.of, index + 1)), allowsWeekday: false)
    else { return nil }
    var match = base
    match.day.offset = PrintedDay.Offset(unit: .day, count: Int16(shift))
    match.rule = "day beside a day"
    return match
  }

  /// "trois jours après Pâques", "a week from Friday", "deux jours plus tard".
  private func countedFrom(at index: Int) -> DayMatch? {
    guard let count = count(at: index), let unit = sense(count.next).unit,
      [.day, .week, .month, .year].contains(unit)
    else { return nil }
    var position = count.next + 1
    let value = Int16(count.value)
    let marks = sense(position).marks
    if marks.contains(.later) || marks.contains(.earlier) {
      guard isWhole || unit == .day || unit == .week else { return nil }
      var day = PrintedDay()
      day.relation = .context
      day.unit = .day
      day.offset = PrintedDay.Offset(unit: unit, count: marks.contains(.later) ? value : -value)
      return DayMatch(day: day, next: position + 1, rule: "counted from a day")
    }
    let isFrom = has(.from, at: position) && !has(.of, at: position)
    if isWhole, unit == .week, isEnd(skipping(.on, position) + 1),
      var match = base(at: skipping(.on, position), allowsWeekday: true)
    {
      // "a week on Tuesday"
      match.day.offset = PrintedDay.Offset(unit: unit, count: value)
      return match
    }
    let isAfter = has(.after, at: position) || isFrom
    guard isAfter || has(.before, at: position) else { return nil }
    // "deux jours après, il revient"
    if !isFrom, unit == .day || unit == .week, ![.word, .number].contains(items[position + 1].kind)
    {
      var day = PrintedDay()
      day.relation = .context
      day.unit = .day
      day.offset = PrintedDay.Offset(unit: unit, count: isAfter ? value : -value)
      return DayMatch(day: day, next: position + 1, rule: "counted from a day")
    }
    position = skipping(.article, position + 1)
    guard var match = base(at: position, allowsWeekday: isFrom) else { return nil }
    match.day.offset = PrintedDay.Offset(unit: unit, count: isAfter ? value : -value)
    match.rule = "counted from a day"
    return match
  }

  /// "the Monday after Easter", "le dimanche avant Noël", "the closest Monday to June 12".
  private func weekdayFrom(at index: Int) -> DayMatch? {
    var position = index
    var count: Int16 = 1
    let isClosest = sense(index).marks.contains(.closest)
    if isClosest {
      position += 1
    } else if sense(index).ordinal > 0, sense(index + 1).weekday > 0 {
      count = Int16(sense(index).ordinal)
      position += 1
    }
    let isWeekend = sense(position).unit == .weekend && !sense(position).marks.contains(.plural)
    let weekday = isWeekend ? 6 : sense(position).weekday
    guard weekday > 0, !has([.weekdayPlural, .weekdayShort], at: position) else { return nil }
    let link = position + 1
    let isAfter = has(.after, at: link)
    guard isClosest ? has(.to, at: link) : isAfter || has(.before, at: link),
      var match = base(at: skipping(.article, link + 1), allowsWeekday: false)
    else { return nil }
    match.day.weekday = 0
    match.day.offset = PrintedDay.Offset(
      unit: isWeekend ? .weekend : .week, count: isClosest ? 0 : isAfter ? count : -count,
      weekday: weekday)
    match.rule = "weekday counted from a day"
    return match
  }

  /// The day that others are counted from; it is told without another.
  private func base(at index: Int, allowsWeekday: Bool) -> DayMatch? {
    guard let match = plainDay(at: index) else { return nil }
    let day = match.day
    if day.feast > 0 || day.day > 0 && day.month > 0 || day.unit == .day { return match }
    return allowsWeekday && day.isBareWeekday ? match : nil
  }

  /// A day of the calendar or a feast, or "tomorrow".
  func plainDay(at index: Int) -> DayMatch? {
    if let shift = sense(index).dayShift, !has(.anchored, at: index) {
      var day = PrintedDay()
      day.relation = .reference
      day.unit = .day
      day.shift = Int16(shift)
      return DayMatch(day: day, next: index + 1, rule: "day by distance")
    }
    return printedDay(at: index)
  }

  /// "3", "trois", "a", "a couple of" before a unit.
  func count(at index: Int) -> (value: Int, next: Int)? {
    if isNumber(index) {
      guard items[index].digits <= 2, items[index].value > 0, !isInsideNumber(index) else {
        return nil
      }
      return (Int(items[index].value), index + 1)
    }
    let value = max(Int(sense(index).number), Int(sense(index).count))
    return value > 0 ? (value, index + 1) : nil
  }
}
