import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Days and hours at which an entry takes place once more, with hours of their own or the same ones.
///
/// As in: "Also Saturday at the same time", "Repeated at 2.30pm and on Sunday at 11.30am", "Reprises les 21 et 22 à 18 h".
extension WhenResolver {
  /// The days on which a weekday may follow an entry's own, and the most repeats that one clause tells.
  private static let weekAhead = 6
  private static let mostRepeats = 6

  /// Adds them where all hours of the entry are those of one day and a clause says nothing else.
  func applyRepeats(of entry: Entry, context: DateContext, when: inout When) {
    guard when.openingHours.isEmpty, when.recurrence == nil,
      let own = when.occurrences.last, let start = own.start, start.time != nil,
      when.occurrences.allSatisfy({ $0.start?.date == start.date && $0.start?.time != nil })
    else { return }
    for text in entry.body.prefix(Self.textsBeside + 1)
    where text.text.utf8.count < Self.longestText {
      for clause in DateSentences.sentences(of: text).flatMap(DateSentences.clauses)
        .flatMap(DateSentences.facts)
      {
        var dated = tools.dated(clause)
        // A weekday alone is too weak to date a text elsewhere.
        dated.expressions = moments(in: clause)
        guard let first = dated.expressions.first, let last = dated.expressions.last,
          saysAgain(dated) || !when.hasOwnDay && tellsOtherWeekday(dated),
          let told = repeats(in: dated, of: own, at: start, context: context)
        else { continue }
        when.occurrences += told
        when.dayTexts.append(clause.slice(first.range.lowerBound..<last.range.upperBound))
        return
      }
    }
  }

  /// The days and hours of a clause, an hour apart from the day that is joined to it: "at 2.30pm and on Sunday at 11.30am".
  private func moments(in clause: SourcedText) -> [DateExpression] {
    func scan(_ text: SourcedText) -> [DateExpression] {
      tools.reader.scan(text.text).filter { !$0.isExclusion && ($0.statesDay || $0.statesTime) }
    }
    let whole = scan(clause)
    guard whole.contains(where: { $0.known.isSuperset(of: [.weekday, .time]) }) else {
      return whole
    }
    let words = WordList(clause.text)
    for index in 0..<words.count where tools.lexicon.joins.match(words, at: index)?.count == 1 {
      let cut = words[index].range.upperBound
      let (before, after) = (
        scan(clause.slice(0..<words[index].range.lowerBound)),
        scan(clause.slice(cut..<clause.text.utf8.count))
      )
      guard before.count == 1, before[0].statesTime, var day = after.first, after.count == 1,
        day.known.isSuperset(of: [.weekday, .time])
      else { continue }
      day.range = day.range.lowerBound + cut..<day.range.upperBound + cut
      return before + [day]
    }
    return whole
  }

  /// Whether a clause opens with a word for "also" and names nothing but days and hours.
  private func saysAgain(_ dated: DatedText) -> Bool {
    let words = WordList(dated.text.text)
    guard let also = tools.lexicon.also.match(words, at: 0)?.count else { return false }
    var index = also
    while index < words.count {
      if let same = tools.lexicon.sameHours.match(words, at: index) {
        index += same.count
      } else if words[index].shape == .sign || tools.lexicon.glue.contains(words[index])
        || dated.expressions.contains(where: { $0.range.overlaps(words[index].range) })
      {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  /// "Sunday 10am–4pm": a weekday with its hours and nothing else, below a heading that tells the entry's own day.
  private func tellsOtherWeekday(_ dated: DatedText) -> Bool {
    dated.coverage == .pure && dated.expressions.count == 1
      && dated.expressions[0].known.isSuperset(of: [.weekday, .time])
      && dated.expressions[0].known.isSubset(of: [.weekday, .time, .dayPart])
  }

  /// The times that a clause tells, all behind the entry's own; `nil` where some are not.
  private func repeats(
    in dated: DatedText, of own: Occurrence, at start: LocalMoment, context: DateContext
  ) -> [Occurrence]? {
    var told: [Occurrence] = []
    // Days whose hour stands behind them, or is the entry's own.
    var waiting: [CalendarDate] = []
    for expression in dated.expressions {
      var context = context
      if expression.statesTime {
        context.days = (waiting.isEmpty ? [start.date] : waiting).map {
          Occurrence(start: LocalMoment($0))
        }
        waiting = []
      } else if expression.statesDayOfMonth {
        context.days = []
        context.year = start.date.year
        context.month = start.date.month
      } else if expression.known.contains(.weekday) {
        context.days = (1...Self.weekAhead).map {
          Occurrence(start: LocalMoment(start.date.adding(days: $0)))
        }
      } else {
        context.days = [Occurrence(start: LocalMoment(start.date))]
      }
      for occurrence in tools.reader.resolve(expression, in: context).occurrences {
        guard let moment = occurrence.start, occurrence.grain == .day, occurrence.open == nil,
          moment.time != nil ? moment > start : moment.date > start.date
        else { return nil }
        if moment.time != nil {
          told.append(occurrence)
        } else {
          waiting += occurrence.singleDays.compactMap(\.start?.date)
        }
      }
    }
    told += waiting.compactMap { date in start.time.map { Self.moved(own, to: date, at: $0) } }
    if let last = tools.context.period?.upperBound, start.date <= last,
      told.contains(where: { $0.start.map { $0.date > last } ?? true })
    {
      return nil
    }
    return (1...Self.mostRepeats).contains(told.count) ? told : nil
  }
}
