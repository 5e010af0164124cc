extension Grammar {
  /// Hours of which the last alone tells the half of the day: "1 & 4 p.m.", "2, 4 and 6.30pm".
  ///
  /// Numbers behind a word count what it names: "rooms 1 and 4 p.m.".
  func listedHours(at index: Int, afterDate: Bool) -> TimesMatch? {
    let start = has(.at, at: index) ? index + 1 : index
    guard isNumber(start), items[start].digits <= 2,
      start > index || afterDate || index == 0 || items[index - 1].kind == .sign,
      var hour = listedHour(at: start)
    else { return nil }
    var hours = [hour]
    while hour.meridiem == .none, hours.count < Self.mostListedHours {
      var position = hour.next
      if sign(position) == .comma { position += 1 }
      let isLast = has(.and, at: position) || sign(position) == .ampersand
      if isLast { position += 1 }
      guard position > hour.next, let next = listedHour(at: position),
        (next.meridiem != .none) == isLast
      else { return nil }
      hours.append(next)
      hour = next
    }
    guard hours.count > 1, hour.meridiem != .none else { return nil }
    return TimesMatch(
      times: hours.map { listed in
        var listed = listed
        listed.meridiem = hour.meridiem
        // "11 and 2pm": the first is before noon.
        if listed.minutes > hour.minutes, hour.meridiem == .after { listed.meridiem = .before }
        var time = PrintedTime()
        time.start = Int16(listed.minutes)
        time.isLed = start > index
        return time
      }, next: hour.next)
  }

  private static var mostListedHours: Int { 8 }

  /// One of such hours, on the dial of twelve.
  private func listedHour(at index: Int) -> ClockMatch? {
    guard isNumber(index), let hour = clock(at: index, allowsBare: true),
      (1...12).contains(hour.hour), !hour.hasHourMark, !hour.isPadded
    else { return nil }
    return hour
  }

  /// Hours of which the last alone has the mark of an hour: "à 11, 14 et 16 h".
  func markedHours(at index: Int) -> TimesMatch? {
    guard has(.at, at: index), !has(.hourMark, at: index + 2) else { return nil }
    var times: [PrintedTime] = []
    var position = index + 1
    while isNumber(position), items[position].digits <= 2, times.count < Self.mostListedHours,
      let hour = clock(at: position, allowsBare: true), hour.hasHourMark || !hour.isExplicit,
      times.last.flatMap(\.start) ?? -1 < hour.minutes
    {
      var time = PrintedTime()
      time.start = Int16(hour.minutes)
      time.isLed = true
      times.append(time)
      if hour.hasHourMark {
        return times.count > 1 ? TimesMatch(times: times, next: hour.next) : nil
      }
      position = hour.next
      if sign(position) == .comma { position += 1 }
      position = skipping(.and, position)
      guard position > hour.next else { return nil }
    }
    return nil
  }

  /// Three hours or more with one and the same sign between: "11h - 14h - 16h", "11 am · 2 pm · 4 pm".
  ///
  /// Four with dashes may be two stretches.
  func chainedHours(at index: Int) -> TimesMatch? {
    guard isNumber(index), let first = clock(at: index) else { return nil }
    let link = sign(first.next)
    let parts = link == .bullet || link == .bar
    guard parts || link == .hyphen || link == .dash else { return nil }
    var hours = [first]
    while let last = hours.last, sign(last.next) == link, let hour = clock(at: last.next + 1),
      hour.minutes > last.minutes
    {
      hours.append(hour)
    }
    guard let last = hours.last, hours.count > 2, parts || hours.count % 2 == 1,
      ![.hyphen, .dash].contains(sign(last.next)), hours.allSatisfy({ $0.hour < 24 })
    else { return nil }
    return TimesMatch(
      times: hours.map { hour in
        var time = PrintedTime()
        time.start = Int16(hour.minutes)
        return time
      }, next: last.next)
  }

  /// Whether a second stretch of hours with their mark goes on: "de 10 à 12 et de 14 à 17 heures".
  func marksLaterHours(at index: Int) -> Bool {
    var position = index
    if sign(position) == .comma || sign(position) == .slash { position += 1 }
    position = skipping(.and, position)
    guard position > index else { return false }
    position = skipping(.from, position)
    guard isNumber(position), items[position].digits <= 2, items[position].value <= 24 else {
      return false
    }
    position += 1
    guard [.hyphen, .dash].contains(sign(position)) || has(.to, at: position),
      isNumber(position + 1), items[position + 1].digits <= 2, items[position + 1].value <= 24
    else { return false }
    return has(.hourMark, at: position + 2)
  }
}
