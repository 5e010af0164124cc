import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Further days of what a sentence has told, each with its place and no more words.
///
/// As in: "The play is on at 7.30 pm on 9 April in Denholt, 10 April at the Plough Hall". The hour in front of the first day
/// holds for those that follow without one.
struct ProsePlacedDays {
  let tools: EventTools

  /// In words, besides those of the dates.
  private static let longestPlace = 9
  /// In letters: shorter words only lead to a place.
  private static let shortWord = 3
  /// How many words in small letters may name a kind of place: "the village hall".
  private static let mostKinds = 2

  /// The entry of a clause that tells one more day and place of the entry before it.
  func entry(of clause: DatedText, after last: Entry, in told: DatedText?) -> Entry? {
    guard clause.expressions.contains(where: \.statesDayOfMonth), isPlacedDay(clause) else {
      return nil
    }
    var when = clause
    when.coverage = .pure
    var entry = last
    entry.when = [when]
    entry.end = nil
    entry.usualHours = clause.hasTime ? nil : told.flatMap(hourAhead) ?? last.usualHours
    entry.body = [clause.text]
    return entry
  }

  /// Whether nothing stands beside the dates of a clause but where it is.
  private func isPlacedDay(_ clause: DatedText) -> Bool {
    let words = WordList(clause.text.text)
    let free = (0..<words.count).filter { index in
      words[index].isLetters
        && !clause.expressions.contains { $0.range.overlaps(words[index].range) }
    }
    let others = free.filter { index in
      words[index].shape == .lower && words[index].folded.utf8.count > Self.shortWord
        && !tools.lexicon.glue.contains(words[index])
        && tools.lexicon.then.match(words, at: index) == nil
    }
    return free.contains { words[$0].beginsWithCapital } && free.count <= Self.longestPlace
      && others.count <= Self.mostKinds
      && !others.contains { ProsePredicate(tools: tools).isFuture(words, $0) }
      && !tools.lexicon.begins.contains(words, in: 0..<words.count)
  }

  /// The hour that a clause prints in front of its first day: "à 20 h 30 le 6 mars".
  func hourAhead(_ clause: DatedText) -> DatedText? {
    guard let first = clause.expressions.first(where: \.statesDayOfMonth),
      let timed = clause.expressions.first(where: { $0.known.contains(.time) }),
      timed.range.lowerBound <= first.range.lowerBound
    else { return nil }
    if timed.statesTime { return tools.dated(clause.text.slice(timed.range)) }
    return WhenResolver(tools: tools).hourAhead(timed, in: tools.context).map {
      tools.dated(SourcedText(text: String("\($0)".prefix(5))))
    }
  }
}
