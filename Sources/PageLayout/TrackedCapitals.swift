import KitModel
import Lexicons

/// Finds capitals that are set with white behind each letter, as the heads of pages are, and puts their words together.
///
/// The white between such words is wider than between the cells of a table, and some letters stand as far from each other
/// as words do elsewhere. How much each letter has been given tells both apart: it is what the letter's box is wider by than
/// the same letter's where nothing follows it.
struct TrackedCapitals {
  private let pages: [ExtractedPage]
  private let styles: [TextStyle]
  /// The narrowest box of each capital that nothing is added to, in fonts that were asked for, as a share of the size.
  private var narrowest: [String: [Unicode.Scalar: Double]] = [:]

  /// White between words that makes a row be looked at, as no line goes on across it, and that parts it in any case.
  ///
  /// All are shares of the type size.
  private static let leastGap = 0.6
  private static let widestGap = 1.8
  /// The least that is behind each letter, and how much more may stand between two of a word.
  private static let leastTracking = 0.08
  private static let besideTracking = 0.1
  /// How far the tops of one row's words differ.
  private static let sameRow = 0.1
  /// Letters that must tell how much was added.
  private static let leastLetters = 2

  init(pages: [ExtractedPage], styles: [TextStyle]) {
    self.pages = pages
    self.styles = styles
  }

  /// The words of a page, those of rows in tracked capitals whole and marked.
  mutating func closed(_ words: [Word], of page: ExtractedPage) -> [Word] {
    var closed: [Word] = []
    closed.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      let end = rowEnd(words, from: index)
      if end > index + 1, isWide(words[index..<end]),
        let tracking = tracking(of: words[index..<end], page: page)
      {
        closed += joined(words[index..<end], tracking: tracking)
      } else {
        closed += words[index..<end]
      }
      index = end
    }
    return closed
  }

  /// Where the words in capitals end that follow one another in one row and style.
  private func rowEnd(_ words: [Word], from start: Int) -> Int {
    guard Self.isCapitals(words[start].text) else { return start + 1 }
    var end = start + 1
    while end < words.count, case let (left, word) = (words[end - 1], words[end]),
      word.style == left.style, word.order == left.order + 1,
      abs(word.box.y0 - left.box.y0) < Self.sameRow * word.size,
      case let gap = word.box.x0 - left.box.x1, gap > 0, gap < Self.widestGap * word.size,
      Self.isCapitals(word.text)
    { end += 1 }
    return end
  }

  private func isWide(_ row: ArraySlice<Word>) -> Bool {
    zip(row, row.dropFirst()).contains { $1.box.x0 - $0.box.x1 > Self.leastGap * $0.size }
  }

  /// What stands behind each letter, in points; `nil` where it is no more than kerning.
  private mutating func tracking(of row: ArraySlice<Word>, page: ExtractedPage) -> Double? {
    guard let first = row.first, styles.indices.contains(Int(first.style)) else { return nil }
    let widths = widths(of: styles[Int(first.style)].fontName)
    var added: [Double] = []
    for word in row {
      let run = page.runs[word.order]
      for (letter, glyph) in zip(run.text.unicodeScalars, run.glyphs).dropLast() {
        guard let least = widths[letter] else { continue }
        added.append(page.glyphEdges[glyph].width - least * word.size)
      }
    }
    guard added.count >= Self.leastLetters else { return nil }
    added.sort()
    let median = added[added.count / 2]
    return median >= Self.leastTracking * first.size ? median : nil
  }

  private mutating func widths(of font: String) -> [Unicode.Scalar: Double] {
    if let known = narrowest[font] { return known }
    var widths: [Unicode.Scalar: Double] = [:]
    let sizes = styles.map { $0.fontName == font ? $0.size : 0 }
    for page in pages {
      // By their indices: most are in other fonts, and none of those is copied.
      for index in page.runs.indices {
        let style = Int(page.runs[index].style)
        guard sizes.indices.contains(style), sizes[style] > 0, page.runs[index].direction == 0
        else { continue }
        Self.measure(page.runs[index], of: page, size: sizes[style], into: &widths)
      }
    }
    narrowest[font] = widths
    return widths
  }

  /// Notes the boxes of a run's capitals that are the narrowest so far.
  private static func measure(
    _ run: GlyphRun, of page: ExtractedPage, size: Double,
    into widths: inout [Unicode.Scalar: Double]
  ) {
    // Behind the last letter nothing is added; whole rows of capitals may be tracked throughout.
    let isTracked = isCapitals(run.text)
    var glyph = run.glyphs.lowerBound
    for letter in run.text.unicodeScalars.prefix(run.glyphs.count) {
      if LetterCase.isCapital(letter), !isTracked || glyph == run.glyphs.upperBound - 1 {
        let width = page.glyphEdges[glyph].width / size
        if width < widths[letter] ?? .infinity { widths[letter] = width }
      }
      glyph += 1
    }
  }

  private func joined(_ row: ArraySlice<Word>, tracking: Double) -> [Word] {
    var joined: [Word] = []
    for word in row {
      if let last = joined.last,
        word.box.x0 - last.box.x1 < tracking + Self.besideTracking * word.size
      {
        LetterSpacing.append(word, to: &joined[joined.count - 1])
      } else {
        joined.append(word)
        joined[joined.count - 1].tracking = tracking
      }
    }
    return joined
  }

  private static func isCapitals(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { LetterCase.isCapital($0) || !LetterCase.isLetter($0) }
  }
}

extension GlyphEdges {
  fileprivate var width: Double { Double(right - left) }
}
