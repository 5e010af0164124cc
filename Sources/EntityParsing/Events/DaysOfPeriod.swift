import CivilTime
import DateExpressions
import KitModel

/// Days without their month that head the parts of a section, whose opening tells from when to when it lasts.
///
/// As in: "Du jeudi 3 au samedi 5 juin 2027" below a title, then "Jeudi 3", "Vendredi 4", "Samedi 5" over columns.
struct DaysOfPeriod {
  let tools: EventTools

  private static let leastDays = 2
  /// The period stands in one of so many blocks in front of the days.
  private static let mostOpening = 3
  /// In days: in more than a week or two the same number comes back.
  private static let longest = 27

  /// What tells the period that the sections inside one are days of; `nil` where they are none, or nothing tells it.
  func period(of section: Section) -> DatedText? {
    let days = section.children.compactMap { day(of: $0) }
    guard days.count >= Self.leastDays else { return nil }
    for text in [section.title] + section.blocks.prefix(Self.mostOpening).map(\.text) {
      for expression in tools.dated(text).expressions where expression.known.contains(.month) {
        guard let dates = dates(of: expression), days.allSatisfy({ isDay($0, of: dates) }) else {
          continue
        }
        return tools.dated(text.slice(expression.range))
      }
    }
    return nil
  }

  /// The day that is all of a section's title, its month not told.
  func day(of section: Section) -> DateExpression? {
    let dated = tools.dated(section.title)
    guard dated.coverage == .pure, dated.expressions.count == 1, let day = dated.expressions.first,
      day.statesDayOfMonth, !day.known.contains(.month), day.known.contains(.weekday)
    else { return nil }
    return day
  }

  private func dates(of expression: DateExpression) -> ClosedRange<CalendarDate>? {
    let told = tools.reader.resolve(expression, in: tools.context).occurrences
    guard told.count == 1, let first = told[0].start?.date, let last = told[0].end?.date,
      first < last, last.dayNumber - first.dayNumber <= Self.longest,
      (first.year, first.month) == (last.year, last.month)
    else { return nil }
    return first...last
  }

  private func isDay(_ day: DateExpression, of period: ClosedRange<CalendarDate>) -> Bool {
    var context = tools.context
    context.month = period.lowerBound.month
    context.year = period.lowerBound.year
    context.yearSource = .section
    let told = tools.reader.resolve(day, in: context)
    return told.occurrences.count == 1
      && told.occurrences[0].start.map { period.contains($0.date) } == true
  }
}
