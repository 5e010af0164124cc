import KitModel

/// Filled bars of one line across columns, below one another, each over what it heads: a town with its entries in two
/// columns below it.
///
/// Read column by column, what stands below the bars at the right would be that of the last bar at the left.
enum HeadingBars {
  private static let leastBars = 2
  /// The least width of a bar, as a share of the page's.
  private static let leastWidth = 0.4
  /// The greatest height of a bar, in sizes of its text; more is a box.
  private static let mostHeight = 2.6
  /// How far a bar's text begins from its left edge, and ends from its right one, in type sizes.
  private static let farthest = 2.0
  /// A heading, and a remark at the bar's other end.
  private static let mostTexts = 2
  /// The least width of a column, as a share of the bar's: less is a column of hours.
  private static let leastColumn = 0.2
  private static let tolerance = 3.0
  private static let mostBoxes = 60

  /// The segments with those of each such bar as one, as wide as the bar.
  static func folded(_ segments: [Segment], on page: ExtractedPage) -> [Segment] {
    var rest = segments
    var folded: [Segment] = []
    for bars in stacks(of: page, among: segments) where bars.count >= leastBars {
      guard headsColumns(bars, among: segments) else { continue }
      for bar in bars {
        let texts = inside(bar, rest)
        rest.removeAll { bar.contains(x: $0.ink.midX, y: $0.ink.midY) }
        folded.append(Segment(bar: bar, contents: texts))
      }
    }
    return folded.isEmpty ? segments : ReadingOrder.topDown(rest + folded)
  }

  /// Bars below one another that are as wide.
  private static func stacks(of page: ExtractedPage, among segments: [Segment]) -> [[Rect]] {
    var stacks: [[Rect]] = []
    let boxes = page.fills.lazy.filter { !$0.color.isPaper }.map(\.box)
      .filter { $0.width >= leastWidth * page.width && $0.height > 1 }.prefix(mostBoxes)
    for box in boxes.sorted(by: { $0.y0 < $1.y0 }) where isBar(box, over: inside(box, segments)) {
      let index = stacks.firstIndex { stack in
        abs(stack[0].x0 - box.x0) < tolerance && abs(stack[0].x1 - box.x1) < tolerance
      }
      guard let index else {
        stacks.append([box])
        continue
      }
      if let last = stacks[index].last, box.y0 > last.y1 { stacks[index].append(box) }
    }
    return stacks
  }

  /// Whether a box holds one line that begins at its left edge, with nothing else but a text at its right edge.
  private static func isBar(_ box: Rect, over texts: [Segment]) -> Bool {
    guard let first = texts.first, texts.count <= mostTexts, first.contents == nil,
      box.height <= mostHeight * first.size, first.ink.x0 - box.x0 < farthest * first.size,
      first.ink.x0 > box.x0 - tolerance
    else { return false }
    return texts.dropFirst().allSatisfy {
      $0.contents == nil && box.x1 - $0.ink.x1 < farthest * first.size
        && $0.ink.verticalOverlap(first.ink) > 0
    }
  }

  private static func inside(_ box: Rect, _ segments: [Segment]) -> [Segment] {
    segments.filter { box.contains(x: $0.ink.midX, y: $0.ink.midY) }
      .sorted { $0.ink.x0 < $1.ink.x0 }
  }

  /// Whether columns of text that open alike stand below one of the bars at least, and no table's.
  private static func headsColumns(_ bars: [Rect], among segments: [Segment]) -> Bool {
    bars.indices.contains { index in
      let (bar, end) = (bars[index], index + 1 < bars.count ? bars[index + 1].y0 : .infinity)
      let below = segments.filter {
        $0.ink.midY > bar.y1 && $0.ink.midY < end && $0.ink.x0 > bar.x0 - tolerance
          && $0.ink.x1 < bar.x1 + tolerance
      }
      guard below.count > 1, let first = below.min(by: { $0.ink.y0 < $1.ink.y0 }) else {
        return false
      }
      let em = Whitespace.medianSize(of: below)
      let columns = Whitespace.columns(of: below, gap: em * ReadingOrder.leastGutter)
      return columns.count > 1
        && columns.allSatisfy { column in
          let box = column.dropFirst().reduce(column[0].ink) { $0.union($1.ink) }
          let top = column.min { $0.ink.y0 < $1.ink.y0 }
          return box.width >= leastColumn * bar.width && column.count > 1
            && top?.style == first.style
        }
    }
  }
}
