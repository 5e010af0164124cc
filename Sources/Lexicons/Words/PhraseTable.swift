/// Words and phrases with what each stands for, looked up in a list of words.
package struct PhraseTable<Meaning: Sendable>: Sendable {
  @usableFromInline package private(set) var index = PhraseIndex()
  @usableFromInline package private(set) var meanings: [Meaning] = []

  package init() {}

  package init(_ texts: [String], meaning: Meaning) { add(texts, meaning: meaning) }

  /// Adds phrases; white space, accents and case don't matter.
  package mutating func add(_ texts: [String], meaning: Meaning) {
    for text in texts { index.add(text, number: meanings.count) }
    meanings.append(meaning)
  }

  /// The longest phrase that begins at a word: how many words it takes and what it means.
  @inlinable
  package func match(_ words: WordList, at index: Int) -> (count: Int, meaning: Meaning)? {
    guard let found = self.index.match(words, at: index) else { return nil }
    return (found.count, meanings[found.number])
  }

  /// The first phrase that begins inside a range of words.
  @inlinable
  package func firstMatch(
    _ words: WordList, in range: Range<Int>
  ) -> (range: Range<Int>, meaning: Meaning)? {
    guard let found = index.firstMatch(words, in: range) else { return nil }
    return (found.range, meanings[found.number])
  }

  @inlinable
  package func contains(_ words: WordList, in range: Range<Int>) -> Bool {
    index.firstMatch(words, in: range) != nil
  }
}
