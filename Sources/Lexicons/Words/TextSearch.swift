import Glibc

extension String {
  /// Whether another text stands somewhere in this one, as `contains` tells it.
  ///
  /// `contains` makes an array of the characters of both; where each scalar is a character of its
  /// own, bytes tell the same in a hundredth of the time.
  package func holds(_ other: String) -> Bool {
    var (text, other) = (self, other)
    let found = text.withUTF8 { text in
      other.withUTF8 { wanted in
        isPlain(text) && isPlain(wanted) ? finds(wanted, in: text) : nil
      }
    }
    return found ?? contains(other)
  }
}

/// `nil` for bytes that are none.
private func finds(
  _ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
) -> Bool? {
  guard !wanted.isEmpty, text.baseAddress != nil else { return nil }
  return offset(of: wanted, in: text, from: 0) != nil
}

/// Where bytes first stand in others, from an offset on.
private func offset(
  of wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int? {
  guard let first = wanted.first, let pattern = wanted.baseAddress, let base = text.baseAddress
  else { return nil }
  var index = start
  while index + wanted.count <= text.count {
    let rest = text.count - wanted.count - index + 1
    guard let next = memchr(base + index, Int32(first), rest) else { return nil }
    let offset = UnsafeRawPointer(next) - UnsafeRawPointer(base)
    if memcmp(next, pattern, wanted.count) == 0 { return offset }
    index = offset + 1
  }
  return nil
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

extension String {
  /// Whether a byte stands somewhere in the text; the library's view asks byte for byte.
  package func holds(byte: UInt8) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    }
  }

  /// The parts between an ASCII sign, without empty ones, as `split` tells them.
  ///
  /// `split` makes a character of every letter; no byte of a longer sequence is that of an ASCII sign.
  package func parts(at sign: Unicode.Scalar) -> [Substring] { self[...].parts(at: sign) }

  /// Where another text's bytes first stand in this one's.
  ///
  /// The standard library's search compares grapheme clusters, at a hundred times the cost.
  package func firstBytes(_ other: String, from start: Int = 0) -> Range<Int>? {
    var (text, wanted) = (self, other)
    return text.withUTF8 { text in
      wanted.withUTF8 { wanted in
        offset(of: wanted, in: text, from: start).map { $0..<$0 + wanted.count }
      }
    }
  }
}

extension Substring {
  /// The parts between an ASCII sign, without empty ones, as `split` tells them.
  package func parts(at sign: Unicode.Scalar) -> [Substring] {
    let byte = UInt8(ascii: sign)
    var parts: [Substring] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let next = utf8.index(after: index)
      if utf8[index] == byte {
        if start < index { parts.append(self[start..<index]) }
        start = next
      }
      index = next
    }
    if start < endIndex { parts.append(self[start...]) }
    return parts
  }
}
