import Lexicons

extension PhraseTable {
  /// The longest phrase that begins at a word: how many words it takes and what it means.
  func match(_ words: WordList, at index: Int) -> (count: Int, meaning: Meaning)? {
    guard let found = self.index.match(words, at: index) else { return nil }
    return (found.count, meanings[found.number])
  }

  /// The first phrase that begins inside a range of words.
  func firstMatch(
    _ words: WordList, in range: Range<Int>
  ) -> (range: Range<Int>, meaning: Meaning)? {
    guard let found = index.firstMatch(words, in: range) else { return nil }
    return (found.range, meanings[found.number])
  }

  func contains(_ words: WordList, in range: Range<Int>) -> Bool {
    index.firstMatch(words, in: range) != nil
  }
}
