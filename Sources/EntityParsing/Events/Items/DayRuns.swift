import DateExpressions
import KitModel
import Lexicons

/// Sentences of a paragraph that each open with a day, an hour and a dash or colon: a list set as running text.
///
/// As in: "Mon 7 June, 10am – Mill walk, Old Weir. Tue 8 June, 7pm – Net mending with Ann Bell. Bring twine."
enum DayRuns {
  private static let leastDays = 2

  /// What stands at each day, with the sentences that go on with it; `nil` where a text is no such run.
  static func parts(
    of dated: DatedText, read: (SourcedText) -> DatedText
  ) -> [SourcedText]? {
    guard dated.expressions.count(where: \.statesDayOfMonth) >= leastDays,
      dated.expressions.first?.range.lowerBound == 0,
      case let sentences = DateSentences.sentences(of: dated),
      sentences.count >= leastDays, isLed(read(sentences[0]))
    else { return nil }
    var parts: [SourcedText] = []
    for sentence in sentences {
      if parts.isEmpty || isLed(read(sentence)) {
        parts.append(sentence)
      } else {
        parts[parts.count - 1].append(sentence, separator: " ")
      }
    }
    return parts.count >= leastDays ? parts : nil
  }

  private static func isLed(_ dated: DatedText) -> Bool {
    guard case .leading(let rest) = dated.coverage, dated.hasCertainDay, dated.hasTime,
      dated.expressions.first?.range.lowerBound == 0,
      case let words = WordList(dated.text.text),
      let name = words.words.firstIndex(where: { $0.range.lowerBound >= rest }), name > 0,
      case let sign = words[name - 1]
    else { return false }
    return sign.isSign(":") || sign.isSign("-") && sign.isSpacedBefore
  }
}
