/// A value of a PDF's object syntax (ISO 32000-1 7.3), as far as page content needs it.
enum ObjectValue {
  case number(Double)
  case name(String)
  case array([ObjectValue])
  case dictionary([(key: String, value: ObjectValue)])
  /// The number of an indirect object.
  case reference(Int)
  /// The bytes of a string, escapes undone.
  case string([UInt8])
  /// Booleans, null.
  case other

  subscript(key: String) -> ObjectValue? {
    guard case .dictionary(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var number: Double? {
    if case .number(let value) = self { return value }
    return nil
  }

  var name: String? {
    if case .name(let value) = self { return value }
    return nil
  }

  var array: [ObjectValue]? {
    if case .array(let values) = self { return values }
    return nil
  }

  /// The numbers of an array.
  var numbers: [Double]? { array?.compactMap(\.number) }
}

/// Reads values of the object syntax from bytes.
struct ObjectReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int

  /// Values nested deeper than this are read as nothing.
  private static let deepest = 24

  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x25 {
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
          position += 1
        }
      } else if Self.isSpace(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
  }

  static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: return true
    default: return false
    }
  }

  /// Reads one value; `nil` at the end, at a closing bracket, and at a keyword.
  mutating func value(depth: Int = 0) -> ObjectValue? {
    skipSpace()
    guard position < bytes.count, depth < Self.deepest else { return nil }
    switch bytes[position] {
    case 0x2F: return .name(name())
    case 0x28: return .string(string())
    case 0x3C:
      if position + 1 < bytes.count, bytes[position + 1] == 0x3C {
        return dictionary(depth: depth)
      }
      let start = position + 1
      while position < bytes.count, bytes[position] != 0x3E { position += 1 }
      let digits = UnsafeBufferPointer(rebasing: bytes[min(start, position)..<position])
      position += 1
      return .string(StreamDecoding.fromHexadecimal(digits))
    case 0x5B: return array(depth: depth)
    case 0x30...0x39, 0x2B, 0x2D, 0x2E: return numberOrReference()
    default: return keyword()
    }
  }

  private mutating func keyword() -> ObjectValue? {
    for word in ["true", "false", "null"] where matches(word) {
      position += word.utf8.count
      return .other
    }
    return nil
  }

  func matches(_ word: StaticString) -> Bool {
    guard position + word.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[position + index] != word.utf8Start[index] {
      return false
    }
    return true
  }

  private func matches(_ word: String) -> Bool {
    let end = position + word.utf8.count
    return end <= bytes.count && bytes[position..<end].elementsEqual(word.utf8)
  }

  private mutating func name() -> String {
    position += 1
    let start = position
    while position < bytes.count, !Self.isSpace(bytes[position]),
      !Self.isDelimiter(bytes[position])
    {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func string() -> [UInt8] {
    var text: [UInt8] = []
    var depth = 1
    position += 1
    while position < bytes.count {
      var byte = bytes[position]
      position += 1
      if byte == 0x5C, position < bytes.count {
        byte = bytes[position]
        position += 1
      } else if byte == 0x28 {
        depth += 1
      } else if byte == 0x29 {
        depth -= 1
        if depth == 0 { break }
      }
      text.append(byte)
    }
    return text
  }

  private mutating func array(depth: Int) -> ObjectValue {
    position += 1
    var values: [ObjectValue] = []
    while let value = value(depth: depth + 1) { values.append(value) }
    skipSpace()
    if position < bytes.count, bytes[position] == 0x5D { position += 1 }
    return .array(values)
  }

  private mutating func dictionary(depth: Int) -> ObjectValue {
    position += 2
    var entries: [(key: String, value: ObjectValue)] = []
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == 0x2F else { break }
      let key = name()
      guard let value = value(depth: depth + 1) else { break }
      entries.append((key, value))
    }
    if position + 1 < bytes.count, bytes[position] == 0x3E { position += 2 }
    return .dictionary(entries)
  }

  /// The entries of the dictionary at the position: their keys, and where they stand.
  mutating func entries() -> [(key: String, range: Range<Int>)] {
    var entries: [(key: String, range: Range<Int>)] = []
    skipSpace()
    guard position + 1 < bytes.count, bytes[position] == 0x3C, bytes[position + 1] == 0x3C else {
      return []
    }
    position += 2
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == 0x2F else { return entries }
      let start = position
      let key = name()
      guard value(depth: 1) != nil else { return entries }
      entries.append((key, start..<position))
    }
  }

  private mutating func numberOrReference() -> ObjectValue {
    let first = number()
    guard first >= 0, first == first.rounded(), first < 10_000_000 else { return .number(first) }
    // "12 0 R"
    var ahead = self
    ahead.skipSpace()
    guard ahead.position < bytes.count, (0x30...0x39).contains(bytes[ahead.position]) else {
      return .number(first)
    }
    _ = ahead.number()
    ahead.skipSpace()
    guard ahead.position < bytes.count, bytes[ahead.position] == 0x52 else {
      return .number(first)
    }
    position = ahead.position + 1
    return .reference(Int(first))
  }

  mutating func number() -> Double {
    let (value, end) = Self.number(bytes, at: position)
    position = max(end, position + 1)
    return value
  }

  /// Reads a number; its value and the position after it.
  @inline(__always)
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Double, Int) {
    var position = start
    var isNegative = false
    while position < bytes.count, bytes[position] == 0x2D || bytes[position] == 0x2B {
      if bytes[position] == 0x2D { isNegative = true }
      position += 1
    }
    var whole = 0.0
    while position < bytes.count, case let digit = bytes[position] &- 0x30, digit < 10 {
      whole = whole * 10 + Double(digit)
      position += 1
    }
    if position < bytes.count, bytes[position] == 0x2E {
      position += 1
      var unit = 0.1
      while position < bytes.count, case let digit = bytes[position] &- 0x30, digit < 10 {
        whole += Double(digit) * unit
        unit *= 0.1
        position += 1
      }
    }
    return (isNegative ? -whole : whole, position)
  }
}
