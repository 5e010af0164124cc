import KitModel

/// Finds the white bands that part segments, by projecting their letters onto an axis.
enum Whitespace {
  /// Splits into groups with more than `gap` points of white between them, from top to bottom.
  static func bands(of segments: [Segment], gap: Double) -> [[Segment]] {
    split(segments, gap: gap, lower: { $0.ink.y0 }, upper: { $0.ink.y1 })
  }

  /// Splits into groups with more than `gap` points of white between them, from left to right.
  static func columns(of segments: [Segment], gap: Double) -> [[Segment]] {
    split(segments, gap: gap, lower: { $0.ink.x0 }, upper: { $0.ink.x1 })
  }

  private static func split(
    _ segments: [Segment], gap: Double, lower: (Segment) -> Double, upper: (Segment) -> Double
  ) -> [[Segment]] {
    let sorted = segments.sorted { lower($0) < lower($1) }
    var groups: [[Segment]] = []
    var end = -Double.infinity
    for segment in sorted {
      if lower(segment) > end + gap || groups.isEmpty {
        groups.append([segment])
      } else {
        groups[groups.count - 1].append(segment)
      }
      end = max(end, upper(segment))
    }
    return groups
  }

  /// The white in points that parts rows rather than lines of `segments`.
  ///
  /// Lines of one paragraph have the commonest gap of the area; more than a quarter em above it
  /// parts. Where no gap is common, lines are taken to stand at most 0.6 em apart.
  static func bandGap(of segments: [Segment]) -> Double {
    let em = medianSize(of: segments)
    var counts: [Int: Int] = [:]
    for gap in lineGaps(of: segments) where gap < em * 0.75 {
      counts[Int((max(0, gap) * 2).rounded()), default: 0] += 1
    }
    let commonest = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    let lineGap = commonest.map { Double($0.key) / 2 } ?? em * 0.4
    return min(lineGap, em * 0.6) + em * 0.25
  }

  /// White in points between each segment and the nearest one below it in its column.
  private static func lineGaps(of segments: [Segment]) -> [Double] {
    var gaps: [Double] = []
    for (index, segment) in segments.enumerated() {
      // Segments come from top to bottom, so the search ends at the first that lies below.
      for below in segments[(index + 1)...].prefix(24)
      where below.ink.horizontalOverlap(segment.ink) > 0 && below.ink.y0 >= segment.ink.midY {
        gaps.append(below.ink.y0 - segment.ink.y1)
        break
      }
    }
    return gaps
  }

  static func medianSize(of segments: [Segment]) -> Double {
    let sizes = segments.map(\.size).sorted()
    return sizes.isEmpty ? 10 : sizes[sizes.count / 2]
  }
}
