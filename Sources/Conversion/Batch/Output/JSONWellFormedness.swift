/// Whether bytes are one JSON object (RFC 8259), nested at most 64 deep.
///
/// Holds its place in a list of its own, so that no input is deep enough to end the stack.
func isJSONDocument(_ bytes: [UInt8]) -> Bool {
  var scanner = JSONScanner(bytes)
  return scanner.scanDocument()
}

private struct JSONScanner {
  private let bytes: [UInt8]
  private var position = 0
  /// The closing brackets that are due.
  private var open: [UInt8] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func scanDocument() -> Bool {
    skipSpace()
    guard current == UInt8(ascii: "{") else { return false }
    repeat {
      guard scanValue() else { return false }
      // After a value: a comma, or the end of what holds it.
      while true {
        skipSpace()
        guard let due = open.last else { return position == bytes.count }
        if current == due {
          open.removeLast()
          position += 1
        } else if take(",") {
          guard due != UInt8(ascii: "}") || scanName() else { return false }
          break
        } else {
          return false
        }
      }
    } while true
  }

  /// Scans a value; of an object or array that has members, up to the first of them.
  private mutating func scanValue() -> Bool {
    while true {
      skipSpace()
      if take("{") {
        skipSpace()
        if take("}") { return true }
        open.append(UInt8(ascii: "}"))
        guard open.count <= 64, scanName() else { return false }
      } else if take("[") {
        skipSpace()
        if take("]") { return true }
        open.append(UInt8(ascii: "]"))
        guard open.count <= 64 else { return false }
      } else {
        return scanScalar()
      }
    }
  }

  private mutating func scanName() -> Bool {
    skipSpace()
    guard scanText() else { return false }
    skipSpace()
    return take(":")
  }

  private mutating func scanScalar() -> Bool {
    switch current {
    case UInt8(ascii: "\""): return scanText()
    case UInt8(ascii: "t"): return take("true")
    case UInt8(ascii: "f"): return take("false")
    case UInt8(ascii: "n"): return take("null")
    default: return scanNumber()
    }
  }

  private mutating func scanText() -> Bool {
    guard take("\"") else { return false }
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return true
      case 0..<0x20: return false
      case UInt8(ascii: "\\"):
        guard let escape = current else { return false }
        position += 1
        if escape == UInt8(ascii: "u") {
          guard scanDigits(count: 4, isHexadecimal: true) else { return false }
        } else if !"\"\\/bfnrt".utf8.contains(escape) {
          return false
        }
      default: continue
      }
    }
    return false
  }

  private mutating func scanNumber() -> Bool {
    _ = take("-")
    if !take("0") { guard scanDigits() else { return false } }
    if take(".") { guard scanDigits() else { return false } }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard scanDigits() else { return false }
    }
    return true
  }

  private mutating func scanDigits(count: Int? = nil, isHexadecimal: Bool = false) -> Bool {
    let start = position
    while let byte = current, count == nil || position - start < count ?? 0 {
      let isDigit = byte >= 0x30 && byte <= 0x39
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66
      guard isDigit || isHexadecimal && isLetter else { break }
      position += 1
    }
    return count.map { position - start == $0 } ?? (position > start)
  }

  private mutating func take(_ token: StaticString) -> Bool {
    let count = token.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[position + offset] != token.utf8Start[offset] {
      return false
    }
    position += count
    return true
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }
}
