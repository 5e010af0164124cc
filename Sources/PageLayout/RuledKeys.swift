import KitModel

/// The keys of a table left of the lines that part its cells: set on a band of colour, as a rule, which needs no lines.
///
/// As in: "10h30", "11h30", "14h" in a dark column beside a grid of halls, "Sat 14" above them beside its heads.
enum RuledKeys {
  /// The widest column of keys, as a share of the table, and how far left of it a key ends at most, in type sizes.
  private static let widest = 0.35
  private static let widestGap = 3.0
  private static let leastKeyed = 0.75
  private static let leastRows = 2
  private static let mostWords = 8

  /// The keys row by row, each level with its row alone; `nil` where most rows have none.
  ///
  /// - Parameter heights: how high each row is, that of a header first.
  static func column(
    beside box: Rect, heights: [ClosedRange<Double>], in segments: [Segment]
  ) -> [[Segment]]? {
    guard let top = heights.first?.lowerBound, let bottom = heights.last?.upperBound else {
      return nil
    }
    let beside = segments.filter { segment in
      segment.contents == nil && segment.ink.x1 < box.x0 + 1
        && segment.ink.x0 > box.x0 - widest * box.width && segment.ink.midY > top
        && segment.ink.midY < bottom
    }
    guard let right = beside.map(\.ink.x1).max(), let size = beside.first?.size,
      box.x0 - right < widestGap * size
    else { return nil }
    var keys: [[Segment]] = heights.map { _ in [] }
    for segment in beside {
      guard let row = heights.firstIndex(where: { $0.contains(segment.ink.midY) }) else {
        return nil
      }
      keys[row].append(segment)
    }
    let told = keys.filter { key in
      KeyedRows.holdsFigure(key) && key.reduce(0) { $0 + $1.words.count } <= mostWords
    }
    guard told.count >= leastRows, Double(told.count) >= leastKeyed * Double(keys.count),
      keys.allSatisfy({ key in key.reduce(0) { $0 + $1.words.count } <= mostWords })
    else { return nil }
    return keys.map(ReadingOrder.topDown)
  }
}
