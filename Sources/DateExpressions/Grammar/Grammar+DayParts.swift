import CivilTime

/// Parts of the day, and the hours told in them.
extension Grammar {
  /// "en début de journée" is the morning, its end the evening.
  private func dayEdge(_ portion: PrintedDay.Portion, at index: Int) -> DayPart? {
    guard sense(index).unit == .day else { return nil }
    return portion == .start ? .morning : portion == .end ? .evening : nil
  }

  /// "après-midi", "en fin de matinée", "in the evening", "le soir".
  func dayPart(at index: Int, led: Int, afterDate: Bool) -> TimeMatch? {
    var position = index
    var portion: PrintedDay.Portion = .whole
    var isLed = false
    var isDefinite = false
    scan: while position < index + 5 {
      if sense(position).part != nil { break scan }
      let roles = roles(position)
      if roles.contains(.start) {
        portion = .start
      } else if roles.contains(.middle) {
        portion = .middle
      } else if roles.contains(.end) {
        portion = .end
      } else if roles.contains(.article) {
        isDefinite = true
        position += 1
        continue scan
      } else if sense(position).unit == .day, portion != .whole {
        break scan
      } else if roles.isDisjoint(with: [.within, .of, .at, .on, .since, .this]) {
        return nil
      }
      isLed = isLed || portion != .whole || !roles.contains(.of)
      position += 1
      // "mid-morning"
      if portion != .whole { position = skippingHyphen(position) }
    }
    // "in the evening" is one phrase.
    if has([.beforeNoon, .afterNoon], at: position) { isLed = true }
    var next = position + 1
    guard let part = sense(position).part ?? dayEdge(portion, at: position), !isPointedAway(next)
    else { return nil }
    // "Le Soir" is a newspaper.
    if items[position].isCapitalized, !items[position].isCapitals, !afterDate, !isWhole {
      return nil
    }
    // "samedi 7 novembre Soirée des bénévoles", "20 h La nuit des lavoirs": a name of its own, unless a day follows.
    if items[position].isCapitalized || isDefinite && items[index].isCapitalized, !isWhole,
      has(.of, at: next), [.word, .end].contains(items[next + 1].kind),
      sense(next + 1).weekday == 0
    {
      return nil
    }
    // "le matin tôt", "early in the morning"
    if has(.start, at: next), portion == .whole, isWhole {
      portion = .start
      next += 1
    }
    // "la nuit du 4 au 5 juin", not "La Nuit des musées".
    let isNumbered = has(.of, at: next) && isNumber(next + 1)
    guard afterDate || isWhole || isLed || (isDefinite && (part != .night || isNumbered)) else {
      return nil
    }
    if !afterDate, !isWhole {
      // "la soirée de clôture", "la nuit du film": a name, not a time.
      let isOfDay = has(.of, at: next) && day(at: skipping(.article, next + 1)) != nil
      guard
        isLed || isOfDay || isNumbered
          || (isDefinite && !has(.of, at: next) && !items[next].kind.isWord)
      else { return nil }
      if isLed, has(.of, at: next), position - index < 2 { return nil }
    }
    var time = PrintedTime()
    time.part = part
    time.portion = portion
    // "this morning at 10", "in the evening at eight", "ce soir à 20h30".
    let clockAt = next
    if has([.at, .approximately, .since], at: clockAt) || sign(clockAt) == .at
      || sign(clockAt) == .comma,
      var exact = timeTerm(
        at: sign(clockAt) == .comma || sign(clockAt) == .at ? clockAt + 1 : clockAt,
        afterDate: true,
        isOfPart: true),
      exact.time.start != nil
    {
      exact.time = exact.time.inPart(part)
      return exact
    }
    return TimeMatch(time: time, next: next)
  }
}

extension PrintedTime {
  /// The time in the afternoon, where it comes behind one before noon and would else be earlier: "10:30, 12:30 and 2:30".
  func inHalf(after last: PrintedTime?, counted: Bool) -> PrintedTime {
    guard counted, isHalfOpen, end == nil, let start, let last, last.isHalfOpen,
      let before = last.start, start < before, start < 12 * 60,
      (6 * 60...13 * 60).contains(before), start + 12 * 60 > before
    else { return self }
    var later = self
    later.start = start + 12 * 60
    return later
  }

  /// The time read in a part of the day: eight in the evening is 20:00.
  func inPart(_ part: DayPart) -> PrintedTime {
    var time = self
    // "Thursday night at 11 to 2": from before midnight until after it.
    if part == .night || part == .evening, let start, let end, Self.lateHours.contains(start),
      Self.smallHours.contains(end - 12 * 60)
    {
      time.start = start + 12 * 60
      time.end = end - 12 * 60
      time.isHalfOpen = false
      time.isOfNight = part == .night
      return time
    }
    func late(_ minutes: Int16?) -> Int16? {
      guard let minutes, minutes <= 12 * 60 else { return minutes }
      if minutes == 12 * 60 { return part == .afternoon ? minutes : 24 * 60 }
      return minutes + 12 * 60
    }
    if part == .afternoon || part == .evening, time.start ?? 0 <= 12 * 60,
      part == .afternoon || time.start ?? 0 >= 60
    {
      time.start = late(time.start)
      time.end = time.end.map { ($0 < 12 * 60 ? $0 + 12 * 60 : $0) }
    }
    // "Thursday night at eight" is no hour of the morning.
    if part == .night, time.isHalfOpen, let start = time.start, Self.lateHours.contains(start) {
      time.start = late(start)
      time.end = time.end.map { $0 < start ? $0 : late($0) ?? $0 }
    }
    time.isHalfOpen = false
    time.isOfNight = part == .night
    return time
  }

  /// In minutes: the hours of the twelve-hour clock that a night begins with.
  private static let lateHours: ClosedRange<Int16> = 6 * 60...11 * 60 + 59
  /// Behind midnight, in minutes: later ends are of the same evening.
  private static let smallHours: ClosedRange<Int16> = 0...4 * 60
}
