import DateExpressions
import KitModel
import Lexicons

/// What a sentence says that there will be.
extension ProseTitle {
  /// In words.
  private static let longestName = 8
  private static let shortestName = 2

  /// "In the evening there will be a Lamp Supper and Clog Dance at Mill Farm": the name behind the verb, up to where it is.
  ///
  /// Without capitals or a kind of event it is no name: "there will be plenty of seats".
  func existing(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    let lexicon = tools.lexicon
    for index in 0..<words.count where free[index] {
      guard let verb = lexicon.thereIs.match(words, at: index)?.count else { continue }
      var start = index + verb
      start += lexicon.indefinite.match(words, at: start)?.count ?? 0
      var end = start
      while end < words.count, end - start < Self.longestName, free[end],
        words[end].shape != .sign || words[end].isSign("'") || words[end].isSign("-"),
        end == start || lexicon.afterTitle.match(words, at: end) == nil
      {
        end += 1
      }
      while end > start, lexicon.glue.contains(words[end - 1]) { end -= 1 }
      guard end - start >= Self.shortestName, !lexicon.nothing.contains(words, in: start..<end),
        words[start].beginsWithCapital || lexicon.kinds.contains(words, in: start..<end),
        !lexicon.registration.contains(words, in: start..<end),
        !lexicon.deadlines.contains(words, in: start..<end)
      else { continue }
      return start..<end
    }
    return nil
  }
}
