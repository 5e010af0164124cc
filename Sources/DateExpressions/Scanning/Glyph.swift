/// What one UTF-8 sequence is to the tokenizer.
enum Glyph {
  case space(width: Int, isBreak: Bool)
  case apostrophe(width: Int)
  /// Soft hyphens, combining accents, zero-width signs.
  case nothing(width: Int)
  case letter(width: Int, folded: Folded)
  case sign(Sign, width: Int)

  /// A letter without case and accent.
  enum Folded {
    case ascii(UInt8)
    case pair(UInt8, UInt8)
    case kept
  }

  /// Reads the sequence at `index`; a broken one counts byte by byte as a sign.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Glyph {
    let first = bytes[index]
    if first < 0x80 { return ascii(first) }
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    guard second & 0xC0 == 0x80 else { return .sign(.other, width: 1) }
    switch first {
    case 0xC2: return latinSign(second)
    case 0xC3: return latinLetter(second)
    case 0xC4, 0xC5: return extendedLetter(first, second)
    case 0xCA: return second == 0xB3 ? .letter(width: 2, folded: .ascii(0x72)) : kept(2)
    case 0xCC: return .nothing(width: 2)
    case 0xCD where second < 0xB0: return .nothing(width: 2)
    case 0xC6...0xDF: return kept(2)
    case 0xE0...0xEF:
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      guard third & 0xC0 == 0x80 else { return .sign(.other, width: 1) }
      return threeBytes(first, second, third)
    case 0xF0...0xF4:
      let width = min(4, bytes.count - index)
      return .sign(.other, width: width)
    default: return .sign(.other, width: 1)
    }
  }

  private static func kept(_ width: Int) -> Glyph { .letter(width: width, folded: .kept) }

  private static func ascii(_ byte: UInt8) -> Glyph {
    if isLetter(byte) { return .letter(width: 1, folded: .ascii(byte | 0x20)) }
    switch byte {
    case 0x20, 0x09: return .space(width: 1, isBreak: false)
    case 0x0A...0x0D: return .space(width: 1, isBreak: true)
    case UInt8(ascii: "'"): return .apostrophe(width: 1)
    case UInt8(ascii: ","): return .sign(.comma, width: 1)
    case UInt8(ascii: "."): return .sign(.dot, width: 1)
    case UInt8(ascii: ":"): return .sign(.colon, width: 1)
    case UInt8(ascii: ";"): return .sign(.semicolon, width: 1)
    case UInt8(ascii: "/"): return .sign(.slash, width: 1)
    case UInt8(ascii: "-"): return .sign(.hyphen, width: 1)
    case UInt8(ascii: ">"): return .sign(.arrow, width: 1)
    case UInt8(ascii: "+"): return .sign(.plus, width: 1)
    case UInt8(ascii: "&"): return .sign(.ampersand, width: 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): return .sign(.open, width: 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return .sign(.close, width: 1)
    case UInt8(ascii: "|"): return .sign(.bar, width: 1)
    case UInt8(ascii: "$"): return .sign(.currency, width: 1)
    case UInt8(ascii: "%"): return .sign(.percent, width: 1)
    case UInt8(ascii: "@"): return .sign(.at, width: 1)
    case UInt8(ascii: "#"): return .sign(.hash, width: 1)
    case UInt8(ascii: "*"): return .sign(.bullet, width: 1)
    case UInt8(ascii: "\""): return .sign(.quote, width: 1)
    default: return .sign(.other, width: 1)
    }
  }

  /// U+0080 to U+00BF.
  private static func latinSign(_ second: UInt8) -> Glyph {
    switch second {
    case 0xA0: .space(width: 2, isBreak: false)
    case 0x85: .space(width: 2, isBreak: true)
    case 0xAD: .nothing(width: 2)
    case 0xA3, 0xA5: .sign(.currency, width: 2)
    case 0xAB, 0xBB: .sign(.quote, width: 2)
    case 0xB0, 0xBA: .sign(.degree, width: 2)
    case 0xB7: .sign(.bullet, width: 2)
    case 0xB4: .apostrophe(width: 2)
    default: .sign(.other, width: 2)
    }
  }

  /// U+00C0 to U+00FF.
  private static func latinLetter(_ second: UInt8) -> Glyph {
    // The base letters of À to ß; the lower half of the block repeats them.
    let bases: StaticString = "aaaaaaaceeeeiiiidnooooo*ouuuuyps"
    switch second {
    case 0x97, 0xB7: return .sign(.other, width: 2)
    case 0x86, 0xA6: return .letter(width: 2, folded: .pair(0x61, 0x65))
    case 0x9F: return .letter(width: 2, folded: .pair(0x73, 0x73))
    case 0xBF: return .letter(width: 2, folded: .ascii(0x79))
    default:
      let base = bases.utf8Start[Int(second & 0x1F)]
      return .letter(width: 2, folded: .ascii(base))
    }
  }

  /// U+0100 to U+017F.
  private static func extendedLetter(_ first: UInt8, _ second: UInt8) -> Glyph {
    switch (first, second) {
    case (0xC5, 0x92), (0xC5, 0x93): return .letter(width: 2, folded: .pair(0x6F, 0x65))
    case (0xC5, 0xB8): return .letter(width: 2, folded: .ascii(0x79))
    default: return kept(2)
    }
  }

  private static func threeBytes(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Glyph {
    switch (first, second) {
    case (0xE1, 0xB5): return third == 0x89 ? .letter(width: 3, folded: .ascii(0x65)) : kept(3)
    case (0xE2, 0x80): return generalPunctuation(third)
    case (0xE2, 0x81):
      return third == 0x9F
        ? .space(width: 3, isBreak: false)
        : third == 0xA0 ? .nothing(width: 3) : .sign(.other, width: 3)
    case (0xE2, 0x82): return .sign(.currency, width: 3)
    case (0xE2, 0x86): return .sign(third == 0x92 ? .arrow : .other, width: 3)
    case (0xE2, 0x88): return .sign(third == 0x92 ? .dash : .other, width: 3)
    case (0xE2, 0x96), (0xE2, 0x97): return .sign(.bullet, width: 3)
    case (0xE2, _): return .sign(.other, width: 3)
    case (0xE3, 0x80): return third == 0x80 ? .space(width: 3, isBreak: false) : kept(3)
    case (0xEF, 0xBB): return third == 0xBF ? .nothing(width: 3) : kept(3)
    default: return kept(3)
    }
  }

  /// U+2000 to U+203F.
  private static func generalPunctuation(_ third: UInt8) -> Glyph {
    switch third {
    case 0x80...0x8A, 0xAF: .space(width: 3, isBreak: false)
    case 0x8B...0x8F: .nothing(width: 3)
    case 0xA8, 0xA9: .space(width: 3, isBreak: true)
    case 0x90, 0x91: .sign(.hyphen, width: 3)
    case 0x92...0x95: .sign(.dash, width: 3)
    case 0x98, 0x99, 0xB2: .apostrophe(width: 3)
    case 0x9C...0x9F: .sign(.quote, width: 3)
    case 0xA2, 0xA3: .sign(.bullet, width: 3)
    case 0xA6: .sign(.ellipsis, width: 3)
    case 0xBA: .sign(.arrow, width: 3)
    default: .sign(.other, width: 3)
    }
  }
}
