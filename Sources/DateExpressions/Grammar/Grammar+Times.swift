import CivilTime

/// Clock times or parts of a day and where the text goes on.
struct TimesMatch {
  var times: [PrintedTime]
  var next: Int
}

extension Grammar {
  /// A list of times or time ranges: "à 11h et 17h", "10h-12h, 14h-18h".
  ///
  /// `afterDate`: a date stands before, so that a bare "midi" or a day part counts.
  func times(at index: Int, afterDate: Bool) -> TimesMatch? {
    if let listed = listedHours(at: index, afterDate: afterDate) ?? markedHours(at: index)
      ?? chainedHours(at: index) ?? dottedHours(at: index)
    {
      return listed
    }
    guard var first = timeTerm(at: index, afterDate: afterDate) ?? dottedBeginning(at: index)
    else { return nil }
    if let begun = beginning(behind: first) { first = begun }
    var match = TimesMatch(times: [first.time], next: first.next)
    guard first.time.part == nil || first.time.start != nil else { return match }
    while match.times.count < 24 {
      var position = match.next
      if sign(position) == .comma || sign(position) == .slash || sign(position) == .semicolon
        || sign(position) == .ampersand
        || [.bullet, .bar].contains(sign(position)) && isStretch(match.times.last)
      {
        position += 1
      }
      position = skipping(.and, position)
      // "10am & noon": behind a clock time the word is one as well.
      let isWord = clock(at: position, allowsBare: false)?.isWord ?? false
      let isDotted =
        match.next > 2 && isNumber(match.next - 1) && isGluedSign(.dot, at: match.next - 2)
      let isHour = has(.and, at: position - 1) && sense(index).marks.contains(.hourLead)
      guard position > match.next,
        let more = timeTerm(at: position, afterDate: isWord || afterDate && isDotted)
          ?? (isHour ? laterHour(at: position) : bareHour(at: position, after: match.times.last)),
        more.time.start != nil, !more.time.looksLikeDuration,
        ![.bullet, .bar].contains(sign(match.next)) || isStretch(more.time)
      else { break }
      match.times.append(more.time.inHalf(after: match.times.last, counted: lexicon.countsHalfDays))
      match.next = more.next
    }
    return match
  }

  /// "ore 18 e 21": the word for hours stands before the first only.
  private func laterHour(at index: Int) -> TimeMatch? {
    guard let clock = clock(at: index, allowsBare: true), isLoneHour(clock) else { return nil }
    var time = PrintedTime()
    time.start = Int16(clock.minutes)
    return TimeMatch(time: time, next: clock.next)
  }

  /// Whether a time is told from its beginning to its end: "9h30-12h30 · 13h30-17h30".
  private func isStretch(_ time: PrintedTime?) -> Bool { time?.start != nil && time?.end != nil }

  struct TimeMatch {
    var time: PrintedTime
    var next: Int
  }

  /// One time, range of times, or part of the day.
  ///
  /// - Parameter isOfPart: whether a part of the day stands before it: "Thursday night at eight".
  func timeTerm(at index: Int, afterDate: Bool, isOfPart: Bool = false) -> TimeMatch? {
    var position = index
    var time = PrintedTime()
    var joinsWithAnd = false
    var isRangeLed = false
    var isBefore = false
    var led = false
    loop: while position < index + 3 {
      let roles = roles(position)
      if roles.contains(.between) {
        joinsWithAnd = true
        isRangeLed = true
      } else if isSince(position) {
        time.isOpenAfter = true
        isRangeLed = roles.contains(.from)
      } else if !roles.isDisjoint(with: [.until]), !roles.contains(.at) {
        isBefore = true
      } else if roles.contains(.before) {
        isBefore = true
      } else if roles.contains(.after) {
        time.isOpenAfter = true
      } else if roles.contains(.from) {
        isRangeLed = true
      } else if roles.isDisjoint(with: [.at, .approximately, .article, .on]), sign(position) != .at
      {
        break loop
      }
      led = true
      position += 1
    }
    time.isLed = led
    if let part = dayPart(at: index, led: position, afterDate: afterDate) { return part }
    let allowsBare = isRangeLed || (led && has([.at, .approximately], at: position - 1)) || isWhole
    guard var first = clock(at: position, allowsBare: true) else { return nil }
    let isHour = isHourLed(first, at: position)
    if isHour || isDottedHour(first, at: position, led: led, afterDate: afterDate)
      || isSpelledHour(first, at: position, led: led)
    {
      first.isExplicit = true
    }
    if let range = timeRange(
      from: first, at: first.next, joinsWithAnd: joinsWithAnd, isLed: isRangeLed || afterDate,
      isDated: afterDate, isHourLed: isHour, time: time)
    {
      return range
    }
    guard !joinsWithAnd,
      first.isExplicit || (allowsBare && isBareClockPossible(first, led: led))
        || (isOfPart && led && isHourOfPart(first))
        || isHourOfDay(first, at: position, afterDate: afterDate)
    else { return nil }
    if isRangeLed, !time.isOpenAfter, !first.isExplicit { return nil }
    if first.isWord, !afterDate, !isWhole {
      // "au cœur du Midi"
      let isOnDay = has(.on, at: first.next) && day(at: first.next + 1) != nil
      // "the match (noon ET on channel 5)"
      let opensBracket = position > 0 && sign(position - 1) == .open
      guard led || isOnDay || opensBracket,
        !items[position].isCapitalized || items[position].isCapitals
      else {
        return nil
      }
    }
    if first.hasHourMark, isLength(first, from: index, led: led) { return nil }
    // "le 20 heures", "les 35 heures": the news, the working week.
    if led, !afterDate, isSpelledOut(first),
      !(index..<position).contains(where: {
        has([.at, .since, .until, .before, .after, .approximately], at: $0)
      })
    {
      return nil
    }
    first = inAfternoon(first, at: position)
    let minutes = Int16(first.minutes)
    if isBefore {
      time.end = minutes
      time.isOpenBefore = true
    } else {
      time.start = minutes
    }
    time.isHalfOpen =
      first.meridiem == .none && first.hour <= 12 && !first.hasHourMark && !first.isWord
      && !first.isPadded
    time.looksLikeDuration =
      !led && !afterDate && !isWhole && first.hasHourMark && (1...4).contains(first.hour)
    return TimeMatch(time: time, next: first.next)
  }

  /// "ore 21", "a las 19.30": the word before the number says that it is an hour.
  func isHourLed(_ match: ClockMatch, at index: Int) -> Bool {
    guard index > 0, sense(index - 1).marks.contains(.hourLead), isNumber(index),
      sense(match.next).month == 0, sense(skipping(.of, match.next)).month == 0,
      !isQuantified(match.next - 1) || has(.hourMark, at: match.next)
    else { return false }
    return !(items[match.next].isGlued && items[match.next].kind == .word)
  }

  /// "e 21" behind "ore 18": a number that nothing else is said of.
  private func isLoneHour(_ match: ClockMatch) -> Bool {
    let after = items[match.next]
    return isNumber(match.next - 1) && sense(match.next).month == 0
      && (after.kind != .word || after.broken || match.hasMinutes) && !isQuantified(match.next - 1)
  }

  private func isBareClockPossible(_ match: ClockMatch, led: Bool) -> Bool {
    guard match.hour >= 1, isWhole,
      isNumber(match.next - 1) ? !isQuantified(match.next - 1) : led && isEnd(match.next)
    else { return false }
    if has(.ordinalSuffix, at: match.next), items[match.next].isGlued { return false }
    return led || match.next == 1
  }

  /// A joiner and a second clock time.
  private func timeRange(
    from first: ClockMatch, at index: Int, joinsWithAnd: Bool, isLed: Bool, isDated: Bool,
    isHourLed: Bool, time: PrintedTime
  ) -> TimeMatch? {
    var position = index
    let joiner = items[position]
    var isLate = false
    switch joiner.sign {
    case .hyphen, .dash, .arrow:
      isLate = opensLateHours(at: position)
      position += 1
    case .slash where isSlashedStretch(from: first, at: position): position += 1
    case .comma where has(.until, at: position + 1) && !has(.since, at: position + 1): position += 2
    default:
      guard
        joiner.roles.contains(.to) || joiner.roles.contains(.until)
          || (joinsWithAnd && joiner.roles.contains(.and))
          || (time.isOpenAfter && joiner.roles.contains(.and)
            && has([.until, .before], at: position + 1))
      else { return nil }
      position += 1
      if joiner.roles.contains(.and), has([.until, .before], at: position) { position += 1 }
      if has(.at, at: position) || has(.to, at: position) { position += 1 }
      // "entre las 10 y las 12"
      if joinsWithAnd { position = skipping(.article, position) }
      if has(.approximately, at: position) { position += 1 }
      isLate = has(.end, at: position)
    }
    if isLate, first.isExplicit {
      var open = time
      open.start = Int16(first.minutes)
      return TimeMatch(time: open, next: position + 1)
    }
    guard var second = clock(at: position, allowsBare: true), !opensName(second, at: position),
      !isDayAhead(first, of: second), !isUnitGlued(to: second)
    else { return nil }
    // "ore 10-13"
    if self.isHourLed(second, at: position) || isHourLed && isLoneHour(second) {
      second.isExplicit = true
    }
    if !second.isExplicit, isRangeMarked(first, second) { second.isExplicit = true }
    var start = first
    var end = second
    let isOfHalves =
      joinsWithAnd && isSpelledStretch(from: first, at: index - 1, to: second)
      || isDated && !joinsWithAnd
        && (joiner.kind == .word || isBehindPlural(first.next - 1)
          || first.isDotted && lexicon.countsHalfDays)
        && isAfternoon(from: first, to: second)
    if isOfHalves, first.hour < second.hour, first.hour < 7 {
      start.meridiem = .after
      end.meridiem = .after
    }
    let isOpenDay =
      isOfHalves || isDated && isRisingHours(from: first, to: second)
      || (joiner.kind == .word ? isDated : isLed) && isOpenDay(from: first, to: second)
      || isDated && isLed && joiner.kind == .word && isMorning(from: first, to: second)
    guard
      second.isExplicit || isOpenDay
        || (first.isExplicit
          && (isWhole || joinsWithAnd || first.meridiem != .none || first.isNoon
            || first.hasMinutes && (second.hasMinutes || isLed && isBareEnd(second, of: first))))
        || (isWhole && isLed && joiner.kind == .word && isEnd(second.next))
    else { return nil }
    if !second.isExplicit, isQuantified(second.next - 1) || sense(second.next).month > 0 {
      return nil
    }
    guard isWhole || first.isExplicit || second.hasMinutes || second.isExplicit || isOpenDay else {
      return nil
    }
    // "2 – 4.30pm": the half of the day is printed once.
    if end.meridiem != .none, start.meridiem == .none, !start.isWord, !start.hasHourMark,
      start.hour <= 12
    {
      start.meridiem = end.meridiem
      if start.minutes > end.minutes, end.meridiem == .after { start.meridiem = .before }
    }
    if start.meridiem != .none, end.meridiem == .none, !end.isWord, !end.isExplicit || end.hour < 12
    {
      end.meridiem = start.meridiem
      if end.minutes < start.minutes { end.meridiem = start.meridiem == .before ? .after : .before }
    }
    // "entre midi et 2", "de 11h30 jusqu'à 1h30": the afternoon.
    if end.meridiem == .none, start.meridiem == .none, end.hour < (isOpenDay ? start.hour : 7),
      start.hour <= 12, start.hour >= 7,
      isWhole || isOpenDay || (start.isWord && !end.isExplicit) || start.countsHalfDays(until: end)
    {
      end.meridiem = .after
    }
    guard start.hour < 24 || start.isWord else { return nil }
    var range = time
    range.isOpenAfter = false
    range.start = Int16(start.minutes % 1440)
    range.end = Int16(end.minutes)
    range.isHalfOpen =
      start.meridiem == .none && end.meridiem == .none && end.hour <= 12 && !start.hasHourMark
      && !end.hasHourMark && !start.isWord && !end.isWord
    return TimeMatch(time: range, next: end.next)
  }

  /// "10 à 12" of "de 10 à 12 et de 14 à 17 heures".
  private func isRangeMarked(_ first: ClockMatch, _ second: ClockMatch) -> Bool {
    first.minutes < second.minutes && !first.isExplicit && isNumber(second.next - 1)
      && marksLaterHours(at: second.next)
  }

  /// Whether letters that are no part of an hour stand right behind its figures: "7am – 10K Start".
  private func isUnitGlued(to hour: ClockMatch) -> Bool {
    let next = items[hour.next]
    return isNumber(hour.next - 1) && next.kind == .word && next.isGlued
  }

  /// Whether a number in words behind a dash begins a name: "15:00 – Three Sisters".
  private func opensName(_ second: ClockMatch, at index: Int) -> Bool {
    !second.isExplicit && !isNumber(index) && items[index].isCapitalized
      && items[index - 1].kind == .sign
  }

  /// Whether a bare number above twelve is the day in front of an hour of the twelve-hour clock: "Sat 19 – 11 am".
  private func isDayAhead(_ first: ClockMatch, of second: ClockMatch) -> Bool {
    !first.isExplicit && !first.hasMinutes && first.hour > 12 && second.meridiem != .none
  }

  /// "3 h de marche", "en 2 heures", "24 heures": a length, not a time.
  private func isLength(_ match: ClockMatch, from index: Int, led: Bool) -> Bool {
    if led, !has(.duration, at: index) {
      // "à deux heures de Paris" is a distance.
      return isFollowedByMatter(match) && match.hour < 8
        && (isSpelledOut(match) || !has(.at, at: index))
    }
    if index > 0, sense(index - 1).isComparison { return true }
    if index > 0, has(.duration, at: index - 1), !has(.from, at: index - 1) { return true }
    if index > 1, has(.duration, at: index - 2), items[index - 1].sign == .colon { return true }
    return isFollowedByMatter(match) || (match.hour < 8 && !match.hasMinutes && isSpelledOut(match))
  }

  private func isSpelledOut(_ match: ClockMatch) -> Bool {
    let mark = items[match.next - 1]
    return mark.roles.contains(.hourMark) && mark.end - mark.start > 2 && !isWhole
  }

  /// "de marche", "d'attente" after an hour.
  private func isFollowedByMatter(_ match: ClockMatch) -> Bool {
    guard has(.of, at: match.next), !match.hasMinutes else { return false }
    let after = match.next + 1
    guard items[after].kind == .word else { return false }
    let sense = sense(after)
    return items[after].sense == 0
      || sense.roles.isSubset(of: [.numbered, .street, .quantity]) && !sense.roles.isEmpty
        && sense.month == 0 && sense.weekday == 0 && sense.part == nil && sense.unit == nil
  }
}

extension Token.Kind {
  var isWord: Bool { self == .word }
}
