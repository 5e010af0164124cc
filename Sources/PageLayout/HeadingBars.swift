import KitModel

/// Filled bars of one line across columns, below one another, each over what it heads: a town with its entries in two
/// columns below it, a day over its hours and titles.
///
/// Read column by column, what stands below the bars at the right would be that of the last bar at the left, and a
/// heading that ends above the gutter of a table would be a cell of that.
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
  private static let tolerance = 3.0
  private static let mostBoxes = 60

  /// The segments with those of each such bar as one, as wide as the bar.
  static func folded(_ segments: [Segment], on page: ExtractedPage) -> [Segment] {
    var rest = segments
    var folded: [Segment] = []
    for bars in stacks(of: page, among: segments) where bars.count >= leastBars {
      for bar in bars {
        let texts = inside(bar, rest)
        rest.removeAll { bar.contains(x: $0.ink.midX, y: $0.ink.midY) }
        folded.append(Segment(bar: bar, contents: inOneLine(texts)))
      }
    }
    return folded.isEmpty ? segments : ReadingOrder.topDown(rest + folded)
  }

  /// The texts of a bar, a remark right behind the heading in one line with it.
  private static func inOneLine(_ texts: [Segment]) -> [Segment] {
    guard texts.count == mostTexts, isNear(texts[1], to: texts[0]) else { return texts }
    var line = Segment(words: texts.flatMap(\.words))
    // A remark in small letters doesn't tell how the line is set, however long it is.
    line.style = texts[0].style
    line.size = texts[0].size
    return [line]
  }

  private static func isNear(_ remark: Segment, to heading: Segment) -> Bool {
    remark.ink.x0 - heading.ink.x1 < farthest * heading.size
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
      $0.contents == nil
        && (box.x1 - $0.ink.x1 < farthest * first.size
          || isNear($0, to: first))
        && $0.ink.verticalOverlap(first.ink) > 0
    }
  }

  private static func inside(_ box: Rect, _ segments: [Segment]) -> [Segment] {
    segments.filter { box.contains(x: $0.ink.midX, y: $0.ink.midY) }
      .sorted { $0.ink.x0 < $1.ink.x0 }
  }
}
