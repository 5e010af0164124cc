import DateExpressions
import KitModel
import Lexicons

/// Days on which something takes place only if something else happens.
extension WhenResolver {
  /// The days without those that a sentence tells behind a condition, where others are told without one.
  ///
  /// As in: "Saturday, May 16, at 10 a.m. In the event of lightning, the ceremony will move to Sunday, May 17".
  func withoutConditional(
    _ days: [(DatedText, DateExpression)]
  ) -> [(DatedText, DateExpression)] {
    guard days.count > 1 else { return days }
    let kept = days.filter { !isConditional($0, $1) }
    return kept.isEmpty ? days : kept
  }

  private func isConditional(_ dated: DatedText, _ expression: DateExpression) -> Bool {
    var start = 0
    for sentence in DateSentences.sentences(of: dated) {
      let range = start..<start + sentence.text.utf8.count
      start = range.upperBound + 1
      guard range.contains(expression.range.lowerBound) else { continue }
      let words = WordList(
        sentence.slice(0..<expression.range.lowerBound - range.lowerBound).text)
      return tools.lexicon.conditions.contains(words, in: 0..<words.count)
    }
    return false
  }
}
