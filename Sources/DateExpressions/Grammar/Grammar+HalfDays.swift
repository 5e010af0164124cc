import CivilTime

/// Hours of the twelve-hour clock that nothing but their words or their neighbours tell to be some.
extension Grammar {
  /// The hours of the afternoon that are told as "two o'clock": nothing is told for those before dawn.
  private static var afternoon: ClosedRange<Int> { 1...6 }

  /// A spelled hour of running text with its half of the day: "at two o'clock", "quarter past two".
  ///
  /// In a text of its own any of the two halves may be meant.
  func inAfternoon(_ match: ClockMatch, at index: Int) -> ClockMatch {
    guard match.meridiem == .none, !isWhole, !match.isWord,
      Self.afternoon.contains(match.hour)
        || Self.bareEvening.contains(match.hour) && !match.isExplicit && !match.hasMinutes
        || Self.evening.contains(match.hour) && isOfEvening(before: index),
      !match.isPadded, !match.hasHourMark,
      has(.oclock, at: match.next - 1) || match.hasMinutes && !isNumber(index)
        || lexicon.countsHalfDays && (!match.isExplicit || match.isDotted),
      !has([.beforeNoon, .afterNoon], at: match.next), !tellsHalf(match.next)
    else { return match }
    var match = match
    match.meridiem = .after
    return match
  }

  private static var evening: ClosedRange<Int> { 7...11 }
  /// "Thursday at 8", without minutes: what people come to in the morning begins later, or tells its minutes.
  private static var bareEvening: ClosedRange<Int> { 7...8 }

  /// Whether the sentence has told the evening: "In the evening the boats are lit from half past seven".
  private func isOfEvening(before index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < Self.nearWords {
      if sign(position) == .dot, !items[position + 1].isGlued { return false }
      if let part = sense(position).part { return part == .evening || part == .night }
      position -= 1
    }
    return false
  }

  private static var nearWords: Int { 24 }

  /// Whether a part of the day follows: "five o'clock in the morning".
  private func tellsHalf(_ index: Int) -> Bool {
    (index..<index + 4).contains { sense($0).part != nil }
  }

  /// Whether an hour with minutes is told in words behind one that leads to it: "from nine thirty", "at half past two".
  func isSpelledHour(_ match: ClockMatch, at index: Int, led: Bool) -> Bool {
    led && match.hasMinutes && !isNumber(index) && match.hour <= 12
      && (isEnd(match.next) || items[match.next].kind != .word
        || has([.at, .on, .within, .and, .of, .until, .to], at: match.next))
  }

  /// Whether a bare number behind a part of the day and a word that leads to an hour is one: "Friday evening at 8", "this morning
  /// at ten"; "that evening at 8 Main Street" is a house.
  func isHourOfPart(_ match: ClockMatch) -> Bool {
    guard (1...12).contains(match.hour), !match.isDotted, !isQuantified(match.next - 1) else {
      return false
    }
    let next = match.next
    return isEnd(next) || has([.at, .on, .within, .and, .until], at: next)
      || items[next].kind == .sign && ![.percent, .currency, .slash].contains(sign(next))
        && !isNumber(next + 1)
  }

  /// Whether both hours of a stretch are told in words: "between eleven and four".
  func isSpelledStretch(from first: ClockMatch, at index: Int, to second: ClockMatch) -> Bool {
    !isNumber(index) && !isNumber(second.next - 1) && first.hour <= 12 && second.hour <= 12
      && !first.hasHourMark && !second.hasHourMark
      && (isEnd(second.next) || items[second.next].kind == .sign)
  }

  /// Whether bare figures behind a word that leads to a stretch are hours of the afternoon: "from 2 to 5".
  func isAfternoon(from first: ClockMatch, to second: ClockMatch) -> Bool {
    guard !first.isExplicit || first.isDotted, !second.isExplicit || second.isDotted, !isWhole,
      isNumber(first.next - 1),
      isNumber(second.next - 1), Self.afternoon.contains(first.hour), second.hour > first.hour,
      second.hour <= Self.latestEnd, !isQuantified(second.next - 1)
    else { return false }
    return isEnd(second.next)
      || items[second.next].kind == .sign && sign(second.next) != .percent
        && sign(second.next) != .currency && !isNumber(second.next + 1)
  }

  private static var latestEnd: Int { 10 }

  /// Whether bare figures behind a word that leads to a stretch are hours until noon: "every Tuesday from 8 to 10".
  func isMorning(from first: ClockMatch, to second: ClockMatch) -> Bool {
    guard !first.isExplicit, !second.isExplicit, !isWhole, isNumber(first.next - 1),
      isNumber(second.next - 1), first.hour >= Self.earliestStart, second.hour > first.hour,
      second.hour <= 12, !isQuantified(second.next - 1)
    else { return false }
    return isEnd(second.next) || items[second.next].kind == .sign && !isNumber(second.next + 1)
  }

  private static var earliestStart: Int { 7 }

  /// When something begins for which people come a little earlier: "7 for 7.30pm", "8.15 for 8.30".
  func beginning(behind time: TimeMatch) -> TimeMatch? {
    guard !isWhole, let start = time.time.start, time.time.end == nil,
      has(.duration, at: time.next), has(.at, at: time.next),
      let second = clock(at: time.next + 1, allowsBare: true),
      second.isExplicit || second.hasMinutes
        || isEnd(second.next) || items[second.next].kind == .sign
    else { return nil }
    var minutes = second.minutes
    if second.meridiem == .none, start >= 720, minutes < 720 { minutes += 720 }
    guard (1...Self.longestWait).contains((minutes - Int(start) + 1440) % 720) else { return nil }
    var begun = time
    begun.time.start = Int16(minutes)
    begun.next = second.next
    return begun
  }

  /// The same with both hours in figures with a dot: "12.15 for 12.45".
  func dottedBeginning(at index: Int) -> TimeMatch? {
    guard !isWhole, isNumber(index), let first = clock(at: index, allowsBare: true),
      has(.duration, at: first.next), has(.at, at: first.next),
      let second = clock(at: first.next + 1, allowsBare: true),
      first.isDotted
        ? second.hasMinutes || isQuarter(first) && isHourOfPart(second)
        : second.isExplicit && second.meridiem != .none && (1...12).contains(first.hour),
      case let wait = second.hour * 60 + second.minute - first.hour * 60 - first.minute,
      (1...Self.longestWait).contains((wait + 720) % 720), !isQuantified(second.next - 1)
    else { return nil }
    var time = PrintedTime()
    time.start = Int16(second.minutes)
    // Who comes by half past seven in the morning is not told for when.
    if second.meridiem == .none, !second.hasMinutes, second.hour < 12 {
      time.start = Int16(second.minutes + 720)
    }
    // "10 for 10.30am until 1pm"
    if has(.until, at: second.next) || [.hyphen, .dash].contains(sign(second.next)),
      let end = clock(at: second.next + 1), Int16(end.minutes) > time.start ?? 0
    {
      time.end = Int16(end.minutes)
      return TimeMatch(time: time, next: end.next)
    }
    return TimeMatch(time: time, next: second.next)
  }

  /// "7.30 for 8": a quarter of an hour, where prices end in other figures.
  private func isQuarter(_ hour: ClockMatch) -> Bool { hour.minute % 15 == 0 && hour.minute > 0 }

  /// The last hour of a list, bare behind a word that joins it: "at 11:30 and 2".
  func bareHour(at index: Int, after last: PrintedTime?) -> TimeMatch? {
    guard lexicon.countsHalfDays, !isWhole, has(.and, at: index - 1), let last, last.isHalfOpen,
      last.isLed, last.end == nil, isNumber(index),
      let hour = clock(at: index, allowsBare: true), isHourOfPart(hour)
    else { return nil }
    var time = PrintedTime()
    time.start = Int16(hour.minutes)
    time.isHalfOpen = true
    return TimeMatch(time: time, next: hour.next)
  }

  /// In minutes.
  private static var longestWait: Int { 90 }
}
