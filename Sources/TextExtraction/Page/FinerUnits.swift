import KitModel

/// Finds fonts whose programs count more units to the em than the 1000 that a PDF takes, and gives their
/// text the size that one sees.
///
/// Ghostscript embeds OpenType fonts of 2048 or 2816 units with advances in these units, and sets them in a
/// size as much smaller: 3.7 points for 10.5. Their letters are then wider than the size says.
struct FinerUnits {
  /// Units to the em of OpenType fonts with PostScript outlines, in thousands.
  private static let scales = [2.048, 2.816]
  /// What a lower-case letter of a text font advances on average, in em.
  private static let usualAdvance = 0.53
  /// Beyond it no face is wide any more: wide and black faces reach 0.85, monospaced ones 0.65.
  private static let leastAdvance = 0.95
  /// So many letters tell of a family.
  private static let leastLetters = 60.0
  /// Above and below the baseline, in sizes, as most fonts have them; poppler takes the ascent, too, where a
  /// font tells one that can't be.
  private static let ascent = 0.95
  private static let descent = 0.25

  /// The advances of glyphs, in sizes, and how many they are.
  private struct Tally {
    var width = 0.0
    var count = 0.0

    var mean: Double { count > 0 ? width / count : 0 }
  }

  /// Scales the sizes of such fonts, and the boxes of what is set in them.
  static func scale(_ pages: inout [ExtractedPage], styles: inout StyleTable) {
    let known = styles.styles
    let isWide = wideStyles(pages, of: known)
    guard isWide.contains(true) else { return }
    let letters = lowerCase(pages, of: known, where: isWide)
    let factors = letters.compactMapValues(factor)
    guard !factors.isEmpty else { return }
    let byStyle = known.indices.map { isWide[$0] ? factors[family(known[$0])] : nil }
    var scaled: [StyleID: StyleID] = [:]
    for page in pages.indices {
      for index in pages[page].runs.indices {
        let run = pages[page].runs[index]
        guard Int(run.style) < byStyle.count, let factor = byStyle[Int(run.style)] else { continue }
        var style = known[Int(run.style)]
        let size = style.size
        style.size = (size * factor * 10).rounded() / 10
        let id = scaled[run.style] ?? styles.id(of: style)
        scaled[run.style] = id
        pages[page].runs[index].style = id
        guard run.direction == 0 else { continue }
        let baseline = run.box.y0 + ascent * size
        pages[page].runs[index].box.y0 = baseline - ascent * style.size
        pages[page].runs[index].box.y1 = baseline + descent * style.size
      }
    }
  }

  /// Which styles' glyphs, whatever they are, are on average as wide as only wrong sizes make them; a look at
  /// each run's box is enough.
  private static func wideStyles(_ pages: [ExtractedPage], of styles: [TextStyle]) -> [Bool] {
    var tallies = Array(repeating: Tally(), count: styles.count)
    for page in pages where page.textOrigin == .digital {
      for run in page.runs where run.direction == 0 && Int(run.style) < styles.count {
        tallies[Int(run.style)].width += run.box.width
        tallies[Int(run.style)].count += Double(run.glyphs.count)
      }
    }
    return zip(tallies, styles).map { $0.mean > leastAdvance * $1.size && $1.size > 0 }
  }

  /// The advances of small letters of each family.
  private static func lowerCase(
    _ pages: [ExtractedPage], of styles: [TextStyle], where isWide: [Bool]
  ) -> [String: Tally] {
    var tallies: [String: Tally] = [:]
    for page in pages {
      for run in page.runs
      where run.direction == 0 && Int(run.style) < styles.count && isWide[Int(run.style)] {
        let style = styles[Int(run.style)]
        var tally = Tally()
        for (scalar, glyph) in zip(run.text.unicodeScalars, run.glyphs)
        where (0x61...0x7A).contains(scalar.value) {
          let edges = page.glyphEdges[glyph]
          tally.width += Double(edges.right - edges.left) / style.size
          tally.count += 1
        }
        tallies[family(style), default: Tally()].width += tally.width
        tallies[family(style), default: Tally()].count += tally.count
      }
    }
    return tallies
  }

  /// How many times larger a family's text is than its size says; `nil` where its letters don't show it.
  private static func factor(_ letters: Tally) -> Double? {
    guard letters.count >= leastLetters, letters.mean > leastAdvance else { return nil }
    let told = letters.mean / usualAdvance
    return scales.min { max($0 / told, told / $0) < max($1 / told, told / $1) }
  }

  private static func family(_ style: TextStyle) -> String {
    FontFace(postScriptName: style.fontName).family
  }
}
