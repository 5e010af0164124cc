import Lexicons

/// What a thing costs, beside the hour in one line: "7pm £12", "20 h · 12 € / 8 €".
///
/// It says no more of what takes place than the hour does.
enum Prices {
  private static let currencies = ["£", "€", "$"]

  /// A longer line tells more than hours and prices, in bytes.
  private static let longest = 40

  /// The amounts with a sign of a currency behind an offset of a short line; UTF-8 ranges.
  static func beside(_ offset: Int, in text: String) -> [Range<Int>] {
    guard text.utf8.count <= longest, text.unicodeScalars.contains(where: isCurrency)
    else { return [] }
    let words = WordList(text)
    var found: [Range<Int>] = []
    for index in 0..<words.count where words[index].shape == .sign {
      guard words[index].range.lowerBound >= offset, currencies.contains(where: words[index].isSign)
      else { continue }
      if index + 1 < words.count, isAmount(words[index + 1]),
        words[index + 1].range.lowerBound == words[index].range.upperBound
      {
        found.append(words[index].range.lowerBound..<words[index + 1].range.upperBound)
      } else if index > 0, isAmount(words[index - 1]), words[index - 1].range.lowerBound >= offset {
        found.append(words[index - 1].range.lowerBound..<words[index].range.upperBound)
      }
    }
    return found
  }

  private static func isCurrency(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "£" || scalar == "€" || scalar == "$"
  }

  private static func isAmount(_ word: Word) -> Bool {
    word.shape == .number
      || word.folded.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
  }
}
