/// The marks that open a list item.
enum Bullet {
  /// How many UTF-8 bytes of the text are a bullet and the white space after it; 0 where none.
  static func length(in text: String) -> Int {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, isMark(first), !opensNumber(text) else { return 0 }
    var length = 0
    var sawSpace = false
    for (index, scalar) in scalars.enumerated() {
      if index == 0 || (scalar == first && !sawSpace) {
        length += scalar.utf8.count
      } else if scalar == " " {
        sawSpace = true
        length += 1
      } else {
        break
      }
    }
    let rest = text.utf8.count - length
    guard rest > 0 else { return 0 }
    // A dash or an angle without a space may be part of the word.
    return sawSpace || isUnmistakable(first) || isGluedDash(text) ? length : 0
  }

  /// Whether a text opens with a dash to which a name is glued: "-Visite du moulin", "–« Le bal »".
  ///
  /// Figures behind one are less than nothing, and what a long dash opens is spoken or signed.
  private static func isGluedDash(_ text: String) -> Bool {
    let opening = Array(text.unicodeScalars.prefix(3))
    guard opening.count == 3, opening[0] == "-" || opening[0] == "–" else { return false }
    return opening[1] == "«"
      || opening[1].properties.isUppercase && opening[2].properties.isAlphabetic
      || opening[1].properties.isUppercase && "'’ ".unicodeScalars.contains(opening[2])
  }

  /// Whether a plus sign opens a number to call with its country ("+ 33 (0)1 99 00 13 77").
  private static func opensNumber(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "+") else { return false }
    let start = text.utf8.dropFirst().drop { $0 == 0x20 }.prefix(longestNumber)
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    return start.first.map(isDigit) == true && start.count(where: isDigit) >= leastDigits
  }

  /// Of a number with its country and the signs between its digits, in bytes, and its digits.
  private static let longestNumber = 22
  private static let leastDigits = 9

  /// How many bytes a bullet that was recognised as a letter takes with the white space after it; 0
  /// where the text can't open with one.
  static func misreadLength(in text: String) -> Int {
    let scalars = Array(text.unicodeScalars.prefix(3))
    guard scalars.count == 3, "eoc°©¢«".unicodeScalars.contains(scalars[0]), scalars[1] == " ",
      scalars[2].properties.isUppercase || ("0"..."9").contains(scalars[2])
    else { return 0 }
    return scalars[0].utf8.count + 1
  }

  /// Whether the text opens with a dash, which may as well join it to the line above.
  static func isDash(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "-–—>".unicodeScalars.contains($0) } ?? false
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    isUnmistakable(scalar) || "-–—>*+→·‣›»".unicodeScalars.contains(scalar) && scalar != "»"
  }

  /// Marks that never open a word: bullets proper, dingbats, private use.
  static func isUnmistakable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0...0x25FF, 0x2605, 0x2606,
      0x2660...0x2667, 0x2708...0x27BF, 0x2B1B, 0x2B1C, 0x2B25, 0xE000...0xF8FF, 0x27A4, 0x25B8:
      true
    default: false
    }
  }
}
