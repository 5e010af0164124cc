import Lexicons

/// What follows on something else that a clause names.
extension ProseTitle {
  /// "projection du film, suivie d'un débat": what comes behind another thing is not what begins at the hour.
  func isSequel(_ words: WordList, at start: Int) -> Bool {
    (max(0, start - Self.longestLink)..<start).contains { index in
      index + (tools.lexicon.then.match(words, at: index)?.count ?? 0) == start
        && (tools.lexicon.kinds.contains(words, in: 0..<index)
          || tools.lexicon.happenings.contains(words, in: 0..<index))
    }
  }

  /// In words: "suivie d'".
  private static let longestLink = 3
}
