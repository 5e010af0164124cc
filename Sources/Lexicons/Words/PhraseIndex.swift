/// Phrases by the hash of their first word, each with a number.
///
/// Most words of a text begin no phrase: for those a look-up is one step.
package struct PhraseIndex: Sendable {
  private struct Phrase: Sendable {
    var first: UInt64
    /// Where the hashes of its other words stand in ``rests``.
    var rest: Range<Int>
    var number: Int
    /// The next phrase of the slot, as long or shorter; -1 for none.
    var next: Int32
  }

  private var phrases: [Phrase] = []
  private var rests: [UInt64] = []
  /// The first phrase of each slot, -1 for none; as many as a power of two.
  private var slots: [Int32] = []

  package init() {}

  /// Adds a phrase; white space, accents and case don't matter.
  mutating func add(_ text: String, number: Int) {
    // Most phrases are one plain word.
    if text.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
      if !text.isEmpty { add(first: WordHash.of(text.utf8), rest: [], number: number) }
      return
    }
    let words = WordList(cutting: Array(text.utf8)).words
    guard let first = words.first else { return }
    add(first: first.hash, rest: words.dropFirst().lazy.map(\.hash), number: number)
  }

  private mutating func add(first: UInt64, rest: some Sequence<UInt64>, number: Int) {
    let start = rests.count
    rests.append(contentsOf: rest)
    phrases.append(Phrase(first: first, rest: start..<rests.count, number: number, next: -1))
    if phrases.count > slots.count {
      slots = Array(repeating: -1, count: max(16, slots.count * 2))
      for index in phrases.indices { enter(index) }
    } else {
      enter(phrases.count - 1)
    }
  }

  /// Puts a phrase into its slot: longer ones first, then the earlier ones.
  private mutating func enter(_ index: Int) {
    let slot = slot(of: phrases[index].first)
    var before: Int32 = -1
    var after = slots[slot]
    while after >= 0, phrases[Int(after)].rest.count >= phrases[index].rest.count {
      before = after
      after = phrases[Int(after)].next
    }
    phrases[index].next = after
    if before >= 0 {
      phrases[Int(before)].next = Int32(index)
    } else {
      slots[slot] = Int32(index)
    }
  }

  private func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  /// The longest phrase that begins at a word: how many words it takes, and its number.
  package func match(_ words: WordList, at index: Int) -> (count: Int, number: Int)? {
    guard index < words.count, !slots.isEmpty else { return nil }
    let first = words.words[index].hash
    var next = slots[slot(of: first)]
    while next >= 0 {
      let phrase = phrases[Int(next)]
      if phrase.first == first, agrees(phrase.rest, words.words, after: index) {
        return (phrase.rest.count + 1, phrase.number)
      }
      next = phrase.next
    }
    return nil
  }

  /// The first phrase that begins inside a range of words and ends in it.
  package func firstMatch(
    _ words: WordList, in range: Range<Int>
  ) -> (range: Range<Int>, number: Int)? {
    for index in range {
      if let found = match(words, at: index), index + found.count <= range.upperBound {
        return (index..<index + found.count, found.number)
      }
    }
    return nil
  }

  private func agrees(_ rest: Range<Int>, _ words: [Word], after index: Int) -> Bool {
    guard index + rest.count < words.count else { return false }
    var place = index
    for hash in rests[rest] {
      place += 1
      if words[place].hash != hash { return false }
    }
    return true
  }
}
