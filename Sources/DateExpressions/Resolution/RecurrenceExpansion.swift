import CivilTime

/// The days that a cycle gives, and the rule that gives them.
struct RecurrenceExpansion {
  let cycle: PrintedCycle
  let weekdays: WeekdaySet
  private(set) var dates: [CalendarDate] = []
  /// Nothing says when it ends, so that only the first day is known.
  private(set) var isEndless = false

  /// The longest stretch that is expanded, in days.
  private static let longest = 3660

  init(cycle: PrintedCycle, weekdays: WeekdaySet) {
    self.cycle = cycle
    self.weekdays = weekdays
  }

  mutating func expand(in stretch: DayStretch) {
    let last = min(stretch.last, stretch.first.adding(days: Self.longest))
    switch cycle.kind {
    case .daily: dates = DayStretch(stretch.first, last).days
    case .weekly(let interval):
      let days =
        weekdays.isEmpty ? WeekdaySet(day: UInt8(stretch.first.weekday.rawValue)) : weekdays
      let monday = DayStretch.week(of: firstMatch(days, from: stretch.first)).first
      dates = DayStretch(stretch.first, last).days.filter { date in
        days.contains(WeekdaySet(day: UInt8(date.weekday.rawValue)))
          && (date.dayNumber - monday.dayNumber) / 7 % interval == 0
      }
    case .monthly(let counts):
      dates = months(of: stretch).flatMap { month in
        counts.flatMap { count in
          weekdayList.compactMap {
            CalendarDate.nth(count, $0, month: month.month, year: month.year)
          }
        }
      }.filter { stretch.first <= $0 && $0 <= last }.sorted()
    case .monthDay(let day):
      dates = months(of: stretch).compactMap {
        CalendarDate(year: $0.year, month: $0.month, day: day)
      }.filter { stretch.first <= $0 && $0 <= last }
    case .yearly: dates = [stretch.first]
    }
  }

  mutating func expandFirst(from start: CalendarDate) {
    expand(in: DayStretch(start, start.adding(days: 62)))
    dates = Array(dates.prefix(1))
    isEndless = true
  }

  private func firstMatch(_ days: WeekdaySet, from date: CalendarDate) -> CalendarDate {
    (0..<7).lazy.map(date.adding(days:)).first {
      days.contains(WeekdaySet(day: UInt8($0.weekday.rawValue)))
    } ?? date
  }

  private func months(of stretch: DayStretch) -> [CalendarDate] {
    var months: [CalendarDate] = []
    var month = CalendarDate(year: stretch.first.year, month: stretch.first.month, day: 1)
    while let current = month, current <= stretch.last, months.count < 240 {
      months.append(current)
      month = current.adding(months: 1)
    }
    return months
  }

  private var weekdayList: [Weekday] {
    Weekday.allCases.filter { weekdays.contains(WeekdaySet(day: UInt8($0.rawValue))) }
  }

  /// The value of an `RRULE` without its end; `nil` where none gives the days.
  var rule: String? {
    let codes = weekdayList.map(\.code).joined(separator: ",")
    switch cycle.kind {
    case .daily: return "FREQ=DAILY"
    case .weekly(let interval):
      let step = interval > 1 ? ";INTERVAL=\(interval)" : ""
      return "FREQ=WEEKLY" + step + (codes.isEmpty ? "" : ";BYDAY=\(codes)")
    case .monthly(let counts):
      let days = counts.flatMap { count in weekdayList.map { "\(count)\($0.code)" } }
      return "FREQ=MONTHLY;BYDAY=" + days.joined(separator: ",")
    case .monthDay(let day): return "FREQ=MONTHLY;BYMONTHDAY=\(day)"
    case .yearly: return nil
    }
  }

  /// RFC 5545 3.3.10: a date, or a time in UTC.
  static func until(_ moment: LocalMoment, zone: String) -> String {
    let rules = ZoneRules.named(zone)
    let moment = rules?.utc(moment) ?? moment
    func digits(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    let date =
      digits(moment.date.year, 4) + digits(moment.date.month, 2) + digits(moment.date.day, 2)
    guard let time = moment.time else { return date }
    return date + "T" + digits(time.hour, 2) + digits(time.minute, 2) + "00"
      + (rules == nil ? "" : "Z")
  }
}
