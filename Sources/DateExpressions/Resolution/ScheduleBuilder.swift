import CivilTime

/// Combines days, times, cycles and exceptions into occurrences.
struct ScheduleBuilder {
  let context: DateContext
  let days: DayResolution
  let exceptedWeekdays: WeekdaySet
  /// Stretches in which nothing takes place.
  var exceptions: [DayStretch] = []
  /// The hours that hold on the days left out; none where nothing takes place.
  var exceptedTimes: [PrintedTime] = []
  /// The zone of the clock times, an IANA name.
  var timeZone: String
  private(set) var recurrence: Recurrence?
  private(set) var openingHours: [OpeningHours] = []
  private(set) var hasUnknownYear = false
  private var occurrences: [Occurrence] = []
  /// The stretch that later groups of weekdays lie in.
  private var frame: DayStretch?
  /// The days that one group of weekdays states, which bound the others: "5–21 March, Fridays 8pm, Sundays 3pm".
  private var boundsOfCycles: DayStretch?

  init(context: DateContext, days: DayResolution, exceptedWeekdays: WeekdaySet) {
    self.context = context
    self.days = days
    self.exceptedWeekdays = exceptedWeekdays
    timeZone = context.timeZone
  }

  func sortedOccurrences() -> [Occurrence] {
    occurrences.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      guard let a = first.start ?? first.end, let b = second.start ?? second.end, a != b else {
        return left.offset < right.offset
      }
      return a < b
    }.map(\.element).reduce(into: []) { kept, occurrence in
      if kept.last != occurrence { kept.append(occurrence) }
    }
  }

  mutating func add(_ group: DateGroup) {
    if let cycle = group.cycle {
      addCycle(cycle, group)
    } else if !group.weekdays.isEmpty {
      addWeekdays(group.weekdays, group)
    } else if group.dates.isEmpty {
      addTimes(group.times)
    } else if let frame, let rows = group.bareWeekdays {
      addEachDay(in: frame, on: rows, at: group.times)
    } else {
      addDates(group)
    }
  }

  // MARK: Dates

  private mutating func addDates(_ group: DateGroup) {
    if frame == nil, let rows = group.bareWeekdays, let heading = headingStretch,
      heading.first < heading.last,
      !group.times.isEmpty
    {
      frame = heading
      addEachDay(in: heading, on: rows, at: group.times)
      return
    }
    var singles: [DayStretch] = []
    for term in group.dates {
      if let first = term.first, let last = term.last {
        flush(&singles, at: group.times)
        addRange(term, first, last, at: group.times)
      } else if let first = term.first {
        if first.unit == .minute || first.unit == .hour {
          if let moments = days.moments(of: first) {
            occurrences.append(Occurrence(start: moments.start, end: moments.end))
          }
          continue
        }
        guard let stretch = stretch(of: first) else { continue }
        if term.isOpenAfter {
          flush(&singles, at: group.times)
          addOpen(stretch, .after, at: group.times)
        } else {
          singles.append(stretch)
        }
      } else if let last = term.last, let stretch = stretch(of: last) {
        flush(&singles, at: group.times)
        addOpen(stretch, .before, at: group.times)
      }
    }
    flush(&singles, at: group.times)
  }

  private mutating func stretch(of day: PrintedDay) -> DayStretch? {
    let stretch = days.stretch(of: day)
    if stretch == nil, day.month > 0, day.year == 0, day.relation == .none { hasUnknownYear = true }
    return stretch
  }

  /// Single days: one occurrence for each time, or one stretch where they follow one another.
  private mutating func flush(_ singles: inout [DayStretch], at times: [PrintedTime]) {
    defer { singles = [] }
    let singlesLeft = singles.filter { !isExcepted($0.first) || !$0.isSingleDay }
    guard times.isEmpty else {
      for day in singles where day.isSingleDay && isExcepted(day.first) {
        addDay(day.first, at: exceptedTimes)
      }
      for stretch in singlesLeft {
        if stretch.isSingleDay {
          addDay(stretch.first, at: times)
        } else {
          addStretch(stretch, at: times)
        }
      }
      if singles.count == 1 { frame = singles[0].isSingleDay ? frame : singles[0] }
      return
    }
    var merged: [DayStretch] = []
    for stretch in singlesLeft {
      if let last = merged.last, last.grain == .day, stretch.grain == .day,
        last.last.adding(days: 1) == stretch.first
      {
        merged[merged.count - 1].last = stretch.last
      } else {
        merged.append(stretch)
      }
    }
    for stretch in merged { addStretch(stretch, at: []) }
  }

  private mutating func addRange(
    _ term: DateTerm, _ first: PrintedDay, _ last: PrintedDay, at times: [PrintedTime]
  ) {
    guard let start = stretch(of: first), let end = stretch(of: last) else { return }
    var stop = end.last
    if stop < start.first, last.isBareWeekday {
      stop = start.first.adding(days: 1).onOrAfter(end.last.weekday)
    }
    guard start.first <= stop else {
      addStretch(start, at: times)
      return
    }
    var stretch = DayStretch(start.first, stop)
    if start.grain == end.grain { stretch.grain = start.grain }
    if let begin = term.firstTime, let finish = term.lastTime {
      frame = stretch
      occurrences.append(
        Occurrence(
          start: .minutes(Int(begin), after: start.first), end: .minutes(Int(finish), after: stop)))
      return
    }
    addStretch(stretch, at: times)
  }

  private mutating func addOpen(_ stretch: DayStretch, _ side: OpenSide, at times: [PrintedTime]) {
    let time = times.first
    switch side {
    case .after:
      var start = LocalMoment(stretch.first)
      if let minutes = time?.start { start = .minutes(Int(minutes), after: stretch.first) }
      occurrences.append(
        Occurrence(start: start, dayPart: time?.part, open: .after, grain: stretch.grain))
    case .before:
      var end = LocalMoment(stretch.last)
      if let minutes = time?.start ?? time?.end {
        end = .minutes(Int(minutes), after: stretch.last)
      }
      occurrences.append(
        Occurrence(start: nil, end: end, dayPart: time?.part, open: .before, grain: stretch.grain))
    }
  }

  /// A stretch of days, with the hours that hold on each.
  private mutating func addStretch(_ stretch: DayStretch, at times: [PrintedTime]) {
    frame = stretch
    if stretch.isSingleDay, stretch.grain == .day {
      if times.isEmpty {
        occurrences.append(Occurrence(start: LocalMoment(stretch.first)))
      } else {
        addDay(stretch.first, at: times)
      }
      return
    }
    let clock = times.filter { $0.start != nil }.closingAtMidnight
    if stretch.grain == .day, !clock.isEmpty, clock.allSatisfy({ $0.end == nil }),
      stretch.days.count <= 62
    {
      addEachDay(in: stretch, on: .all, at: clock)
      return
    }
    if let night = Self.night(of: stretch, in: clock) { return addDay(stretch.first, at: [night]) }
    addOpeningHours(clock, on: .all)
    occurrences.append(
      Occurrence(
        start: LocalMoment(stretch.first), end: LocalMoment(stretch.last),
        dayPart: times.first { $0.start == nil }?.part, grain: stretch.grain))
  }

  private mutating func addOpeningHours(_ times: [PrintedTime], on weekdays: WeekdaySet) {
    let open = weekdays.subtracting(exceptedWeekdays)
    let names = Weekday.allCases.filter { open.contains(WeekdaySet(day: UInt8($0.rawValue))) }
    for time in times {
      guard let start = time.start, let end = time.end,
        let opens = ClockTime(hour: Int(start) / 60 % 24, minute: Int(start) % 60),
        let closes = ClockTime(hour: Int(end) / 60 % 24, minute: Int(end) % 60)
      else { continue }
      openingHours.append(OpeningHours(days: names, opens: opens, closes: closes))
    }
  }

  private mutating func addEachDay(
    in stretch: DayStretch, on weekdays: WeekdaySet, at times: [PrintedTime]
  ) {
    for date in stretch.days where weekdays.contains(WeekdaySet(date)) {
      if !isOpen(date, on: weekdays) {
        addDay(date, at: exceptedTimes)
      } else if times.isEmpty {
        occurrences.append(Occurrence(start: LocalMoment(date)))
      } else {
        addDay(date, at: times)
      }
    }
  }

  private func isOpen(_ date: CalendarDate, on weekdays: WeekdaySet) -> Bool {
    let day = WeekdaySet(date)
    return weekdays.contains(day) && !exceptedWeekdays.contains(day) && !isExcepted(date)
  }

  private func isExcepted(_ date: CalendarDate) -> Bool {
    exceptions.contains { $0.first <= date && date <= $0.last }
  }

  private mutating func addDay(_ date: CalendarDate, at times: [PrintedTime]) {
    for time in times { occurrences.append(occurrence(on: date, at: time)) }
  }

  private func occurrence(on date: CalendarDate, at time: PrintedTime) -> Occurrence {
    if let start = time.start {
      var end = time.end.map(Int.init)
      if let stop = end, stop <= Int(start) { end = stop + 1440 }
      return Occurrence(
        start: .minutes(Int(start), after: date), end: end.map { .minutes($0, after: date) },
        open: time.isOpenAfter ? .after : nil)
    }
    if let end = time.end {
      return Occurrence(start: nil, end: .minutes(Int(end), after: date), open: .before)
    }
    return Occurrence(start: LocalMoment(date), dayPart: time.part)
  }

  // MARK: Times alone

  private var headingStretch: DayStretch? {
    guard let start = context.days.compactMap({ $0.start?.date }).min() else { return nil }
    let end = context.days.compactMap { $0.end?.time == nil ? $0.end?.date : nil }.max()
    return DayStretch(start, end)
  }

  private mutating func addTimes(_ times: [PrintedTime]) {
    var dates: [CalendarDate] = []
    for day in context.days {
      guard let start = day.start?.date else { continue }
      if let end = day.end, end.time == nil, end.date > start {
        addStretch(DayStretch(start, end.date, grain: day.grain), at: times)
      } else if dates.last != start {
        dates.append(start)
      }
    }
    for date in dates { addDay(date, at: times) }
    guard context.days.isEmpty, context.isWholeExpression, let reference = context.reference else {
      return
    }
    for time in times {
      // A time that has passed is tomorrow's.
      let passed = time.start.map { Int($0) < reference.time?.minutes ?? 0 } ?? false
      var time = time
      if passed, time.isHalfOpen, let start = time.start,
        Int(start) + 720 > reference.time?.minutes ?? 0
      {
        time.start = start + 720
        time.end = time.end.map { $0 + 720 }
        occurrences.append(occurrence(on: reference.date, at: time))
        continue
      }
      occurrences.append(
        occurrence(on: passed ? reference.date.adding(days: 1) : reference.date, at: time))
    }
  }

  // MARK: Weekdays and cycles

  private mutating func addWeekdays(_ weekdays: WeekdaySet, _ group: DateGroup) {
    let bounds = bounds(of: group) ?? frame ?? spanOfHeading ?? once(group)
    addOpeningHours(group.times, on: weekdays)
    guard let bounds else { return }
    let isNew = frame != bounds || occurrences.isEmpty
    frame = bounds
    let clock = group.times.filter { $0.start != nil }
    if !clock.isEmpty, clock.allSatisfy({ $0.end == nil }) {
      addEachDay(in: bounds, on: weekdays, at: clock)
    } else if isNew {
      occurrences.append(
        Occurrence(
          start: LocalMoment(bounds.first), end: LocalMoment(bounds.last), grain: bounds.grain))
    }
  }

  /// The days of "de vendredi à dimanche" where nothing else bounds them.
  private func once(_ group: DateGroup) -> DayStretch? {
    guard group.times.isEmpty, let day = group.onceFrom, let first = days.stretch(of: day) else {
      return nil
    }
    return DayStretch(first.first, first.first.adding(days: group.weekdays.count - 1))
  }

  private var spanOfHeading: DayStretch? {
    headingStretch.flatMap { $0.isSingleDay ? nil : $0 }
  }

  /// The stretch that the dates of a group bound, closed by the context where one side is open.
  private mutating func bounds(of group: DateGroup) -> DayStretch? {
    var first: CalendarDate?
    var last: CalendarDate?
    for term in group.dates {
      if let day = term.first, let stretch = stretch(of: day) {
        first = min(first ?? stretch.first, stretch.first)
        if term.last == nil, !term.isOpenAfter { last = max(last ?? stretch.last, stretch.last) }
      }
      if let day = term.last, let stretch = stretch(of: day) {
        last = max(last ?? stretch.last, stretch.last)
      }
    }
    guard first != nil || last != nil else { return nil }
    guard let start = first ?? context.period?.lowerBound ?? context.reference?.date else {
      return nil
    }
    let span = last.map { DayStretch(start, $0) }
    if let span, !span.isSingleDay { boundsOfCycles = span }
    if let span { return span }
    if context.periodBoundsRules, let end = context.period?.upperBound, end > start {
      return DayStretch(start, end)
    }
    return DayStretch(start, start)
  }

  private mutating func addCycle(_ cycle: PrintedCycle, _ group: DateGroup) {
    let isEndless = group.dates.contains { $0.isOpenAfter }
    let stated = bounds(of: group) ?? boundsOfCycles ?? spanOfHeading
    let clock = group.times.filter { $0.start != nil }
    if case .daily = cycle.kind, clock.allSatisfy({ $0.end != nil }) {
      addOpeningHours(clock, on: .all)
      guard let span = stated ?? frame else { return }
      frame = span
      occurrences.append(Occurrence(start: LocalMoment(span.first), end: LocalMoment(span.last)))
      return
    }
    let bounds = context.periodBoundsRules ? context.period : nil
    let isOpen = isEndless && bounds == nil
    let period = bounds.map { DayStretch($0.lowerBound, $0.upperBound) }
    var expansion = RecurrenceExpansion(cycle: cycle, weekdays: cycle.weekdays)
    if let span = stated, !isOpen {
      expansion.expand(in: span)
    } else if stated == nil, let period {
      expansion.expand(in: period)
    } else if let start = stated?.first ?? context.period?.lowerBound ?? context.reference?.date {
      expansion.expandFirst(from: start)
    } else {
      return
    }
    append(expansion, cycle: cycle, group: group)
  }

  private mutating func append(
    _ expansion: RecurrenceExpansion, cycle: PrintedCycle, group: DateGroup
  ) {
    let dropped = expansion.dates.filter { !isOpen($0, on: .all) }
    let kept = expansion.dates.filter { isOpen($0, on: .all) }
    for date in kept {
      if group.times.isEmpty {
        occurrences.append(Occurrence(start: LocalMoment(date)))
      } else {
        addDay(date, at: group.times)
      }
    }
    for date in dropped { addDay(date, at: exceptedTimes) }
    if let first = expansion.dates.first, let last = expansion.dates.last {
      frame = DayStretch(first, last)
    }
    // A rule tells one hour.
    guard group.times.count <= 1, exceptedTimes.isEmpty, var rule = expansion.rule else { return }
    func moment(_ date: CalendarDate) -> LocalMoment {
      group.times.first?.start.map { .minutes(Int($0), after: date) } ?? LocalMoment(date)
    }
    if !expansion.isEndless, let last = expansion.dates.last {
      rule += ";UNTIL=" + RecurrenceExpansion.until(moment(last), zone: timeZone)
    }
    recurrence = Recurrence(rule: rule, except: dropped.map(moment))
  }
}
