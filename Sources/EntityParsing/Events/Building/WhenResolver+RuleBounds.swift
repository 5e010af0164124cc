import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The first and last day of a rule, in a sentence of its own below the entry's title.
///
/// As in: "Tous les dimanches, 15 h" beside "Visite guidée / Du 10 octobre au 26 décembre. Sans réservation."
extension WhenResolver {
  /// Takes out the days of the rule that lie outside of them; a rule of which only the first day can be known has all of
  /// those between them.
  func applyRuleBounds(of entry: Entry, context: DateContext, when: inout When) {
    guard when.hasOwnDay, !when.occurrences.isEmpty,
      case let rules = entry.when.flatMap(\.expressions).filter(\.statesDay), !rules.isEmpty,
      rules.allSatisfy({
        $0.known.contains(.recurrence)
          && $0.known.isDisjoint(with: [.day, .month, .feast, .season])
      })
    else { return }
    for text in entry.body.prefix(Self.textsBeside) {
      for sentence in DateSentences.sentences(of: text) {
        let dated = tools.dated(sentence)
        // "Every Wednesday of the term, 5 May to 30 June": the rule once more, with its bounds.
        let others = tools.reader.scan(sentence.text).filter {
          $0.statesDay && $0.range != dated.expressions.last?.range
        }
        guard let span = dated.expressions.last, span.statesDayOfMonth, !span.known.hasTime,
          !span.isExclusion,
          dated.coverage == .pure || !others.isEmpty || span.known.contains(.recurrence),
          others.allSatisfy({ tells($0, rules, context: context) })
        else { continue }
        if span.known.contains(.recurrence) {
          let days = Set(
            tools.reader.resolve(span, in: context).occurrences.compactMap(\.start?.date))
          let kept = when.occurrences.filter { $0.start.map { days.contains($0.date) } ?? false }
          guard kept.count > 1, kept.count < when.occurrences.count else { continue }
          (when.occurrences, when.recurrence) = (kept, nil)
          when.dayTexts.append(sentence.slice(span.range))
          return
        }
        guard
          case let told = tools.reader.resolve(span, in: context).occurrences, told.count == 1,
          let first = told[0].start?.date, let last = told[0].end?.date
        else { continue }
        let isWithin = { (occurrence: Occurrence) in
          occurrence.start.map { (first...max(first, last)).contains($0.date) } ?? false
        }
        let days =
          when.occurrences.count > 1
          ? when.occurrences : ruled(by: rules, within: span, context: context)
        let kept = days.filter(isWithin)
        guard !kept.isEmpty else { continue }
        if kept.count < when.occurrences.count { when.recurrence = nil }
        when.occurrences = kept
        when.dayTexts.append(sentence.slice(span.range))
        return
      }
    }
  }

  /// Whether an expression is a rule of the same weekdays as those of an entry.
  private func tells(
    _ expression: DateExpression, _ rules: [DateExpression], context: DateContext
  ) -> Bool {
    guard expression.known.contains(.recurrence), expression.known.contains(.weekday) else {
      return false
    }
    let weekdays = { (rule: DateExpression) in
      Set(
        self.tools.reader.resolve(rule, in: context).occurrences.compactMap(\.start?.date.weekday))
    }
    return weekdays(expression) == rules.reduce(into: Set()) { $0.formUnion(weekdays($1)) }
  }

  /// The days of one rule within a span, read as if they stood together.
  private func ruled(
    by rules: [DateExpression], within span: DateExpression, context: DateContext
  ) -> [Occurrence] {
    guard rules.count == 1 else { return [] }
    let whole = tools.reader.scan("\(rules[0].text), \(span.text)")
    guard whole.count == 1, whole[0].known.contains(.recurrence) else { return [] }
    return tools.reader.resolve(whole[0], in: context).occurrences
  }
}
