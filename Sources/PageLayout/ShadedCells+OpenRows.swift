import KitModel

extension ShadedCells {
  /// The most rows of shades in one grid, as a bound of the work.
  private static let mostParts = 40
  /// How high a row without shades is at the most, with a slit above and below, as a multiple of the usual
  /// shade.
  private static let tallestOpenRow = 1.5

  /// Parts of one grid joined over the rows between them that have a key and no shade: the lunch of a day
  /// stands on paper, between rows of rooms.
  ///
  /// Such a row becomes a shade as wide as the grid.
  static func joined(_ parts: [[Rect]], with segments: [Segment]) -> [[Rect]] {
    guard parts.count > 1, parts.count <= mostParts else { return parts }
    var joined: [[Rect]] = []
    for part in parts.sorted(by: { bounds(of: $0).y0 < bounds(of: $1).y0 }) {
      let open = joined.indices.lazy.compactMap { index in
        openRow(between: joined[index], and: part, segments).map { (index, $0) }
      }.first
      if let (index, row) = open {
        joined[index] += [row] + part
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  /// The row of paper between two parts of a grid, where a key stands left of it.
  private static func openRow(
    between upper: [Rect], and lower: [Rect], _ segments: [Segment]
  ) -> Rect? {
    // A corner above the keys may be shaded, they themselves are not.
    let left = max(bounds(of: upper).x0, bounds(of: lower).x0)
    let (upper, lower) = (cells(of: upper, from: left), cells(of: lower, from: left))
    guard !upper.isEmpty, !lower.isEmpty else { return nil }
    let (above, below) = (bounds(of: upper), bounds(of: lower))
    guard abs(above.x0 - below.x0) < tolerance, abs(above.x1 - below.x1) < tolerance,
      below.y0 > above.y1
    else { return nil }
    let heights = (upper + lower).map(\.height).sorted()
    guard below.y0 - above.y1 < tallestOpenRow * heights[heights.count / 2],
      isNested(upper, lower) || isNested(lower, upper)
    else { return nil }
    let row = Rect(x0: above.x0, y0: above.y1, x1: above.x1, y1: below.y0)
    let held = segments.filter {
      $0.contents == nil && $0.ink.midY > row.y0 && $0.ink.midY < row.y1 && $0.ink.x0 < row.x1
    }
    let keys = held.filter { $0.ink.x1 < row.x0 + tolerance }
    let texts = held.filter { $0.ink.x0 > row.x0 - tolerance }
    guard keys.count + texts.count == held.count, !texts.isEmpty,
      keys.contains(where: { key in
        key.words.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
      }), Whitespace.columnCount(of: texts, gap: Whitespace.medianSize(of: texts)) == 1
    else { return nil }
    return row
  }

  /// The shades of a part without the corner left of an edge.
  private static func cells(of part: [Rect], from left: Double) -> [Rect] {
    part.filter { $0.x1 > left + widestSlit }
  }

  /// Whether every cell of one part begins where a cell of the other does.
  private static func isNested(_ inner: [Rect], _ outer: [Rect]) -> Bool {
    inner.allSatisfy { cell in outer.contains { abs($0.x0 - cell.x0) < tolerance } }
  }

  static func bounds(of shades: [Rect]) -> Rect {
    shades.dropFirst().reduce(shades[0]) { $0.union($1) }
  }
}
