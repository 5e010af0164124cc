import DateExpressions
import KitModel
import Lexicons

/// The hour that a sentence gives to all of what it names, whatever that is called.
///
/// As in: "Every stop runs 9 a.m.–5:30 p.m.", "All weir concerts begin at 7:30 p.m. unless noted otherwise", "All
/// shows 7 to 8:30 p.m.", "On stage 8.30pm at all shows". A word for all of them stands in front of the noun; a lexicon of
/// kinds of events is not needed.
struct AllHours {
  let tools: EventTools

  /// In words: from the word for all to the verb or the hour, and to the noun behind the hour.
  private static let longestSubject = 8
  private static let longestNoun = 3

  func told(in sentence: SourcedText) -> DatedText? {
    let dated = tools.dated(sentence)
    let hours = dated.expressions.filter(\.statesTime)
    guard hours.count == 1, dated.expressions.count == 1, let hour = hours.first, dated.isTimeOnly,
      !hour.statesEndOnly, hour.known.isDisjoint(with: [.recurrence, .weekday]),
      case let words = WordList(sentence.text),
      case let before = words.indices(in: 0..<hour.range.lowerBound).upperBound,
      isSaidOfAll(words, hourAt: before) || isAtAll(words, behind: hour)
    else { return nil }
    return dated.asHours
  }

  /// "Every stop runs …", "All shows 7 to 8:30": a word for all, a noun, and the verb or at once the hour.
  private func isSaidOfAll(_ words: WordList, hourAt hour: Int) -> Bool {
    let lexicon = tools.lexicon
    for start in 0..<hour where start == 0 || words[start - 1].isSign(":") {
      guard let all = lexicon.quantifiers.match(words, at: start)?.count,
        case let noun = start + all, noun < hour, words[noun].isLetters,
        // "All that we play at 8" names nothing.
        !lexicon.glue.contains(words[noun]), !speaksOfDoors(words, start..<hour)
      else { continue }
      let verb = (noun + 1..<hour).first {
        lexicon.begins.match(words, at: $0) != nil || lexicon.isHeld.match(words, at: $0) != nil
      }
      if let verb, verb - noun <= Self.longestSubject { return true }
      let between = noun + 1..<hour
      return between.count <= Self.longestNoun
        && between.allSatisfy {
          words[$0].isLetters || words[$0].isSign("–") || words[$0].isSign(":")
        }
        && !between.contains { lexicon.copulas.match(words, at: $0) != nil }
    }
    return false
  }

  /// "On stage 8.30pm at all shows".
  private func isAtAll(_ words: WordList, behind hour: DateExpression) -> Bool {
    let lexicon = tools.lexicon
    let end = words.indices(in: 0..<hour.range.upperBound).upperBound
    guard end + 1 < words.count, lexicon.afterTitle.match(words, at: end) != nil,
      let all = lexicon.quantifiers.match(words, at: end + 1)?.count,
      case let noun = end + 1 + all, noun < words.count, words[noun].isLetters
    else { return false }
    return !speaksOfDoors(words, max(0, end - Self.longestSubject)..<end)
  }

  /// Whether words tell of when a door is open, of tickets or of a deadline.
  private func speaksOfDoors(_ words: WordList, _ range: Range<Int>) -> Bool {
    let lexicon = tools.lexicon
    return lexicon.opening.contains(words, in: range)
      || lexicon.registration.contains(words, in: range)
      || lexicon.deadlines.contains(words, in: range)
      || range.contains { lexicon.columns.match(words, at: $0)?.meaning == .doors }
  }
}
