import CivilTime
import DateExpressions
import KitModel

/// Weekdays of the few days that a kit is about, from one to another: "From Friday to Sunday, 10am–6pm".
extension WhenResolver {
  /// The stretch of the kit's days that an entry tells by weekdays or as all of them, with its hours each day; `nil` where it
  /// tells other days, or days with a gap.
  func weekdaySpan(of entry: Entry) -> When? {
    guard entry.origin == .titled, tools.weekdaysTellDays, let period = tools.context.period,
      entry.heading == nil,
      entry.day == nil, entry.end == nil, namesEvent(entry)
    else { return nil }
    let told = entry.when.flatMap { dated in dated.expressions.map { (dated, $0) } }
    let days = told.filter { $0.1.statesDay }
    guard let day = days.first, days.count == 1, day.1.known.isSubset(of: Self.ofWeekdays),
      let hours = hours(of: told, on: day)
    else { return nil }
    let dates = (0...(period.upperBound.dayNumber - period.lowerBound.dayNumber)).map {
      period.lowerBound.adding(days: $0)
    }
    let open = dates.filter { hours.days.contains($0.weekday) }
    guard let first = open.first, let last = open.last, open.count >= Self.leastDays,
      last.dayNumber - first.dayNumber == open.count - 1
    else { return nil }
    var when = When()
    when.occurrences = [Occurrence(start: LocalMoment(first), end: LocalMoment(last))]
    when.openingHours = [hours]
    when.dayTexts = told.map { $0.0.text.slice($0.1.range) }
    when.hasOwnDay = true
    when.yearFrom = .kit
    return when
  }

  /// "Toute la semaine, du lundi au vendredi, à 14 h 30": an hour of each of the weekdays, or of each day, of the few
  /// days that the kit is about.
  func applyStartsOfPeriod(
    to days: [(DatedText, DateExpression)], of entry: Entry, when: inout When
  ) {
    guard when.occurrences.isEmpty, when.openingHours.isEmpty, entry.heading == nil,
      entry.day == nil, tools.weekdaysTellDays, let period = tools.context.period,
      days.count == 1, let (dated, expression) = days.first,
      expression.known.isSuperset(of: [.time]), expression.known.isSubset(of: Self.ofWeekdays)
    else { return }
    var context = tools.context
    context.days = [
      Occurrence(start: LocalMoment(period.lowerBound), end: LocalMoment(period.upperBound))
    ]
    let told = tools.reader.resolve(expression, in: context).occurrences
    guard told.allSatisfy({ $0.start?.time != nil }) else { return }
    when.occurrences = told
    when.dayTexts = [dated.text.slice(expression.range)]
    when.yearFrom = .kit
  }

  /// Whether the title is no place, which is open at these hours, nor that of a section, which holds for what it
  /// lists.
  private func namesEvent(_ entry: Entry) -> Bool {
    guard entry.title.text != entry.scope.section.title.text else { return false }
    let mention = tools.places.parse(entry.title.text).first
    return mention.map {
      $0.location.venue == nil && $0.location.city == nil
        || $0.range.count * 10 < entry.title.text.utf8.count * 9
    } ?? true
  }

  /// Two days are named one by one.
  private static let leastDays = 3
  private static let ofWeekdays: Set<DatePart> = [.weekday, .recurrence, .time]

  /// The one stretch of hours of some weekdays, told with them or beside them.
  private func hours(
    of told: [(DatedText, DateExpression)], on day: (DatedText, DateExpression)
  ) -> OpeningHours? {
    var expression = day.1
    let times = told.filter { !$0.1.statesDay && $0.1.known == [.time] }
    if !expression.known.contains(.time) {
      guard times.count == 1, told.count == 2 else { return nil }
      let text = [day, times[0]].map { $0.0.text.slice($0.1.range).text }.joined(separator: ", ")
      guard let whole = tools.reader.scan(text).first, tools.reader.scan(text).count == 1 else {
        return nil
      }
      expression = whole
    } else if told.count > 1 {
      return nil
    }
    var context = tools.context
    context.days = []
    let hours = tools.reader.resolve(expression, in: context).openingHours
    return hours.count == 1 ? hours[0] : nil
  }
}

/// Weekdays that head a list, below the title that says from when to when it comes back.
extension WhenResolver {
  /// The stretch of days in the title of an entry's section, where the heading in it is a weekday.
  ///
  /// As in: "Each week, 5 July to 29 August" above the columns "Monday", "Tuesday".
  func spanAbove(_ heading: DatedText, of entry: Entry) -> ClosedRange<CalendarDate>? {
    guard let title = entry.scope.titles.last, title.text != heading.text.text,
      case let weekdays = heading.expressions.filter(\.statesDay), !weekdays.isEmpty,
      weekdays.allSatisfy({ $0.known.isSubset(of: [.weekday, .recurrence, .time, .dayPart]) }),
      case let told = tools.dated(title).expressions.filter({
        $0.known.isSuperset(of: [.day, .month])
      }), told.count == 1,
      case let spans = tools.reader.resolve(told[0], in: tools.context).occurrences,
      let start = spans.first?.start?.date,
      let last = spans.last?.end?.date ?? spans.last?.start?.date,
      last.dayNumber - start.dayNumber >= Self.leastWeeks
    else { return nil }
    // "Each week": the last one ends with its Sunday.
    return
      start...(told[0].known.contains(.recurrence) ? last.adding(days: Self.leastWeeks - 1) : last)
  }

  /// In days: within a shorter stretch a weekday is one day.
  private static let leastWeeks = 7
}
