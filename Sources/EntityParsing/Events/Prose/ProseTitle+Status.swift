import KitModel
import Lexicons

/// What a sentence says that it is cancelled or moved.
extension ProseTitle {
  /// Whether a sentence says of what it names that it is cancelled or moved.
  func isCalledOff(_ dated: DatedText) -> Bool {
    let words = WordList(dated.text.text)
    return moved(words, Self.freeWords(words, of: dated)) != nil
  }

  func isCancelled(_ words: WordList) -> Bool {
    (0..<words.count).contains { index in
      tools.lexicon.statuses.match(words, at: index).map { $0.meaning != .tentative } ?? false
    }
  }

  /// "L'atelier du samedi 6 mars, en revanche, est annulé": what opens a sentence that calls it off.
  func moved(_ words: WordList, _ free: [Bool]) -> Range<Int>? {
    guard isCancelled(words),
      let article = tools.lexicon.definite.match(words, at: 0)?.count
        ?? tools.lexicon.indefinite.match(words, at: 0)?.count
    else { return nil }
    var end = article
    while end < words.count, free[end], words[end].shape != .sign || words[end].isSign("'"),
      tools.lexicon.begins.match(words, at: end) == nil,
      tools.lexicon.isHeld.match(words, at: end) == nil
    {
      end += 1
    }
    while end > article, tools.lexicon.glue.contains(words[end - 1]) { end -= 1 }
    guard end > article, end - article <= Self.longestSubject,
      isThing(words, article..<end)
    else { return nil }
    return article..<end
  }
}
