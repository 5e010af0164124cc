import CivilTime
import DateExpressions
import KitModel

/// Columns of days in figures without a year: "7/31", "8/28", "9/18".
///
/// Such figures may be scores or shares; a column of nothing else, which goes on in time, holds days.
enum NumericDays {
  private static let leastDays = 3
  private static let leapYear = 2000

  /// Whether all cells of a column are such days, each later than the one above.
  static func fill(_ cells: [Table.Cell], tools: EventTools) -> Bool {
    guard cells.count >= leastDays, cells.allSatisfy({ isNumericDay($0.text.text) }) else {
      return false
    }
    // Any year tells the order.
    var context = tools.context
    if context.year == nil, context.reference == nil { context.year = leapYear }
    var last: CalendarDate?
    for cell in cells {
      guard let day = tools.reader.whole(cell.text.text),
        let date = tools.reader.resolve(day, in: context).occurrences.first?.start?.date,
        last.map({ date > $0 }) ?? true
      else { return false }
      last = date
    }
    return true
  }

  /// The day that such a cell tells.
  static func day(_ text: SourcedText, tools: EventTools) -> DatedText? {
    guard let day = tools.reader.whole(text.text) else { return nil }
    var dated = tools.dated(text)
    dated.expressions = [day]
    dated.coverage = .pure
    return dated
  }

  /// Whether a text is two numbers of a day and a month with a slash between.
  private static func isNumericDay(_ text: String) -> Bool {
    guard text.utf8.count <= 5 else { return false }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    return parts.count == 2 && parts.allSatisfy { (1...31).contains($0) }
      && parts.contains { $0 <= 12 }
  }
}
