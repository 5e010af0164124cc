import Lexicons

/// Sites that words for a building or a room name alone, none of them a name.
///
/// As in: "chapelle", "LOFT", "main stage", "East Wing". Such a word may be what is on as well: "Workshop", "Tour".
extension EventTools {
  /// Whether words are one for a building, site or room from the first to the last.
  func isBareSite(_ words: WordList) -> Bool {
    let lexicon = places.lexicon
    let counts = [
      lexicon.heads.match(words, at: 0).flatMap { $0.meaning == .venueHead ? $0.count : nil },
      lexicon.endings.match(words, at: 0)?.count, lexicon.rooms.match(words, at: 0)?.count,
    ]
    return words.count > 0 && counts.contains(words.count)
      && self.lexicon.kinds.match(words, at: 0) == nil
      && !(words.count == 1 && lexicon.activities.contains(words[0].folded))
  }
}
