import CivilTime

extension DayResolution {
  /// A day, week or weekday told by its place in a month or year.
  func counted(_ day: PrintedDay) -> DayStretch? {
    guard let span = span(around: day) else { return nil }
    let nth = Int(day.nth)
    if let weekday = Weekday(rawValue: Int(day.weekday)) {
      return place(nth, weekday, in: span).map { DayStretch($0) }
    }
    switch day.unit {
    case .day:
      let date = nth > 0 ? span.first.adding(days: nth - 1) : span.last.adding(days: nth + 1)
      return span.first <= date && date <= span.last ? DayStretch(date) : nil
    case .week:
      return place(nth, nth > 0 ? .monday : .sunday, in: span).map(DayStretch.week)
    case .weekend: return place(nth, .saturday, in: span).map(DayStretch.weekend)
    default: return nil
    }
  }

  /// The month or year that the count is made in.
  private func span(around day: PrintedDay) -> DayStretch? {
    if day.month > 0 { return day.year > 0 ? .month(Int(day.month), of: Int(day.year)) : nil }
    if day.year > 0 { return .year(Int(day.year)) }
    guard let reference else { return nil }
    if day.container == .year { return .year(reference.year + Int(day.shift)) }
    return reference.adding(months: Int(day.shift)).flatMap { .month($0.month, of: $0.year) }
  }

  /// The n-th of a weekday in a stretch, from its end where negative.
  private func place(_ nth: Int, _ weekday: Weekday, in span: DayStretch) -> CalendarDate? {
    let first = span.first.onOrAfter(weekday)
    let last = span.last.adding(days: -6).onOrAfter(weekday)
    let date = nth > 0 ? first.adding(days: 7 * (nth - 1)) : last.adding(days: 7 * (nth + 1))
    return span.first <= date && date <= span.last ? date : nil
  }
}
