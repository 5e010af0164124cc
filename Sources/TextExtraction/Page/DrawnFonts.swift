import KitModel

/// What the descriptor of a font with drawn glyphs says (ISO 32000-1 table 122).
struct DrawnFace: Hashable {
  /// The PostScript name.
  var name: String
  /// 100 to 900; 0 where it is not told.
  var weight: Double
  /// Degrees from the vertical; 0 for upright letters.
  var angle: Double

  /// Weights from here on are bold ones.
  private static let boldWeight = 600.0

  var isBold: Bool { weight >= Self.boldWeight }
  var isItalic: Bool { angle != 0 }
}

extension PaintedPage {
  /// Where poppler puts the baseline of a drawn font: it knows no ascent and takes 0.95 of 1.3 sizes.
  private static let baseline = 0.95 / 1.3
  /// How far from its string's baseline a run's may lie, as a share of its height.
  private static let tolerance = 0.12
  /// Above and below the baseline, in sizes, as most fonts have them.
  private static let ascent = 0.95
  private static let descent = 0.25

  /// What poppler calls a font without a name.
  static let unnamed: Set<String> = ["", "Default"]

  /// Gives runs whose glyphs are drawings the name and size that the page's content sets them in.
  ///
  /// Browsers write variable fonts so. poppler guesses the size from the width of an "m" and finds
  /// several in one word, and titles that are smaller than the text.
  func nameDrawnFonts(of page: inout ExtractedPage, styles: inout StyleTable) {
    let drawn = shows.filter { $0.drawnFont != nil && ($0.drawnFont?.size ?? 0) >= 1 }
    guard !drawn.isEmpty else { return }
    // Strings by the height of their baselines: pages have thousands.
    let lines = Dictionary(grouping: drawn) { Int($0.y.rounded()) }
    for index in page.runs.indices where page.runs[index].direction == 0 {
      let run = page.runs[index]
      guard Self.unnamed.contains(styles.styles[Int(run.style)].fontName),
        let show = string(of: run, in: lines), let font = show.drawnFont
      else { continue }
      page.runs[index].style = styles.id(of: run.style, face: font.face, size: font.size)
      page.runs[index].box.y0 = show.y - Self.ascent * font.size
      page.runs[index].box.y1 = show.y + Self.descent * font.size
    }
  }

  /// The string that a run belongs to: the nearest that begins at or left of it on its baseline.
  private func string(of run: GlyphRun, in lines: [Int: [Show]]) -> Show? {
    let baseline = run.box.y0 + Self.baseline * run.box.height
    let slack = max(1, Self.tolerance * run.box.height)
    let heights = Int((baseline - slack).rounded(.down))...Int((baseline + slack).rounded(.up))
    var nearest: Show?
    for show in heights.lazy.flatMap({ lines[$0] ?? [] })
    where show.x < run.box.x0 + 0.5 && abs(show.y - baseline) <= slack {
      if nearest.map({ show.x > $0.x }) ?? true { nearest = show }
    }
    return nearest
  }
}
