import CivilTime
import DateExpressions
import KitModel

/// The months or year that a cover states ("mars – juin 2027", "Printemps 2026").
///
/// They tell the year of dates that print none, and bound no event: a release of a season names what is before it.
enum CoverPeriod {
  static func period(
    of document: SectionedDocument, reader: KitDateReader, context: DateContext
  ) -> ClosedRange<CalendarDate>? {
    for page in document.pages.prefix(2) {
      for block in page.blocks where block.table == nil && block.lines.count <= 4 {
        let text = block.text.text
        // "Aubin Museum (spring 2028, dates to be announced)": one of several stops.
        guard block.kind != .listItem, text.utf8.count < 140, page.number == 1 || !isSentence(text)
        else { continue }
        for expression in reader.scan(text)
        where expression.known.contains(.year) && !expression.known.contains(.day) {
          let resolved = reader.resolve(expression, in: context)
          guard let first = resolved.occurrences.first, let start = first.start?.date,
            let end = resolved.occurrences.last?.end?.date, first.grain != .year, end > start,
            start.year >= KitYear.earliest, end.dayNumber - start.dayNumber < 400,
            start.dayNumber + 27 < end.dayNumber
          else { continue }
          return start...end
        }
      }
    }
    return nil
  }

  /// Whether a period is a span of whole months: one month alone is when most kits were published.
  static func isSpan(_ period: ClosedRange<CalendarDate>) -> Bool {
    period.lowerBound.day == 1
      && (period.lowerBound.year, period.lowerBound.month)
        != (period.upperBound.year, period.upperBound.month)
  }

  /// Whether a period is one month of the calendar.
  static func isOneMonth(_ period: ClosedRange<CalendarDate>) -> Bool {
    period.lowerBound.day == 1 && !isSpan(period)
  }

  /// Running text tells of any time; a cover's lines end in no full stop.
  private static func isSentence(_ text: String) -> Bool {
    text.utf8.last == UInt8(ascii: ".") || text.first?.isLowercase == true
  }
}
