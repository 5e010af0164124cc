import KitModel

/// Tells a list of keys and texts from what stands beside it under a heading of its own.
///
/// As in: "Dates to keep" over days and titles, "Write to us" over an address further right: the lines of the
/// address stand at heights of their own, so that they are no third cell of the rows.
enum HeadedSides {
  /// How much larger than the text the headings are.
  private static let leastHeading = 1.3
  /// How far the tops of headings in one line, and of keys and texts in one row, may stand apart, in type sizes.
  private static let sameLine = 0.45
  private static let sameRow = 0.3
  private static let leastKeys = 3

  /// The columns under each heading, from left to right; `nil` where one list has them all.
  static func parted(_ columns: [[Segment]], em: Double) -> [[Segment]]? {
    guard columns.count > 2, let first = heading(of: columns[0], em: em) else { return nil }
    let starts = columns.indices.filter { index in
      heading(of: columns[index], em: em).map {
        $0.style == first.style && abs($0.ink.y0 - first.ink.y0) < sameLine * em
      } ?? false
    }
    guard starts.count > 1, starts[1] > 1 else { return nil }
    let ends = starts.dropFirst() + [columns.count]
    let sides = zip(starts, ends).map { columns[$0..<$1].flatMap { $0 } }
    guard let keys = keys(of: Array(columns[0..<starts[1]]), below: first, em: em),
      sides.dropFirst().allSatisfy({ !shares(keys, $0, below: first, em: em) })
    else { return nil }
    return sides
  }

  private static func heading(of column: [Segment], em: Double) -> Segment? {
    guard let top = column.min(by: { $0.ink.y0 < $1.ink.y0 }), top.contents == nil,
      top.size > leastHeading * em
    else { return nil }
    return top
  }

  /// The first line of each key of the list, where each has a text beside it.
  private static func keys(
    of columns: [[Segment]], below heading: Segment, em: Double
  ) -> [Segment]? {
    let keys = KeyedRows.keys(of: columns[0].filter { $0.ink.y0 > heading.ink.y1 }, em: em)
    guard keys.count >= leastKeys, keys.allSatisfy(KeyedRows.holdsFigure) else { return nil }
    let lines = keys.compactMap(\.first)
    let haveTexts = lines.allSatisfy { key in
      columns[1].contains { abs($0.ink.y0 - key.ink.y0) < sameLine * em }
    }
    return haveTexts ? lines : nil
  }

  /// Whether most paragraphs of a side begin at the heights of keys, as the cells of their rows do.
  private static func shares(
    _ keys: [Segment], _ side: [Segment], below heading: Segment, em: Double
  ) -> Bool {
    let texts = side.filter { $0.ink.y0 > heading.ink.y1 }
    let paragraphs = Whitespace.bands(of: texts, gap: Whitespace.bandGap(of: texts))
    let inRows = paragraphs.count { paragraph in
      let top = ReadingOrder.top(paragraph)
      return keys.contains { abs($0.ink.y0 - top) < sameRow * em }
    }
    return inRows * 2 >= paragraphs.count
  }
}
