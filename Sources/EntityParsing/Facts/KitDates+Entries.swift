import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Tells the days of a kit from those of one of the entries that a kit without a cover lists on its first page.
extension KitDates {
  /// Whether an hour without an end stands beside a span, as beside that of a show: "19 h 20, du 15 au 27 août".
  func beginsAtHour(_ resolved: ResolvedDate) -> Bool {
    resolved.occurrences.contains { $0.start?.time != nil && $0.end?.time == nil }
  }

  /// So many days outside a span are those of other entries.
  private static let leastOthers = 3
  /// In days: what lies further off is the past of what takes place.
  private static let furthest = 400
  /// So many times as many lie outside as within.
  private static let othersForOwn = 2
  /// How much larger than the text a line of the cover is that announces the kit's days.
  private static let leastRatio = 1.05

  /// Whether a span is told in a line no larger than the text, beside several days that lie outside it.
  ///
  /// As in: "From 24 to 26 November 2026" below the third of four titles, each with its day.
  func isOfEntry(_ span: ClosedRange<CalendarDate>, told text: String) -> Bool {
    guard
      cover.pieces.contains(where: {
        !$0.isHeading && $0.size <= cover.bodySize * Self.leastRatio && text.holds($0.text.text)
      })
    else { return false }
    // Days without a year are in that of the span, or next to it: those of a programme lie within.
    var context = context
    context.year = context.year ?? span.lowerBound.year
    var others: Set<CalendarDate> = []
    var own: Set<CalendarDate> = []
    for piece in cover.pieces {
      for expression in reader.scan(piece.text.text)
      where expression.known.isSuperset(
        of: piece.isProse ? [.day, .month, .year] : [.day, .month])
      {
        guard
          let day = reader.resolve(expression, in: context).occurrences.first?.start?.date,
          abs(day.dayNumber - span.lowerBound.dayNumber) <= Self.furthest
        else { continue }
        if !span.contains(day) {
          others.insert(day)
        } else if day != span.lowerBound {
          own.insert(day)
        }
      }
    }
    return others.count >= Self.leastOthers && others.count > own.count * Self.othersForOwn
  }
}
