/// Tells capital from small letters.
///
/// The standard library's Unicode properties take a search each; the Latin letters that kits are
/// written in follow plain rules.
@usableFromInline package enum LetterCase {
  /// Whether a scalar is a letter of any kind.
  @inlinable package static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x180 ? isCapital(scalar) || isSmall(scalar) : scalar.properties.isAlphabetic
  }

  @inlinable package static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    switch value {
    case 0..<0x80: return value >= 0x41 && value <= 0x5A
    case 0x80..<0xC0: return false
    case 0xC0..<0xDF: return value != 0xD7
    case 0xDF..<0x100: return false
    case 0x100..<0x138, 0x14A..<0x178: return value & 1 == 0
    case 0x139..<0x149, 0x179..<0x17F: return value & 1 == 1
    case 0x178: return true
    case 0x138, 0x149, 0x17F: return false
    default: return scalar.properties.isUppercase
    }
  }

  @inlinable package static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    switch value {
    case 0..<0x80: return value >= 0x61 && value <= 0x7A
    case 0xAA, 0xB5, 0xBA: return true
    case 0x80..<0xDF: return false
    case 0xDF..<0x100: return value != 0xF7
    case 0x100..<0x180: return !isCapital(scalar)
    default: return scalar.properties.isLowercase
    }
  }
}
