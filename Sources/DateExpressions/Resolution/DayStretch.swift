import CivilTime

/// Some consecutive days that an expression names.
struct DayStretch: Hashable {
  var first: CalendarDate
  var last: CalendarDate
  var grain: Grain = .day

  init(_ first: CalendarDate, _ last: CalendarDate? = nil, grain: Grain = .day) {
    self.first = first
    self.last = max(first, last ?? first)
    self.grain = grain
  }

  var isSingleDay: Bool { first == last }
  var days: [CalendarDate] {
    (first.dayNumber...last.dayNumber).prefix(3660).map(CalendarDate.init(dayNumber:))
  }

  /// The month of a year, or `nil` outside 1...12.
  static func month(_ month: Int, of year: Int) -> DayStretch? {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    return DayStretch(
      first, first.adding(days: CalendarDate.daysIn(month: month, year: year) - 1), grain: .month)
  }

  static func year(_ year: Int) -> DayStretch? {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return DayStretch(first, last, grain: .year)
  }

  /// Monday to Sunday around a day.
  static func week(of date: CalendarDate) -> DayStretch {
    let monday = date.adding(days: 1 - date.weekday.rawValue)
    return DayStretch(monday, monday.adding(days: 6))
  }

  /// Saturday and the day after it.
  static func weekend(from saturday: CalendarDate) -> DayStretch {
    DayStretch(saturday, saturday.adding(days: 1))
  }

  /// A season by its solstices and equinoxes; winter begins in the year that is named.
  static func season(_ season: Season, of year: Int) -> DayStretch? {
    let bounds: (Int, Int, Int, Int, Int) =
      switch season {
      case .spring: (3, 20, 0, 6, 20)
      case .summer: (6, 21, 0, 9, 22)
      case .autumn: (9, 23, 0, 12, 20)
      case .winter: (12, 21, 1, 3, 19)
      }
    guard let first = CalendarDate(year: year, month: bounds.0, day: bounds.1),
      let last = CalendarDate(year: year + bounds.2, month: bounds.3, day: bounds.4)
    else { return nil }
    return DayStretch(first, last, grain: .season)
  }
}

extension CalendarDate {
  /// The same day `count` months on, or the month's last day.
  func adding(months count: Int) -> CalendarDate? {
    let index = year * 12 + month - 1 + count
    guard index >= 12 else { return nil }
    let length = CalendarDate.daysIn(month: index % 12 + 1, year: index / 12)
    return CalendarDate(year: index / 12, month: index % 12 + 1, day: min(day, length))
  }

  /// The first of that weekday on or after the day.
  func onOrAfter(_ weekday: Weekday) -> CalendarDate {
    adding(days: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
  }
}
