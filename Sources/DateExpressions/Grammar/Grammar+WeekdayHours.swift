/// Hours that stand where the day of the month of a weekday could: "Sat 10–4", "sa. 14-18 h", "Sunday 4.30".
extension Grammar {
  /// Whether a number that ends before `index` opens the hours of a door, and is no day.
  ///
  /// Days of one month would rise; hours with a mark at their end are glued: "sam. 3 - 18 h" is a day.
  func opensDoorHours(_ value: Int, at index: Int) -> Bool {
    guard [.hyphen, .dash].contains(sign(index)), isNumber(index + 1),
      items[index + 1].digits <= 2
    else { return false }
    let end = Int(items[index + 1].value)
    let after = afterMinutes(index + 2)
    if items[index].isGlued, items[index + 1].isGlued, has(.hourMark, at: after),
      value < end, end <= 24
    {
      return true
    }
    return lexicon.countsHalfDays && Self.doorOpens.contains(value)
      && Self.doorCloses.contains(end) && end < value
      && (items[after].kind != .word || items[after].broken) && !isNumber(after)
      && !isQuantified(after - 1)
  }

  /// In hours of a clock of twelve.
  private static var doorOpens: ClosedRange<Int> { 8...12 }
  private static var doorCloses: ClosedRange<Int> { 1...7 }

  /// Behind a dot or colon and two figures, where these stand at an index.
  private func afterMinutes(_ index: Int) -> Int {
    let hasMinutes =
      (isGluedSign(.dot, at: index) || isGluedSign(.colon, at: index)) && isNumber(index + 1)
      && items[index + 1].digits == 2
    return hasMinutes ? index + 2 : index
  }

  /// Whether another weekday goes on behind one that ends before an index, so that the first is not the day's own.
  ///
  /// As in: "from May 3 to July 15, Tuesday to Sunday", "May 3 – June 7, Fri & Sat 7:30 p.m., Sun 2 p.m.".
  func opensWeekdays(at index: Int) -> Bool {
    let other =
      sign(index) == .ampersand ? index + 1 : joiner(at: index, allowsAnd: true)
    guard let other, sense(other).weekday > 0 else { return false }
    let next = afterAbbreviation(at: other)
    if sense(next).month > 0 { return false }
    return !isNumber(next) || clockStarts(at: next)
  }

  /// Whether figures with a dot are an hour behind a short weekday: "Sat 4.30pm", "Thu 19.30".
  ///
  /// Full five minutes, and neither a price nor a third figure.
  func isDottedClock(at index: Int) -> Bool {
    guard isNumber(index), items[index].digits <= 2, (1...23).contains(items[index].value),
      isGluedSign(.dot, at: index + 1), isNumber(index + 2), items[index + 2].digits == 2,
      items[index + 2].value < 60, items[index + 2].value % 5 == 0, !isQuantified(index + 2)
    else { return false }
    return isMeridiem(index + 3) || !items[index + 3].isGlued || isEnd(index + 3)
      || items[index + 3].kind == .sign && !isGluedSign(.dot, at: index + 3)
  }

  /// Whether a weekday, with the dot or comma behind it, stands in front of an index.
  func isBehindWeekday(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if sense(index - 1).weekday > 0 { return true }
    return index > 1 && [.dot, .comma].contains(sign(index - 1)) && sense(index - 2).weekday > 0
  }

  /// Whether an hour of one figure with its minutes stands right behind a day: "Saturday 4.30", "Sat 24 – 2.30".
  func isSetOffHour(at index: Int) -> Bool {
    if isBehindWeekday(index) { return true }
    guard index > 1 else { return false }
    if has(.and, at: index - 1) || [.ampersand, .slash].contains(sign(index - 1)) {
      return index > 3 && isGluedSign(.dot, at: index - 3)
    }
    return items[index].spaced
      && [.hyphen, .dash, .bar, .bullet, .colon].contains(sign(index - 1))
  }

  /// Whether a bare number behind a day and "at" is an hour: "Thursday at 8".
  func isHourOfDay(_ match: ClockMatch, at index: Int, afterDate: Bool) -> Bool {
    guard afterDate, lexicon.countsHalfDays, index > 1, !isBehindPlural(index - 1),
      sign(index - 1) == .at || has(.at, at: index - 1) && !has(.duration, at: index - 1),
      !(sign(match.next) == .hyphen && items[match.next].isGlued)
    else { return false }
    return isHourOfPart(match)
  }

  /// Whether a stretch of a week or more begins here.
  func outlastsWeek(at index: Int) -> Bool {
    term(at: index, allowsBare: true)?.term.outlastsWeek ?? false
  }

  /// Whether two figures less than a week apart stand around a dash, with no month behind them: no day of a weekday that
  /// repeats lies in between.
  func isShortSpan(at index: Int) -> Bool {
    guard isNumber(index), [.hyphen, .dash].contains(sign(index + 1)), isNumber(index + 2),
      items[index + 2].digits <= 2, items[index].digits <= 2
    else { return false }
    let length = items[index + 2].value - items[index].value
    return (1..<7).contains(length) && (items[index + 3].kind != .word || items[index + 3].broken)
      && !isNumber(index + 3) && sign(index + 3) != .comma && sign(index + 3) != .ampersand
  }

  /// Whether what stands before an index says on which weekdays something takes place again and again: "Tuesdays 10–12".
  func isBehindPlural(_ index: Int) -> Bool {
    var before = index - 1
    if before > 0, [.comma, .colon].contains(sign(before)) { before -= 1 }
    return before >= 0 && has([.weekdayPlural, .workdays, .daily, .weekend], at: before)
  }

  /// Whether bare figures that rise behind weekdays are hours: "Tuesdays 10–12", "Sat & Sun 10–17", "26 October, 10–12".
  func isRisingHours(from first: ClockMatch, to second: ClockMatch) -> Bool {
    guard isNumber(first.next - 1), isNumber(second.next - 1), !first.isExplicit,
      !second.isExplicit, Self.doorOpens.contains(first.hour) || first.hour > 12,
      first.hour < second.hour, !isQuantified(second.next - 1),
      items[second.next].kind != .word || items[second.next].broken
    else { return false }
    let start = first.next - 1
    if second.hour <= 12, lexicon.countsHalfDays, start > 1, sign(start - 1) == .comma,
      sense(start - 2).month > 0
    {
      return true
    }
    return isSpanOfHours(at: start)
  }

  /// Whether two bare figures around a dash are hours by the weekdays in front: those that repeat, several joined by a word or
  /// sign, or a Saturday or Sunday to which nobody counts so many days.
  func isSpanOfHours(at index: Int) -> Bool {
    if isBehindPlural(index) { return isShortSpan(at: index) }
    guard isBehindWeekday(index), isNumber(index), [.hyphen, .dash].contains(sign(index + 1)),
      isNumber(index + 2), items[index].digits <= 2, items[index + 2].digits <= 2,
      Self.doorOpens.contains(Int(items[index].value)) || items[index].value > 12,
      items[index + 2].value > items[index].value, items[index + 2].value <= 24,
      items[index + 3].kind != .word || items[index + 3].broken, !isNumber(index + 3),
      !isQuantified(index + 2)
    else { return false }
    var weekday = index - 1
    while weekday > 0, sense(weekday).weekday == 0 { weekday -= 1 }
    if weekday > 1, sense(weekday - 2).weekday > 0 || sign(weekday - 2) == .dot,
      has(.and, at: weekday - 1) || [.ampersand, .slash].contains(sign(weekday - 1))
    {
      return true
    }
    return Self.weekend.contains(sense(weekday).weekday)
      && items[index + 2].value - items[index].value >= Self.leastOpen
  }

  private static var weekend: ClosedRange<UInt8> { 6...7 }
  /// In hours, of a door that is open on a day; days of a weekend are fewer.
  private static var leastOpen: Int32 { 3 }
}
