import KitModel

/// The columns of running text between plumb lines that are drawn as high as they are, as in a newspaper.
///
/// Such lines part the columns whatever white runs across the page: paragraphs that end at one height in two columns, or
/// headings that stand side by side, would else cut both.
struct RuledColumns {
  /// What stands above the columns, each of them, and what stands below, from top to bottom.
  let parts: [[Segment]]

  /// How high the lines are at least, as a share of the page.
  private static let leastHeight = 0.2
  /// How far ends of lines that part one text differ, and those of a line drawn as two, in points.
  private static let tolerance = 2.0
  /// How far columns differ in width, as a share of it: those of a table differ more.
  private static let evenness = 0.12
  /// The least lines in a column, and the share of them that are as wide as the column, nearly.
  private static let leastLines = 4
  private static let leastFull = 0.3
  private static let full = 0.85
  private static let mostRules = 60

  /// `nil` where a page has no such lines, or something is written or drawn across them.
  static func parted(_ segments: [Segment], on page: ExtractedPage) -> RuledColumns? {
    let high = page.rules.lazy.filter {
      !$0.isLevel && $0.end - $0.start > leastHeight * page.height
    }.prefix(mostRules)
    guard let longest = high.max(by: { $0.end - $0.start < $1.end - $1.start }) else { return nil }
    let (top, bottom) = (longest.start, longest.end)
    var places: [Double] = []
    for rule in high.sorted(by: { $0.position < $1.position })
    where abs(rule.start - top) < tolerance && abs(rule.end - bottom) < tolerance
      && rule.position - (places.last ?? -.infinity) > tolerance
    {
      places.append(rule.position)
    }
    let isCrossed = page.rules.contains { rule in
      rule.isLevel && rule.position > top + tolerance && rule.position < bottom - tolerance
        && places.contains { rule.start < $0 - tolerance && rule.end > $0 + tolerance }
    }
    let inside = segments.filter { $0.ink.midY > top && $0.ink.midY < bottom }
    guard !isCrossed,
      !inside.contains(where: { segment in
        places.contains { segment.ink.x0 < $0 && segment.ink.x1 > $0 }
      })
    else { return nil }
    let columns = (0...places.count).map { index in
      inside.filter {
        (index == 0 || $0.ink.x0 > places[index - 1])
          && (index == places.count || $0.ink.x1 < places[index])
      }
    }
    guard areText(columns) else { return nil }
    let above = segments.filter { $0.ink.midY <= top }
    let below = segments.filter { $0.ink.midY >= bottom }
    return RuledColumns(parts: ([above] + columns + [below]).filter { !$0.isEmpty })
  }

  /// Whether columns are as wide as one another and hold lines as wide as they are.
  private static func areText(_ columns: [[Segment]]) -> Bool {
    let spans = columns.compactMap { column -> ClosedRange<Double>? in
      guard let left = column.map(\.ink.x0).min(), let right = column.map(\.ink.x1).max() else {
        return nil
      }
      return left...right
    }
    guard spans.count == columns.count,
      case let widths = spans.map({ $0.upperBound - $0.lowerBound }),
      let widest = widths.max(), let narrowest = widths.min(),
      widest - narrowest < evenness * widest
    else { return false }
    return columns.allSatisfy { column in
      let lines = column.flatMap(\.flattened)
      let filling = lines.count { $0.ink.width > full * widest }
      return lines.count >= leastLines && Double(filling) >= leastFull * Double(lines.count)
    }
  }
}
