import KitModel

/// Turns the measures of recognised words into few styles, so that lines of one kind share one.
///
/// Heights measured on an image scatter by a twentieth or so about the size that was set.
struct RecognizedStyles {
  /// The font name of recognised text.
  static let fontName = "recognised"

  /// Ascending; each the mean of sizes that belong together.
  private let sizes: [Double]
  /// Size and stroke thickness of running text, in points.
  private let usual: (size: Double, stroke: Double)
  /// How much thicker each size's text is than the running text lets expect: small type takes more ink.
  private var excess: [Double] = []

  init(_ pages: [RecognizedPage]) {
    let words = pages.flatMap(\.words)
    sizes = SizeGroups.means(words.map { (value: $0.size, count: $0.letterCount) })
    usual = (
      Self.median(words.map { (value: $0.size, count: $0.letterCount) }),
      Self.median(words.map { (value: $0.stroke, count: $0.letterCount) })
    )
    excess = sizes.map { _ in 1 }
    var ratios = sizes.map { _ in [(value: Double, count: Int)]() }
    for word in words {
      if let group = group(of: word) { ratios[group].append((ratio(of: word), word.letterCount)) }
    }
    for (group, own) in ratios.enumerated()
    where own.reduce(0, { $0 + $1.count }) >= Self.fewestLetters {
      let middle = Self.median(own)
      if middle < Self.mostExcess { excess[group] = max(1, middle) }
    }
  }

  /// So many letters of one size tell how thick its strokes are.
  private static let fewestLetters = 250
  /// Text of one size that is thicker is set in bold.
  private static let mostExcess = 1.2

  private func group(of word: RecognizedPage.Word) -> Int? {
    sizes.indices.min { abs(sizes[$0] - word.size) < abs(sizes[$1] - word.size) }
  }

  func style(of word: RecognizedPage.Word, isBold: Bool) -> TextStyle {
    let size = group(of: word).map { sizes[$0] } ?? word.size
    return TextStyle(
      fontName: Self.fontName, size: (size * 10).rounded() / 10,
      isBold: isBold, isItalic: false, color: word.color.coarse)
  }

  /// Whether a word's strokes are thicker than running text of its size would have them.
  ///
  /// Regular faces of any size differ in thickness by about 0.06 of the difference in size, since
  /// scanning blurs small type to thicker strokes. A line's mean scatters less than a word.
  func isBold(_ word: RecognizedPage.Word) -> Bool {
    let expected = expectedStroke(of: word)
    guard expected > 0 else { return false }
    if word.lineStroke > expected * 1.14 { return word.stroke > expected }
    return word.stroke > expected * (word.letterCount >= 4 ? 1.22 : 1.4)
  }

  private func expectedStroke(of word: RecognizedPage.Word) -> Double {
    max(usual.stroke + 0.06 * (word.size - usual.size), usual.stroke * 0.7)
      * (group(of: word).map { excess[$0] } ?? 1)
  }

  /// A word's stroke in shares of what running text of its size has.
  func ratio(of word: RecognizedPage.Word) -> Double {
    let expected = expectedStroke(of: word)
    return expected > 0 ? word.stroke / expected : 1
  }

  private static func median(_ values: [(value: Double, count: Int)]) -> Double {
    let sorted = values.sorted { $0.value < $1.value }
    let total = sorted.reduce(0) { $0 + $1.count }
    var seen = 0
    for value in sorted {
      seen += value.count
      if seen * 2 >= total { return value.value }
    }
    return 0
  }
}

extension Color {
  /// One of few colours: black, gray, white, or a strong colour in steps of a quarter.
  fileprivate var coarse: Color {
    let values = [Int(red), Int(green), Int(blue)]
    let (darkest, lightest) = (values.min() ?? 0, values.max() ?? 0)
    if lightest - darkest < 50 {
      let level: UInt8 = lightest < 105 ? 0 : lightest < 200 ? 128 : 255
      return Color(red: level, green: level, blue: level)
    }
    func step(_ value: UInt8) -> UInt8 { UInt8(min(255, (Int(value) + 32) / 64 * 64)) }
    return Color(red: step(red), green: step(green), blue: step(blue))
  }
}
