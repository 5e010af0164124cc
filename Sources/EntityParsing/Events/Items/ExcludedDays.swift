import DateExpressions

/// Leaves out the further days of a sentence that opens with days on which nothing takes place.
///
/// As in: "Pas d’atelier le 23 mars (grève), le 20 avril ni le 11 mai."
enum ExcludedDays {
  /// In bytes: the words of a sentence in front of its first day, where it says of nothing else.
  private static let longestOpening = 32

  static func withoutFurther(
    _ expressions: [DateExpression], in bytes: String.UTF8View
  ) -> [DateExpression] {
    guard let first = expressions.firstIndex(where: \.isExclusion), first + 1 < expressions.count
    else { return expressions }
    var kept: [DateExpression] = []
    var excludedUpTo = 0
    for expression in expressions {
      let start = expression.range.lowerBound
      if start < excludedUpTo, !expression.isExclusion, !expression.known.hasTime { continue }
      kept.append(expression)
      guard expression.isExclusion,
        start - sentenceStart(bytes, before: start) <= longestOpening
      else { continue }
      excludedUpTo = sentenceEnd(bytes, behind: expression.range.upperBound)
    }
    return kept
  }

  private static func sentenceStart(_ bytes: String.UTF8View, before offset: Int) -> Int {
    var start = 0
    var isEnd = false
    for (index, byte) in bytes.prefix(offset).enumerated() {
      if byte == 0x20, isEnd { start = index + 1 }
      isEnd = isStop(byte)
    }
    return start
  }

  private static func sentenceEnd(_ bytes: String.UTF8View, behind offset: Int) -> Int {
    var isEnd = false
    for (index, byte) in bytes.dropFirst(offset).enumerated() {
      if byte == 0x20, isEnd { return offset + index }
      isEnd = isStop(byte)
    }
    return bytes.count
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }
}
