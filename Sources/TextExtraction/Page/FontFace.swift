/// What a PostScript font name tells of weight and slant.
///
/// poppler-glib gives no font flags, so the name is all there is.
struct FontFace: Hashable {
  /// Without subset tag (`ABCDEF+`).
  let name: String
  let isBold: Bool
  let isItalic: Bool
  /// The words of the name in front of those that tell the face: `KarlaBold` is one of `karla`.
  let family: String

  init(postScriptName: String) {
    name = Self.withoutSubsetTag(postScriptName)
    let words = Self.words(of: name)
    let texWeight = Self.texWeight(words.first ?? "")
    let details = words.dropFirst()
    let faces = details.prefix { !Self.tellsFace($0) }
    family = ([words.first ?? ""] + faces).joined(separator: " ")
    isBold = texWeight.isBold || details.contains { Self.boldWords.contains($0) }
    isItalic = texWeight.isItalic || details.contains { Self.italicWords.contains($0) }
  }

  // "LinLibertineOZ", "LinBiolinumOB", "LinLibertineOI": semibold, bold, italic of an OpenType family.
  private static let boldWords: Set<String> = [
    "bold", "semibold", "demibold", "demi", "heavy", "black", "extrabold", "ultrabold", "ultra",
    "fat", "bd", "hv", "blk", "sb", "medi", "boldmt", "boldital", "boldobl", "demiital",
    "mediital", "poster", "b", "bi", "oz", "ozi", "ob", "obi",
  ]

  private static let italicWords: Set<String> = [
    "italic", "oblique", "slanted", "ital", "obli", "it", "italicmt", "boldital", "boldobl",
    "reguital", "mediital", "demiital", "kursiv", "inclined", "i", "bi", "oi", "ozi", "obi",
  ]

  private static let plainWords: Set<String> = [
    "regular", "roman", "book", "normal", "medium", "light", "thin", "extralight", "ultralight",
    "rg",
    "reg", "regu", "lt", "md", "variable",
  ]

  private static func tellsFace(_ word: String) -> Bool {
    boldWords.contains(word) || italicWords.contains(word) || plainWords.contains(word)
  }

  /// Computer Modern and its kin name the face in the family: `CMBX10`, `SFTI1000`.
  private static func texWeight(_ family: String) -> (isBold: Bool, isItalic: Bool) {
    for prefix in ["cm", "sf", "ec", "la", "eu"] where family.hasPrefix(prefix) {
      let face = family.dropFirst(2)
      if face == "bx" || face == "b" || face == "ssbx" || face == "sx" { return (true, false) }
      if face == "bxti" || face == "bi" { return (true, true) }
      if face == "bxsl" || face == "bl" { return (true, true) }
      if face == "ti" || face == "sl" || face == "ssi" || face == "si" || face == "mi" {
        return (false, true)
      }
    }
    return (false, false)
  }

  private static func withoutSubsetTag(_ name: String) -> String {
    let bytes = Array(name.utf8.prefix(7))
    guard bytes.count == 7, bytes[6] == 0x2B, bytes[..<6].allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
    else { return name }
    return String(name.utf8.dropFirst(7)) ?? name
  }

  /// The name cut at separators, digits and capitals: `NotoSans-SemiBoldItalic` gives `noto`,
  /// `sans`, `semibold`, `italic`.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var lastWasLower = false
    func isPrefixWord(_ word: [UInt8]) -> Bool {
      ["semi", "demi", "extra", "ultra"].contains(String(decoding: word, as: UTF8.self))
    }
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A:
        if lastWasLower, !isPrefixWord(word) { close() }
        word.append(byte + 0x20)
        lastWasLower = false
      case 0x61...0x7A, 0x80...0xFF:
        word.append(byte)
        lastWasLower = true
      default:
        close()
        lastWasLower = false
      }
    }
    close()
    return words
  }
}
