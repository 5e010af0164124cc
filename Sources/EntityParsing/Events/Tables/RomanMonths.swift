import KitModel

/// Days whose month is written in Roman numerals: "1.x", "15.xi", "3/xii".
enum RomanMonths {
  private static let numerals = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]

  /// The text with its month in two figures, "1.x" as "1.10"; as it is where it is no such day.
  static func inFigures(_ text: SourcedText) -> SourcedText {
    let bytes = Array(text.text.utf8)
    guard bytes.count <= longest, let first = bytes.first, AddressBytes.isDigit(first),
      let sign = bytes.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") })
    else { return text }
    let numeral = bytes[(sign + 1)...].drop { $0 == UInt8(ascii: " ") }
    guard let month = numerals.firstIndex(of: String(decoding: numeral, as: UTF8.self).lowercased())
    else { return text }
    var figures = text.slice(0..<sign)
    figures.append(unplaced: ".")
    let number = String(month + 1)
    figures.append(unplaced: number.utf8.count < 2 ? "0" + number : number)
    return figures
  }

  /// In bytes: "13 & 14.viii".
  private static let longest = 14
}
