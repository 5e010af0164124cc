import KitModel

/// Finds columns that nearly touch: less white parts them than gutters have as a rule, but the lines of each begin at one edge.
///
/// As in: justified columns half a letter apart, or dates set flush right that the longest title almost reaches.
enum NarrowGutters {
  /// The least white, in type sizes.
  private static let leastGutter = 0.4
  private static let leastLines = 4
  /// Of a column's lines, the share that begins at its edge, which is how far off at most, in points.
  private static let leastAtEdge = 0.6
  private static let sameEdge = 1.0

  /// The columns, from left to right; `nil` where there is one.
  static func columns(of segments: [Segment], em: Double) -> [[Segment]]? {
    guard segments.count >= 2 * leastLines,
      Whitespace.columnCount(of: segments, gap: leastGutter * em) > 1
    else { return nil }
    let columns = Whitespace.columns(of: segments, gap: leastGutter * em)
    return columns.dropFirst().allSatisfy(beginsAtEdge) && areBeside(columns) ? columns : nil
  }

  /// The columns, the first of them parted where it is keys that nearly touch the texts beside them.
  static func keyed(_ columns: [[Segment]], em: Double) -> [[Segment]] {
    guard columns.count > 1, let first = columns.first,
      let parted = self.columns(of: first, em: em), parted.count == 2,
      parted[0].count * 2 <= parted[1].count + 1,
      parted[0].allSatisfy({ KeyedRows.holdsFigure([$0]) })
    else { return columns }
    return parted + columns.dropFirst()
  }

  private static func beginsAtEdge(_ column: [Segment]) -> Bool {
    let edge = column.map(\.ink.x0).min() ?? 0
    let own = column.count { $0.ink.x0 < edge + sameEdge }
    return own >= leastLines && Double(own) >= leastAtEdge * Double(column.count)
  }

  /// Whether so many lines of each column stand beside one of another.
  private static func areBeside(_ columns: [[Segment]]) -> Bool {
    zip(columns, columns.dropFirst()).allSatisfy { left, right in
      right.count { line in left.contains { $0.ink.verticalOverlap(line.ink) > 0 } } >= leastLines
    }
  }
}
