import Glibc

/// A text as a key: told apart by its bytes.
///
/// Strings as keys are normalized each time that one with an accent is looked up.
struct TextKey: Hashable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (left: TextKey, right: TextKey) -> Bool {
    guard left.text.utf8.count == right.text.utf8.count else { return false }
    return left.withBytes { one in
      right.withBytes { other in
        guard let start = one.baseAddress, let otherStart = other.baseAddress else { return true }
        return memcmp(start, otherStart, one.count) == 0
      }
    }
  }

  /// Of the length and the bytes at both ends and in the middle: hashing all of a paragraph takes longer
  /// than telling apart the few that share these.
  func hash(into hasher: inout Hasher) {
    withBytes { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      guard raw.count >= 8 else { return hasher.combine(bytes: raw) }
      var mixed = UInt64(truncatingIfNeeded: raw.count)
      for offset in [0, (raw.count - 8) / 2, raw.count - 8] {
        mixed ^= raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        mixed = mixed &* 0x9E37_79B9_7F4A_7C15
      }
      hasher.combine(mixed)
    }
  }

  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.utf8.withContiguousStorageIfAvailable(body)
      ?? Array(text.utf8).withUnsafeBufferPointer(body)
  }
}
