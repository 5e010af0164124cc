import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Stretches of days that a clause tells, and the days until which one may do something.
extension ProseEntries {
  /// "opens on 9 October and will remain on view through 29 January": one stretch of days.
  func span(of dated: DatedText) -> DatedText? {
    let days = dated.expressions.filter(\.statesDayOfMonth)
    guard days.count == 2 else { return nil }
    let context = tools.context(of: dated)
    let told = days.map { tools.reader.resolve($0, in: context).occurrences }
    guard told[0].count == 1, let start = told[0][0].start, told[0][0].end == nil,
      let last = (told[1].first { $0.open == .before } ?? told[1].last)?.end, start.date < last.date
    else { return nil }
    let hours = dated.expressions.first { !$0.statesDayOfMonth && $0.known.contains(.time) }
    let whole = tools.reader.scan("\(start.date) – \(last.date)")
    guard whole.count == 1, var expression = whole.first else { return nil }
    expression.range = days[0].range.lowerBound..<days[1].range.upperBound
    var span = dated.asDates
    span.expressions = [expression] + [hours].compactMap { $0 }
    return span
  }

  func isSpan(_ expression: DateExpression, of dated: DatedText) -> Bool {
    let context = tools.context(of: dated)
    let occurrences = tools.reader.resolve(expression, in: context).occurrences
    guard occurrences.count == 1, let only = occurrences.first, only.open == nil else {
      return false
    }
    return only.end != nil && only.start != nil
  }

  /// "avant le 15 mai": until when one may do something.
  func isDeadline(_ dated: DatedText) -> Bool {
    let context = tools.context(of: dated)
    let days = dated.expressions.filter(\.statesDayOfMonth)
    return !days.isEmpty
      && days.allSatisfy { expression in
        tools.reader.resolve(expression, in: context).occurrences.allSatisfy { $0.open == .before }
      }
  }

  /// A clause without the days since when something is: "depuis Pâques 1990".
  func withoutPast(_ clause: DatedText) -> DatedText {
    guard clause.expressions.count > 1 else { return clause }
    var dated = clause
    let words = WordList(clause.text.text)
    let day = clause.expressions.first {
      $0.statesDayOfMonth && $0.known.isDisjoint(with: [.year, .recurrence])
    }.flatMap { tools.reader.resolve($0, in: tools.context).occurrences.first?.start?.date }
    dated.expressions.removeAll { expression in
      // "Le 3 mai, … la crue de mars 1910": what the sentence speaks of.
      if let day, expression.known.isSuperset(of: [.month, .year]),
        let told = tools.reader.resolve(expression, in: tools.context).occurrences.last?.start?
          .date,
        told.year < day.year
      {
        return true
      }
      guard let first = words.indices(in: expression.range).first else { return false }
      return tools.lexicon.past.match(words, at: first) != nil
        || first > 0 && tools.lexicon.past.match(words, at: first - 1)?.count == 1
    }
    return dated
  }

  /// "they return about 3 p.m.": when what was told before is over.
  func hourOfReturn(_ dated: DatedText) -> DatedText? {
    let words = WordList(dated.text.text)
    guard dated.expressions.count == 1, dated.expressions[0].statesTime,
      tools.lexicon.comesBack.contains(words, in: 0..<words.count)
    else { return nil }
    return dated.asDates
  }
}
