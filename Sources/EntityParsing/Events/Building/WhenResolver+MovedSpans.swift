import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Two days that read as a span and are none: the one that something is moved from and the one that it is moved to.
extension WhenResolver {
  /// The days with the second one alone for each span behind words for a change of plan.
  ///
  /// As in: "Moved from 22 to 29 October, 6 pm", "Reporté du 12 au 19 mars".
  func withoutDaysMovedFrom(
    _ days: [(DatedText, DateExpression)]
  ) -> [(DatedText, DateExpression)] {
    days.map { dated, expression in
      guard isMovedFrom(dated, expression), let new = lastDay(of: dated, expression) else {
        return (dated, expression)
      }
      return new
    }
  }

  /// Whether words for "moved from" stand in front of an expression, the preposition in it or not.
  private func isMovedFrom(_ dated: DatedText, _ expression: DateExpression) -> Bool {
    let words = WordList(dated.text.slice(0..<expression.range.upperBound).text)
    guard
      let first = words.words.firstIndex(where: {
        $0.range.lowerBound >= expression.range.lowerBound
      })
    else { return false }
    return (max(0, first - Self.longestWords)...first).contains { start in
      guard let count = tools.lexicon.movesFrom.match(words, at: start)?.count else { return false }
      return start + count == first || start + count == first + 1
    }
  }

  /// The most words that say "moved from".
  private static let longestWords = 3

  /// The day behind the first word of a span from which on one day alone is told.
  private func lastDay(
    of dated: DatedText, _ expression: DateExpression
  ) -> (DatedText, DateExpression)? {
    let text = dated.text.slice(expression.range)
    for word in WordList(text.text).words
    where word.range.lowerBound > 0 && tools.lexicon.glue.contains(word) {
      let rest = tools.dated(text.slice(word.range.lowerBound..<text.text.utf8.count))
      guard let day = rest.expressions.first, day.statesDayOfMonth, rest.expressions.count == 1
      else { continue }
      let told = tools.reader.resolve(day, in: tools.context).occurrences
      if told.count == 1, let start = told[0].start?.date,
        (told[0].end?.date ?? start) == start
      {
        return (rest, day)
      }
    }
    return nil
  }
}
