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

  /// Whether two texts are written in two languages, one each: the words of one are those of a language that the other has
  /// few of, and the other way round.
  ///
  /// What words either has of a third language is of no account: short words look alike.
  ///
  /// Each word counts twice at the most: a column of hours is no German for its many "AM".
  ///
  /// Takes arrays: a generic sequence of another module's is walked through tables of functions, at fifty times the cost.
  package func areOfTwoLanguages(_ one: [String], _ other: [String]) -> Bool {
    let (first, second) = (counts(of: one), counts(of: other))
    guard let left = Self.main(of: first), let right = Self.main(of: second), left != right else {
      return false
    }
    return second[left] * Self.leastLead <= first[left]
      && first[right] * Self.leastLead <= second[right]
  }

  /// The language that a text has most words of, and enough.
  private static func main(of counts: [Int]) -> Int? {
    guard let most = counts.max(), most >= leastWords else { return nil }
    return counts.firstIndex(of: most)
  }

  /// How many words of each language there are.
  ///
  /// Only of a word of one language it is asked how often it came.
  private func counts(of words: [String]) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    var came: [String: Int] = [:]
    for word in words {
      guard let owner = owners[Self.hash(of: word)], owner != Self.ofSeveral else { continue }
      let times = came[word.lowercased(), default: 0]
      guard times < Self.mostTimes else { continue }
      came[word.lowercased()] = times + 1
      counts[owner] += 1
    }
    return counts
  }

  private static let mostTimes = 2

  /// The hash of the letters of a word in small ones.
  private static func hash(of word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { bytes in
      bytes.allSatisfy { $0 < 0x80 } ? hash(ofSmall: bytes) : nil
    }
      ?? {
        var small = word.lowercased()
        return small.withUTF8(hash(ofSmall:))
      }()
  }

  private static func hash(ofSmall bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = WordHash.seed
    for byte in bytes where byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A {
      hash = WordHash.step(hash, byte < 0x80 ? byte | 0x20 : byte)
    }
    return hash
  }
}
