/// Why a document can't be read.
package enum ReadingFault: Error, Hashable, Sendable {
  /// It is no JSON; the byte where that shows.
  case notJSON(at: Int)
  /// It is JSON and not what the contract describes; the name of the value.
  case unexpected(String)
}

/// Walks over the bytes of a JSON text (RFC 8259) value by value, without building a tree.
///
/// What a reader does not ask for is skipped, so that members of later versions do no harm.
package struct JSONCursor {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads an object; the function reads or leaves the value of each member.
  package mutating func object(
    _ member: (inout JSONCursor, String) throws(ReadingFault) -> Void
  ) throws(ReadingFault) {
    try open(UInt8(ascii: "{"))
    guard !take(UInt8(ascii: "}")) else { return close() }
    repeat {
      skipSpace()
      let name = try string()
      guard take(UInt8(ascii: ":")) else { throw .notJSON(at: position) }
      skipSpace()
      let start = position
      try member(&self, name)
      if position == start { try skip() }
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw .notJSON(at: position) }
    close()
  }

  /// Reads an array; the function has to read each element.
  package mutating func array(
    _ element: (inout JSONCursor) throws(ReadingFault) -> Void
  ) throws(ReadingFault) {
    try open(UInt8(ascii: "["))
    guard !take(UInt8(ascii: "]")) else { return close() }
    repeat {
      skipSpace()
      let start = position
      try element(&self)
      if position == start { try skip() }
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw .notJSON(at: position) }
    close()
  }

  /// Reads `null` if it stands here.
  package mutating func null() -> Bool {
    skipSpace()
    guard bytes[position...].starts(with: "null".utf8) else { return false }
    position += 4
    return true
  }

  package mutating func bool() throws(ReadingFault) -> Bool {
    skipSpace()
    for (word, value) in [("true", true), ("false", false)]
    where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw .notJSON(at: position)
  }

  package mutating func number() throws(ReadingFault) -> Double {
    skipSpace()
    let start = position
    while position < bytes.count, isNumberPart(bytes[position]) { position += 1 }
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw .notJSON(at: start)
    }
    return value
  }

  package mutating func integer() throws(ReadingFault) -> Int {
    let start = position
    guard let value = Int(exactly: try number()) else { throw .notJSON(at: start) }
    return value
  }

  package mutating func string() throws(ReadingFault) -> String {
    skipSpace()
    guard current == UInt8(ascii: "\"") else { throw .notJSON(at: position) }
    position += 1
    let start = position
    while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      position += 1
    }
    var text = String(decoding: bytes[start..<position], as: UTF8.self)
    while current == UInt8(ascii: "\\") {
      text.unicodeScalars.append(try escape())
      let start = position
      while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        position += 1
      }
      text += String(decoding: bytes[start..<position], as: UTF8.self)
    }
    guard current != nil else { throw .notJSON(at: position) }
    position += 1
    return text
  }

  /// Passes over whatever value stands here.
  package mutating func skip() throws(ReadingFault) {
    skipSpace()
    switch current {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "{"):
      try object { (_, _) throws(ReadingFault) in }
    case UInt8(ascii: "["):
      try array { (_) throws(ReadingFault) in }
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
    case UInt8(ascii: "n"): if !null() { throw .notJSON(at: position) }
    default: _ = try number()
    }
  }

  /// Whether nothing but space is left.
  package mutating func isAtEnd() -> Bool {
    skipSpace()
    return position == bytes.count
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func open(_ bracket: UInt8) throws(ReadingFault) {
    depth += 1
    guard take(bracket), depth <= 64 else { throw .notJSON(at: position) }
  }

  private mutating func close() { depth -= 1 }

  private mutating func skipString() throws(ReadingFault) {
    position += 1
    while let byte = current, byte != UInt8(ascii: "\"") {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count else { throw .notJSON(at: position) }
    position += 1
  }

  private mutating func escape() throws(ReadingFault) -> Unicode.Scalar {
    let start = position
    position += 2
    guard position <= bytes.count else { throw .notJSON(at: start) }
    switch bytes[position - 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw .notJSON(at: start)
    }
  }

  private mutating func unicodeEscape() throws(ReadingFault) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first),
      bytes[min(position, bytes.count)...].starts(with: "\\u".utf8)
    else { return "\u{FFFD}" }
    position += 2
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(ReadingFault) -> UInt32 {
    guard position + 4 <= bytes.count,
      let value = UInt32(
        String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw .notJSON(at: position) }
    position += 4
    return value
  }
}

private func isNumberPart(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte)
    || [
      UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"),
    ]
    .contains(byte)
}
