/// Folded words, among which one is looked up by the hash that it was cut with.
package struct WordSet: Sendable {
  private var hashes: HashSet

  package init(_ words: some Collection<String>) {
    hashes = HashSet(capacity: words.count)
    for word in words { hashes.insert(WordHash.of(word.utf8)) }
  }

  package func contains(_ word: Word) -> Bool { hashes.contains(word.hash) }
}
