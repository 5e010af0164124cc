import CivilTime

/// When a feast falls, as the language files write it.
///
/// `12-25` is a fixed day, `easter+39` counts from Easter Sunday, `11-th+4` is the fourth Thursday
/// of November, `11-th+4+1` the day after it, `05-mo-1` the last Monday of May.
struct FeastRule: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case fixed(month: Int, day: Int)
    case easter(shift: Int)
    case nth(Int, weekday: Weekday, month: Int, shift: Int)
  }

  let kind: Kind

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    if text.hasPrefix("easter") {
      guard let shift = Int(text.dropFirst(6)) else { return nil }
      kind = .easter(shift: shift)
      return
    }
    guard bytes.count >= 5, let month = Int(text.prefix(2)) else { return nil }
    let rest = text.dropFirst(3)
    if let day = Int(rest) {
      kind = .fixed(month: month, day: day)
      return
    }
    guard let weekday = Weekday(code: rest.prefix(2).uppercased()),
      let count = Int(rest.dropFirst(2).prefix(2))
    else { return nil }
    let shift = Int(rest.dropFirst(4)) ?? 0
    kind = .nth(count, weekday: weekday, month: month, shift: shift)
  }

  func date(in year: Int) -> CalendarDate? {
    switch kind {
    case .fixed(let month, let day): CalendarDate(year: year, month: month, day: day)
    case .easter(let shift): Self.easter(in: year)?.adding(days: shift)
    case .nth(let count, let weekday, let month, let shift):
      CalendarDate.nth(count, weekday, month: month, year: year)?.adding(days: shift)
    }
  }

  /// Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).
  static func easter(in year: Int) -> CalendarDate? {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
    return CalendarDate(year: year, month: f / 31, day: f % 31 + 1)
  }
}

extension CalendarDate {
  /// The `count`-th weekday of a month, from its end where `count` is negative.
  static func nth(_ count: Int, _ weekday: Weekday, month: Int, year: Int) -> CalendarDate? {
    if count > 0 {
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
      let shift = (weekday.rawValue - first.weekday.rawValue + 7) % 7
      let date = first.adding(days: shift + 7 * (count - 1))
      return date.month == month ? date : nil
    }
    guard (1...12).contains(month), (1...9999).contains(year),
      let last = CalendarDate(
        year: year, month: month, day: CalendarDate.daysIn(month: month, year: year))
    else { return nil }
    let shift = (last.weekday.rawValue - weekday.rawValue + 7) % 7
    let date = last.adding(days: -shift + 7 * (count + 1))
    return date.month == month ? date : nil
  }
}
