import KitModel

/// Finds the white bands that part segments, by projecting their letters onto an axis.
enum Whitespace {
  /// Splits into groups with more than `gap` points of white between them, from top to bottom.
  static func bands(of segments: [Segment], gap: Double) -> [[Segment]] {
    split(segments, into: stretches(of: [segments], axis: .down), gap: gap)
  }

  /// Splits into groups with more than `gap` points of white between them, from left to right.
  static func columns(of segments: [Segment], gap: Double) -> [[Segment]] {
    split(segments, into: stretches(of: [segments], axis: .across), gap: gap)
  }

  /// How many columns segments stand in together, without making them.
  static func columnCount(of segments: [Segment]..., gap: Double) -> Int {
    var count = 0
    var end = -Double.infinity
    for stretch in stretches(of: segments, axis: .across) {
      if stretch.start > end + gap || count == 0 { count += 1 }
      end = max(end, stretch.end)
    }
    return count
  }

  private enum Axis {
    case across, down
  }

  /// What a segment covers of an axis: segments are large to sort.
  private struct Stretch {
    let start: Double
    let end: Double
    /// Its place among the segments.
    let index: Int
  }

  /// Sorted by where they start, equals as they came.
  private static func stretches(of parts: [[Segment]], axis: Axis) -> [Stretch] {
    var stretches: [Stretch] = []
    stretches.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for segments in parts {
      for index in segments.indices {
        let number = stretches.count
        switch axis {
        case .across:
          stretches.append(
            Stretch(start: segments[index].ink.x0, end: segments[index].ink.x1, index: number))
        case .down:
          stretches.append(
            Stretch(start: segments[index].ink.y0, end: segments[index].ink.y1, index: number))
        }
      }
    }
    stretches.sort { $0.start != $1.start ? $0.start < $1.start : $0.index < $1.index }
    return stretches
  }

  private static func split(
    _ segments: [Segment], into stretches: [Stretch], gap: Double
  ) -> [[Segment]] {
    var groups: [[Segment]] = []
    var end = -Double.infinity
    var first = 0
    for (index, stretch) in stretches.enumerated() {
      if stretch.start > end + gap, index > first {
        groups.append(stretches[first..<index].map { segments[$0.index] })
        first = index
      }
      end = max(end, stretch.end)
    }
    if first < stretches.count { groups.append(stretches[first...].map { segments[$0.index] }) }
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
    for index in segments.indices {
      let ink = segments[index].ink
      // Segments come from top to bottom, so the search ends at the first that lies below.
      for other in index + 1..<min(index + 25, segments.count) {
        let below = segments[other].ink
        guard below.horizontalOverlap(ink) > 0, below.y0 >= ink.midY else { continue }
        gaps.append(below.y0 - ink.y1)
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
