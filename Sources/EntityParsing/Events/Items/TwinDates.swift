import CivilTime
import DateExpressions
import KitModel

/// Dates that a text tells twice, one behind the other, in two languages of its kit: "Jeudi 11 mars 2027 — Thursday 11 March
/// 2027", "20 h / 8 p.m.".
///
/// Each reader knows its own telling alone, and what it leaves unread would be a title.
struct TwinDates {
  /// Resolves what any of the readers has read.
  let reader: DateReader

  /// Of what parts the tellings, in bytes.
  private static let longestJoint = 6

  /// The expressions, each with the telling beside it that says the same in another language.
  func joined(
    _ expressions: [DateExpression], with others: [DateExpression], in text: String
  ) -> [DateExpression] {
    let bytes = Array(text.utf8)
    var joined: [DateExpression] = []
    for expression in expressions {
      if let last = joined.last, expression.range.lowerBound < last.range.upperBound { continue }
      joined.append(expression)
      let twin = others.first { other in
        let (first, second) =
          other.range.lowerBound < expression.range.lowerBound
          ? (other, expression) : (expression, other)
        return first.range.upperBound <= second.range.lowerBound
          && Self.isJoint(bytes[first.range.upperBound..<second.range.lowerBound])
          && tellSame(first, second)
      }
      guard let twin else { continue }
      var whole = expression.known.isSuperset(of: twin.known) ? expression : twin
      whole.range =
        min(
          expression.range.lowerBound, twin.range.lowerBound)..<max(
          expression.range.upperBound, twin.range.upperBound)
      whole.text = String(decoding: bytes[whole.range], as: UTF8.self)
      joined[joined.count - 1] = whole
    }
    return joined
  }

  /// Whether bytes are white and signs, with one sign at least.
  private static func isJoint(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= longestJoint && bytes.contains { $0 > 0x20 }
      && bytes.allSatisfy { !AddressBytes.isLetter($0) && !AddressBytes.isDigit($0) }
  }

  /// Whether two tell the same days, and the same hours where both tell any.
  private func tellSame(_ one: DateExpression, _ other: DateExpression) -> Bool {
    let (first, second) = (occurrences(of: one), occurrences(of: other))
    guard !first.isEmpty, first.count == second.count else { return false }
    return first == second
      || one.known.contains(.day) && other.known.contains(.day)
        && one.known.contains(.time) != other.known.contains(.time)
        && first.map(\.wholeDays) == second.map(\.wholeDays)
  }

  /// What an expression tells in some year, and hours on some day.
  private func occurrences(of expression: DateExpression) -> [Occurrence] {
    var context = DateContext(timeZone: "UTC")
    context.year = Self.anyYear
    context.days = [
      Occurrence(start: LocalMoment(CalendarDate(dayNumber: Self.anyDay)))
    ]
    guard expression.statesTime || expression.known.contains(.day) else { return [] }
    return reader.resolve(expression, in: context).occurrences
  }

  private static let anyYear = 2000
  private static let anyDay = 11_000
}
