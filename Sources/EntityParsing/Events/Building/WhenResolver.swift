import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Resolves the dates of an entry from its own texts, its heading and the kit.
struct WhenResolver {
  let tools: EventTools

  func when(of entry: Entry) -> When {
    if entry.listsWeekdays, let when = weekdaysInPeriod(of: entry) { return when }
    if let when = weekdaySpan(of: entry) { return when }
    var entry = entry
    entry.when = HoursOfDays(tools: tools).joined(entry.when)
    var when = When()
    var context = contextBelowTitles(of: entry)
    let headingDays = self.headingDays(of: entry, context: &context, when: &when)
    context = withMonthBefore(entry, context)
    let told = withoutConditional(
      entry.when.flatMap { dated in
        dated.expressions.filter {
          $0.statesDay && !Self.isLabel($0, in: dated) && !Self.namesDays($0, in: dated)
            && !isRainDay(dated, $0) && !isBracketedHour(dated, $0)
        }.map { (dated, $0) }
      } + movedDays(of: entry))
    let moved = withoutNames(
      withoutOldDays(withoutPostponed(withoutDaysMovedFrom(told))), of: entry)
    let days = withoutHistory(withoutWeekdays(moved), of: entry, context: context)
    if days.isEmpty {
      when.occurrences = headingDays
      when.isListOfDays = entry.heading?.expressions.contains(where: \.namesDaysOneByOne) ?? false
    } else {
      when.hasOwnDay = true
      resolveDays(
        days, of: entry, context: context, headingDays: headingDays, when: &when)
      applyAllDays(of: entry, headingDays: headingDays, to: &when)
      applyStartsOfPeriod(to: days, of: entry, when: &when)
      applyHabits(to: days, of: entry, when: &when)
      applyCountedParts(of: entry, when: &when)
    }
    if moved.count < told.count {
      when.isMoved = true
      keepHours(of: told[0].1, on: days, context: context, when: &when)
    }
    applyNamedDays(of: entry, context: context, when: &when)
    applyHoursByWeekday(of: entry, context: context, when: &when)
    applyDaysWithHours(of: entry, context: context, when: &when)
    applyTimes(of: entry, context: context, when: &when)
    applyAlikeHours(of: entry, context: context, when: &when)
    applyHoursAhead(of: entry, context: context, when: &when)
    applyExceptions(of: entry, context: context, when: &when)
    applyBoundsOfHeadedRule(of: entry, context: context, when: &when)
    applyFurtherStarts(of: entry, context: context, when: &when)
    applyRepeatedStart(of: entry, context: context, when: &when)
    applyRuleBounds(of: entry, context: context, when: &when)
    applyFurtherDays(of: entry, context: context, when: &when)
    applyRepeats(of: entry, context: context, when: &when)
    applyReturns(of: entry, when: &when)
    applyEnd(of: entry, context: context, when: &when)
    applyEndBeside(entry, context: context, when: &when)
    applyDuration(of: entry, when: &when)
    when.occurrences = Self.unique(when.occurrences)
    return when
  }

  // MARK: - Days

  /// The days that the heading gives; sets the context's year and month from it.
  private func headingDays(
    of entry: Entry, context: inout DateContext, when: inout When
  ) -> [Occurrence] {
    if let day = entry.day {
      when.dayTexts.append(day.text)
      when.yearFrom = .section
      return [Occurrence(start: LocalMoment(day.date))]
    }
    guard let heading = entry.heading else { return [] }
    context.take(from: heading)
    if let span = spanAbove(heading, of: entry) { context.period = span }
    var days: [Occurrence] = []
    for expression in heading.expressions where expression.statesDay {
      let resolved = tools.reader.resolve(expression, in: context)
      // "Juin 2026" tells the year and month of what stands below, not its days.
      // Nor does an hour in the heading ("dès 20h") stand for those of the entries.
      days += resolved.occurrences.filter { $0.grain == .day }.map(\.wholeDays)
      if when.yearFrom == .unknown {
        when.yearFrom = resolved.yearFrom == .printed ? .section : resolved.yearFrom
      }
      if let start = resolved.occurrences.first?.start {
        context.year = start.date.year
        context.yearSource = .section
        context.month = start.date.month
      }
    }
    if entry.when.allSatisfy({ !$0.hasDay }) {
      for expression in heading.expressions where expression.statesDay {
        when.dayTexts.append(heading.text.slice(expression.range))
      }
    }
    return days
  }

  private func resolveDays(
    _ days: [(DatedText, DateExpression)], of entry: Entry, context: DateContext,
    headingDays: [Occurrence], when: inout When
  ) {
    var context = context
    context.days = headingDays
    for (dated, expression) in days {
      if context.days.isEmpty, expression.refersToDay { context.days = entry.daysBefore }
      let resolved = resolvedInOrder(expression, in: context).closed
      // "Du lundi au jeudi de 11 h à 20 h, vendredi et samedi de 11 h à 22 h": hours of the other weekdays.
      if !when.openingHours.isEmpty, expression.known.isSuperset(of: [.weekday, .time]),
        !expression.known.contains(.month),
        let hours = Self.openingHours(of: resolved.occurrences, besides: when.openingHours)
      {
        when.openingHours += hours
        continue
      }
      // "Septembre" above "ve 18, 20 h" tells the month of the day.
      if Self.isMonthAlone(expression), days.contains(where: { $0.1.statesDayOfMonth }) {
        context.carry(resolved)
        continue
      }
      let text = dated.text.slice(expression.range)
      when.dayTexts.append(text)
      // Weekdays with their hours after a span say which days of it: they stand for the span.
      if isDaily(resolved, expression), when.occurrences.count > 1,
        when.occurrences.allSatisfy({ $0.end != nil && $0.start?.time == nil })
      {
        when.openingHours += resolved.openingHours
        continue
      }
      let isRefined =
        expression.known.isDisjoint(with: [.day, .month, .feast]) && !resolved.occurrences.isEmpty
        && when.occurrences.contains { $0.end != nil && $0.start?.time == nil }
      if isRefined { when.occurrences = [] }
      if expression.known.contains(.recurrence),
        let repeated = Self.repeated(when.occurrences, on: resolved.occurrences)
      {
        when.occurrences = repeated
        continue
      }
      if Self.isInBrackets(expression, of: dated) {
        when.occurrences = Self.without(resolved.occurrences, in: when.occurrences)
      }
      when.occurrences += resolved.occurrences
      when.isListOfDays = when.isListOfDays || expression.namesDaysOneByOne
      when.openingHours += resolved.openingHours
      when.recurrence = when.recurrence ?? resolved.recurrence
      when.timeZone = when.timeZone ?? resolved.timeZone
      if when.yearFrom == .unknown || when.yearFrom == .section {
        when.yearFrom = resolved.yearFrom
      }
      for finding in resolved.findings {
        when.findings.append(
          Finding(
            .warning, code: finding.code, message: finding.message, place: text.places.first,
            text: text.text))
      }
      // A later date of the entry is completed from an earlier one.
      context.carry(resolved)
    }
    if days.count > 1 { when.recurrence = nil }
  }

  /// Whether hours are those of each day, and so of all spans in front of them: "daily, 10–4".
  private func isDaily(_ resolved: ResolvedDate, _ expression: DateExpression) -> Bool {
    expression.known == [.recurrence, .time] && !resolved.openingHours.isEmpty
      && resolved.openingHours.allSatisfy { $0.days.count == Weekday.allCases.count }
  }

  private static func isMonthAlone(_ expression: DateExpression) -> Bool {
    expression.known.contains(.month) && expression.known.isSubset(of: [.month, .year])
  }

  // MARK: - Times

  private func applyTimes(of entry: Entry, context: DateContext, when: inout When) {
    guard !when.occurrences.isEmpty,
      when.occurrences.allSatisfy({ $0.start?.time == nil && $0.end?.time == nil }),
      when.openingHours.isEmpty
    else { return }
    var times = entry.when.flatMap { dated in
      dated.expressions.filter(\.statesTime).map { (dated, $0) }
    }
    if times.isEmpty { times = timesBeside(entry).filter { isOfRow($0, of: entry) } }
    if times.isEmpty { times = firstStep(of: entry) }
    if times.isEmpty, when.occurrences.allSatisfy({ $0.end == nil }) {
      times = toldStart(of: entry)
    }
    var isUsual = false
    if times.isEmpty, let hours = entry.usualHours,
      case let days = when.isListOfDays
        ? when.occurrences.flatMap(\.singleDays) : when.occurrences,
      days.allSatisfy({ $0.end == nil && $0.dayPart == nil })
    {
      times = hours.expressions.filter(\.statesTime).prefix(1).map { (hours, $0) }
      isUsual = true
    }
    if times.isEmpty {
      applyRuleHours(of: entry, context: context, when: &when)
      return
    }
    if when.isListOfDays { when.occurrences = when.occurrences.flatMap(\.singleDays) }
    var context = context
    context.days = when.occurrences
    var timed: [Occurrence] = []
    for (dated, expression) in times {
      let resolved = tools.reader.resolve(expression, in: context)
      guard !resolved.occurrences.isEmpty else { continue }
      timed += resolved.occurrences
      when.openingHours += resolved.openingHours
      when.timeZone = when.timeZone ?? resolved.timeZone
      when.timeTexts.append(dated.text.slice(expression.range))
    }
    if !timed.isEmpty, !Self.endsItsDay(timed) { when.occurrences = Self.ended(timed) }
    if isUsual { applyEarlyEnd(of: entry, context: context, when: &when) }
  }

  /// Hours that come with a weekday: in a short text of the entry ("Vendredi à partir de 19h, place du
  /// Marché") or in the rule of the whole list ("Tous les jeudis à 20h30").
  private func applyRuleHours(of entry: Entry, context: DateContext, when: inout When) {
    var texts: [DatedText] = []
    for text in entry.places + entry.body.prefix(2) where text.text.utf8.count < 170 {
      texts.append(tools.dated(text))
    }
    if let hours = entry.usualHours { texts.append(hours) }
    texts += entry.when.compactMap(Self.naming)
    var context = context
    context.days = []
    context.year = context.year ?? when.occurrences.first?.start?.date.year
    // A rule without bounds has those of the days.
    if let first = when.occurrences.first?.start?.date,
      let last = when.occurrences.last?.start?.date,
      first < last
    {
      (context.period, context.periodBoundsRules) = (first...last, true)
    }
    for dated in texts {
      let expressions = dated.expressions.filter(\.statesDay)
      guard expressions.count == 1, let only = expressions.first, only.known.contains(.time),
        only.known.isSubset(of: [.weekday, .time, .recurrence, .dayPart, .month])
      else { continue }
      let resolved = tools.reader.resolve(only, in: context)
      let told = resolved.occurrences.compactMap { occurrence in
        occurrence.start.flatMap { start in start.time.map { (start.date.weekday, $0, occurrence) }
        }
      }
      // "Monday to Friday, 1–1.45pm" above a list, "Both Saturdays and Sundays, 10am to 3.30pm" below the days: the
      // hours of each of them.
      let usual =
        told.isEmpty || dated.text == entry.usualHours?.text ? resolved.openingHours : []
      guard !told.isEmpty || !usual.isEmpty else { continue }
      // "Le samedi à 10h30 et à 15h": each of the hours on each of the days.
      let days = when.occurrences.flatMap(\.namedDays)
      let timed = days.compactMap { day -> [Occurrence]? in
        guard let date = day.start?.date else { return nil }
        let hours = told.filter { $0.0 == date.weekday }
        if hours.isEmpty, let open = usual.first(where: { $0.days.contains(date.weekday) }) {
          return [
            Occurrence(start: LocalMoment(date, open.opens), end: LocalMoment(date, open.closes))
          ]
        }
        return hours.isEmpty ? nil : hours.map { Self.moved($0.2, to: date, at: $0.1) }
      }
      guard timed.count == when.occurrences.count, !timed.isEmpty else { continue }
      when.occurrences = timed.flatMap(\.self)
      when.timeTexts.append(dated.text.slice(only.range))
      return
    }
  }

  /// Hours in the entry's short texts, where its date tells none.
  private func timesBeside(_ entry: Entry) -> [(DatedText, DateExpression)] {
    for text in entry.places + entry.body.prefix(2) where text.text.utf8.count < 170 {
      let dated = tools.dated(text)
      guard !dated.hasDay else { continue }
      let times = dated.expressions.filter(\.statesTime)
      guard !times.isEmpty else { continue }
      switch dated.coverage {
      case .leading(let rest) where opensWithSpan(times, before: rest): return [(dated, times[0])]
      case .pure, .leading, .trailing: return times.map { (dated, $0) }
      case .embedded, .none: continue
      }
    }
    if entry.origin != .row, entry.usualHours != nil { return timesForOnce(of: entry) }
    let told = timesInSentences(of: entry)
    return told.isEmpty && entry.origin == .row ? timesBehindTitle(of: entry) : told
  }

  /// Whether hours from one to another open a text that goes on with other hours: "10am–3pm, with tours at 11am"
  /// tells what is done in these hours.
  private func opensWithSpan(_ times: [DateExpression], before rest: Int) -> Bool {
    guard times.count > 1, times[0].range.upperBound <= rest, times[1].range.lowerBound > rest
    else { return false }
    var context = tools.context
    context.days = [Occurrence(start: LocalMoment(CalendarDate(dayNumber: 0)))]
    let told = tools.reader.resolve(times[0], in: context).occurrences
    return told.count == 1 && told[0].start?.time != nil && told[0].end?.time != nil
  }

  /// The hours of a day that an entry's first short texts tell, with their words.
  func hoursBelow(
    _ entry: Entry, on date: CalendarDate, context: DateContext
  ) -> [(occurrences: [Occurrence], text: SourcedText)] {
    var context = context
    context.days = [Occurrence(start: LocalMoment(date))]
    return entry.body.prefix(3).filter { $0.text.utf8.count < 170 }.map(tools.dated)
      .filter { !$0.hasDay }.flatMap { dated in
        dated.expressions.filter { $0.known.contains(.time) }.map { expression in
          (
            tools.reader.resolve(expression, in: context).occurrences,
            dated.text.slice(expression.range)
          )
        }
      }
  }

  /// Occurrences in order, each once; a day alone is told again where another of them tells its hour.
  static func unique(_ occurrences: [Occurrence]) -> [Occurrence] {
    var seen: Set<Occurrence> = []
    let timed = Set(occurrences.compactMap { $0.start?.time == nil ? nil : $0.start?.date })
    let unique = occurrences.filter { occurrence in
      seen.insert(occurrence).inserted
        && !(occurrence.isDayAlone && occurrence.start.map { timed.contains($0.date) } == true)
    }
    return unique.sorted { ($0.sortMoment ?? .last) < ($1.sortMoment ?? .last) }
  }
}

extension Occurrence {
  var sortMoment: LocalMoment? { start ?? end ?? candidates.first }

  /// Whether it is one day of which neither an hour nor a part is told.
  fileprivate var isDayAlone: Bool {
    start?.time == nil && start != nil && end == nil && dayPart == nil && grain == .day
  }
}

extension Occurrence {
  /// Days named one by one that follow one another: a span only as long as no hour is told.
  var singleDays: [Occurrence] {
    guard let start, let end, start.time == nil, grain == .day,
      end.date.dayNumber - start.date.dayNumber <= 6
    else { return [self] }
    return (0...(end.date.dayNumber - start.date.dayNumber)).map {
      Occurrence(start: LocalMoment(start.date.adding(days: $0)))
    }
  }

  /// Whether it goes on over midnight, into the first hours of the next day, and is of the day it begins on.
  var endsInNight: Bool {
    guard let start, let end, let opens = start.time, let closes = end.time else { return false }
    return end.date.dayNumber == start.date.dayNumber + 1 && closes < opens
  }

  /// The occurrence where it is one day.
  fileprivate var namedDays: [Occurrence] { end == nil ? [self] : [] }

  /// The days of the occurrence, without its hours.
  var wholeDays: Occurrence {
    var days = self
    if endsInNight { days.end = nil }
    days.start?.time = nil
    days.end?.time = nil
    if days.end == days.start { days.end = nil }
    return days
  }
}

extension DateExpression {
  /// Whether it tells its day by another: "le même jour à 10 h 30", "la veille, 17 h".
  fileprivate var refersToDay: Bool {
    known.contains(.relative) && known.isDisjoint(with: [.day, .month, .weekday, .year])
  }
}

extension LocalMoment {
  fileprivate static let last = LocalMoment(CalendarDate(dayNumber: 2_932_896))
}
