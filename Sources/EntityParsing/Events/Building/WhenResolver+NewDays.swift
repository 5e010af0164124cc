import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The days to which an entry is moved, instead of those before.
extension WhenResolver {
  /// The days from "reporté au", "aplazado al" on, where an entry says so: those before are past.
  func withoutPostponed(
    _ days: [(DatedText, DateExpression)]
  ) -> [(DatedText, DateExpression)] {
    guard days.count > 1 else { return days }
    // "Sept. 30 NEW DATE" above "Tues., Oct. 20".
    let announced = days.indices.dropLast().first {
      leadsToNewDay(days[$0].0, days[$0].1) && days[$0].0.text != days[$0 + 1].0.text
    }
    guard let index = announced.map({ $0 + 1 }) ?? days.firstIndex(where: isNewDay), index > 0
    else { return days }
    return Array(days[index...])
  }

  /// Whether a line that opens with a day ends with the words for a new one.
  private func leadsToNewDay(_ dated: DatedText, _ expression: DateExpression) -> Bool {
    let rest = dated.text.slice(expression.range.upperBound..<dated.text.text.utf8.count)
    let words = WordList(rest.text)
    return words.count > 0
      && tools.lexicon.movesTo.match(words, at: 0)?.count == words.count
  }

  /// Whether a word for "postponed" stands right in front of a day, but for prepositions.
  func isNewDay(_ dated: DatedText, _ expression: DateExpression) -> Bool {
    let words = WordList(dated.text.slice(0..<expression.range.lowerBound).text)
    for start in words.words.indices.suffix(Self.longestLead)
    where tools.lexicon.movesFrom.match(words, at: start) == nil {
      let postponed = tools.lexicon.statuses.match(words, at: start).flatMap {
        $0.meaning == .postponed ? $0.count : nil
      }
      guard let count = postponed ?? tools.lexicon.movesTo.match(words, at: start)?.count else {
        continue
      }
      return words.words[(start + count)...].allSatisfy(tools.lexicon.glue.contains)
    }
    return false
  }

  /// The days without those that something was planned for before, as brackets or a clause of their own tell:
  /// "Friday 12 March (was 5 March)", "vendredi 12 mars, au lieu du 5".
  func withoutOldDays(
    _ days: [(DatedText, DateExpression)]
  ) -> [(DatedText, DateExpression)] {
    guard days.count > 1 else { return days }
    let kept = days.filter { !isOldDay($0, $1) }
    return kept.isEmpty ? days : kept
  }

  /// Whether words for an earlier plan stand right in front of a day, behind a sign.
  private func isOldDay(_ dated: DatedText, _ expression: DateExpression) -> Bool {
    let words = WordList(dated.text.slice(0..<expression.range.lowerBound).text)
    return words.words.indices.suffix(Self.longestLead).contains { start in
      guard start > 0, words[start - 1].shape == .sign,
        let found = tools.lexicon.movesFrom.match(words, at: start)
      else { return false }
      return words.words[(start + found.count)...].allSatisfy(tools.lexicon.glue.contains)
    }
  }

  /// Whether a bracket opens in front of a day with the words for a condition: "(rain date: 6 March)".
  func isRainDay(_ dated: DatedText, _ expression: DateExpression) -> Bool {
    let words = WordList(dated.text.slice(0..<expression.range.lowerBound).text)
    guard let open = words.words.lastIndex(where: { $0.isSign("(") }),
      !words.words[open...].contains(where: { $0.isSign(")") })
    else { return false }
    return tools.lexicon.conditions.contains(words, in: open + 1..<words.count)
  }

  /// Gives a new day the hours of the one before where it says that they stay: "mêmes horaires".
  func keepHours(
    of old: DateExpression, on days: [(DatedText, DateExpression)], context: DateContext,
    when: inout When
  ) {
    guard
      days.contains(where: { dated, _ in
        let words = WordList(dated.text.text)
        return tools.lexicon.sameHours.contains(words, in: 0..<words.count)
      }),
      let hours = tools.reader.resolve(old, in: context).occurrences.first,
      let time = hours.start?.time
    else { return }
    when.occurrences = when.occurrences.map { day in
      guard let date = day.start?.date, day.start?.time == nil, day.end == nil else { return day }
      return Self.moved(hours, to: date, at: time)
    }
  }

  /// The most words from "postponed" to the new day.
  private static let longestLead = 5

  /// The day that a short text of the entry says that it is moved to: "REPORTÉ au vendredi 12 mars".
  ///
  /// The text ends with that day, or a sentence opens with the word and says under no condition that it is moved
  /// ("Moved to Sunday 14 March, same hours, as snow is forecast"): "Reporté au lundi en cas de pluie" moves nothing
  /// yet. A text that tells another day first is about something else, and of several days that are printed above
  /// one alone is moved.
  func movedDays(of entry: Entry) -> [(DatedText, DateExpression)] {
    for text in entry.body.prefix(Self.textsBeside + 2)
    where text.text.utf8.count < Self.longestText {
      let dated = tools.dated(text)
      let days = dated.expressions.filter(\.statesDayOfMonth)
      guard days.count == 1, isNewDay(dated, days[0]),
        let end = dated.expressions.map(\.range.upperBound).max(),
        text.text.utf8.count - end <= 1
          || !tellsSeveralDays(entry) && opensSentence(days[0], of: dated)
      else { continue }
      return [(dated, days[0])]
    }
    return []
  }

  private func tellsSeveralDays(_ entry: Entry) -> Bool {
    let days = entry.when.flatMap(\.expressions).filter(\.statesDay)
    return days.count > 1
      || days.contains { $0.known.contains(.recurrence) || $0.namesDaysOneByOne }
  }

  /// Whether the sentence of a new day opens with the word for it and tells no condition.
  private func opensSentence(_ day: DateExpression, of dated: DatedText) -> Bool {
    DateSentences.sentences(of: dated.text).contains { sentence in
      let words = WordList(sentence.text)
      let isMoved =
        tools.lexicon.movesTo.match(words, at: 0) != nil
        || tools.lexicon.statuses.match(words, at: 0)?.meaning == .postponed
      return isMoved && !tools.lexicon.conditions.contains(words, in: 0..<words.count)
        && tools.dated(sentence).expressions.contains {
          $0.statesDayOfMonth && $0.range.count == day.range.count
        }
    }
  }
}
