/// Spells out what fonts and producers put in place of plain letters.
///
/// Ligatures (U+FB00…FB06) become letters, every kind of space a plain one, soft hyphens plain
/// hyphens (a producer may print each hyphen as U+00AD), zero-width, control and byte-order
/// characters go. Text that is plain already is returned as it is.
enum TextRepair {
  static func repaired(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 { $0.allSatisfy { $0 < 0x7F && $0 >= 0x20 } }
    if isPlain { return text }
    guard text.unicodeScalars.contains(where: needsRepair) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFB00: scalars.append(contentsOf: "ff".unicodeScalars)
      case 0xFB01: scalars.append(contentsOf: "fi".unicodeScalars)
      case 0xFB02: scalars.append(contentsOf: "fl".unicodeScalars)
      case 0xFB03: scalars.append(contentsOf: "ffi".unicodeScalars)
      case 0xFB04: scalars.append(contentsOf: "ffl".unicodeScalars)
      case 0xFB05, 0xFB06: scalars.append(contentsOf: "st".unicodeScalars)
      case 0x4100...0x7A00 where scalar.value & 0xFF == 0 && isLetter(scalar.value >> 8):
        // A font map with its bytes swapped: "昀椀" for "fi".
        scalars.append(Unicode.Scalar(UInt8(scalar.value >> 8)))
      // Of three letters so mapped the last two come as their sum: "o昀케ce", "ba昀툀e".
      case 0xCF00 where scalars.last == "f": scalars.append(contentsOf: "fi".unicodeScalars)
      case 0xD200 where scalars.last == "f": scalars.append(contentsOf: "fl".unicodeScalars)
      case 0xAD: scalars.append("-")
      case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: scalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
        0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
        continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  private static func needsRepair(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4100...0x7A00: scalar.value & 0xFF == 0
    case 0..<0x20, 0x7F...0xA0, 0xAD, 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x2069, 0x3000,
      0xFB00...0xFB06, 0xFEFF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}
