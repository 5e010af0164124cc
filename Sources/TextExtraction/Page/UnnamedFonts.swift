import KitModel

/// Sizes and boxes of text in Type 3 fonts, for which poppler guesses a size from the width of one glyph.
///
/// Browsers write variable fonts as Type 3 fonts; this is for those that ``DescribedFont`` tells nothing of. `TextPage::updateFont` of poppler takes
/// an "m" to be 0.6 em wide and other letters half an em, and the box of a glyph to reach from 0.95 em
/// above the base line to 0.35 em below it: sizes come out two times too large, and lines overlap. The
/// letters' advances tell better: over a text they are those of Helvetica within a few per cent.
struct UnnamedFonts {
  /// What poppler-glib calls a font without a name.
  static let name = "Default"
  /// Where poppler puts the top of a glyph's box above the base line, in sizes of its own, and the height
  /// of the box.
  static let ascent = 0.95
  static let height = 1.3
  /// Where the top and the foot of a line of usual type stand, in sizes.
  static let usualAscent = 0.92
  static let usualDescent = 0.24
  /// Fewer letters don't tell a size.
  private static let leastLetters = 8
  /// Sizes that differ by less are one.
  private static let alikeSizes = 0.03
  /// A guess this close to the letters' size is no bad one.
  private static let trusted = 0.85...1.15
  /// How much wider the "m" and the letters of a bold face are than those of the regular one of its size.
  private static let boldGuess = 1.03...1.07
  private static let boldLetters = 1.0...1.09

  /// What the letters of one guessed size tell.
  private struct Measure {
    var letters = 0
    /// Points.
    var width = 0.0
    /// Em of Helvetica.
    var expected = 0.0
    var size: Double { width / expected }
  }

  private var measures: [Double: Measure] = [:]
  private var isBoxed = true

  /// Puts sizes and boxes right where a document has such text.
  static func settle(_ pages: inout [ExtractedPage], styles: inout StyleTable) {
    let unnamed = styles.styles.indices.filter { styles.styles[$0].fontName == name }
    guard !unnamed.isEmpty else { return }
    var fonts = UnnamedFonts()
    for page in pages { fonts.measure(page, styles: styles.styles) }
    guard let settled = fonts.settled() else { return }
    var replaced: [StyleID: StyleID] = [:]
    for index in unnamed {
      var style = styles.styles[index]
      guard let new = settled[style.size] else { continue }
      style.size = new.size
      style.isBold = style.isBold || new.isBold
      replaced[StyleID(index)] = styles.id(of: style)
    }
    let reported = styles.styles.map(\.size)
    for page in pages.indices {
      for run in pages[page].runs.indices {
        let old = pages[page].runs[run].style
        guard let new = replaced[old] else { continue }
        pages[page].runs[run].style = new
        guard pages[page].runs[run].direction == 0 else { continue }
        let base = pages[page].runs[run].box.y0 + ascent * reported[Int(old)]
        pages[page].runs[run].box.y0 = base - usualAscent * reported[Int(new)]
        pages[page].runs[run].box.y1 = base + usualDescent * reported[Int(new)]
      }
    }
  }

  private mutating func measure(_ page: ExtractedPage, styles: [TextStyle]) {
    for run in page.runs where run.direction == 0 && styles[Int(run.style)].fontName == Self.name {
      let size = styles[Int(run.style)].size
      if abs((run.box.y1 - run.box.y0) / size - Self.height) > 0.03 { isBoxed = false }
      var measure = measures[size] ?? Measure()
      for (scalar, glyph) in zip(run.text.unicodeScalars, run.glyphs) {
        guard let expected = Self.advance(of: scalar) else { continue }
        let edges = page.glyphEdges[glyph]
        measure.letters += 1
        measure.width += Double(edges.right - edges.left)
        measure.expected += expected
      }
      measures[size] = measure
    }
  }

  /// The size behind each guessed one, and whether it is that of a bold face; `nil` where boxes are not
  /// those of a guess.
  private func settled() -> [Double: (size: Double, isBold: Bool)]? {
    let told = measures.filter { $0.value.letters >= Self.leastLetters }.sorted {
      ($1.value.letters, $0.key) < ($0.value.letters, $1.key)
    }
    guard isBoxed, let body = told.first else { return nil }
    var settled: [Double: (size: Double, isBold: Bool)] = [:]
    for (guess, measure) in told {
      // More is set in the regular face than in the bold one.
      let regular = told.first { other in
        other.value.letters > measure.letters
          && Self.boldGuess.contains(guess / other.key)
          && Self.boldLetters.contains(measure.size / other.value.size)
      }
      if let regular, let known = settled[regular.key] {
        settled[guess] = (known.size, true)
        continue
      }
      let size = Self.trusted.contains(guess / measure.size) ? guess : measure.size
      let known = settled.values.map(\.size).sorted().first { abs($0 / size - 1) < Self.alikeSizes }
      settled[guess] = (known ?? (size * 10).rounded() / 10, false)
    }
    let factor = body.value.size / body.key
    for guess in measures.keys where settled[guess] == nil {
      settled[guess] = ((guess * factor * 10).rounded() / 10, false)
    }
    return settled
  }

  /// The advance of a Latin letter or figure in Helvetica, in em; `nil` for other characters.
  private static func advance(of scalar: Unicode.Scalar) -> Double? {
    switch scalar.value {
    case 0x30...0x39: 0.556
    case 0x41...0x5A: capitals[Int(scalar.value - 0x41)]
    case 0x61...0x7A: smalls[Int(scalar.value - 0x61)]
    default: nil
    }
  }

  private static let capitals = [
    0.667, 0.667, 0.722, 0.722, 0.667, 0.611, 0.778, 0.722, 0.278, 0.5, 0.667, 0.556, 0.833,
    0.722, 0.778, 0.667, 0.778, 0.722, 0.667, 0.611, 0.722, 0.667, 0.944, 0.667, 0.667, 0.611,
  ]
  private static let smalls = [
    0.556, 0.556, 0.5, 0.556, 0.556, 0.278, 0.556, 0.556, 0.222, 0.222, 0.5, 0.222, 0.833,
    0.556, 0.556, 0.556, 0.556, 0.333, 0.5, 0.278, 0.556, 0.5, 0.722, 0.5, 0.5, 0.5,
  ]
}
