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
}
