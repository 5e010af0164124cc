/// Tells the language that a piece of a page is written in by words that only its texts are full of.
///
/// Enough to tell two columns apart; what a whole kit is written in takes closer counting.
package struct StopWords: Sendable {
  package static let shared = StopWords(PressData.files)

  /// The language of a word by its hash; ``shared`` words of several languages tell none.
  private var owners: [UInt64: Int] = [:]
  private var count = 0
  private static let ofSeveral = -1

  /// So many such words tell a language, and so many times those of any other.
  private static let leastWords = 5
  private static let leastLead = 4

  init(_ files: [LexiconValue]) {
    count = files.count
    for (index, file) in files.enumerated() {
      for word in file["stopWords"]?.words ?? [] where word.utf8.count > 1 {
        let hash = WordHash.of(word.utf8)
        owners[hash] = owners[hash].map { $0 == index ? index : Self.ofSeveral } ?? index
      }
    }
  }

  /// The language of words as printed, as a number; `nil` where they tell none.
  ///
  /// Takes an array: a generic sequence of another module's is walked through tables of functions, at fifty times the cost.
  package func language(of words: [String]) -> Int? {
    var counts = Array(repeating: 0, count: count)
    for word in words {
      var hash = WordHash.seed
      for byte in word.utf8 where byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A {
        hash = WordHash.step(hash, byte < 0x80 ? byte | 0x20 : byte)
      }
      if let owner = owners[hash], owner != Self.ofSeveral { counts[owner] += 1 }
    }
    guard let most = counts.max(), most >= Self.leastWords,
      let language = counts.firstIndex(of: most),
      counts.enumerated().allSatisfy({ $0 == language || $1 * Self.leastLead <= most })
    else { return nil }
    return language
  }
}
