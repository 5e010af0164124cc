import KitModel

/// What the characters of some runs look like, for telling language from garbage.
struct CharacterTally {
  private(set) var characters = 0
  /// Replacement characters, private use, controls: what a font without a usable map gives.
  private(set) var undecoded = 0
  /// Punctuation and symbols, leaders and bullets apart.
  private(set) var symbols = 0
  private(set) var latinLetters = 0
  private var logLikelihood = 0.0

  mutating func add(_ text: String) {
    // Letters are most of it.
    var (letters, likelihood) = (0, logLikelihood)
    for scalar in text.unicodeScalars {
      if scalar.value | 0x20 >= 0x61, scalar.value | 0x20 <= 0x7A {
        letters += 1
        likelihood += Self.logShares[Int(scalar.value & 0x1F) - 1]
      } else {
        add(scalar)
      }
    }
    characters += letters
    latinLetters += letters
    logLikelihood = likelihood
  }

  mutating func add(_ other: CharacterTally) {
    characters += other.characters
    undecoded += other.undecoded
    symbols += other.symbols
    latinLetters += other.latinLetters
    logLikelihood += other.logLikelihood
  }

  /// Adds what is no plain letter.
  private mutating func add(_ scalar: Unicode.Scalar) {
    characters += 1
    switch scalar.value {
    case 0x30...0x39, 0x2E, 0x5F, 0x2D: break
    case 0x00..<0x20, 0x7F..<0xA0, 0xE000...0xF8FF, 0xFFF0...0xFFFF, 0xF0000...: undecoded += 1
    case 0x21...0x7E: symbols += 1
    case 0xA1...0xBF: symbols += 1
    default: break
    }
  }

  /// Whether the characters are too many and too odd for any text.
  var isGarbage: Bool { isUndecoded || isUnlikely(of: 80) }

  /// Whether most characters stand for none, or for signs.
  var isUndecoded: Bool {
    characters >= 20 && undecoded * 8 > characters || characters >= 60 && symbols * 2 > characters
  }

  /// Whether the letters, of which there are so many, are none of a western language.
  ///
  /// The fewer there are, the rarer they may be: "Thursday", "Friday" and "February" in a font of their own are text.
  func isUnlikely(of least: Int) -> Bool {
    guard latinLetters >= least else { return false }
    let letters = Double(latinLetters)
    return logLikelihood / letters < Self.leastLikelihood - Self.spread / letters.squareRoot()
  }

  /// The mean log share of a letter: about -2.85 in running text of any western language, below
  /// -3.3 in text whose letters are shifted or shuffled.
  private static let leastLikelihood = -3.25
  /// By how much the mean of some letters may fall below that, times the root of their number.
  private static let spread = 2.7

  /// How often each letter stands in western European text, in log shares, accents left out;
  /// rounded means over French, English, German, Spanish and Italian.
  private static let logShares: [Double] = [
    -2.35, -4.42, -3.42, -3.21, -1.91, -4.51, -4.51, -3.91, -2.58, -5.30, -6.21, -3.03, -3.65,
    -2.60, -2.72, -3.73, -5.12, -2.67, -2.62, -2.72, -3.19, -4.20, -5.30, -5.81, -5.30, -5.30,
  ]
}

/// Whether a page's own text can be used.
enum TextJudgement: Equatable {
  case usable
  /// Little or nothing is there.
  case scarce
  /// Most of it decodes to garbage.
  case garbage
  /// Text in these fonts decodes to garbage; the rest is good.
  case partlyGarbage(fonts: Set<String>)
}

extension ExtractedPage {
  /// Characters below which a page is asked whether its image says more.
  static let scarceText = 150

  /// Judges the page's text by its characters, font by font.
  func judgeText(_ styles: [TextStyle]) -> TextJudgement {
    guard glyphEdges.count >= 20 else { return .scarce }
    // Runs are many and fonts few: each font's tally has a number.
    var numbers: [String: Int] = [:]
    let fonts = styles.map { style in
      let number = numbers.count
      return numbers[style.fontName]
        ?? {
          numbers[style.fontName] = number; return number
        }()
    }
    var tallies = Array(repeating: CharacterTally(), count: numbers.count)
    var whole = CharacterTally()
    for run in runs {
      // A symbol font's bullets are letters to the decoder.
      if run.glyphs.count > 1 {
        tallies[fonts[Int(run.style)]].add(run.text)
      } else {
        whole.add(run.text)
      }
    }
    for tally in tallies { whole.add(tally) }
    let bad = numbers.filter { _, number in
      tallies[number].isUndecoded
        || tallies[number].isGarbage && hasUnlikelyWords { fonts[Int($0.style)] == number }
    }
    if bad.isEmpty {
      if whole.isUndecoded || whole.isGarbage && hasUnlikelyWords(in: { _ in true }) {
        return .garbage
      }
      return whole.characters < Self.scarceText ? .scarce : .usable
    }
    let badCount = bad.values.reduce(0) { $0 + tallies[$1].characters }
    if badCount * 2 > whole.characters { return .garbage }
    return .partlyGarbage(fonts: Set(bad.keys))
  }

  /// Whether the words of some runs are of no language, each counted once: "Saturday, July 3" set in a font of its own ten
  /// times over has rare letters, and is text.
  private func hasUnlikelyWords(in holds: (GlyphRun) -> Bool) -> Bool {
    var words: Set<String> = []
    var tally = CharacterTally()
    for run in runs where run.glyphs.count > 1 && holds(run) && words.insert(run.text).inserted {
      tally.add(run.text)
    }
    return tally.isUnlikely(of: Self.leastLetters)
  }

  /// So many letters of different words tell a language.
  private static let leastLetters = 60
}
