import CivilTime

extension DayResolution {
  /// The day that lies so far from the day that the rest tells.
  func shifted(_ day: PrintedDay, by offset: PrintedDay.Offset) -> DayStretch? {
    var plain = day
    plain.offset = nil
    guard let base = stretch(of: plain) else { return nil }
    let count = Int(offset.count)
    let from = count < 0 ? base.first : base.last
    if let weekday = Weekday(rawValue: Int(offset.weekday)) {
      let date = Self.weekday(weekday, count, from: from)
      return offset.unit == .weekend ? .weekend(from: date) : DayStretch(date)
    }
    switch offset.unit {
    case .day: return DayStretch(from.adding(days: count))
    case .week: return DayStretch(from.adding(days: 7 * count))
    case .month: return from.adding(months: count).map { DayStretch($0) }
    case .year: return from.adding(months: 12 * count).map { DayStretch($0) }
    default: return nil
    }
  }

  /// The `count`-th weekday after a day, before it where negative, nearest to it where 0.
  private static func weekday(
    _ weekday: Weekday, _ count: Int, from date: CalendarDate
  ) -> CalendarDate {
    if count == 0 { return date.adding(days: -3).onOrAfter(weekday) }
    if count > 0 { return date.adding(days: 1).onOrAfter(weekday).adding(days: 7 * (count - 1)) }
    return date.adding(days: -7).onOrAfter(weekday).adding(days: 7 * (count + 1))
  }

  /// The weekend that a day lies in or next to.
  func weekend(_ day: PrintedDay) -> DayStretch? {
    var plain = day
    plain.unit = nil
    guard let date = stretch(of: plain)?.first else { return nil }
    return DayStretch.weekend(from: date.adding(days: -3).onOrAfter(.saturday))
  }

  /// A week of a year as ISO 8601 counts them, from its end where negative.
  ///
  /// Without a year it is the one that comes next, or the nearest in running text.
  func week(_ nth: Int, of year: Int) -> DayStretch? {
    func week(of year: Int) -> DayStretch? {
      let anchor = CalendarDate(year: nth > 0 ? year : year + 1, month: 1, day: 4)
      return anchor.map { anchor in
        let first = DayStretch.week(of: anchor)
        return DayStretch.week(of: first.first.adding(days: 7 * (nth > 0 ? nth - 1 : nth)))
      }
    }
    if year > 0 { return week(of: year) }
    guard let reference else { return nil }
    let weeks = (reference.year - 1...reference.year + 1).compactMap(week(of:))
    if context.isWholeExpression { return weeks.first { $0.last >= reference } }
    return weeks.min {
      abs($0.first.dayNumber - reference.dayNumber) < abs($1.first.dayNumber - reference.dayNumber)
    }
  }

  /// A decade, or a part of one.
  func years(of day: PrintedDay) -> DayStretch? {
    var first = Int(day.year)
    var last = first + Int(day.count) - 1
    switch day.portion {
    case .start: last = first + 3
    case .middle: (first, last) = (first + 4, first + 6)
    case .end: first += 7
    default: break
    }
    guard let start = DayStretch.year(first), let end = DayStretch.year(last) else { return nil }
    return DayStretch(start.first, end.last, grain: .year)
  }

  /// The moments that hours or minutes from the reference give; `nil` where its hour is not known.
  func moments(of day: PrintedDay) -> (start: LocalMoment, end: LocalMoment?)? {
    guard let reference = context.reference, let time = reference.time else { return nil }
    func moment(_ minutes: Int) -> LocalMoment {
      let days = minutes >= 0 ? 0 : (minutes - 1439) / 1440
      return .minutes(minutes - 1440 * days, after: reference.date.adding(days: days))
    }
    let shift = Int(day.shift)
    guard day.count > 0 else { return (moment(time.minutes + shift), nil) }
    // "the next three hours" are whole ones.
    let grain = day.unit == .hour ? 60 : 1
    let now = time.minutes / grain * grain
    return shift > 0
      ? (moment(now + grain), moment(now + grain + shift)) : (moment(now + shift), moment(now))
  }
}
