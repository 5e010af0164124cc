import CivilTime
import DateExpressions
import KitModel

/// The days that weekdays with an hour are in a kit that is about a few days and tells hardly any others.
///
/// As in: "Parade: Saturday 16.30, Main Square" in the programme of 5–7 June.
enum WeekdayPlacing {
  /// In days: of longer spans most weekdays are there twice.
  private static let longest = 10
  /// So many days of the kit may lie outside of these: the eve, a visit for the press.
  private static let mostOthers = 2

  /// The days that a kit is about, where its weekdays can be of no others.
  static func days(
    of document: SectionedDocument, reader: KitDateReader, context: DateContext
  ) -> ClosedRange<CalendarDate>? {
    guard let days = context.period,
      days.upperBound.dayNumber - days.lowerBound.dayNumber < longest
    else { return nil }
    var others: Set<CalendarDate> = []
    for block in document.pages.lazy.flatMap(\.blocks) {
      let texts =
        block.table.map { $0.rows.flatMap { $0.cells.map(\.text.text) } }
        ?? [block.text.text]
      for expression in texts.flatMap(reader.scan)
      where expression.known.isSuperset(of: [.day, .month])
        && !expression.known.contains(.year)
      {
        let told = reader.resolve(expression, in: context).occurrences
        others.formUnion(told.compactMap { $0.start?.date }.filter { !days.contains($0) })
        if others.count > mostOthers { return nil }
      }
    }
    return days
  }

  /// The expressions of a short text that says more than when, with the days of its weekdays; `nil` where it tells a day
  /// itself.
  static func placed(
    _ expressions: [DateExpression], of text: String, in days: ClosedRange<CalendarDate>
  ) -> [DateExpression]? {
    guard !expressions.isEmpty,
      !expressions.contains(where: \.statesDayOfMonth),
      expressions.reduce(0, { $0 + $1.range.count }) * 2 < text.utf8.count
    else { return nil }
    return expressions.map { $0.tellsStretch ? $0 : $0.placed(in: days) ?? $0 }
  }
}
