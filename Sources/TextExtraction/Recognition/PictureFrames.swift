import KitModel

/// Finds the boxes that lines of a page's picture stand around.
extension [Rule] {
  /// How far the ends of the lines lie from the corners at most, in points.
  private static let reach = 5.0
  /// In points: what stands in it is lines of text.
  private static let leastWidth = 40.0
  private static let leastHeight = 20.0

  /// The boxes whose four sides are lines, and that no line parts from side to side as the cells of a table.
  var frames: [Rect] {
    let (levels, plumbs) = (filter(\.isLevel), filter { !$0.isLevel })
    guard plumbs.count >= 2, levels.count >= 2 else { return [] }
    let sorted = plumbs.sorted { $0.position < $1.position }
    var frames: [Rect] = []
    for (index, left) in sorted.enumerated() {
      // The next line of the same height is the other side.
      guard
        let right = sorted[(index + 1)...].first(where: { right in
          right.position - left.position >= Self.leastWidth
            && abs(right.start - left.start) < Self.reach && abs(right.end - left.end) < Self.reach
        })
      else { continue }
      let box = Rect(
        x0: left.position, y0: (left.start + right.start) / 2, x1: right.position,
        y1: (left.end + right.end) / 2)
      let across = levels.filter { $0.spans(box.x0, box.x1, within: Self.reach) }
      let edges = [box.y0, box.y1].map { edge in
        across.first { abs($0.position - edge) < Self.reach }
      }
      guard box.height >= Self.leastHeight, let top = edges[0], let bottom = edges[1] else {
        continue
      }
      let isParted = across.contains {
        $0.position > box.y0 + 2 * Self.reach && $0.position < box.y1 - 2 * Self.reach
      }
      guard !isParted else { continue }
      frames.append(Rect(x0: box.x0, y0: top.position, x1: box.x1, y1: bottom.position))
    }
    return frames
  }
}

extension Rule {
  /// Whether the line runs from one place to another, a little more or less.
  fileprivate func spans(_ first: Double, _ last: Double, within reach: Double) -> Bool {
    start < first + reach && end > last - reach
  }
}
