/// Tests on the bytes of addresses.
enum AddressBytes {
  static let at = UInt8(ascii: "@")
  static let dot = UInt8(ascii: ".")
  static let hyphen = UInt8(ascii: "-")
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  static func isSmallLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
  static func isHost(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == dot || byte == hyphen
  }

  /// Whether a byte may stand in the part of a mail address before the `@` (the common ones).
  static func isLocal(_ byte: UInt8) -> Bool {
    isHost(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "%")
  }

  /// Whether a byte may stand in the path of a web address.
  static func isPath(_ byte: UInt8) -> Bool {
    if isAlphanumeric(byte) { return true }
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "&"),
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: ";"),
      UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "$"):
      return true
    default: return byte >= 0x80
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == space || byte == newline || byte == 0x09 }

  /// Whether a letter of any script or a digit stands at the byte.
  static func isWordByte(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte >= 0xC3 }
}
