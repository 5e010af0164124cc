import Lexicons

/// A set of folded words, kept as hashes.
///
/// Long lists are read from their bytes without making a string of each word.
struct HashedWords: Sendable {
  private var hashes: Set<UInt64> = []

  /// Words separated by line ends.
  init(lines bytes: [UInt8]) {
    hashes.reserveCapacity(bytes.count / 7)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if end > start { hashes.insert(NameIndex.hash(nameBytes: bytes, start..<end)) }
      start = end + 1
    }
  }

  /// Whether a word, folded by ``Folding/key(_:)``, is among them.
  func contains(key: some StringProtocol) -> Bool {
    hashes.contains(WordHash.of(key.utf8))
  }
}
