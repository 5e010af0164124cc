/// Folded words, among which one is looked up by the hash that it was cut with.
package struct WordSet: Sendable {
  /// An open-addressed table of hashes; 0 is free.
  private var slots: [UInt64]

  package init(_ words: some Collection<String>) {
    var size = 8
    while size < words.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for word in words {
      let hash = WordHash.of(word.utf8)
      slots[slot(of: hash)] = hash
    }
  }

  package func contains(_ word: Word) -> Bool { slots[slot(of: word.hash)] != 0 }

  /// Where a hash stands, or would.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
