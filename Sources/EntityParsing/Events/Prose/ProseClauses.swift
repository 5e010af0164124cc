import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Parts a sentence of running text into clauses that each tell a time of their own.
///
/// "The series continues on 12 November with Ann Bell and on 3 December with Lucy Orr" tells two things;
/// "on 20 November at 7 pm and on the 21st at 5 pm" tells one.
struct ProseClauses {
  let tools: EventTools
  var hours: BareHours?

  func clauses(of sentence: SourcedText) -> [SourcedText] {
    DateSentences.clauses(of: sentence).flatMap(parted)
  }

  private func parted(_ clause: SourcedText) -> [SourcedText] {
    let dated = tools.dated(clause)
    let expressions = (hours?.read(dated) ?? dated).expressions.filter {
      $0.statesDay || $0.statesTime
    }
    guard expressions.count > 1 else { return [clause] }
    let words = WordList(clause.text)
    var parts: [SourcedText] = []
    var start = 0
    var (hasDay, hasTime) = (expressions[0].tellsDay, expressions[0].known.hasTime)
    for (last, next) in zip(expressions, expressions.dropFirst()) {
      let gap = words.indices(in: last.range.upperBound..<next.range.lowerBound)
      let isNew =
        next.tellsDay ? hasDay && !opensOrCloses(next) : hasTime && next.known.contains(.time)
      if isNew, !next.statesEndOnly, !isJoint(words, gap), !isMoved(words, gap),
        let cut = cut(words, gap, isLast: clause.text.utf8.count - next.range.upperBound <= 1)
      {
        parts.append(clause.slice(start..<words[cut].range.lowerBound))
        start = words[cut].range.lowerBound
        (hasDay, hasTime) = (false, false)
      }
      hasDay = hasDay || next.tellsDay
      hasTime = hasTime || next.known.hasTime
    }
    parts.append(clause.slice(start..<clause.text.utf8.count))
    return parts
  }

  /// "until Sunday 26 September": the end of what a day before it began.
  private func opensOrCloses(_ expression: DateExpression) -> Bool {
    if expression.rule == "open range", expression.known.contains(.recurrence) { return true }
    let told = tools.reader.resolve(expression, in: tools.context).occurrences
    return !told.isEmpty && told.allSatisfy { $0.open == .before }
  }

  /// Whether nothing but small words stand between two times, so that both are of one thing.
  private func isJoint(_ words: WordList, _ gap: Range<Int>) -> Bool {
    tools.joinsHours(words, gap) != nil
  }

  /// "initially planned for 19 February, is moved to 23 April": two days of one thing.
  private func isMoved(_ words: WordList, _ gap: Range<Int>) -> Bool {
    gap.contains { tools.lexicon.statuses.match(words, at: $0)?.meaning == .postponed }
  }

  private func isDash(_ words: WordList, _ index: Int) -> Bool {
    words[index].isSign("-") && words[index].isSpacedBefore && index + 1 < words.count
      && words[index + 1].isSpacedBefore
  }

  /// The word that the next clause begins with: behind the last word that leads on, else a dash, else the last comma,
  /// else the last "and".
  ///
  /// - Parameter isLast: whether the sentence ends with the time, which is of what stands in front of it: "… comes before
  ///   the prizes, at 11.30".
  private func cut(_ words: WordList, _ gap: Range<Int>, isLast: Bool) -> Int? {
    if let then = gap.last(where: { tools.lexicon.then.match(words, at: $0) != nil }) {
      return then
    }
    let enclosed = EnclosedWords(words)
    let signs = gap.filter {
      (words[$0].isSign(",") || words[$0].isSign(":") || words[$0].isSign("("))
        && !enclosed.isQuoted($0)
    }
    // "… plays at the Mill from 3 to 7 May – tickets go on sale tomorrow, 24 April": what stands behind a spaced dash.
    if let dash = gap.last(where: { isDash(words, $0) }), dash + 1 < gap.upperBound { return dash }
    // "… at the fair, 9–11 June, where the miller will give a talk, “Slow Water”, on 10 June": a clause of its own.
    let relative = signs.last {
      $0 + 1 < gap.upperBound && tools.lexicon.joins.match(words, at: $0 + 1) != nil
        && !tools.lexicon.glue.contains(words[$0 + 1])
    }
    if let relative { return relative }
    let ahead = signs.filter { sign in
      (sign + 1..<gap.upperBound).contains { !tools.lexicon.glue.contains(words[$0]) }
    }
    let commas = isLast && !ahead.isEmpty ? ahead : signs
    if let comma = commas.last, comma + 1 < gap.upperBound { return comma }
    return gap.last { tools.lexicon.joins.match(words, at: $0) != nil }
  }
}

extension DateExpression {
  /// Whether it tells of which day it speaks, if only by the day before; "this spring" tells none.
  fileprivate var tellsDay: Bool {
    statesDayOfMonth
      || known.contains(.relative) && known.isDisjoint(with: [.season, .month, .year])
  }
}
