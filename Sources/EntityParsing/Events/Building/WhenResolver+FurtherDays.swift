import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Days and hours at which an entry takes place once more, told below it: "Also Thursdays 22 Oct and 19 Nov."
extension WhenResolver {
  /// "Lancers à 16h, 16h30 et 17h" in a cell of the row of 16h gives all of its hours.
  func applyFurtherStarts(of entry: Entry, context: DateContext, when: inout When) {
    guard entry.origin == .grid, when.occurrences.count == 1, let own = when.occurrences[0].start,
      own.time != nil, when.occurrences[0].end == nil
    else { return }
    for (told, text) in hoursBelow(entry, on: own.date, context: context)
    where told.count >= 2 && told[0].start == own
      && told.allSatisfy({ $0.end == nil && $0.start?.time != nil })
    {
      when.occurrences = told
      when.timeTexts.append(text)
      return
    }
  }

  /// "Samedi 15 mai à 9 h et de nouveau à 11 h": a second hour of the day behind the first.
  func applyRepeatedStart(of entry: Entry, context: DateContext, when: inout When) {
    guard when.occurrences.count == 1, let own = when.occurrences[0].start, own.time != nil,
      when.occurrences[0].end == nil
    else { return }
    var context = context
    context.days = [Occurrence(start: LocalMoment(own.date))]
    for dated in entry.when {
      for (first, next) in zip(dated.expressions, dated.expressions.dropFirst())
      where first.known.contains(.time) && next.statesTime {
        let words = WordList(dated.text.text)
        let gap = words.indices(in: first.range.upperBound..<next.range.lowerBound)
        let told = tools.reader.resolve(next, in: context).occurrences
        guard tools.joinsHours(words, gap) == true, told.count == 1, let start = told[0].start,
          start > own
        else { continue }
        when.occurrences += told
        when.timeTexts.append(dated.text.slice(next.range))
        return
      }
    }
  }

  /// Adds them with the hours of the entry's own day, where they come after it and tell no hour.
  func applyFurtherDays(of entry: Entry, context: DateContext, when: inout When) {
    guard when.hasOwnDay, when.openingHours.isEmpty, when.recurrence == nil,
      let own = when.occurrences.first, let last = when.occurrences.last?.start?.date,
      when.occurrences.allSatisfy({ $0.isOnOneDay && $0.start?.time == own.start?.time })
    else { return }
    for text in entry.body.prefix(Self.textsBeside + 1)
    where text.text.utf8.count < Self.longestText {
      for clause in DateSentences.sentences(of: text).flatMap(DateSentences.clauses)
        .flatMap(DateSentences.facts)
      {
        let dated = tools.dated(clause)
        guard let days = furtherDays(in: dated) else { continue }
        let named = tools.reader.resolve(days, in: context).occurrences
        let dates = named.compactMap(\.start?.date)
        guard !dates.isEmpty, dates.allSatisfy({ $0 > last }),
          named.allSatisfy({
            $0.start?.time == nil && $0.end == nil && $0.grain == .day && $0.open == nil
          })
        else { continue }
        when.occurrences += dates.map { date in
          own.start?.time.map { Self.moved(own, to: date, at: $0) }
            ?? Occurrence(start: LocalMoment(date))
        }
        when.dayTexts.append(clause.slice(days.range))
        return
      }
    }
  }

  /// The days with which a clause ends that opens with a word for "also", but for a rule that names their weekday.
  private func furtherDays(in dated: DatedText) -> DateExpression? {
    let words = WordList(dated.text.text)
    guard let days = dated.expressions.last, days.statesDayOfMonth,
      dated.expressions.count(where: \.statesDayOfMonth) == 1, !dated.hasTime,
      let first = dated.expressions.first, dated.text.text.utf8.count - days.range.upperBound <= 1,
      let count = tools.lexicon.also.match(words, at: 0)?.count
    else { return nil }
    let between = words.indices(in: 0..<first.range.lowerBound).dropFirst(count)
    return between.allSatisfy { words[$0].shape == .sign || tools.lexicon.glue.contains(words[$0]) }
      ? days : nil
  }
}

extension Occurrence {
  /// Whether it begins and ends on one day, which is told.
  fileprivate var isOnOneDay: Bool {
    guard let start, grain == .day, open == nil else { return false }
    return end.map { $0.date == start.date || start.time != nil } ?? true
  }
}
