import KitModel

/// Areas that some lines lie across, so that no white runs down between their columns.
extension ReadingOrder {
  /// An area that no straight band of white parts: a few segments may lie across a gutter.
  static func unparted(_ segments: [Segment], em: Double, depth: Int) -> [Area] {
    if let parted = ColumnsAmidText.parted(segments, em: em) {
      return joinedFlows(
        areas(of: parted.above, depth: depth + 1) + parted.columns.map { .flow($0) }
          + areas(of: parted.below, depth: depth + 1))
    }
    let sideBySide = segments.indices.dropLast().count { index in
      let (upper, lower) = (segments[index].ink, segments[index + 1].ink)
      return upper.verticalOverlap(lower) > leastBeside * min(upper.height, lower.height)
        && upper.horizontalOverlap(lower) == 0
    }
    guard sideBySide >= leastSideBySide else { return [.flow(segments)] }
    guard sideBySide * 5 >= segments.count, let crossing = fewestCrossing(segments, em: em) else {
      guard let range = ColumnsBetweenText.range(in: segments, em: em) else {
        return [.flow(segments)]
      }
      let parts = [segments[..<range.lowerBound], segments[range], segments[range.upperBound...]]
      return joinedFlows(parts.flatMap { Self.areas(of: Array($0), depth: depth + 1) })
    }
    // What lies across the gutter is read where it stands; what is above and below is cut alone.
    var areas: [Area] = []
    var rest = segments
    for straddler in crossing {
      let above = rest.filter { $0.ink.midY < straddler.ink.midY && $0.ink != straddler.ink }
      rest.removeAll { $0.ink.midY < straddler.ink.midY || $0.ink == straddler.ink }
      areas += Self.areas(of: above, depth: depth + 1)
      areas.append(.flow([straddler]))
    }
    return joinedFlows(areas + Self.areas(of: rest, depth: depth + 1))
  }

  private static let leastSideBySide = 2

  /// The least share of a line's height that it stands beside another: columns need not keep to one grid.
  private static let leastBeside = 0.15

  /// The segments across the gutter that the fewest lie across, if those are few.
  private static func fewestCrossing(_ segments: [Segment], em: Double) -> [Segment]? {
    var best: [Segment]?
    for candidate in segments.prefix(400) {
      let x = candidate.ink.x0 - em * 0.3
      let left = segments.count { $0.ink.x1 <= x }
      let right = segments.count { $0.ink.x0 >= x }
      guard left >= 2, right >= 2 else { continue }
      let crossing = segments.count - left - right
      guard crossing > 0, crossing * 4 <= segments.count, crossing < best?.count ?? .max else {
        continue
      }
      best = segments.filter { $0.ink.x0 < x && $0.ink.x1 > x }
    }
    return best
  }
}
