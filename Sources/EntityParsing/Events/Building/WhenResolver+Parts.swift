import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// How many times something comes back whose rule tells only when it begins.
extension WhenResolver {
  /// The days that follow the first one as often as parts are counted: "Six parts, Mondays at 9pm from 7 September".
  func applyCountedParts(of entry: Entry, when: inout When) {
    guard when.occurrences.count == 1, let recurrence = when.recurrence,
      let step = Self.days(between: recurrence.rule), let start = when.occurrences[0].start,
      let count = countedParts(of: entry)
    else { return }
    let first = when.occurrences[0]
    when.occurrences = (0..<count).map { number in
      var one = first
      one.start?.date = start.date.adding(days: number * step)
      one.end?.date = (first.end?.date ?? start.date).adding(days: number * step)
      return one
    }
    when.recurrence?.rule += ";COUNT=\(count)"
  }

  /// More parts than weeks of a year are no season's.
  private static let mostParts = 52
  /// The words between the number and what it counts at the most: "six half-hour episodes".
  private static let longestCount = 2

  /// The days from one of the parts to the next, where a rule without an end tells one weekday.
  private static func days(between rule: String) -> Int? {
    let parts = rule.split(separator: ";")
    guard parts.first == "FREQ=WEEKLY", !rule.contains(","), !rule.contains("UNTIL="),
      !rule.contains("COUNT=")
    else { return nil }
    let interval = parts.first { $0.hasPrefix("INTERVAL=") }?.split(separator: "=").last
    return 7 * (interval.flatMap { Int($0) } ?? 1)
  }

  /// The number that opens a sentence of the entry in front of a word for parts.
  private func countedParts(of entry: Entry) -> Int? {
    let texts = entry.when.map(\.text) + entry.body.prefix(Self.textsBeside)
    for text in texts where text.text.utf8.count < Self.longestText {
      for sentence in DateSentences.sentences(of: text) {
        let words = WordList(sentence.text)
        guard words.count > 1, let bytes = words.bytes(words: 0..<1),
          let count = ProjectLexicon.shared(for: []).count(in: words.text(bytes)),
          (2...Self.mostParts).contains(count),
          (1...Self.longestCount + 1).contains(where: {
            $0 < words.count && tools.lexicon.parts.match(words, at: $0) != nil
          })
        else { continue }
        return count
      }
    }
    return nil
  }
}
