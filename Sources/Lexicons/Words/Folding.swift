/// Folds letters so that spellings compare: lower case, accents dropped, ligatures spelled out.
///
/// Typographic apostrophes and dashes become the plain ones. What is not a Latin letter stays.
package enum Folding {
  package static func fold(_ text: String) -> String { folded(text) }

  package static func fold(_ text: Substring) -> String { folded(text) }

  private static func folded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folded form with hyphens and apostrophes as spaces, for looking up names of places.
  package static func key(_ text: String) -> String { keyed(text) }

  package static func key(_ text: Substring) -> String { keyed(text) }

  private static func keyed(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      append(scalar, to: &bytes)
      if let last = bytes.last, last == hyphen || last == apostrophe || last == space {
        bytes.removeLast()
        if let before = bytes.last, before != space { bytes.append(space) }
      }
    }
    if bytes.last == space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      let byte = UInt8(value)
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    } else if value >= 0xC0 && value < 0x180 {
      let letters = latin[Int(value) - 0xC0]
      bytes.append(UInt8(truncatingIfNeeded: letters))
      if letters > 0xFF { bytes.append(UInt8(letters >> 8)) }
    } else {
      appendRare(scalar, to: &bytes)
    }
  }

  /// The one or two letters that a scalar of two bytes folds to; `nil` where it is no Latin letter
  /// from U+00C0 to U+017F.
  static func latinLetters(_ lead: UInt8, _ trail: UInt8) -> (first: UInt8, second: UInt8?)? {
    let value = Int(lead & 0x1F) << 6 | Int(trail & 0x3F)
    guard value >= 0xC0, value < 0x180, case let letters = latin[value - 0xC0],
      letters != UInt16(space)
    else { return nil }
    let second = UInt8(letters >> 8)
    return (UInt8(truncatingIfNeeded: letters), second == 0 ? nil : second)
  }

  private static func appendRare(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC: bytes.append(apostrophe)
    case 0x2010...0x2015, 0x2212: bytes.append(hyphen)
    case 0xAD, 0x200B...0x200D, 0xFEFF, 0x0300...0x036F: break
    case 0xA0, 0x2000...0x200A, 0x202F: bytes.append(space)
    case 0x0218, 0x0219: bytes.append(UInt8(ascii: "s"))
    case 0x021A, 0x021B: bytes.append(UInt8(ascii: "t"))
    case 0x1E00...0x1EFF:
      // Letters with two marks (Vietnamese): the base letter leads the decomposition.
      let lower = scalar.properties.lowercaseMapping
      bytes.append(contentsOf: lower.decomposedBase)
    default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  private static let space = UInt8(ascii: " ")
  private static let hyphen = UInt8(ascii: "-")
  private static let apostrophe = UInt8(ascii: "'")

  /// U+00C0 to U+017F without their marks, the second letter of two in the upper byte; multiplication
  /// and division signs are spaces.
  private static let latin: [UInt16] = {
    let rows = [
      "a a a a a a ae c e e e e i i i i d n o o o o o _ o u u u u y th ss",
      "a a a a a a ae c e e e e i i i i d n o o o o o _ o u u u u y th y",
      "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g",
      "g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l",
      "l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s",
      "s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s",
    ]
    return rows.flatMap { $0.utf8.split(separator: space) }.map { letters in
      letters.first == UInt8(ascii: "_")
        ? UInt16(space) : letters.reversed().reduce(0) { $0 << 8 | UInt16($1) }
    }
  }()
}

extension String {
  fileprivate var decomposedBase: [UInt8] {
    guard let scalar = unicodeScalars.first else { return [] }
    switch scalar.value {
    case 0x1EA0...0x1EB7: return Array("a".utf8)
    case 0x1EB8...0x1EC7: return Array("e".utf8)
    case 0x1EC8...0x1ECB: return Array("i".utf8)
    case 0x1ECC...0x1EE3: return Array("o".utf8)
    case 0x1EE4...0x1EF1: return Array("u".utf8)
    case 0x1EF2...0x1EF9: return Array("y".utf8)
    default: return Array(utf8)
    }
  }
}
