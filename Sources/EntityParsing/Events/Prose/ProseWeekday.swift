import CivilTime
import DateExpressions
import KitModel

/// The day that a sentence names by its weekday, in a release about a few days.
///
/// As in: "La journée du vendredi est celle des ateliers et s'achèvera par un bal à 20 h".
struct ProseWeekday {
  let tools: EventTools

  /// The one weekday of a clause that tells no other day, as a day of the kit's period.
  func day(in clause: DatedText) -> DatedText? {
    guard tools.weekdaysTellDays,
      clause.expressions.allSatisfy({ !$0.statesDay || Self.isWeekday($0) }),
      case let named = tools.reader.scan(clause.text.text).filter(Self.isWeekday),
      named.count == 1, let date = date(of: named[0])
    else { return nil }
    return day(date, told: named[0].range, in: clause.text)
  }

  /// "vendredi", "le samedi matin", "Sunday at 3 pm".
  static func isWeekday(_ expression: DateExpression) -> Bool {
    expression.known.contains(.weekday)
      && expression.known.isSubset(of: [.weekday, .dayPart, .time])
  }

  /// The day of the kit's period that has the weekday of an expression.
  func date(of expression: DateExpression) -> CalendarDate? {
    guard let period = tools.context.period,
      let told = tools.reader.resolve(expression, in: tools.context).occurrences.first?.start
    else { return nil }
    return (period.lowerBound.dayNumber...period.upperBound.dayNumber).lazy
      .map { CalendarDate(dayNumber: $0) }.first { $0.weekday == told.date.weekday }
  }

  /// A day told by a weekday at a place of a text.
  func day(
    _ date: CalendarDate, told range: Range<Int>, in text: SourcedText
  ) -> DatedText? {
    var dated = tools.dated(text)
    guard var expression = tools.reader.scan("\(date)").first else { return nil }
    expression.range = range
    dated.expressions = [expression]
    dated.coverage = .pure
    return dated
  }
}

extension ProseEntries {
  /// "à 10 h et à 13 h, samedi comme dimanche": several of the few days that the kit is about.
  func listsWeekdays(_ dated: DatedText) -> Bool {
    guard tools.weekdaysTellDays, !dated.expressions.contains(where: \.statesDayOfMonth),
      let days = dated.expressions.first(where: ProseWeekday.isWeekday)
    else { return false }
    let told = tools.reader.resolve(days, in: tools.context).occurrences
    return Set(told.compactMap { $0.start?.date.weekday }).count > 1
  }
}
