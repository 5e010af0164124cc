import CivilTime
import DateExpressions
import KitModel

/// A weekday in a cell or line of its own, with days in another: "Sunday | 5.30pm | … | 20 December to 11 April".
extension WhenResolver {
  /// The days without such weekdays: a span beside them is one of its days each week, days that are named one
  /// by one tell their own.
  func withoutWeekdays(
    _ days: [(DatedText, DateExpression)]
  ) -> [(DatedText, DateExpression)] {
    guard days.count > 1 else { return days }
    let weekdays = days.filter(Self.isWeekdayAlone)
    guard !weekdays.isEmpty, days.contains(where: { $0.1.statesDayOfMonth }) else { return days }
    return days.filter { !Self.isWeekdayAlone($0) }.map { dated, expression in
      guard weekdays.count == 1, isLong(expression),
        let weekly = expression.weekly(on: weekdays[0].1)
      else { return (dated, expression) }
      return (dated, weekly)
    }
  }

  private static func isWeekdayAlone(_ day: (DatedText, DateExpression)) -> Bool {
    day.1.known == [.weekday] && day.0.coverage == .pure && day.0.expressions.count == 1
  }

  /// Whether a span is longer than a week, or open.
  private func isLong(_ expression: DateExpression) -> Bool {
    let occurrences = tools.reader.resolve(expression, in: tools.context).occurrences
    guard occurrences.count == 1, let start = occurrences[0].start?.date else { return false }
    guard let end = occurrences[0].end?.date else { return occurrences[0].open == .after }
    return end.dayNumber - start.dayNumber >= Self.week
  }

  /// In days.
  private static let week = 7
}
