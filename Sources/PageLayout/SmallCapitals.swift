import KitModel
import Lexicons

/// Reads words in small capitals as the capitals that they are drawn as, each in the size of its first letter.
///
/// Where a font has none, large capitals are drawn smaller behind the first letter, and the font's map tells each letter
/// in the case that it had first: "NaNtes" for "Nantes". A font whose words stand in one case each, or are
/// capitalised, is left as it is.
struct SmallCapitals {
  private let styles: [TextStyle]
  /// The styles that are set in such fonts.
  private let small: [Int]

  /// What names of such fonts hold, signs apart.
  private static let marks = ["smallcap", "smcp"]
  /// How large the letters are at least, beside those that begin a word.
  private static let leastSize = 0.65

  init(styles: [TextStyle]) {
    self.styles = styles
    small = styles.indices.filter { Self.isSmallCapitals(styles[$0].fontName) }
  }

  func repaired(_ words: [Word]) -> [Word] {
    guard !small.isEmpty else { return words }
    let fonts = Set(
      words.lazy.filter { small.contains(Int($0.style)) && Self.isMixed($0.text) }
        .map { styles[Int($0.style)].fontName })
    guard !fonts.isEmpty else { return words }
    var repaired: [Word] = []
    repaired.reserveCapacity(words.count)
    for var word in words {
      guard small.contains(Int(word.style)), case let style = styles[Int(word.style)],
        fonts.contains(style.fontName)
      else {
        repaired.append(word)
        continue
      }
      word.text = word.text.uppercased()
      let whole = small.filter {
        styles[$0].fontName == style.fontName && styles[$0].color == style.color
          && styles[$0].size * Self.leastSize <= style.size
      }.max { styles[$0].size < styles[$1].size }
      if let whole {
        word.style = StyleID(whole)
        word.size = styles[whole].size
      }
      if let last = repaired.last, last.style == word.style, last.order + 1 == word.order,
        !last.isFollowedBySpace, !last.isFollowedByLineEnd
      {
        LetterSpacing.append(word, to: &repaired[repaired.count - 1])
      } else {
        repaired.append(word)
      }
    }
    return repaired
  }

  private static func isSmallCapitals(_ font: String) -> Bool {
    guard font.holds("aps") || font.holds("APS") || font.holds("mcp") else { return false }
    let name = String(
      font.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) })
    return marks.contains { name.contains($0) }
  }

  /// Whether a capital stands right behind a small letter.
  private static func isMixed(_ text: String) -> Bool {
    var wasSmall = false
    for scalar in text.unicodeScalars {
      if wasSmall, LetterCase.isCapital(scalar) { return true }
      wasSmall = LetterCase.isSmall(scalar)
    }
    return false
  }
}
