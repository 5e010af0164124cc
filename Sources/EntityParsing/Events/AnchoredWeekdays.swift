import CivilTime
import DateExpressions
import KitModel

/// The few days around the one day that a kit tells in full, where all else takes place on weekdays that follow one another.
///
/// As in: "Vendredi 21 août à 16h" for the prize, and "Vendredi 19h", "Samedi 20h30" and "Dimanche 15h" for all readings.
/// Long spans, as an exhibition's, bound nothing.
struct AnchoredWeekdays {
  let document: SectionedDocument
  let reader: KitDateReader
  let context: DateContext

  /// So many hours of weekdays are a programme.
  private static let leastHours = 4
  /// So many weekdays are those of a few days, and fewer tell no stretch.
  private static let mostWeekdays = 2...4
  /// In days: what lasts longer is around the programme.
  private static let longSpan = 14

  /// The days of the weekdays that stand with hours around the only days told in full.
  var days: ClosedRange<CalendarDate>? {
    var weekly: [DateExpression] = []
    var told: Set<CalendarDate> = []
    for block in document.pages.lazy.flatMap(\.blocks) {
      let texts =
        block.table.map { $0.rows.flatMap { $0.cells.map(\.text.text) } } ?? [block.text.text]
      for expression in texts.flatMap(reader.scan) where !expression.known.contains(.recurrence) {
        if ProseWeekday.isWeekday(expression) {
          if expression.known.contains(.time) { weekly.append(expression) }
        } else if expression.statesDayOfMonth, !isLong(expression),
          // A year of its own makes it one of history, or of what is to come.
          !expression.known.contains(.year)
        {
          told.formUnion(starts(of: expression))
        }
      }
    }
    guard weekly.count >= Self.leastHours, let anchor = told.min(), let last = told.max() else {
      return nil
    }
    var context = context
    context.reference = LocalMoment(anchor)
    let found = weekly.map { reader.resolve($0, in: context).occurrences }
    // Houses that are open tell until when.
    let hours = found.count { $0.contains { $0.end?.time == nil } }
    let weekdays = Set(found.joined().compactMap { $0.start?.date.weekday })
    guard hours >= Self.leastHours, Self.mostWeekdays.contains(weekdays.count),
      case let days = stretch(of: weekdays, around: anchor), days.count == weekdays.count,
      days.contains(last)
    else { return nil }
    return days
  }

  private func starts(of expression: DateExpression) -> [CalendarDate] {
    reader.resolve(expression, in: context).occurrences.compactMap { $0.start?.date }
  }

  private func isLong(_ expression: DateExpression) -> Bool {
    reader.resolve(expression, in: context).occurrences.contains { occurrence in
      guard let start = occurrence.start?.date, let end = occurrence.end?.date else {
        return occurrence.open != nil
      }
      return end.dayNumber - start.dayNumber > Self.longSpan
    }
  }

  /// The days before and behind one as far as their weekdays go; no days where its own is none of them.
  private func stretch(
    of weekdays: Set<Weekday>, around anchor: CalendarDate
  ) -> ClosedRange<CalendarDate> {
    var (first, last) = (anchor, anchor)
    guard weekdays.contains(anchor.weekday) else { return anchor...anchor }
    while weekdays.contains(first.adding(days: -1).weekday) { first = first.adding(days: -1) }
    while weekdays.contains(last.adding(days: 1).weekday) { last = last.adding(days: 1) }
    return first...last
  }
}

extension ClosedRange<CalendarDate> {
  fileprivate var count: Int { upperBound.dayNumber - lowerBound.dayNumber + 1 }
}
