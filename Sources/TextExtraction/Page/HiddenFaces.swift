import KitModel

/// Tells bold text from regular where both have one font name, by the advances of their letters.
///
/// Variable fonts are written under the name of their default instance ("Karla-Regular" for every weight),
/// or without a name. Each letter of a face has one advance, in em: a letter that comes in two widths shows
/// two faces, and the wider one, of which there is less, is the bolder.
struct HiddenFaces {
  /// An advance is told to 1/500 em; a step of it is what rounding moves.
  private static let steps = 500.0
  /// Both widths of a letter must be seen this often, and together make up this much of it.
  private static let leastSeen = 3
  private static let leastShare = 0.9
  /// So many letters must come in two widths.
  private static let leastLetters = 5
  /// How much wider letters of the bolder face are.
  private static let wider = 1.008...1.2
  /// The least difference of a letter's widths, as a share of that of most letters.
  private static let kerning = 0.4
  /// More than this share of the letters is no emphasis.
  private static let mostBold = 0.45
  /// So many letters tell of a word, and this share of them must agree.
  private static let leastOfWord = 2
  private static let sure = 0.8
  /// So many letters of a word agree where faces change between words; more than this share of such words of which the
  /// letters disagree shows that a program rounds where letters stand.
  private static let leastOfWhole = 4
  private static let mostDivided = 0.1

  /// How often each letter has each advance, in steps.
  private typealias Advances = [[Int: Int]]

  /// Marks what is set in a bolder face of the same name as such.
  static func mark(_ pages: inout [ExtractedPage], styles: inout StyleTable) {
    let keys = fontKeys(styles.styles)
    guard keys.contains(where: { $0 != nil }) else { return }
    var advances: [String: Advances] = [:]
    for page in pages { collect(page, styles: styles.styles, keys: keys, into: &advances) }
    var widths = advances.compactMapValues(boldWidths)
    guard !widths.isEmpty else { return }
    widths = whole(widths, in: pages, styles: styles.styles, keys: keys)
    guard !widths.isEmpty else { return }
    for page in pages.indices {
      let bold = boldRuns(of: pages[page], styles: styles.styles, keys: keys, widths: widths)
      for index in bold {
        var style = styles.styles[Int(pages[page].runs[index].style)]
        style.isBold = true
        pages[page].runs[index].style = styles.id(of: style)
      }
    }
  }

  /// The widths of fonts whose words are of one face or the other.
  private static func whole(
    _ widths: [String: [Int?]], in pages: [ExtractedPage], styles: [TextStyle], keys: [String?]
  ) -> [String: [Int?]] {
    var words: [String: (all: Int, divided: Int)] = [:]
    for page in pages {
      for run in page.runs where run.direction == 0 && Int(run.style) < keys.count {
        guard let key = keys[Int(run.style)], let limits = widths[key],
          case let size = styles[Int(run.style)].size,
          case let (wide, told) = letters(of: run, in: page, size: size, widths: limits),
          told >= leastOfWhole
        else { continue }
        let share = Double(wide) / Double(told)
        words[key, default: (0, 0)].all += 1
        if share > 1 - sure, share < sure { words[key, default: (0, 0)].divided += 1 }
      }
    }
    return widths.filter { key, _ in
      words[key].map { Double($0.divided) <= mostDivided * Double($0.all) } ?? true
    }
  }

  /// The runs of a page that are set in the bolder face; a word of few letters is as the one before it in its
  /// line.
  private static func boldRuns(
    of page: ExtractedPage, styles: [TextStyle], keys: [String?], widths: [String: [Int?]]
  ) -> [Int] {
    var bold: [Int] = []
    // What the words of the line were up to here, and those that wait for the first sure one.
    var style: StyleID?
    var before: Bool?
    var waiting: [Int] = []
    for (index, run) in page.runs.enumerated() {
      if run.direction == 0, Int(run.style) < keys.count, let key = keys[Int(run.style)],
        let limits = widths[key]
      {
        if style != run.style {
          style = run.style
          before = nil
          waiting = []
        }
        let sure = face(of: run, in: page, size: styles[Int(run.style)].size, widths: limits)
        if let isBold = sure ?? before {
          if isBold { bold += waiting + [index] }
          waiting = []
          before = isBold
        } else {
          waiting.append(index)
        }
      }
      if run.isFollowedByLineEnd {
        before = nil
        waiting = []
      }
    }
    return bold
  }

  /// What each style's letters are compared by: the font's name, and the size where the name tells no family.
  ///
  /// `nil` for fonts without one, whose size is a guess, and for those whose family names a bold face.
  private static func fontKeys(_ styles: [TextStyle]) -> [String?] {
    let family = { (style: TextStyle) in FontFace(postScriptName: style.fontName).family }
    let families = Set(styles.filter(\.isBold).map(family))
    return styles.map { style in
      if style.isBold || style.isItalic || PaintedPage.unnamed.contains(style.fontName) {
        return nil
      }
      if sharedNames.contains(style.fontName) { return "\(style.fontName) \(style.size)" }
      return families.contains(family(style)) ? nil : style.fontName
    }
  }

  /// What programs call fonts whose files tell no name: several families of a document share it, and hardly two of them
  /// a size.
  private static let sharedNames: Set<String> = ["Anonymous"]

  private static func collect(
    _ page: ExtractedPage, styles: [TextStyle], keys: [String?], into all: inout [String: Advances]
  ) {
    for run in page.runs where run.direction == 0 {
      guard Int(run.style) < keys.count, let key = keys[Int(run.style)] else { continue }
      let size = styles[Int(run.style)].size
      for (scalar, glyph) in zip(run.text.unicodeScalars, run.glyphs) {
        guard let letter = letter(scalar) else { continue }
        let step = Self.step(page.glyphEdges[glyph], size: size)
        all[key, default: Array(repeating: [:], count: 26)][letter][step, default: 0] += 1
      }
    }
  }

  /// Twice the step above which each letter is of the wider face; `nil` where there is no such face.
  private static func boldWidths(_ advances: Advances) -> [Int?]? {
    var found: [(letter: Int, limit: Int, ratio: Double, bold: Int, all: Int)] = []
    for (letter, counts) in advances.enumerated() {
      let total = counts.values.reduce(0, +)
      guard let first = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
        let second = counts.filter({ abs($0.key - first) > 2 })
          .max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
        case let near = { (step: Int) in
          counts.reduce(0) { abs($1.key - step) <= 1 ? $0 + $1.value : $0 }
        }, near(second) >= leastSeen,
        Double(near(first) + near(second)) >= leastShare * Double(total),
        case let ratio = Double(max(first, second)) / Double(min(first, second)),
        wider.contains(ratio)
      else { continue }
      found.append((letter, first + second, ratio, near(max(first, second)), total))
    }
    guard found.count >= leastLetters else { return nil }
    // A letter that is drawn closer to some neighbours shows two widths in one face: nearly the same ones.
    let middle = found.map(\.ratio).sorted()[found.count / 2] - 1
    found.removeAll { $0.ratio - 1 < kerning * middle }
    let (bold, all) = (found.reduce(0) { $0 + $1.bold }, found.reduce(0) { $0 + $1.all })
    guard found.count >= leastLetters, Double(bold) <= mostBold * Double(all) else { return nil }
    var limits: [Int?] = Array(repeating: nil, count: 26)
    for letter in found { limits[letter.letter] = letter.limit }
    return limits
  }

  /// Whether a word is bold; `nil` where its letters don't say.
  private static func face(
    of run: GlyphRun, in page: ExtractedPage, size: Double, widths: [Int?]
  ) -> Bool? {
    let (wide, told) = letters(of: run, in: page, size: size, widths: widths)
    guard told >= leastOfWord else { return nil }
    let share = Double(wide) / Double(told)
    return share >= sure ? true : share <= 1 - sure ? false : nil
  }

  /// How many letters of a word tell of a face, and how many of them are of the wider one.
  private static func letters(
    of run: GlyphRun, in page: ExtractedPage, size: Double, widths: [Int?]
  ) -> (wide: Int, told: Int) {
    var wide = 0
    var told = 0
    for (scalar, glyph) in zip(run.text.unicodeScalars, run.glyphs) {
      guard let letter = letter(scalar), let limit = widths[letter] else { continue }
      told += 1
      if 2 * step(page.glyphEdges[glyph], size: size) > limit { wide += 1 }
    }
    return (wide, told)
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Int? {
    (0x61...0x7A).contains(scalar.value) ? Int(scalar.value - 0x61) : nil
  }

  private static func step(_ edges: GlyphEdges, size: Double) -> Int {
    Int((Double(edges.right - edges.left) / size * steps).rounded())
  }
}
