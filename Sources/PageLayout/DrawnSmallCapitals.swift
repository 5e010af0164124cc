import KitModel
import Lexicons

/// Joins words in small capitals that are drawn as capitals of two sizes, and reads them as such: "L’E" and, smaller, "ncrier".
///
/// The font's map tells each letter in the case that it had first. All of such a line is as large as the letters that
/// begin its words; what is raised or stands lower is of another line.
struct DrawnSmallCapitals {
  private let styles: [TextStyle]

  /// How large the small capitals are, beside those that begin a word.
  private static let sizes = 0.6...0.88
  /// White between the letters of one word at the most, in type sizes.
  private static let widestGap = 0.12
  /// Where the baseline stands between the top and the foot of a font's box.
  private static let baseline = 0.6...1.0
  /// How far apart in the page's text a small word and a large one of its line stand at the most.
  private static let near = 12

  init(styles: [TextStyle]) { self.styles = styles }

  func repaired(_ words: [Word]) -> [Word] {
    var larger: [StyleID: StyleID] = [:]
    for (first, rest) in zip(words, words.dropFirst()) where opensWord(first, rest) {
      larger[rest.style] = first.style
    }
    guard !larger.isEmpty else { return words }
    var repaired: [Word] = []
    repaired.reserveCapacity(words.count)
    var isCapital = false
    for index in words.indices {
      var word = words[index]
      let wasCapital = isCapital
      isCapital = false
      if let large = larger[word.style], isBeside(index, large, in: words) {
        (word.style, word.size) = (large, styles[Int(large)].size)
        word.text = word.text.uppercased()
        isCapital = true
      } else if larger.values.contains(word.style) {
        isCapital = true
      }
      if wasCapital, isCapital, let last = repaired.last, last.style == word.style,
        abs(word.box.x0 - last.box.x1) < Self.widestGap * word.size,
        word.box.verticalOverlap(last.box) > 0
      {
        LetterSpacing.append(word, to: &repaired[repaired.count - 1])
      } else {
        repaired.append(word)
      }
    }
    return repaired
  }

  /// Whether a word ends in a capital that small letters follow, drawn smaller in the same font on the same line.
  private func opensWord(_ first: Word, _ rest: Word) -> Bool {
    guard first.style != rest.style, let capital = first.text.unicodeScalars.last,
      LetterCase.isCapital(capital), let small = rest.text.unicodeScalars.first,
      LetterCase.isSmall(small), abs(rest.box.x0 - first.box.x1) < Self.widestGap * first.size
    else { return false }
    return isSmaller(rest, than: first)
  }

  /// Whether a word stands on the line of a larger one in its font, as small capitals do beside large ones.
  private func isSmaller(_ small: Word, than large: Word) -> Bool {
    let (a, b) = (styles[Int(large.style)], styles[Int(small.style)])
    let difference = large.box.height - small.box.height
    return a.fontName == b.fontName && a.color == b.color && a.isBold == b.isBold
      && Self.sizes.contains(small.size / large.size) && difference > 0
      && Self.baseline.contains((small.box.y0 - large.box.y0) / difference)
  }

  private func isBeside(_ index: Int, _ large: StyleID, in words: [Word]) -> Bool {
    words[max(0, index - Self.near)..<min(words.count, index + Self.near + 1)].contains {
      $0.style == large && isSmaller(words[index], than: $0)
    }
  }
}
