extension Grammar {
  /// A clock time at `index`; a bare hour only where `allowsBare`.
  func clock(at index: Int, allowsBare: Bool = false) -> ClockMatch? {
    if has([.noon, .midnight], at: index) { return noon(at: index) }
    var match: ClockMatch
    if isNumber(index) {
      guard let figures = clockFigures(at: index) else { return nil }
      match = figures
    } else if let words = clockWords(at: index) {
      match = words
    } else {
      return nil
    }
    lessMinutes(into: &match)
    meridiem(into: &match)
    guard match.isExplicit || allowsBare else { return nil }
    guard match.minute < 60, match.hour < 24 || (match.hour == 24 && match.minute == 0) else {
      return nil
    }
    if match.meridiem != .none, match.hour > 12 || match.hour == 0 {
      if match.hour > 12, match.hour < 24 { match.meridiem = .none } else { return nil }
    }
    return isPossibleClock(match, from: index) ? match : nil
  }

  /// "midi moins le quart", "8 heures moins dix".
  private func lessMinutes(into match: inout ClockMatch) {
    guard sense(match.next).isMinus, match.minute == 0, match.hour > 0 else { return }
    let inner = skipping(.article, match.next + 1)
    let minutes =
      has(.quarter, at: inner)
      ? 15 : isNumber(inner) ? Int(items[inner].value) : Int(sense(inner).number)
    guard (1...30).contains(minutes) else { return }
    match.hour -= 1
    match.minute = 60 - minutes
    match.hasMinutes = true
    match.next = inner + 1
  }

  private func noon(at index: Int) -> ClockMatch? {
    var match = ClockMatch(hour: has(.noon, at: index) ? 12 : 24, next: index + 1)
    // "12 noon" is no word that may be a name.
    match.isWord = items[index].digits == 0
    if has(.and, at: match.next), has(.half, at: match.next + 1) {
      match.minute = 30
      match.next += 2
    } else if has(.and, at: match.next), has(.quarter, at: match.next + 1) {
      match.minute = 15
      match.next += 2
    } else if (1...59).contains(sense(match.next).number), !isNumber(match.next),
      sense(match.next).number > 2, !has(.hourMark, at: match.next + 1)
    {
      match.minute = Int(sense(match.next).number)
      match.next += 1
    }
    lessMinutes(into: &match)
    if match.minute > 0, match.hour == 24 { match.hour = 0 }
    return match
  }

  private func clockFigures(at index: Int) -> ClockMatch? {
    let item = items[index]
    guard !isInsideNumber(index) else { return nil }
    if item.digits == 4, isWhole || has([.at, .approximately], at: max(0, index - 1)), index > 0,
      item.value % 100 < 60, item.value / 100 < 24, !has(.within, at: index - 1)
    {
      var match = ClockMatch(
        hour: Int(item.value) / 100, minute: Int(item.value) % 100, next: index + 1)
      match.hasMinutes = true
      return match.hour > 0
        && (index > 0 && has(.approximately, at: index - 1) || item.value < 1900
          || item.value > 2100)
        ? match : nil
    }
    if let figures = fourFigures(at: index) { return figures }
    guard item.digits <= 2, (0...24).contains(item.value) else { return nil }
    var match = ClockMatch(hour: Int(item.value), next: index + 1)
    match.isPadded = item.digits == 2 && item.value < 10
    if has(.hourMark, at: match.next) {
      return afterHourMark(match)
    }
    if sign(match.next) == .colon, items[match.next].isGlued, isNumber(match.next + 1),
      items[match.next + 1].isGlued, items[match.next + 1].digits == 2
    {
      match.minute = Int(items[match.next + 1].value)
      match.hasMinutes = true
      match.next += 2
      // Seconds are read over.
      if sign(match.next) == .colon, items[match.next].isGlued, isNumber(match.next + 1) {
        match.next += 2
      }
      if has(.hourMark, at: match.next) { match.next += 1 }
      return match
    }
    if sign(match.next) == .dot, items[match.next].isGlued, isNumber(match.next + 1),
      items[match.next + 1].isGlued, items[match.next + 1].digits == 2,
      items[match.next + 1].value < 60
    {
      return afterDot(match)
    }
    if isWhole, isNumber(match.next), items[match.next].digits == 2, items[match.next].value < 60,
      index > 0, has(.at, at: index - 1)
    {
      match.minute = Int(items[match.next].value)
      match.hasMinutes = true
      match.next += 1
      return match
    }
    if has(.oclock, at: match.next) {
      match.next += 1
      return match
    }
    match.isExplicit = false
    return match
  }

  /// "9h30", "9 h 30", "8 heures et demie".
  private func afterHourMark(_ start: ClockMatch) -> ClockMatch? {
    var match = start
    let mark = match.next
    match.hasHourMark = true
    match.next = mark + 1
    if sign(match.next) == .dot, items[match.next].isGlued, isNumber(match.next + 1) {
      match.next += 1
    }
    let minutes = items[match.next]
    if minutes.kind == .number, minutes.digits == 2, minutes.value < 60 {
      let glued = minutes.isGlued
      let sameStyle = items[mark].isGlued == glued
      let plain = minutes.value % 5 == 0 && !isQuantified(match.next)
      if glued || (sameStyle && !isQuantified(match.next)) || plain,
        !isDayOfMonth(match.next)
      {
        match.minute = Int(minutes.value)
        match.hasMinutes = true
        match.next += 1
        if has(.minuteMark, at: match.next) { match.next += 1 }
      }
    } else if has(.and, at: match.next), has(.half, at: match.next + 1) {
      match.minute = 30
      match.next += 2
    } else if has(.and, at: match.next), has(.quarter, at: match.next + 1) {
      match.minute = 15
      match.next += 2
    } else if has(.threeQuarters, at: match.next) {
      match.minute = 45
      match.next += 1
    } else if isWhole || !isNumber(mark - 1), !isNumber(match.next),
      (3...59).contains(sense(match.next).number),
      sense(match.next).number % 5 == 0,
      sense(match.next).ordinal == 0
    {
      match.minute = Int(sense(match.next).number)
      match.next += 1
    }
    return match
  }

  /// The number is the day of the month that follows: "20h 14 juillet".
  private func isDayOfMonth(_ index: Int) -> Bool {
    !items[index].isGlued && sense(index + 1).month > 0
  }

  /// "7.30pm", "10.30 a.m.", "8.30–9.45am", "20.30 Uhr".
  private func afterDot(_ start: ClockMatch) -> ClockMatch? {
    var match = start
    match.minute = Int(items[start.next + 1].value)
    match.hasMinutes = true
    match.next = start.next + 2
    if has(.hourMark, at: match.next) {
      match.next += 1
      return match
    }
    match.isExplicit = false
    match.isDotted = true
    return match
  }

  /// "quinze heures", "three am", "half three", "twelve oh three".
  private func clockWords(at index: Int) -> ClockMatch? {
    if has(.half, at: index), (1...12).contains(sense(index + 1).number), !isNumber(index + 1) {
      guard
        isWhole
          || lexicon.countsHalfDays && index > 0
            && has([.at, .since, .until], at: index - 1)
      else { return nil }
      var match = ClockMatch(hour: Int(sense(index + 1).number), minute: 30, next: index + 2)
      match.hasMinutes = true
      return match
    }
    // "a quarter past three", "twenty after 3pm", "half past 8".
    if let past = minutesPast(at: index) { return past }
    let number = Int(sense(index).number)
    guard (1...24).contains(number) else { return nil }
    var match = ClockMatch(hour: number, next: index + 1)
    if has(.hourMark, at: match.next) { return afterHourMark(match) }
    if has(.oclock, at: match.next) {
      match.next += 1
      return match
    }
    match.isExplicit = false
    let minutes = Int(sense(match.next).number)
    let skipped = sign(match.next) == .hyphen ? match.next + 1 : match.next
    if has(.zero, at: skipped), (1...9).contains(sense(skippingHyphen(skipped + 1)).number) {
      match.minute = Int(sense(skippingHyphen(skipped + 1)).number)
      match.next = skippingHyphen(skipped + 1) + 1
      match.hasMinutes = true
      match.isExplicit = isWhole
    } else if (10...59).contains(Int(sense(skipped).number)), !isNumber(skipped),
      minutes != 20 || has([.beforeNoon, .afterNoon], at: skipped + 1)
    {
      match.minute = Int(sense(skipped).number)
      match.next = skipped + 1
      match.hasMinutes = true
      match.isExplicit = isWhole && number <= 12 && match.minute != 20
    }
    return match
  }

  func skippingHyphen(_ index: Int) -> Int { sign(index) == .hyphen ? index + 1 : index }

  private func minutesPast(at index: Int) -> ClockMatch? {
    var position = index
    if has(.beforeNoon, at: position) { position += 1 }  // "a quarter"
    var minute = 0
    if has(.quarter, at: position) {
      minute = 15
    } else if has(.half, at: position) {
      minute = 30
    } else {
      let value = isNumber(position) ? Int(items[position].value) : Int(sense(position).number)
      guard (1...59).contains(value) else { return nil }
      minute = value
    }
    position += 1
    if has(.minuteMark, at: position) { position += 1 }
    // "half past seven" is no number of other things.
    let isPart = has([.quarter, .half], at: position - 1) && !isNumber(position - 1)
    let isTo = sense(position).marks.contains(.toHour)
    guard isTo || has(.past, at: position),
      let hour = clock(
        at: position + 1, allowsBare: (isWhole || isPart) && !has(.beforeNoon, at: position + 1)),
      hour.minute == 0, hour.hour > 0
    else { return nil }
    var match = hour
    match.minute = isTo ? 60 - minute : minute
    if isTo { match.hour -= 1 }
    if match.hour == 0, match.meridiem != .none { match.hour = 12 }
    match.hasMinutes = true
    match.isExplicit = true
    return match
  }

  /// "am", "p.m.", "du soir" after a time.
  private func meridiem(into match: inout ClockMatch) {
    var next = match.next
    if has(.oclock, at: next) { next += 1 }
    guard has([.beforeNoon, .afterNoon], at: next) else { return }
    let isShort = items[next].tail < 0x100 && items[next].end - items[next].start <= 2
    if isShort {
      // "7a", "3:20p", and the letters of "a.m." with dots between.
      if sign(next + 1) == .dot, items[next + 1].isGlued, items[next + 2].isGlued,
        items[next + 2].kind == .word, items[next + 2].end - items[next + 2].start == 1,
        has(.meridiemEnd, at: next + 2)
      {
        match.meridiem = has(.beforeNoon, at: next) ? .before : .after
        match.isExplicit = true
        match.next = next + 3
        if sign(match.next) == .dot, items[match.next].isGlued { match.next += 1 }
        return
      }
      // "7:30p", "@ 7p" in running text; "7a" may be the number of a section.
      let isLed = next > 1 && sign(next - 2) == .at
      guard items[next].isGlued, isWhole || (match.hasMinutes || isLed) && sign(next + 1) != .dot
      else { return }
    }
    match.meridiem = has(.beforeNoon, at: next) ? .before : .after
    match.isExplicit = true
    match.next = next + 1
    // The last dot of "p.m."
    if (3...4).contains(items[next].end - items[next].start), sign(match.next) == .dot,
      items[match.next].isGlued
    {
      match.next += 1
    }
  }

  /// Rules out lengths, rates and codes that look like clock times.
  private func isPossibleClock(_ match: ClockMatch, from index: Int) -> Bool {
    let next = items[match.next]
    // 24h/24, 24h sur 24, 35h/semaine; with space around it a slash parts: "12 h / Bal".
    if next.sign == .slash, isNumber(match.next + 1) || items[match.next + 1].kind == .word {
      let isParted = next.spaced && items[match.next + 1].spaced
      let isRate =
        items[match.next + 1].kind == .word
        && (!isParted || sense(match.next + 1).unit != nil)
      if match.hour == 24 || isRate || items[match.next + 1].value == 24 { return false }
    }
    if match.hour == 24, match.hasHourMark, has(.rate, at: match.next) { return false }
    if match.hasHourMark, isNumber(match.next), has(.minuteMark, at: match.next + 1) {
      return false
    }
    if match.hasMinutes, has(.minuteMark, at: match.next - 1), isNumber(match.next) { return false }
    return true
  }
}
