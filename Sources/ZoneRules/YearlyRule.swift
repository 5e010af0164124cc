package import CivilTime

/// Two changes of the offset that come back every year (the last line of a TZif file).
package struct YearlyRule: Hashable, Sendable {
  package var standard: ZoneRules.Offset
  package var daylight: ZoneRules.Offset
  /// When daylight time begins, by the standard clock.
  package var start: Onset
  /// When it ends, by the daylight clock.
  package var end: Onset

  /// The n-th weekday of a month, and seconds after its midnight.
  package struct Onset: Hashable, Sendable {
    /// 1...12.
    package var month: Int
    /// 1...5; 5 is the last one of the month.
    package var week: Int
    package var weekday: Weekday
    /// May be negative or more than a day.
    package var seconds: Int

    /// Wall-clock seconds since 1970-01-01T00:00.
    func localSeconds(in year: Int) -> Int {
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return 0 }
      let ahead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
      var day = 1 + ahead + (week - 1) * 7
      while day > CalendarDate.daysIn(month: month, year: year) { day -= 7 }
      return (first.dayNumber + day - 1) * 86_400 + seconds
    }
  }

  /// The two changes of a year, in order of time.
  func transitions(in year: Int) -> [ZoneRules.Transition] {
    guard (1...9999).contains(year) else { return [] }
    return [
      ZoneRules.Transition(
        at: start.localSeconds(in: year) - standard.seconds, before: standard, after: daylight),
      ZoneRules.Transition(
        at: end.localSeconds(in: year) - daylight.seconds, before: daylight, after: standard),
    ].sorted { $0.at < $1.at }
  }

  /// Reads a POSIX TZ string with changes by month, week and weekday; other kinds give `nil`.
  init?(posix: String) {
    var reader = PosixReader(text: Array(posix.utf8))
    guard let standardName = reader.name(), let standardWest = reader.time(),
      let daylightName = reader.name()
    else { return nil }
    let daylightWest = reader.peek(UInt8(ascii: ",")) ? standardWest - 3600 : reader.time()
    guard let daylightWest, let start = reader.onset(), let end = reader.onset(), reader.isAtEnd
    else { return nil }
    standard = ZoneRules.Offset(
      seconds: -standardWest, isDaylight: false, abbreviation: standardName)
    daylight = ZoneRules.Offset(
      seconds: -daylightWest, isDaylight: true, abbreviation: daylightName)
    self.start = start
    self.end = end
  }
}

/// Reads the parts of a POSIX TZ string (`CET-1CEST,M3.5.0,M10.5.0/3`).
private struct PosixReader {
  let text: [UInt8]
  var position = 0

  init(text: [UInt8]) { self.text = text }

  var isAtEnd: Bool { position == text.count }

  func peek(_ byte: UInt8) -> Bool { position < text.count && text[position] == byte }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek(byte) else { return false }
    position += 1
    return true
  }

  mutating func name() -> String? {
    let isQuoted = take(UInt8(ascii: "<"))
    let start = position
    while position < text.count, isNamePart(text[position], quoted: isQuoted) { position += 1 }
    let name = String(decoding: text[start..<position], as: UTF8.self)
    if isQuoted, !take(UInt8(ascii: ">")) { return nil }
    return name.isEmpty ? nil : name
  }

  private func isNamePart(_ byte: UInt8, quoted: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): quoted
    default: false
    }
  }

  mutating func number() -> Int? {
    var value: Int?
    while position < text.count, (0x30...0x39).contains(text[position]), value ?? 0 < 100_000 {
      value = (value ?? 0) * 10 + Int(text[position] - 0x30)
      position += 1
    }
    return value
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time() -> Int? {
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    guard var seconds = number() else { return nil }
    seconds *= 3600
    for unit in [60, 1] {
      guard take(UInt8(ascii: ":")) else { break }
      guard let part = number() else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,Mm.w.d[/time]`.
  mutating func onset() -> YearlyRule.Onset? {
    guard take(UInt8(ascii: ",")), take(UInt8(ascii: "M")), let month = number(),
      (1...12).contains(month), take(UInt8(ascii: ".")), let week = number(),
      (1...5).contains(week), take(UInt8(ascii: ".")), let day = number(),
      let weekday = Weekday(rawValue: day == 0 ? 7 : day)
    else { return nil }
    var seconds = 2 * 3600
    if take(UInt8(ascii: "/")) {
      guard let told = time() else { return nil }
      seconds = told
    }
    return YearlyRule.Onset(month: month, week: week, weekday: weekday, seconds: seconds)
  }
}
