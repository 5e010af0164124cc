import CivilTime
import DateExpressions
import KitModel

/// What later words of an entry say more exactly of the days that its date tells.
extension WhenResolver {
  /// The texts of an entry that its days and hours are looked for in besides its date.
  static let textsBeside = 2
  static let longestText = 170

  /// "Les samedis de décembre" with "de 13 h 30 à 17 h (5, 12 et 19 décembre)" below it: the days named one
  /// by one are those of the rule that are meant.
  func applyNamedDays(of entry: Entry, context: DateContext, when: inout When) {
    let ruled = Set(when.occurrences.compactMap { $0.start?.date })
    guard entry.origin == .row || entry.origin == .grid, when.hasOwnDay, ruled.count >= 2,
      when.occurrences.allSatisfy({ $0.start?.time == nil && $0.end == nil }),
      !entry.when.contains(where: { $0.expressions.contains(where: \.statesDayOfMonth) })
    else { return }
    for text in entry.body.prefix(Self.textsBeside) where text.text.utf8.count < Self.longestText {
      let expressions = tools.dated(text).expressions
      let days = expressions.filter(\.statesDayOfMonth)
      guard days.count == 1 else { continue }
      let named = tools.reader.resolve(days[0], in: context).occurrences
      guard named.count >= 2, named.allSatisfy({ $0.end == nil }),
        Set(named.compactMap { $0.start?.date }).isSubset(of: ruled)
      else { continue }
      when.occurrences = named
      when.recurrence = nil
      when.dayTexts.append(text.slice(days[0].range))
      var context = context
      context.days = named
      let hours = expressions.filter(\.statesTime)
      let timed = hours.flatMap { tools.reader.resolve($0, in: context).occurrences }
      guard named.allSatisfy({ $0.start?.time == nil }), !timed.isEmpty else { return }
      when.occurrences = timed
      when.timeTexts += hours.map { text.slice($0.range) }
      return
    }
  }

  /// "Both days, 11am to 4pm", "Every day from 10 to 6": hours of all days are those of the heading's days,
  /// else of a kit whose period is a few days.
  ///
  /// A few days are told one by one, more as a span where the hours are long enough to be those of a door.
  func applyAllDays(of entry: Entry, headingDays: [Occurrence], to when: inout When) {
    let isHeading = !when.openingHours.isEmpty && when.occurrences == headingDays
    guard when.occurrences.isEmpty || isHeading,
      when.openingHours.allSatisfy({ $0.days.count == 7 }),
      entry.when.flatMap(\.expressions).allSatisfy({
        $0.known.isSubset(of: [.time, .recurrence, .duration])
      })
    else { return }
    var days = headingDays.flatMap(Self.datesNamed)
    if days.isEmpty, tools.weekdaysTellDays, let period = tools.context.period {
      days = (period.lowerBound.dayNumber...period.upperBound.dayNumber).map {
        CalendarDate(dayNumber: $0)
      }
      when.yearFrom = .kit
    }
    guard let first = days.first, let last = days.last, days.count > 1 || !headingDays.isEmpty
    else {
      return
    }
    if when.openingHours.isEmpty {
      when.occurrences = headingDays
    } else if days.count <= Self.mostNamedDays || !headingDays.isEmpty {
      when.occurrences = days.flatMap { date in
        when.openingHours.map {
          Occurrence(start: LocalMoment(date, $0.opens), end: LocalMoment(date, $0.closes))
        }
      }
      when.openingHours = []
    } else if when.openingHours.allSatisfy(Self.isOpen) {
      when.occurrences = [Occurrence(start: LocalMoment(first), end: LocalMoment(last))]
    }
    when.recurrence = nil
  }

  /// Hours with each "until 2am" among them as the end of the one that begins on its day.
  static func ended(_ hours: [Occurrence]) -> [Occurrence] {
    let (ends, starts) = (hours.filter { $0.open == .before }, hours.filter { $0.open != .before })
    guard !ends.isEmpty, !starts.isEmpty else { return hours }
    return starts.map { occurrence in
      let own = starts.filter { $0.start?.date == occurrence.start?.date }
      guard let start = occurrence.start, start.time != nil, occurrence.end == nil, own.count == 1,
        var end = ends.lazy.compactMap(\.end).first(where: { end in
          end.date == start.date || end.time?.minutes == 0 && end.date == start.date.adding(days: 1)
        })
      else { return occurrence }
      if end <= start { end.date = end.date.adding(days: 1) }
      var ended = occurrence
      ended.end = end
      return ended
    }
  }

  /// Whether hours tell nothing but an end at midnight ("open until midnight"): it is the day's end, and no
  /// moment of the next.
  static func endsItsDay(_ hours: [Occurrence]) -> Bool {
    hours.allSatisfy { $0.open == .before && $0.start == nil && $0.end?.time?.minutes == 0 }
  }

  private static let mostNamedDays = 3
  /// The least time that a door is open, in minutes.
  private static let leastOpen = 180

  private static func isOpen(_ hours: OpeningHours) -> Bool {
    hours.closes.minutes - hours.opens.minutes >= leastOpen
  }

  /// The days of an occurrence, those between its first and last too.
  private static func datesNamed(_ occurrence: Occurrence) -> [CalendarDate] {
    guard let start = occurrence.start?.date else { return [] }
    let end = occurrence.end?.date ?? start
    guard end.dayNumber - start.dayNumber < longestHeading else { return [] }
    return (start.dayNumber...max(start.dayNumber, end.dayNumber)).map {
      CalendarDate(dayNumber: $0)
    }
  }

  /// In days.
  private static let longestHeading = 4

  /// "Vendredi à 20h30, samedi à 17h et 20h30" below "18–19 décembre": each weekday of a span with its hours.
  func applyHoursByWeekday(of entry: Entry, context: DateContext, when: inout When) {
    guard when.hasOwnDay, when.occurrences.count == 1, let start = when.occurrences[0].start,
      start.time == nil, when.occurrences[0].grain == .day, when.openingHours.isEmpty,
      case let days = when.occurrences[0].singleDays, days.count > 1
    else { return }
    for text in entry.body.prefix(Self.textsBeside + 1)
    where text.text.utf8.count < Self.longestText {
      let dated = tools.dated(text)
      let expressions = dated.expressions.filter {
        $0.known.isSuperset(of: [.weekday, .time])
          && $0.known.isSubset(of: [.weekday, .time, .recurrence, .dayPart])
      }
      var context = context
      context.days = []
      let told = expressions.flatMap { tools.reader.resolve($0, in: context).occurrences }
      let timed = days.compactMap(\.start?.date).flatMap { date in
        told.compactMap { occurrence in
          occurrence.start.flatMap { start in
            start.date.weekday == date.weekday
              ? start.time.map { Self.moved(occurrence, to: date, at: $0) } : nil
          }
        }
      }
      // Each of the weekdays that are told is one of the span.
      let weekdays = Set(told.compactMap { $0.start?.date.weekday })
      guard weekdays.count > 1, Set(timed.compactMap { $0.start?.date.weekday }) == weekdays else {
        continue
      }
      when.occurrences = Self.unique(timed)
      when.timeTexts += expressions.map { text.slice($0.range) }
      return
    }
  }

  /// "Jeudi 8 (20 h) et vendredi 9 (19 h)" below "8–9 octobre": days that a text tells once more, with hours.
  func applyDaysWithHours(of entry: Entry, context: DateContext, when: inout When) {
    let days = Set(when.occurrences.flatMap(Self.datesNamed))
    guard !days.isEmpty, when.openingHours.isEmpty,
      when.occurrences.allSatisfy({ $0.start?.time == nil && $0.grain == .day && $0.open == nil }),
      let first = days.min()
    else { return }
    var context = context
    context.year = first.year
    context.month = first.month
    context.days = []
    for text in entry.body.prefix(Self.textsBeside + 1)
    where text.text.utf8.count < EntrySegmentation.longestCard {
      let told = tools.dated(text).expressions.filter {
        $0.known.contains(.time) && $0.statesDayOfMonth && $0.known.isDisjoint(with: [.recurrence])
      }
      let timed = told.flatMap { tools.reader.resolve($0, in: context).occurrences }
      guard !timed.isEmpty, timed.allSatisfy({ $0.start?.time != nil }),
        Set(timed.compactMap(\.start?.date)) == days
      else { continue }
      when.occurrences = Self.unique(timed)
      when.timeTexts += told.map { text.slice($0.range) }
      return
    }
  }

  /// Takes out days that a text below the dates excepts, or those of a month: "Pas de visite le 25 décembre", "No walk in
  /// June".
  func applyExceptions(of entry: Entry, context: DateContext, when: inout When) {
    guard when.occurrences.count > 2 else { return }
    for text in entry.body.prefix(3) where text.text.utf8.count < 170 {
      for expression in tools.reader.scan(text.text)
      where expression.isExclusion
        && (expression.statesDayOfMonth || expression.known.isSubset(of: [.month, .year]))
      {
        let days = tools.reader.resolve(expression, in: context).occurrences.compactMap(
          \.start?.date)
        let isExcepted = { (occurrence: Occurrence) in
          guard let date = occurrence.start?.date else { return false }
          return expression.statesDayOfMonth
            ? days.contains(date)
            : days.contains { $0.year == date.year && $0.month == date.month }
        }
        guard case let kept = when.occurrences.filter({ !isExcepted($0) }), !kept.isEmpty,
          kept.count < when.occurrences.count
        else { continue }
        when.occurrences = kept
        when.dayTexts.append(text.slice(expression.range))
      }
    }
  }

  /// The hours by weekday that occurrences stand for; `nil` where a weekday's hours differ or are known.
  static func openingHours(
    of occurrences: [Occurrence], besides known: [OpeningHours]
  ) -> [OpeningHours]? {
    var hours: [OpeningHours] = []
    for occurrence in occurrences {
      // "Le 24, fermeture à 16 h" is an exception.
      guard let start = occurrence.start, let opens = start.time else { continue }
      guard let closes = occurrence.end?.time else { return nil }
      let weekday = start.date.weekday
      guard !known.contains(where: { $0.days.contains(weekday) }) else { return nil }
      if let index = hours.firstIndex(where: { $0.opens == opens && $0.closes == closes }) {
        if !hours[index].days.contains(weekday) { hours[index].days.append(weekday) }
      } else {
        hours.append(OpeningHours(days: [weekday], opens: opens, closes: closes))
      }
    }
    let days = hours.flatMap(\.days)
    return hours.isEmpty || Set(days).count < days.count ? nil : hours
  }

  /// Whether a day of those before it stands in brackets with an hour of its own: "(samedi 26 à 18h)".
  static func isInBrackets(_ expression: DateExpression, of dated: DatedText) -> Bool {
    let bytes = Array(dated.text.text.utf8.prefix(expression.range.lowerBound))
    return bytes.last == UInt8(ascii: "(") && expression.known.contains(.time)
      && !expression.known.contains(.month)
  }

  /// Timed occurrences without those on the days of others, where all of these are days of theirs.
  static func without(_ others: [Occurrence], in occurrences: [Occurrence]) -> [Occurrence] {
    let days = Set(others.compactMap { $0.start?.date })
    guard days.isSubset(of: occurrences.compactMap { $0.start?.time == nil ? nil : $0.start?.date })
    else { return occurrences }
    return occurrences.filter { $0.start.map { !days.contains($0.date) } ?? true }
  }

  /// The first day with its hour, and the days of a rule from it on.
  ///
  /// As in: "resumes at 14 h on October 3 and runs every Sunday through October 31".
  static func repeated(_ told: [Occurrence], on days: [Occurrence]) -> [Occurrence]? {
    guard told.count == 1, let start = told[0].start, let time = start.time,
      days.allSatisfy({ $0.start?.time == nil }),
      days.contains(where: { $0.start?.date == start.date })
    else { return nil }
    return days.compactMap(\.start?.date).filter { $0 >= start.date }.map {
      moved(told[0], to: $0, at: time)
    }
  }

  /// The hours of an occurrence on another day.
  static func moved(
    _ occurrence: Occurrence, to date: CalendarDate, at time: ClockTime
  ) -> Occurrence {
    var moved = occurrence
    moved.start = LocalMoment(date, time)
    if let end = occurrence.end, let start = occurrence.start {
      moved.end = end.time.map {
        LocalMoment(date.adding(days: end.date.dayNumber - start.date.dayNumber), $0)
      }
    }
    return moved
  }
}
