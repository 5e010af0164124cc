import KitModel
import Lexicons

/// What those who write a text say that they will do: "nous reprendrons la ronde des bateliers".
extension ProseTitle {
  /// The words behind the verb; `nil` for the text where it has no object, so that they speak of what was told before.
  ///
  /// As in: "le dimanche 7 mars, à 16 heures, nous reprendrons la ronde des bateliers", "Nous partirons à 19 h 30 de la gare".
  func ofSpeakers(_ words: WordList, _ free: [Bool]) -> (object: Range<Int>?, verb: Int)? {
    let lexicon = tools.lexicon
    let verbs = words.words.indices.filter { index in
      index > 0 && free[index] && words[index].shape == .lower
        && lexicon.speakers.match(words, at: index - 1) != nil
        && lexicon.speakersFuture.contains { words[index].folded.hasSuffix($0) }
    }
    // "Nous commencerons par le début : nous reprendrons …": the verb with an object.
    guard let verb = verbs.first(where: { hasObject(words, behind: $0) }) ?? verbs.last,
      !lexicon.registration.contains(words, in: 0..<words.count),
      !lexicon.nothing.contains(words, in: 0..<words.count)
    else { return nil }
    guard verb + 1 < words.count,
      let article = lexicon.definite.match(words, at: verb + 1)?.count
        ?? lexicon.indefinite.match(words, at: verb + 1)?.count
        ?? lexicon.owners.match(words, at: verb + 1)?.count,
      case let begin = verb + 1 + article, begin < words.count, free[begin],
      words[begin].isLetters
    else { return (nil, verb) }
    var end = begin
    while end < words.count, end - begin < Self.longestSubject,
      free[end],
      !(words[end].shape == .sign && isEnd(words[end])),
      lexicon.afterTitle.match(words, at: end) == nil
    { end += 1 }
    while end > begin, lexicon.glue.contains(words[end - 1]) { end -= 1 }
    return (end > begin ? begin..<end : nil, verb)
  }

  private func hasObject(_ words: WordList, behind verb: Int) -> Bool {
    verb + 1 < words.count
      && (tools.lexicon.article(words, at: verb + 1) != nil
        || tools.lexicon.owners.match(words, at: verb + 1) != nil)
  }

  /// "ce sera une création": a kind that the sentence says of what was named before.
  func isSaidOfWork(_ words: WordList, _ found: Range<Int>) -> Bool {
    guard tools.lexicon.kinds.match(words, at: found.lowerBound)?.count == found.count else {
      return false
    }
    let before = max(0, found.lowerBound - Self.longestSaid)..<found.lowerBound
    guard let said = tools.lexicon.saidOf.firstMatch(words, in: before) else { return false }
    return tools.lexicon.indefinite.match(words, at: said.range.upperBound).map {
      said.range.upperBound + $0.count == found.lowerBound
    } ?? (said.range.upperBound == found.lowerBound)
  }

  /// In words.
  private static let longestSaid = 4

  /// "le spectacle", "the show": one that was named before.
  func isKindAlone(_ words: WordList, _ range: Range<Int>) -> Bool {
    range.lowerBound > 0
      && tools.lexicon.kinds.match(words, at: range.lowerBound)?.count == range.count
      && tools.lexicon.definite.match(words, at: range.lowerBound - 1) != nil
      && words[range.lowerBound].shape == .lower && isOfWork(words, range.lowerBound)
  }

  /// Whether a kind is one that works are of: what is played or shown.
  private func isOfWork(_ words: WordList, _ index: Int) -> Bool {
    [.show, .screening].contains(tools.lexicon.kinds.match(words, at: index)?.meaning)
  }
}
