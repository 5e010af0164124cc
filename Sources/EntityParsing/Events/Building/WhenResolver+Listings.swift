import CivilTime
import DateExpressions
import KitModel

extension WhenResolver {
  /// The days of the kit's few that weekdays name, each with its hours; `nil` where the period is longer.
  func weekdaysInPeriod(of entry: Entry) -> When? {
    guard let period = tools.context.period, tools.weekdaysTellDays else { return nil }
    var context = tools.context
    context.days = [
      Occurrence(start: LocalMoment(period.lowerBound), end: LocalMoment(period.upperBound))
    ]
    var when = When()
    for dated in entry.when {
      for expression in dated.expressions {
        let resolved = tools.reader.resolve(expression, in: context)
        let timed = resolved.openingHours.flatMap { hours in
          Self.days(of: period).filter { hours.days.contains($0.weekday) }.map { day in
            let end = hours.closes > hours.opens ? day : day.adding(days: 1)
            return Occurrence(
              start: LocalMoment(day, hours.opens), end: LocalMoment(end, hours.closes))
          }
        }
        when.occurrences += timed.isEmpty ? resolved.occurrences : timed
        when.timeZone = when.timeZone ?? resolved.timeZone
        when.dayTexts.append(dated.text.slice(expression.range))
      }
    }
    when.occurrences = Self.unique(when.occurrences).filter { occurrence in
      occurrence.start.map { period.contains($0.date) && $0.time != nil } ?? false
    }
    when.hasOwnDay = true
    when.yearFrom = .kit
    return when.occurrences.isEmpty ? nil : when
  }

  private static func days(of period: ClosedRange<CalendarDate>) -> [CalendarDate] {
    (0...(period.upperBound.dayNumber - period.lowerBound.dayNumber)).map {
      period.lowerBound.adding(days: $0)
    }
  }
}
