extension Grammar {
  /// Whether figures with a dot between are an hour though nothing beside them says so: "11.00" behind a
  /// day, "09.00–10.00".
  ///
  /// Prices, versions and marks are printed alike: hours are told in full five minutes, stand behind a
  /// date or a word that leads to an hour, or are two with a dash between.
  /// In texts that are known to write hours so, one that opens the text is enough.
  func isDottedHour(_ match: ClockMatch, at index: Int, led: Bool, afterDate: Bool) -> Bool {
    guard isHourWithDot(match, at: index),
      index == 0 || !has([.quantity, .numbered], at: index - 1)
    else { return false }
    if readsDottedHours, match.hour < 24,
      index == 0 || led || afterDate || isEnd(match.next) && isBehindName(index)
    {
      return true
    }
    let isInFull = items[index].digits == 2
    if opensLateHours(at: match.next) { return true }
    if [.hyphen, .dash].contains(sign(match.next)),
      let end = clock(at: match.next + 1, allowsBare: true),
      isHourWithDot(end, at: match.next + 1),
      isInFull && items[match.next + 1].digits == 2 && match.minutes < end.minutes || afterDate
    {
      return true
    }
    guard !isNumber(match.next) || items[match.next].broken else { return false }
    if led {
      // "from 10.50 to 12.25 percent"
      let isRange = has([.to, .until], at: match.next) && isNumber(match.next + 1)
      let end = isRange ? clock(at: match.next + 1, allowsBare: true) : nil
      guard
        !isRange
          || end.map({ isHourWithDot($0, at: match.next + 1) || isBareEnd($0, of: match) }) ?? false
      else { return false }
      return
        (has([.at, .since, .until, .from], at: index - 1)
        || afterDate && sign(index - 1) == .at)
        && (isInFull || afterDate && lexicon.countsHalfDays)
    }
    return afterDate
      && (isInFull || sign(index - 1) == .comma
        || lexicon.countsHalfDays && isSetOffHour(at: index))
  }

  /// Whether a bare number ends the stretch that a quarter of an hour opens: "from 10.30 to 12".
  func isBareEnd(_ end: ClockMatch, of start: ClockMatch) -> Bool {
    lexicon.countsHalfDays && !end.isExplicit && !end.hasMinutes && start.minute % 15 == 0
      && end.hour > start.hour && isHourOfPart(end)
  }

  /// Whether a word of no other meaning stands in front, as the name of what begins then: "Talk 10.30".
  private func isBehindName(_ index: Int) -> Bool {
    index > 0 && items[index].spaced && items[index - 1].kind == .word
      && !has([.quantity, .numbered, .street, .duration], at: index - 1)
  }

  /// Hours in figures with a dot that open a text and rise: "10.15, 13.15 et 16.15".
  ///
  /// Only where the kit is known to write hours so, and where one of them can be no day: "8.10, 9.10" may be days.
  func dottedHours(at index: Int) -> TimesMatch? {
    guard readsDottedHours, isNumber(index), index == 0 || isBehindName(index) else { return nil }
    var hours: [ClockMatch] = []
    var position = index
    while let hour = clock(at: position, allowsBare: true), isHourWithDot(hour, at: position),
      hour.hour < 24, hours.last.map({ $0.minutes < hour.minutes }) ?? true
    {
      hours.append(hour)
      position = listSeparator(at: hour.next)?.next ?? hour.next
    }
    guard hours.count > 1, let last = hours.last, index == 0 || isEnd(last.next),
      ![.hyphen, .dash].contains(sign(last.next)), !has([.to, .until], at: last.next),
      hours.contains(where: { !(1...31).contains($0.hour) || !(1...12).contains($0.minute) })
    else { return nil }
    let times = hours.map { hour in
      var time = PrintedTime()
      time.start = Int16(hour.minutes)
      return time
    }
    return TimesMatch(times: times, next: last.next)
  }

  /// Whether two hours in figures with a dot and a dash between stand at an index, of which the second can be no day:
  /// "13.10–13.40".
  func isDottedStretch(at index: Int) -> Bool {
    guard isNumber(index), items[index].digits == 2,
      let first = clock(at: index, allowsBare: true), isHourWithDot(first, at: index),
      [.hyphen, .dash].contains(sign(first.next)), isNumber(first.next + 1),
      items[first.next + 1].digits == 2,
      let second = clock(at: first.next + 1, allowsBare: true),
      isHourWithDot(second, at: first.next + 1)
    else { return false }
    return first.minutes < second.minutes && second.hour < 24 && second.minute > Self.mostMonths
  }

  private static let mostMonths = 12

  /// Whether a dash and a word for the end are glued to an hour: "19.30–late".
  func opensLateHours(at index: Int) -> Bool {
    [.hyphen, .dash].contains(sign(index)) && items[index].isGlued && items[index + 1].isGlued
      && has(.end, at: index + 1)
  }

  /// Whether an hour is in figures with a dot, its minutes full fives, and counts nothing.
  private func isHourWithDot(_ match: ClockMatch, at index: Int) -> Bool {
    guard match.isDotted, match.minute % 5 == 0, !isQuantified(match.next - 1),
      match.hour > 0 || items[index].digits == 2
    else { return false }
    // "1.30.2", "14.15m"
    let next = items[match.next]
    guard next.isGlued, next.kind != .end else { return true }
    return next.kind == .sign && !(isGluedSign(.dot, at: match.next) && isNumber(match.next + 1))
  }
}
