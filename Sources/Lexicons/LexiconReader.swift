/// Reads the JSON of a language file: objects, lists, strings, whole numbers, truth and null.
///
/// A general decoder costs milliseconds at start-up; these files are read on every run.
package struct LexiconReader {
  private let bytes: [UInt8]
  private var position = 0

  /// Reads a whole file; `nil` where it is not the JSON that language files use.
  package static func read(_ bytes: [UInt8]) -> LexiconValue? {
    var reader = LexiconReader(bytes: bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return reader.position == bytes.count ? value : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) -> LexiconValue? {
    guard depth < 16 else { return nil }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "\""): return string().map { .text($0) }
    case UInt8(ascii: "t"): return word("true", .boolean(true))
    case UInt8(ascii: "f"): return word("false", .boolean(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func word(_ text: StaticString, _ value: LexiconValue) -> LexiconValue? {
    let end = position + text.utf8CodeUnitCount
    guard end <= bytes.count,
      bytes[position..<end].elementsEqual(
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    else { return nil }
    position = end
    return value
  }

  private mutating func object(depth: Int) -> LexiconValue? {
    position += 1
    var entries: [LexiconEntry] = []
    if take(UInt8(ascii: "}")) { return .entries(entries) }
    repeat {
      skipSpace()
      guard let name = string(), take(UInt8(ascii: ":")), let value = value(depth: depth + 1)
      else { return nil }
      entries.append(LexiconEntry(name: name, value: value))
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .entries(entries) : nil
  }

  private mutating func list(depth: Int) -> LexiconValue? {
    position += 1
    var elements: [LexiconValue] = []
    if take(UInt8(ascii: "]")) { return .list(elements) }
    repeat {
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .list(elements) : nil
  }

  private mutating func string() -> String? {
    guard current == UInt8(ascii: "\"") else { return nil }
    position += 1
    let start = position
    let text: String? = bytes.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
        end += 1
      }
      position = end
      if end < bytes.count, bytes[end] == UInt8(ascii: "\\") { return nil }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
    guard let text else { return escapedString(from: start) }
    return closed(text)
  }

  private mutating func closed(_ text: String) -> String? {
    guard current == UInt8(ascii: "\"") else { return nil }
    position += 1
    return text
  }

  private mutating func escapedString(from start: Int) -> String? {
    var plain = Array(bytes[start..<position])
    while let byte = current, byte != UInt8(ascii: "\"") {
      position += 1
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      guard let escape = current else { return nil }
      position += 1
      switch escape {
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      case UInt8(ascii: "u"):
        guard let scalar = scalar() else { return nil }
        plain.append(contentsOf: Array(String(Character(scalar)).utf8))
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(escape)
      default: return nil
      }
    }
    return closed(String(decoding: plain, as: UTF8.self))
  }

  /// The hex digits after `\u`, with those of a second escape where the first is a surrogate.
  private mutating func scalar() -> Unicode.Scalar? {
    guard let unit = codeUnit() else { return nil }
    guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) }
    guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    position += 2
    guard let low = codeUnit(), (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func codeUnit() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    position += 4
    return UInt32(digits, radix: 16)
  }

  private mutating func number() -> LexiconValue? {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
    return Int(String(decoding: bytes[start..<position], as: UTF8.self)).map { .number($0) }
  }
}
