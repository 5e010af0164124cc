import DateExpressions
import KitModel
import Lexicons

/// Reads the month at the end of a heading with a name of its own above a list of days without one.
///
/// As in: "Mes sorties de mai", "On in March 2027" above "3 / samedi". The words in front of the month name the list.
enum MonthHeadings {
  /// In bytes: a longer line is a sentence.
  private static let longest = 60

  /// The month, and its year where the heading prints one; `nil` where it ends otherwise, or tells a day.
  static func month(of item: Item, tools: EventTools) -> DatedText? {
    guard item.isHeading, item.table == nil, item.byteCount <= longest,
      item.dated.expressions.allSatisfy({ $0.known.isSubset(of: [.month, .year]) }),
      case let words = WordList(item.text.text), words.count > 1
    else { return nil }
    var last = words.count - 1
    if words[last].shape == .number, words[last].range.count == yearDigits { last -= 1 }
    guard last > 0, DayKey.isMonth(item.text.slice(words[last].range), tools: tools) else {
      return nil
    }
    let month = DayKey.month(
      item.text.slice(words[last].range.lowerBound..<item.byteCount), tools: tools)
    return month.coverage == .pure && month.namesMonth && !month.hasCertainDay ? month : nil
  }

  private static let yearDigits = 4
}
