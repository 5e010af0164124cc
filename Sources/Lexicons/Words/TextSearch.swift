import Glibc

extension StringProtocol {
  /// Whether another text stands somewhere in this one, as `contains` tells it.
  ///
  /// `contains` makes an array of the characters of both; where each scalar is a character of its
  /// own, bytes tell the same in a hundredth of the time.
  package func holds(_ other: some StringProtocol) -> Bool {
    let found: Bool?? = utf8.withContiguousStorageIfAvailable { text in
      other.utf8.withContiguousStorageIfAvailable { wanted in
        isPlain(text) && isPlain(wanted) ? finds(wanted, in: text) : nil
      } ?? nil
    }
    return (found ?? nil) ?? contains(other)
  }
}

/// `nil` for bytes that are none.
private func finds(
  _ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
) -> Bool? {
  guard let first = wanted.first, let pattern = wanted.baseAddress, let start = text.baseAddress
  else { return nil }
  var index = 0
  while index + wanted.count <= text.count {
    let rest = text.count - wanted.count - index + 1
    guard let next = memchr(start + index, Int32(first), rest) else { return false }
    if memcmp(next, pattern, wanted.count) == 0 { return true }
    index = UnsafeRawPointer(next) - UnsafeRawPointer(start) + 1
  }
  return false
}

/// Whether texts of these bytes are made of scalars that nothing joins or composes: Latin letters as
/// one scalar each, and general punctuation.
private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte < 0x80 {
      // A carriage return is one character with the line feed behind it.
      if byte == 0x0D { return false }
      index += 1
    } else if byte < 0xCC {
      // Up to U+02FF.
      index += 2
    } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
      bytes[index + 2] >= 0x90
    {
      // From U+2010 to U+203F.
      index += 3
    } else {
      return false
    }
  }
  return true
}
