/// Words and phrases with what each stands for, looked up in a list of words.
package struct PhraseTable<Meaning: Sendable>: Sendable {
  private struct Phrase: Sendable {
    var rest: [String]
    var meaning: Meaning
  }

  /// By first word; longer phrases first.
  private var phrases: [String: [Phrase]] = [:]

  package init() {}

  package init(_ texts: [String], meaning: Meaning) { add(texts, meaning: meaning) }

  /// Adds phrases; white space, accents and case don't matter.
  package mutating func add(_ texts: [String], meaning: Meaning) {
    for text in texts {
      // Most phrases are one plain word.
      let isPlain = text.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
      let words = isPlain ? [text] : WordList(text).words.map(\.folded)
      guard let first = words.first else { continue }
      let phrase = Phrase(rest: Array(words.dropFirst()), meaning: meaning)
      var known = phrases[first] ?? []
      let place = known.firstIndex { $0.rest.count < phrase.rest.count } ?? known.count
      known.insert(phrase, at: place)
      phrases[first] = known
    }
  }

  /// The longest phrase that begins at a word: how many words it takes and what it means.
  package func match(_ words: WordList, at index: Int) -> (count: Int, meaning: Meaning)? {
    guard index < words.count, let known = phrases[words[index].folded] else { return nil }
    for phrase in known where index + phrase.rest.count < words.count {
      var agrees = true
      for (offset, word) in phrase.rest.enumerated()
      where words[index + 1 + offset].folded != word {
        agrees = false
        break
      }
      if agrees { return (phrase.rest.count + 1, phrase.meaning) }
    }
    return nil
  }

  /// The first phrase that begins inside a range of words.
  package func firstMatch(
    _ words: WordList, in range: Range<Int>
  ) -> (range: Range<Int>, meaning: Meaning)? {
    for index in range {
      if let found = match(words, at: index), index + found.count <= range.upperBound {
        return (index..<index + found.count, found.meaning)
      }
    }
    return nil
  }

  package func contains(_ words: WordList, in range: Range<Int>) -> Bool {
    firstMatch(words, in: range) != nil
  }
}
