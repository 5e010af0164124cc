import Lexicons

/// A set of folded words, kept as hashes.
///
/// Long lists are read from their bytes without making a string of each word.
struct HashedWords: Sendable {
  private var words: HashSet

  /// Words separated by line ends.
  init(lines bytes: [UInt8]) {
    words = HashSet(capacity: bytes.count / 5)
    var folded: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if end > start { words.insert(NameIndex.hash(nameBytes: bytes, start..<end, in: &folded)) }
      start = end + 1
    }
  }

  /// Whether a word, folded by ``Folding/key(_:)``, is among them.
  func contains(key: some StringProtocol) -> Bool {
    words.contains(WordHash.of(key.utf8))
  }
}
