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
  /// As many as a power of two.
  private var slots: [Slot] = []

  /// Where the phrases of some first words begin.
  private struct Slot: Sendable {
    /// The first of them, -1 for none.
    var phrase: Int32 = -1
    /// A bit for each of their first words, by its hash: a word whose bit is missing begins none, and
    /// no phrase has to be looked at.
    var firsts: UInt32 = 0
  }

  package init() {}

  /// Adds a phrase; white space, accents and case don't matter.
  mutating func add(_ text: String, number: Int) {
    let start = rests.count
    if let first = addPlainWords(of: text) {
      enter(first: first, rest: start..<rests.count, number: number)
      return
    }
    rests.removeSubrange(start...)
    let words = WordList(cutting: Array(text.utf8)).words
    guard let first = words.first else { return }
    rests.append(contentsOf: words.dropFirst().lazy.map(\.hash))
    enter(first: first.hash, rest: start..<rests.count, number: number)
  }

  /// Hashes the words of a text of letters and single spaces, as nearly all phrases are, without cutting
  /// it into words; those behind the first go to the end of ``rests``.
  ///
  /// - Returns: the first word's hash; `nil` for other texts, of which some words may have been added.
  private mutating func addPlainWords(of text: String) -> UInt64? {
    var text = text
    return text.withUTF8 { bytes in
      var first: UInt64?
      var hash = WordHash.seed
      var index = 0
      var isInWord = false
      while index < bytes.count {
        let byte = bytes[index]
        if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
          hash = WordHash.step(hash, byte | 0x20)
          index += 1
        } else if byte == 0x20, isInWord {
          if first == nil { first = hash } else { rests.append(hash) }
          (hash, isInWord) = (WordHash.seed, false)
          index += 1
          continue
        } else if byte >= 0xC3, byte <= 0xC5, index + 1 < bytes.count,
          let letters = Folding.latinLetters(byte, bytes[index + 1])
        {
          hash = WordHash.step(hash, letters.first)
          if let second = letters.second { hash = WordHash.step(hash, second) }
          index += 2
        } else {
          return nil
        }
        isInWord = true
      }
      guard isInWord else { return nil }
      if first == nil { return hash }
      rests.append(hash)
      return first
    }
  }

  private mutating func enter(first: UInt64, rest: Range<Int>, number: Int) {
    phrases.append(Phrase(first: first, rest: rest, number: number, next: -1))
    if phrases.count > slots.count {
      slots = Array(repeating: Slot(), count: max(16, slots.count * 2))
      for index in phrases.indices { enter(index) }
    } else {
      enter(phrases.count - 1)
    }
  }

  /// Puts a phrase into its slot: longer ones first, then the earlier ones.
  private mutating func enter(_ index: Int) {
    let slot = slot(of: phrases[index].first)
    slots[slot].firsts |= Self.bit(of: phrases[index].first)
    var before: Int32 = -1
    var after = slots[slot].phrase
    while after >= 0, phrases[Int(after)].rest.count >= phrases[index].rest.count {
      before = after
      after = phrases[Int(after)].next
    }
    phrases[index].next = after
    if before >= 0 {
      phrases[Int(before)].next = Int32(index)
    } else {
      slots[slot].phrase = Int32(index)
    }
  }

  private func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private static func bit(of hash: UInt64) -> UInt32 { 1 << UInt32(truncatingIfNeeded: hash >> 59) }

  /// The longest phrase that begins at a word: how many words it takes, and its number.
  package func match(_ words: WordList, at index: Int) -> (count: Int, number: Int)? {
    guard index < words.count, !slots.isEmpty else { return nil }
    let first = words.words[index].hash
    let slot = slots[slot(of: first)]
    guard slot.firsts & Self.bit(of: first) != 0 else { return nil }
    var next = slot.phrase
    while next >= 0 {
      let place = Int(next)
      if phrases[place].first == first, agrees(phrases[place].rest, words.words, after: index) {
        return (phrases[place].rest.count + 1, phrases[place].number)
      }
      next = phrases[place].next
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
