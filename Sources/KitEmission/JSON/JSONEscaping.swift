/// Appends text as the inside of a JSON string (RFC 8259 7), in one pass over its bytes.
///
/// Beside what the standard asks for, control characters that terminals act on (DEL, C1) and the
/// line separators that JavaScript once refused (U+2028, U+2029) are escaped; slashes are not.
func appendEscapedJSON(_ text: some StringProtocol, to bytes: inout [UInt8]) {
  var text = String(text)
  text.withUTF8 { source in
    var start = 0
    var index = 0
    while index < source.count {
      guard !isPlain(source[index]), let escape = escape(at: index, in: source) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: source[start..<index])
      escape.append(to: &bytes)
      index += escape.length
      start = index
    }
    bytes.append(contentsOf: source[start...])
  }
}

/// Whether a byte stands for itself wherever it is, as nearly all do.
private func isPlain(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
}

/// What stands for the bytes at one place of a string.
private struct Escape {
  /// How many bytes of UTF-8 it replaces.
  var length: Int
  /// The letter after the backslash; `u` is followed by four digits of `scalar`.
  var letter: UInt8
  var scalar: UInt16

  func append(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(letter)
    guard letter == UInt8(ascii: "u") else { return }
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8((scalar >> shift) & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

private func escape(at index: Int, in source: UnsafeBufferPointer<UInt8>) -> Escape? {
  let byte = source[index]
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"): return Escape(length: 1, letter: byte, scalar: 0)
  case 0x08: return Escape(length: 1, letter: UInt8(ascii: "b"), scalar: 0)
  case 0x09: return Escape(length: 1, letter: UInt8(ascii: "t"), scalar: 0)
  case 0x0A: return Escape(length: 1, letter: UInt8(ascii: "n"), scalar: 0)
  case 0x0C: return Escape(length: 1, letter: UInt8(ascii: "f"), scalar: 0)
  case 0x0D: return Escape(length: 1, letter: UInt8(ascii: "r"), scalar: 0)
  case 0..<0x20, 0x7F: return Escape(length: 1, letter: UInt8(ascii: "u"), scalar: UInt16(byte))
  case 0xC2 where index + 1 < source.count && source[index + 1] < 0xA0:
    return Escape(length: 2, letter: UInt8(ascii: "u"), scalar: UInt16(source[index + 1]))
  case 0xE2
  where index + 2 < source.count && source[index + 1] == 0x80
    && (source[index + 2] == 0xA8 || source[index + 2] == 0xA9):
    return Escape(
      length: 3, letter: UInt8(ascii: "u"), scalar: 0x2000 | UInt16(source[index + 2] & 0x3F))
  default: return nil
  }
}
