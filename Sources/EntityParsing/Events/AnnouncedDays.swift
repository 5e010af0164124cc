import CivilTime
import DateExpressions
import KitModel

/// The few days that a kit without a stated period announces in running text, where weekdays alone tell its days.
///
/// As in: "La fête se tient à Blinville du jeudi 4 au samedi 6 juin", then "Vendredi. À 14 h, table ronde".
struct AnnouncedDays {
  let document: SectionedDocument
  let reader: KitDateReader
  let context: DateContext

  /// In days: longer spans hold a weekday twice.
  private static let longest = 7
  /// So many of its weekdays stand alone.
  private static let leastWeekdays = 2
  /// So many other days, told without a year, are a programme's, of which the span is one entry's.
  private static let mostOthers = 3

  /// The one span of days to come whose weekdays are all that stand alone in the kit.
  var days: ClosedRange<CalendarDate>? {
    var spans: Set<ClosedRange<CalendarDate>> = []
    var weekdays: Set<Weekday> = []
    var others: Set<CalendarDate> = []
    for block in document.pages.lazy.flatMap(\.blocks) {
      for expression in reader.scan(block.text.text) {
        if ProseWeekday.isWeekday(expression) {
          let told = reader.resolve(expression, in: context).occurrences
          weekdays.formUnion(told.compactMap { $0.start?.date.weekday })
        } else if let span = span(of: expression) {
          spans.insert(span)
        } else if expression.statesDayOfMonth, !expression.known.contains(.year) {
          let told = reader.resolve(expression, in: context).occurrences
          others.formUnion(told.compactMap { $0.start?.date })
        }
      }
    }
    guard spans.count == 1, let span = spans.first,
      weekdays.count >= Self.leastWeekdays,
      others.count(where: { !span.contains($0) }) <= Self.mostOthers
    else { return nil }
    let own = Set(
      (span.lowerBound.dayNumber...span.upperBound.dayNumber).map {
        CalendarDate(dayNumber: $0).weekday
      })
    return weekdays.isSubset(of: own) ? span : nil
  }

  /// The days from one to another that an expression tells, where they are to come when the kit is written.
  private func span(of expression: DateExpression) -> ClosedRange<CalendarDate>? {
    guard expression.known.isSuperset(of: [.day, .month]),
      expression.known.isDisjoint(with: [.recurrence, .time]),
      case let told = reader.resolve(expression, in: context).occurrences, told.count == 1,
      told[0].open == nil, let start = told[0].start?.date, let end = told[0].end?.date,
      start < end, end.dayNumber - start.dayNumber < Self.longest,
      context.referenceSource == .metadata || context.reference.map({ start >= $0.date }) ?? true
    else { return nil }
    return start...end
  }
}
