import KitModel

/// Tells by the heights of texts whether those of two columns belong together.
///
/// Where a row ends, all of its cells do. Texts that belong to no row run past the ends of those beside them.
enum TextHeights {
  /// How much wider than the gap of its lines the white between two texts is, in type sizes.
  private static let textGap = 0.22
  /// The widest white between the lines of a text, likewise.
  private static let widestGap = 0.8
  /// How far off a row's lines its end is looked for, likewise.
  private static let hair = 0.1
  /// So many ends lie within texts beside them, as a number and as a share of those beside them.
  private static let leastCrossed = 2
  private static let leastShare = 0.4

  /// The heights of the texts of a column, from top to bottom, none within another: lines that stand as close as any.
  static func of(_ column: [Segment], em: Double) -> [ClosedRange<Double>] {
    let lines = ReadingOrder.topDown(column).map { $0.ink.y0...max($0.ink.y0, $0.ink.y1) }
    let gaps = zip(lines, lines.dropFirst()).map { $1.lowerBound - $0.upperBound }
    let most = min(max(gaps.min() ?? 0, 0) + textGap * em, widestGap * em)
    var texts: [ClosedRange<Double>] = []
    for line in lines {
      if let last = texts.last, line.lowerBound - last.upperBound <= most {
        texts[texts.count - 1] = last.lowerBound...max(last.upperBound, line.upperBound)
      } else {
        texts.append(line)
      }
    }
    return texts
  }

  /// Whether ends of rows lie within texts, wherever between two rows the one ends: with its last line, halfway or
  /// where the next begins.
  static func run(
    _ texts: [ClosedRange<Double>], past rows: [ClosedRange<Double>], em: Double
  ) -> Bool {
    guard let top = texts.first?.lowerBound, let bottom = texts.map(\.upperBound).max() else {
      return false
    }
    let ends = zip(rows, rows.dropFirst()).map { upper, lower in
      (upper: upper.upperBound + hair * em, lower: lower.lowerBound - hair * em)
    }
    let heights: [(_ end: (upper: Double, lower: Double)) -> Double] = [
      { $0.upper }, { ($0.upper + $0.lower) / 2 }, { $0.lower },
    ]
    return heights.allSatisfy { height in
      let beside = ends.map(height).filter { $0 > top && $0 < bottom }.sorted()
      var crossed = 0
      var index = 0
      for end in beside {
        while index < texts.count, texts[index].upperBound < end { index += 1 }
        if index < texts.count, texts[index].contains(end) { crossed += 1 }
      }
      return crossed >= leastCrossed && Double(crossed) >= leastShare * Double(beside.count)
    }
  }

  /// Whether the texts of each of two columns run past those of the other, as no cells do.
  static func areApart(_ left: [Segment], _ right: [Segment], em: Double) -> Bool {
    let texts = (of(left, em: em), of(right, em: em))
    return run(texts.0, past: texts.1, em: em) && run(texts.1, past: texts.0, em: em)
  }
}
