import DateExpressions
import KitModel
import Lexicons

/// Hours of some days in brackets, behind those of each day.
///
/// As in: "du 3 au 19 mai, tous les jours de 10 h à 18 h (21 h le vendredi ; 16 h le 19)".
extension WhenResolver {
  /// Whether an expression tells in brackets until when or from when something is open on some of the days told in front
  /// of them: no more than the hours of a door, and no day of its own.
  func isBracketedHour(_ dated: DatedText, _ expression: DateExpression) -> Bool {
    guard expression.known.isDisjoint(with: [.month, .year]),
      let bracket = Self.openBracket(before: expression.range.lowerBound, of: dated)
    else { return false }
    let before = dated.expressions.filter { $0.range.upperBound <= bracket }
    guard before.contains(where: tellsOpenDays), !tools.lasts(expression) else { return false }
    // "(visites le samedi à 15 h)" is something else that takes place.
    let words = WordList(dated.text.slice(bracket + 1..<expression.range.lowerBound).text)
    let inside = dated.expressions.filter { $0.range.lowerBound > bracket }
    return words.words.allSatisfy { word in
      let start = word.range.lowerBound + bracket + 1
      return word.shape == .sign || tools.lexicon.glue.contains(word)
        || inside.contains { $0.range.contains(start) }
    }
  }

  /// Whether an expression tells a stretch of days with the hours of each.
  private func tellsOpenDays(_ expression: DateExpression) -> Bool {
    expression.statesDay && expression.known.contains(.time)
      && !tools.reader.resolve(expression, in: tools.context).openingHours.isEmpty
  }

  /// Where the bracket opens that a place in a text stands in; a UTF-8 offset.
  private static func openBracket(before place: Int, of dated: DatedText) -> Int? {
    var open: Int?
    for (offset, byte) in dated.text.text.utf8.prefix(place).enumerated() {
      if byte == UInt8(ascii: "(") { open = offset }
      if byte == UInt8(ascii: ")") { open = nil }
    }
    return open
  }
}
