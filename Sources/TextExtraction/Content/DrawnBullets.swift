import KitModel

/// Puts the bullets of lists that are drawn, not set, in front of the lines that they open.
///
/// Browsers print the discs, rings and squares of a list as shapes: its items would be lines of one paragraph.
struct DrawnBullets {
  private let dots: [Rect]

  /// So many in one column are a list; more than the most are a chart or a map.
  private static let leastInColumn = 2
  private static let mostDots = 300
  /// The height of a dot, and the white between it and its line, in type sizes.
  private static let heights = 0.15...0.55
  private static let gaps = 0.15...1.8
  /// Where the middle of a dot stands between the top of its line and the bottom.
  private static let middles = 0.3...0.8
  /// What stands so close to a dot on its line shows that it opens none, in type sizes.
  private static let closest = 1.8
  /// How far the dots of one list stand apart sideways, in points.
  private static let edge = 1.0

  init(_ dots: [Rect]) { self.dots = dots.count > Self.mostDots ? [] : dots }

  /// Adds a bullet to the runs of a page for each drawn one, set as the text behind it.
  func settle(in page: inout ExtractedPage, styles: [TextStyle]) {
    guard dots.count >= Self.leastInColumn else { return }
    let found = dots.compactMap { dot in
      line(behind: dot, in: page, styles: styles).map { (dot: dot, run: $0) }
    }
    var bullets: [Int: Rect] = [:]
    for bullet in found
    where found.count(where: { abs($0.dot.x0 - bullet.dot.x0) <= Self.edge }) >= Self.leastInColumn
    {
      bullets[bullet.run] = bullet.dot
    }
    guard !bullets.isEmpty else { return }
    var runs: [GlyphRun] = []
    runs.reserveCapacity(page.runs.count + bullets.count)
    for (index, run) in page.runs.enumerated() {
      if let dot = bullets[index] {
        page.glyphEdges.append(GlyphEdges(left: Float(dot.x0), right: Float(dot.x1)))
        let glyph = page.glyphEdges.count - 1
        runs.append(
          GlyphRun(
            text: "•", box: Rect(x0: dot.x0, y0: run.box.y0, x1: dot.x1, y1: run.box.y1),
            style: run.style, glyphs: glyph..<glyph + 1, isFollowedBySpace: true,
            isFollowedByLineEnd: false))
      }
      runs.append(run)
    }
    page.runs = runs
  }

  /// The run that a dot opens the line of: the nearest behind it, with nothing right in front of it.
  private func line(behind dot: Rect, in page: ExtractedPage, styles: [TextStyle]) -> Int? {
    var nearest: (run: Int, gap: Double)?
    var before = -Double.infinity
    for (index, run) in page.runs.enumerated()
    where run.direction == 0 && run.box.y0 < dot.midY && dot.midY < run.box.y1 {
      let gap = run.box.x0 - dot.x1
      if gap < 0 {
        before = max(before, run.box.x1)
      } else if nearest.map({ gap < $0.gap }) ?? true {
        nearest = (index, gap)
      }
    }
    guard let nearest, case let run = page.runs[nearest.run],
      case let size = styles[Int(run.style)].size,
      Self.gaps.contains(nearest.gap / size), Self.heights.contains(dot.height / size),
      Self.middles.contains((dot.midY - run.box.y0) / run.box.height),
      dot.x0 - before > Self.closest * size,
      !dots.contains(where: { isBeside($0, dot, within: Self.closest * size) })
    else { return nil }
    return nearest.run
  }

  /// Whether two dots are of one row, as those of a rating are.
  private func isBeside(_ other: Rect, _ dot: Rect, within distance: Double) -> Bool {
    other != dot && abs(other.midY - dot.midY) < dot.height
      && abs(other.midX - dot.midX) < distance && abs(other.midX - dot.midX) > dot.width / 2
  }
}
