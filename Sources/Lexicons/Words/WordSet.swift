/// Folded words, among which one is looked up by the hash that it was cut with.
@usableFromInline package struct WordSet: Sendable {
  @usableFromInline var hashes: HashSet

  package init(_ words: some Collection<String>) {
    hashes = HashSet(capacity: words.count)
    for word in words { hashes.insert(WordHash.of(word.utf8)) }
  }

  /// Inlined, so that who asks of a list's word copies none.
  @inlinable package func contains(_ word: Word) -> Bool { hashes.contains(word.hash) }
}
