import CivilTime
import DateExpressions
import KitModel

/// Columns of days in figures without a year: "7/31", "8/28", "9/18", or "04.11", "06.11", "13 & 14.11",
/// or with the month in Roman numerals: "1.x", "15.xi".
///
/// Such figures may be scores, shares or hours; a column of nothing else, which goes on in time, holds days.
enum NumericDays {
  private static let leastDays = 3
  private static let leapYear = 2000
  /// Of so many days one may stand out of order: what was moved keeps its place in print.
  private static let daysForOneMoved = 6

  /// Whether all cells of a column are such days, each later than the one above.
  static func fill(_ cells: [Table.Cell], tools: EventTools) -> Bool {
    guard cells.count >= leastDays,
      case let texts = cells.map({ RomanMonths.inFigures($0.text).text }),
      texts.allSatisfy({ isNumericDay($0) || isSeveral($0) }),
      texts.count(where: isNumericDay) >= leastDays, !areSections(texts)
    else { return false }
    // Any year tells the order.
    var context = tools.context
    if context.year == nil, context.reference == nil { context.year = leapYear }
    var last: CalendarDate?
    var moved = 0
    for cell in cells {
      guard let day = tools.reader.whole(RomanMonths.inFigures(cell.text).text),
        let date = tools.reader.resolve(day, in: context).occurrences.first?.start?.date
      else { return false }
      if last.map({ date <= $0 }) ?? false { moved += 1 }
      last = date
    }
    return moved * daysForOneMoved <= cells.count
  }

  /// Whether figures with points count on behind the same one: "2.10", "2.11", "2.12" of a table of contents.
  private static func areSections(_ texts: [String]) -> Bool {
    guard texts.allSatisfy({ $0.utf8.contains(UInt8(ascii: ".")) }) else { return false }
    return Set(texts.map { $0.utf8.prefix { $0 != UInt8(ascii: ".") }.map(\.self) }).count == 1
  }

  /// Whether a text is such a day with others in front of it: "13 & 14.11".
  private static func isSeveral(_ text: String) -> Bool {
    guard text.utf8.count <= longestList, let last = text.split(separator: " ").last else {
      return false
    }
    return isNumericDay(String(last)) && text.utf8.first.map { (0x30...0x39).contains($0) } == true
  }

  /// In bytes.
  private static let longestList = 16

  /// The day that such a cell tells.
  static func day(_ text: SourcedText, tools: EventTools) -> DatedText? {
    let text = RomanMonths.inFigures(text)
    guard let day = tools.reader.whole(text.text) else { return nil }
    var dated = tools.dated(text)
    dated.expressions = [day]
    dated.coverage = .pure
    return dated
  }

  /// Whether a text is two numbers of a day and a month with a slash or a point between.
  private static func isNumericDay(_ text: String) -> Bool {
    guard text.utf8.count <= 5 else { return false }
    let isPointed = text.utf8.contains(UInt8(ascii: "."))
    let parts = text.split(separator: isPointed ? "." : "/", omittingEmptySubsequences: false)
    let numbers = parts.map { Int($0) ?? 0 }
    // "10.5" is a number, "10.05" a day or an hour.
    return parts.count == 2 && numbers.allSatisfy { (1...31).contains($0) }
      && (isPointed ? parts[1].utf8.count == 2 && numbers[1] <= 12 : numbers.contains { $0 <= 12 })
  }
}
