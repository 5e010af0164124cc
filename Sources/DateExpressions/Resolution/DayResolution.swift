import CivilTime

/// Turns completed printed days into days of the calendar.
struct DayResolution {
  let context: DateContext
  let feasts: [FeastRule]
  let portions: PortionBounds

  var reference: CalendarDate? { context.reference?.date }

  /// The days that `day` names; `nil` where what it counts from is not known.
  func stretch(of day: PrintedDay) -> DayStretch? {
    if let offset = day.offset { return shifted(day, by: offset) }
    if let years = day.yearShift, let reference {
      var day = day
      day.yearShift = nil
      day.year = Int16(clamping: reference.year + Int(years))
      return stretch(of: day)
    }
    if day.relation == .context { return contextDay(day) }
    if day.nth != 0, day.unit == .week, day.month == 0, day.relation == .none {
      return week(Int(day.nth), of: Int(day.year))
    }
    if day.nth != 0, day.relation != .reference { return counted(day) }
    if day.unit == .weekend, day.day > 0 || day.feast > 0 { return weekend(day) }
    if day.feast > 0 { return feast(day) }
    if let season = day.season { return self.season(season, day) }
    if day.unit == .week, day.day > 0 {
      // A week of English begins on Sunday.
      let isSunday = portions.beginsOnSunday
      return date(day).map { DayStretch.week(of: isSunday ? $0.adding(days: 1) : $0) }
    }
    if day.unit != nil { return unit(day) }
    if day.day > 0 { return date(day).map { DayStretch($0) } }
    if day.month > 0 { return month(day) }
    if day.weekday > 0 { return weekday(day) }
    if day.year > 0, day.count > 1 { return years(of: day) }
    if day.year > 0 { return DayStretch.year(Int(day.year)).map { portion(day.portion, of: $0) } }
    return nil
  }

  private func contextDay(_ day: PrintedDay) -> DayStretch? {
    let known = context.days.last { $0.start != nil }
    guard let base = known?.end?.date ?? known?.start?.date ?? reference else { return nil }
    if day.shift == 0, let start = known?.start?.date { return DayStretch(start, known?.end?.date) }
    return DayStretch(base.adding(days: Int(day.shift)))
  }

  func date(_ day: PrintedDay) -> CalendarDate? {
    if day.year > 0 {
      return CalendarDate(year: Int(day.year), month: Int(day.month), day: Int(day.day))
    }
    guard let reference, day.month > 0 else { return nil }
    let years = reference.year - 2...reference.year + 2
    let dates = years.compactMap {
      CalendarDate(year: $0, month: Int(day.month), day: Int(day.day))
    }
    switch day.relation {
    case .last: return dates.last { $0 < reference }
    case .next, .following, .this: return dates.first { $0 > reference }
    default: return nil
    }
  }

  func feast(_ day: PrintedDay) -> DayStretch? {
    if day.unit == .week {
      // The week that a Sunday's feast begins.
      var feastDay = day
      feastDay.unit = nil
      return feast(feastDay).map { DayStretch.week(of: $0.first.adding(days: 1)) }
    }
    let rule = feasts[Int(day.feast) - 1]
    if day.year > 0 {
      return rule.date(in: Int(day.year)).map { DayStretch($0) }
    }
    guard let reference else { return nil }
    let dates = (reference.year - 2...reference.year + 2).compactMap(rule.date(in:))
    let date =
      day.relation == .last ? dates.last { $0 < reference } : dates.first { $0 >= reference }
    return date.map { DayStretch($0) }
  }

  private func season(_ season: Season, _ day: PrintedDay) -> DayStretch? {
    if day.year > 0 { return DayStretch.season(season, of: Int(day.year)) }
    guard let reference else { return nil }
    let seasons = (reference.year - 2...reference.year + 2).compactMap {
      DayStretch.season(season, of: $0)
    }
    switch day.relation {
    case .last: return seasons.last { $0.last < reference }
    case .next: return seasons.first { $0.first > reference }
    case .this where day.tense == .past: return seasons.last { $0.first <= reference }
    default: return seasons.first { $0.last >= reference }
    }
  }

  private func month(_ day: PrintedDay) -> DayStretch? {
    var year = Int(day.year)
    if year == 0 {
      guard let reference else { return nil }
      switch day.relation {
      case .last: year = Int(day.month) < reference.month ? reference.year : reference.year - 1
      case .next: year = Int(day.month) > reference.month ? reference.year : reference.year + 1
      default: return nil
      }
    }
    if day.isQuarter {
      guard let first = DayStretch.month(Int(day.month), of: year),
        let last = DayStretch.month(Int(day.month) + Int(day.count) - 1, of: year)
      else { return nil }
      switch day.portion {
      case .start: return first
      case .middle: return .month(Int(day.month) + Int(day.count) / 2, of: year)
      case .end: return last
      default: return DayStretch(first.first, last.last, grain: .season)
      }
    }
    return DayStretch.month(Int(day.month), of: year).map { portion(day.portion, of: $0) }
  }

  private func weekday(_ day: PrintedDay) -> DayStretch? {
    guard let weekday = Weekday(rawValue: Int(day.weekday)) else { return nil }
    if let date = dayInHeading(weekday), day.relation == .none || day.relation == .this {
      return DayStretch(date)
    }
    guard let reference else { return nil }
    // What was on "mardi", or is on "ce mardi", may be today.
    if !context.isWholeExpression, reference.weekday == weekday,
      day.relation == .this || day.relation == .none && day.tense == .past
    {
      return DayStretch(reference)
    }
    switch day.relation {
    case .last: return DayStretch(reference.adding(days: -7).onOrAfter(weekday))
    case .following:
      if day.count == 0, !context.isWholeExpression,
        let last = context.days.last.flatMap({ $0.end?.date ?? $0.start?.date })
      {
        return DayStretch(last.adding(days: 1).onOrAfter(weekday))
      }
      if day.count > 0 {
        return DayStretch(reference.onOrAfter(weekday).adding(days: 7 * Int(day.count)))
      }
      let monday = DayStretch.week(of: reference).first.adding(days: 7)
      return DayStretch(monday.onOrAfter(weekday))
    default:
      if day.tense == .past { return DayStretch(reference.adding(days: -7).onOrAfter(weekday)) }
      return DayStretch(reference.adding(days: 1).onOrAfter(weekday))
    }
  }

  /// The only day of that weekday among those of the heading or in a period of at most a week.
  private func dayInHeading(_ weekday: Weekday) -> CalendarDate? {
    for occurrence in context.days {
      guard let start = occurrence.start?.date else { continue }
      let end = occurrence.end?.date ?? start
      let date = start.onOrAfter(weekday)
      if date <= end { return date }
    }
    if let period = context.period,
      period.upperBound.dayNumber - period.lowerBound.dayNumber < 7
    {
      let date = period.lowerBound.onOrAfter(weekday)
      if period.contains(date) { return date }
    }
    return nil
  }

  func quarter(_ nth: Int, of year: Int) -> DayStretch? {
    guard (1...4).contains(nth), let first = DayStretch.month(nth * 3 - 2, of: year),
      let last = DayStretch.month(nth * 3, of: year)
    else { return nil }
    return DayStretch(first.first, last.last, grain: .season)
  }

  private func unit(_ day: PrintedDay) -> DayStretch? {
    guard let reference, let unit = day.unit else { return nil }
    let shift = Int(day.shift)
    if let weekday = Weekday(rawValue: Int(day.weekday)) {
      if day.nth == 1, day.relation == .reference {
        let count = abs(shift)
        return shift > 0
          ? DayStretch(reference.adding(days: 1).onOrAfter(weekday).adding(days: 7 * (count - 1)))
          : DayStretch(reference.adding(days: -7).onOrAfter(weekday).adding(days: -7 * (count - 1)))
      }
      let monday = DayStretch.week(of: reference).first.adding(days: 7 * shift)
      return DayStretch(monday.onOrAfter(weekday))
    }
    if day.count > 0 {
      return counted(unit, count: Int(day.count), ahead: shift > 0, from: reference)
    }
    if day.nth == 1 { return point(day, from: reference) }
    if unit == .month, day.day > 0, let month = reference.adding(months: shift) {
      return CalendarDate(year: month.year, month: month.month, day: Int(day.day)).map {
        DayStretch($0)
      }
    }
    switch unit {
    case .day: return DayStretch(reference.adding(days: shift))
    case .week:
      let week = DayStretch.week(of: reference.adding(days: 7 * shift))
      return portion(day.portion, ofWeek: week, reference: reference)
    case .weekend:
      let monday = DayStretch.week(of: reference.adding(days: 7 * shift)).first
      let saturday = monday.adding(days: 5)
      // "over the weekend" in a report of the days after it.
      let isPast = day.relation == .this && day.tense == .past && saturday > reference
      return DayStretch.weekend(from: isPast ? saturday.adding(days: -7) : saturday)
    case .month:
      guard let date = reference.adding(months: shift) else { return nil }
      return DayStretch.month(date.month, of: date.year).map { portion(day.portion, of: $0) }
    case .quarter:
      guard let date = reference.adding(months: 3 * shift) else { return nil }
      return quarter((date.month + 2) / 3, of: date.year)
    case .half:
      guard let date = reference.adding(months: 6 * shift) else { return nil }
      var half = PrintedDay()
      half.setQuarter(date.month > 6 ? 2 : 1, of: 2)
      half.year = Int16(date.year)
      return month(half)
    case .year: return DayStretch.year(reference.year + shift).map { portion(day.portion, of: $0) }
    case .minute, .hour: return nil
    }
  }

  /// A moment so many units away; in running text months and years are not meant to the day.
  private func point(_ day: PrintedDay, from reference: CalendarDate) -> DayStretch? {
    let shift = Int(day.shift)
    if !context.isWholeExpression, day.portion != .rest {
      if day.unit == .year { return DayStretch.year(reference.year + shift) }
      if day.unit == .month, let date = reference.adding(months: shift) {
        return DayStretch.month(date.month, of: date.year)
      }
    }
    switch day.unit {
    case .day: return DayStretch(reference.adding(days: shift))
    case .week: return DayStretch(reference.adding(days: 7 * shift))
    case .month: return reference.adding(months: shift).map { DayStretch($0) }
    case .year: return reference.adding(months: 12 * shift).map { DayStretch($0) }
    default: return nil
    }
  }
}
