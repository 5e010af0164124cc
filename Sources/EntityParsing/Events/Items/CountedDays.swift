import Lexicons

/// Words that count the days of what lasts several, ahead of the day itself: "Jour 3 — vendredi 5 mars", "Day two: 6 March".
extension EventLexicon {
  private static let latest = 31

  /// Whether a word is one of those, which say no more than the day does.
  func countsDay(_ words: WordList, _ index: Int) -> Bool {
    if isCount(words, index), index > 0, dayCounts.contains(words[index - 1]) { return true }
    return dayCounts.contains(words[index]) && isCount(words, index + 1)
  }

  private func isCount(_ words: WordList, _ index: Int) -> Bool {
    guard index < words.count else { return false }
    if countWords.contains(words[index]) { return true }
    return words[index].shape == .number
      && Int(words[index].folded).map { (1...Self.latest).contains($0) } ?? false
  }
}
