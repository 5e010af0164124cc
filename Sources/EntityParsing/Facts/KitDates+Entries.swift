import CivilTime
import DateExpressions
import KitModel

/// Tells the days of a kit from those of one of the entries that a kit without a cover lists on its first page.
extension KitDates {
  /// So many days outside a span are those of other entries.
  private static let leastOthers = 3
  /// How much larger than the text a line of the cover is that announces the kit's days.
  private static let leastRatio = 1.05

  /// Whether a span is told in a line no larger than the text, beside several days that lie outside it.
  ///
  /// As in: "From 24 to 26 November 2026" below the third of four titles, each with its day.
  func isOfEntry(_ span: ClosedRange<CalendarDate>, told text: String) -> Bool {
    guard
      cover.pieces.contains(where: {
        text.contains($0.text.text) && !$0.isHeading && $0.size <= cover.bodySize * Self.leastRatio
      })
    else { return false }
    var others: Set<CalendarDate> = []
    for piece in cover.pieces {
      for expression in reader.scan(piece.text.text)
      where expression.known.isSuperset(of: [.day, .month, .year]) {
        guard
          let day = reader.resolve(expression, in: context).occurrences.first?.start?.date,
          !span.contains(day)
        else { continue }
        others.insert(day)
        if others.count >= Self.leastOthers { return true }
      }
    }
    return false
  }
}
