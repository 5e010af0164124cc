import KitModel

/// Finds columns that stand close below or above a text across the page, no white between them.
///
/// As in: an editorial of thirty lines, then a programme in two columns, the second of which goes on with an entry at its top,
/// above the heading of the first, then a line for the press.
enum ColumnsBetweenText {
  /// The fewest lines of the columns, of each of them, and that begin at the edge of one.
  private static let leastLines = 6
  private static let leastInColumn = 3
  private static let leastAtEdge = 3
  /// How far the lines of a column may begin apart, in points.
  private static let sameEdge = 1.0
  /// Pages with more lines are made to cost time.
  private static let mostLines = 400

  /// Where the most lines of columns stand, among lines from top to bottom.
  static func range(in segments: [Segment], em: Double) -> Range<Int>? {
    guard (leastLines...mostLines).contains(segments.count) else { return nil }
    var edges: [Double: Int] = [:]
    for segment in segments { edges[segment.ink.x0.rounded(), default: 0] += 1 }
    var best = 0..<0
    for (edge, count) in edges.sorted(by: { $0.key < $1.key }) where count >= leastAtEdge {
      let gutter = edge - sameEdge - ReadingOrder.leastGutter * em / 2
      var start = 0
      for end in 0...segments.count
      where end == segments.count
        || segments[end].ink.x0 < gutter && segments[end].ink.x1 > gutter
      {
        let lines = start..<end
        start = end + 1
        guard lines.count >= leastLines, lines.count > best.count,
          lines.count < segments.count, areColumns(segments[lines], at: gutter, edge: edge)
        else { continue }
        best = lines
      }
    }
    return best.isEmpty ? nil : best
  }

  /// Whether lines are columns at both sides of a gutter: several at each, and most at the right one begin at its edge.
  private static func areColumns(
    _ lines: ArraySlice<Segment>, at gutter: Double, edge: Double
  ) -> Bool {
    let right = lines.filter { $0.ink.x0 > gutter }
    let left = lines.count - right.count
    guard left >= leastInColumn, right.count >= leastInColumn,
      right.count(where: { abs($0.ink.x0 - edge) <= sameEdge }) * 2 >= right.count,
      let top = right.map(\.ink.y0).min(), let bottom = right.map(\.ink.y1).max()
    else { return false }
    let beside = lines.count { $0.ink.x0 < gutter && $0.ink.y0 < bottom && $0.ink.y1 > top }
    return beside >= leastInColumn
  }
}
