import DateExpressions
import Lexicons

/// Leaves out days that a sentence gives for the case that the others can't be kept.
///
/// As in: "A walk under the stars. If cloudy: Wednesday 11th, same time.", "En cas de pluie, dimanche 6 juin." The day stands
/// right behind a condition of a few words: "If you like lamps, come on Saturday 5 June" tells one like any other.
enum AlternativeDays {
  /// The words of a condition.
  private static let mostWords = 5
  private static let leastWords = 2

  static func without(
    _ expressions: [DateExpression], in text: String, lexicon: EventLexicon
  ) -> [DateExpression] {
    guard expressions.contains(where: { $0.statesDay && $0.range.lowerBound > 0 }) else {
      return expressions
    }
    let bytes = Array(text.utf8)
    var kept: [DateExpression] = []
    var upTo = 0
    for expression in expressions {
      let start = expression.range.lowerBound
      if start < upTo { continue }
      if expression.statesDay, followsCondition(bytes, at: start, lexicon: lexicon) {
        upTo = sentenceEnd(bytes, behind: expression.range.upperBound)
      } else {
        kept.append(expression)
      }
    }
    return kept
  }

  private static func followsCondition(
    _ bytes: [UInt8], at offset: Int, lexicon: EventLexicon
  ) -> Bool {
    guard let sign = bytes[..<offset].lastIndex(where: { !isSpace($0) }),
      bytes[sign] == UInt8(ascii: ":") || bytes[sign] == UInt8(ascii: ",")
    else { return false }
    let start =
      bytes[..<sign].lastIndex { isStop($0) || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "(") }
      .map { $0 + 1 } ?? 0
    let words = WordList(String(decoding: bytes[start..<sign], as: UTF8.self))
    return (leastWords...mostWords).contains(words.count)
      && lexicon.conditions.match(words, at: 0) != nil
  }

  private static func sentenceEnd(_ bytes: [UInt8], behind offset: Int) -> Int {
    bytes[offset...].firstIndex(where: isStop) ?? bytes.count
  }

  /// A space, or a byte of one that doesn't break.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0xA0 || byte == 0xC2
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }
}
