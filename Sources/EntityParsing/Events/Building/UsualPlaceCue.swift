import Lexicons

extension EventLexicon {
  /// In words, between "tous les" and "ont lieu".
  private static let longestSubject = 3

  /// What says that all of a kit takes place where the words beside it tell.
  ///
  /// As in: "sauf mention contraire", "toutes les scènes se trouvent à", "all talks are held in",
  /// "All in Blinville. Free."
  func tellsUsual(_ words: WordList) -> Range<Int>? {
    if let opening = allAt.match(words, at: 0), opening.count < words.count,
      words[opening.count].beginsWithCapital
    {
      return 0..<opening.count
    }
    for index in 0..<words.count {
      guard let all = allOf.match(words, at: index) else { continue }
      let first = index + all.count + 1
      for verb in first..<max(first, min(words.count, first + Self.longestSubject)) {
        if let held = areHeld.match(words, at: verb) { return index..<verb + held.count }
      }
    }
    return defaultPlace.firstMatch(words, in: 0..<words.count)?.range
  }
}
