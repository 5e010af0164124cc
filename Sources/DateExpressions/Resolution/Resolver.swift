import CivilTime

/// Completes one printed expression from its context.
struct Resolver {
  let lexicon: DateLexicon
  let context: DateContext
  var printed: PrintedExpression
  private var findings: [DateFinding] = []
  private var source = YearSource.unknown
  private var candidates: [Int] = []

  init(lexicon: DateLexicon, context: DateContext, printed: PrintedExpression) {
    self.lexicon = lexicon
    self.context = context
    self.printed = printed
  }

  mutating func resolved(_ expression: DateExpression) -> ResolvedDate {
    var result = ResolvedDate(expression: expression)
    printed.groups = printed.groups.flatMap(\.partedBehindSpan)
    orderFigures()
    completeMonths()
    completeYears()
    var schedule = ScheduleBuilder(
      context: context,
      days: DayResolution(
        context: context, feasts: lexicon.feasts, portions: lexicon.portions),
      exceptedWeekdays: printed.exceptedWeekdays)
    schedule.exceptions = exceptions()
    schedule.exceptedTimes = printed.exceptedTimes
    if printed.zone > 0 { schedule.timeZone = lexicon.zones[Int(printed.zone) - 1] }
    for group in printed.groups { schedule.add(group) }
    if !candidates.isEmpty || schedule.hasUnknownYear {
      result.occurrences = partials()
      findings.append(.yearUnknown(candidates: candidates))
    }
    result.occurrences += schedule.sortedOccurrences()
    // A rule stands for the whole expression or not at all.
    result.recurrence = printed.groups.count == 1 ? schedule.recurrence : nil
    result.openingHours = schedule.openingHours
    result.timeZone = printed.zone > 0 ? lexicon.zones[Int(printed.zone) - 1] : nil
    result.durationMinutes = printed.durationMinutes
    if let minutes = printed.durationMinutes {
      result.occurrences = result.occurrences.map { $0.lasting(minutes) }
    }
    result.yearFrom = yearSource(of: result)
    checkWeekdays()
    checkClock(of: result)
    result.findings = findings
    return result
  }

  private func yearSource(of result: ResolvedDate) -> YearSource {
    if source != .unknown || result.occurrences.isEmpty { return source }
    if result.occurrences.allSatisfy({ $0.start == nil && $0.end == nil }) { return .unknown }
    let days = printed.groups.flatMap(\.dates).flatMap(\.days)
    if days.isEmpty || days.contains(where: { $0.relation == .context }), !context.days.isEmpty {
      return .section
    }
    if days.isEmpty, context.period != nil { return .kit }
    return context.reference == nil ? .kit : context.referenceSource
  }

  // MARK: Completing

  private mutating func eachDay(_ change: (inout PrintedDay) -> Void) {
    for group in printed.groups.indices {
      for term in printed.groups[group].dates.indices {
        if var day = printed.groups[group].dates[term].first {
          change(&day)
          printed.groups[group].dates[term].first = day
        }
        if var day = printed.groups[group].dates[term].last {
          change(&day)
          printed.groups[group].dates[term].last = day
        }
      }
    }
  }

  private var allDays: [PrintedDay] { printed.groups.flatMap(\.dates).flatMap(\.days) }

  /// Decides which of two figures is the day.
  private mutating func orderFigures() {
    guard allDays.contains(where: \.isOrderOpen) else { return }
    // One figure above twelve in the same expression settles the others, and so does a weekday
    // that only one of the orders gives.
    let days = allDays
    let settled = days.lazy.compactMap(settledOrder).first
    switch settled ?? context.numericOrder {
    case .monthFirst:
      eachDay { day in if day.isOrderOpen { swap(&day.day, &day.month) } }
    case .undecided:
      if let day = days.first(where: \.isOrderOpen) {
        findings.append(.ambiguousOrder(first: Int(day.day), second: Int(day.month)))
      }
    case .dayFirst: break
    }
  }

  private func settledOrder(of day: PrintedDay) -> DateContext.NumericOrder? {
    guard day.isNumeric else { return nil }
    if !day.isOrderOpen { return day.day > 12 ? day.isMonthFirst ? .monthFirst : .dayFirst : nil }
    if day.weekday > 0, day.year == 0 { return orderByWeekday(of: day) }
    guard day.weekday > 0, day.year > 0 else { return nil }
    func fits(_ month: UInt8, _ number: UInt8) -> Bool {
      CalendarDate(year: Int(day.year), month: Int(month), day: Int(number))?.weekday.rawValue
        == Int(day.weekday)
    }
    let isDayFirst = fits(day.month, day.day)
    guard isDayFirst != fits(day.day, day.month) else { return nil }
    return isDayFirst ? .dayFirst : .monthFirst
  }

  /// The order in which the weekday fits a day near to the one that the kit is about, where only one does: "Thu 5/11".
  private func orderByWeekday(of day: PrintedDay) -> DateContext.NumericOrder? {
    guard
      let base = context.period?.lowerBound
        ?? context.year.flatMap({ CalendarDate(year: $0, month: 1, day: 1) })
        ?? context.reference?.date
    else { return nil }
    func fits(_ month: UInt8, _ number: UInt8) -> Bool {
      (base.year - 1...base.year + 1).contains { year in
        CalendarDate(year: year, month: Int(month), day: Int(number)).map {
          $0.weekday.rawValue == Int(day.weekday)
            && Self.near.contains($0.dayNumber - base.dayNumber)
        } ?? false
      }
    }
    let isDayFirst = fits(day.month, day.day)
    guard isDayFirst != fits(day.day, day.month) else { return nil }
    return isDayFirst ? .dayFirst : .monthFirst
  }

  /// In days.
  private static let near = -60...364

  /// Gives bare day numbers the month that stands beside them, or that the context states.
  private mutating func completeMonths() {
    var days = allDays
    guard days.contains(where: { $0.isBareDay }) else { return }
    for index in days.indices.reversed() where days[index].isBareDay {
      guard index + 1 < days.count, days[index + 1].month > 0, days[index + 1].day > 0 else {
        continue
      }
      let later = days[index + 1]
      days[index].year = later.year
      days[index].relation = later.relation
      days[index].yearShift = later.yearShift
      days[index].month = later.month
      if days[index].day > later.day {
        days[index].month = later.month == 1 ? 12 : later.month - 1
        if later.month == 1, later.year > 0 { days[index].year -= 1 }
      }
    }
    for index in days.indices where days[index].isBareDay {
      guard index > 0, days[index - 1].month > 0 else { continue }
      let earlier = days[index - 1]
      days[index].month = earlier.month
      days[index].year = earlier.year
      if days[index].day < earlier.day {
        days[index].month = earlier.month % 12 + 1
        if earlier.month == 12, earlier.year > 0 { days[index].year += 1 }
      }
    }
    if let first = days.firstIndex(where: \.isBareDay) {
      guard let (month, year) = monthFromContext(for: days[first]) else { return }
      for index in days.indices where days[index].isBareDay {
        days[index].month = UInt8(month)
        if let year { days[index].year = Int16(year) }
        if year != nil, source == .unknown { source = monthSource }
        if index > first, days[index].day < days[index - 1].day, days[index - 1].month > 0 {
          days[index].month = days[index - 1].month % 12 + 1
          if days[index - 1].month == 12, days[index].year > 0 {
            days[index].year = days[index - 1].year + 1
          }
        }
      }
    }
    var iterator = days.makeIterator()
    eachDay { day in day = iterator.next() ?? day }
  }

  private var monthSource: YearSource {
    if context.month != nil { return .section }
    return context.days.isEmpty
      ? (context.period != nil ? .kit : context.referenceSource) : .section
  }

  private func monthFromContext(for day: PrintedDay) -> (month: Int, year: Int?)? {
    if let month = context.month { return (month, nil) }
    if let start = context.days.first?.start?.date { return (start.month, start.year) }
    let start = context.period.map(\.lowerBound) ?? context.reference?.date
    guard let start else { return nil }
    if let before = dayBefore(day) { return (before.month, before.year) }
    // The next month that has the day, on the weekday if one is printed.
    for offset in 0..<14 {
      guard let month = start.adding(months: offset),
        let date = CalendarDate(year: month.year, month: month.month, day: Int(day.day)),
        date >= start,
        day.weekday == 0 || date.weekday.rawValue == Int(day.weekday) || offset == 13
      else { continue }
      return (date.month, date.year)
    }
    return nil
  }

  /// The day within a week before the period that is of the printed weekday, where none in the period is: the
  /// eve of an opening.
  private func dayBefore(_ day: PrintedDay) -> CalendarDate? {
    guard let period = context.period, !context.periodIsIssue, day.weekday > 0 else { return nil }
    func fits(_ date: CalendarDate) -> Bool {
      date.day == Int(day.day) && date.weekday.rawValue == Int(day.weekday)
    }
    let eve = (1...Self.longestEve).lazy.map { period.lowerBound.adding(days: -$0) }.first(
      where: fits)
    guard let eve else { return nil }
    var date = period.lowerBound.onOrAfter(eve.weekday)
    while date <= period.upperBound {
      if fits(date) { return nil }
      date = date.adding(days: 7)
    }
    return eve
  }

  private static let longestEve = 7

  private mutating func completeYears() {
    let days = allDays
    let outcome = YearInference(context: context, feasts: lexicon.feasts).complete(days)
    var iterator = outcome.days.makeIterator()
    eachDay { day in day = iterator.next() ?? day }
    if source == .unknown { source = outcome.source }
    candidates = outcome.candidates
  }

  // MARK: Exceptions

  /// Excepted days take the year in which they fall into what they are excepted from.
  private func exceptions() -> [DayStretch] {
    let resolution = DayResolution(
      context: context, feasts: lexicon.feasts, portions: lexicon.portions)
    let bounds = allDays.compactMap(resolution.stretch(of:))
    let first = bounds.map(\.first).min() ?? context.period?.lowerBound ?? context.reference?.date
    let last = bounds.map(\.last).max() ?? context.period?.upperBound ?? first?.adding(days: 365)
    var stretches: [DayStretch] = []
    var lastMonth: UInt8 = 0
    for term in printed.exceptions.reversed() {
      var ends: [DayStretch] = []
      for var day in term.days.reversed() {
        if day.isBareDay { day.month = lastMonth }
        if day.month > 0 { lastMonth = day.month }
        if let stretch = stretch(of: day, between: first, and: last, resolution) {
          ends.append(stretch)
        }
      }
      guard let low = ends.map(\.first).min(), let high = ends.map(\.last).max() else { continue }
      stretches.append(DayStretch(low, high))
    }
    return stretches
  }

  private func stretch(
    of day: PrintedDay, between first: CalendarDate?, and last: CalendarDate?,
    _ resolution: DayResolution
  ) -> DayStretch? {
    guard day.year == 0, day.relation == .none, let first, let last else {
      return resolution.stretch(of: day)
    }
    var day = day
    if day.month == 0, day.day > 0 { day.month = UInt8(first.month) }
    var fallback: DayStretch?
    for year in first.year...max(first.year, last.year) {
      day.year = Int16(year)
      guard let stretch = resolution.stretch(of: day) else { continue }
      if stretch.first <= last, stretch.last >= first { return stretch }
      fallback = fallback ?? stretch
    }
    return fallback
  }

  // MARK: Doubts

  private mutating func checkWeekdays() {
    for day in allDays
    where day.weekday > 0 && day.day > 0 && day.month > 0 && day.year > 0 && day.unit == nil {
      guard let date = CalendarDate(year: Int(day.year), month: Int(day.month), day: Int(day.day)),
        let weekday = Weekday(rawValue: Int(day.weekday)), date.weekday != weekday
      else { continue }
      findings.append(.weekdayMismatch(printed: weekday, date: date))
    }
  }

  private mutating func checkClock(of result: ResolvedDate) {
    let zone = result.timeZone ?? context.timeZone
    guard let rules = ZoneRules.named(zone) else { return }
    for occurrence in result.occurrences {
      for moment in [occurrence.start, occurrence.end] {
        guard let moment, moment.time != nil else { continue }
        switch rules.clock(at: moment) {
        case .plain: break
        case .skipped: findings.append(.timeSkipped(moment, zone: zone))
        case .repeated: findings.append(.timeRepeated(moment, zone: zone))
        }
      }
    }
  }

  /// What is known of dates whose year is not.
  private func partials() -> [Occurrence] {
    let times = printed.groups.flatMap(\.times)
    return allDays.filter { $0.month > 0 && $0.year == 0 && $0.relation == .none }.flatMap { day in
      let starts: [Int16?] = times.isEmpty ? [nil] : times.map(\.start)
      return starts.map { start in partial(day, minutes: start) }
    }
  }

  private func partial(_ day: PrintedDay, minutes: Int16?) -> Occurrence {
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let time = minutes.flatMap { ClockTime(hour: Int($0) / 60 % 24, minute: Int($0) % 60) }
    var text = "--\(padded(Int(day.month)))"
    if day.day > 0 { text += "-\(padded(Int(day.day)))" }
    if let time { text += "T\(time)" }
    let moments = candidates.compactMap { year in
      CalendarDate(year: year, month: Int(day.month), day: max(1, Int(day.day))).map {
        LocalMoment($0, time)
      }
    }
    return Occurrence(
      start: nil, grain: day.day > 0 ? .day : .month, partial: text, candidates: moments)
  }
}

extension Occurrence {
  /// The occurrence with an end that a printed length gives.
  func lasting(_ minutes: Int) -> Occurrence {
    guard end == nil, open == nil, let start, let time = start.time else { return self }
    var occurrence = self
    occurrence.end = LocalMoment.minutes(time.minutes + minutes, after: start.date)
    return occurrence
  }
}

extension LocalMoment {
  /// The minute that lies so many minutes after the midnight that begins a day.
  static func minutes(_ minutes: Int, after date: CalendarDate) -> LocalMoment {
    let days = minutes / 1440
    let rest = minutes % 1440
    return LocalMoment(date.adding(days: days), ClockTime(hour: rest / 60, minute: rest % 60))
  }
}
