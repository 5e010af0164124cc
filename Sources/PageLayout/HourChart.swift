import KitModel

/// A chart with hours down its margin, the names of halls above its lanes, and boxes level with the hours at which they
/// begin, as high as they last: a table of hours and halls, most of whose cells are empty.
///
/// As in: "10am", "10:30am", "11am" … and below "Granary" a "Kite making" level with 10:30am, to which nothing else tells
/// when it begins.
struct HourChart {
  private let axis: [TimeAxes.Label]
  private let segments: [Segment]
  private let heads: [Segment]
  private let corner: Segment?
  /// Where each lane begins, from left to right.
  private let edges: [Double]
  private let step: Double

  private static let leastBoxes = 4
  private static let leastLanes = 2
  /// How far tops of one row may differ, in points.
  private static let tolerance = 2.0
  /// How far above the first hour the names of the lanes may stand, in sizes of their text.
  private static let farthest = 3.0
  /// From the top of a box's line to the next one's at most, and where it may begin another box in the style of titles,
  /// in sizes of its text.
  private static let leading = 2.0
  /// How far the tops of boxes stand above their hours at most, and below them, as shares of a step.
  private static let raised = 0.3
  private static let lowered = 0.7
  /// The share of the chart's cells that are filled at the most: rows of a table have what their heads name.
  private static let mostFilled = 0.75

  /// `nil` where no row of names stands above the hours.
  init?(_ axis: [TimeAxes.Label], of segments: [Segment]) {
    guard let first = axis.first, axis.count > 1 else { return nil }
    let right = axis.map(\.ink.x1).max() ?? 0
    let above = segments.filter {
      $0.contents == nil && $0.ink.y1 < first.ink.y0 + Self.tolerance
        && $0.ink.y1 > first.ink.y0 - Self.farthest * $0.size
    }
    let rows = above.filter { $0.ink.x0 > right }.sorted { $0.ink.y1 > $1.ink.y1 }
    guard let lowest = rows.first else { return nil }
    heads = rows.filter { abs($0.ink.midY - lowest.ink.midY) < Self.tolerance }
      .sorted { $0.ink.x0 < $1.ink.x0 }
    guard heads.count >= Self.leastLanes else { return nil }
    corner = above.first {
      $0.ink.x0 <= right && abs($0.ink.midY - lowest.ink.midY) < Self.tolerance
    }
    self.axis = axis
    self.segments = segments
    step = (axis[axis.count - 1].ink.y0 - first.ink.y0) / Double(axis.count - 1)
    edges = Self.edges(below: heads, from: right, of: segments, to: axis[axis.count - 1].ink.y1)
  }

  /// Where lanes begin: at the names of halls, or half-way between those that stand in the middle of their lanes.
  private static func edges(
    below heads: [Segment], from left: Double, of segments: [Segment], to bottom: Double
  ) -> [Double] {
    let lines = segments.filter {
      $0.ink.x0 > left && $0.ink.y0 > heads[0].ink.y1 && $0.ink.y0 < bottom
    }
    let isAtNames = lines.allSatisfy { line in
      heads.contains { line.ink.x0 > $0.ink.x0 - tolerance && line.ink.x0 < $0.ink.x1 }
    }
    if isAtNames { return heads.map { $0.ink.x0 - tolerance } }
    return [left] + zip(heads, heads.dropFirst()).map { ($0.ink.midX + $1.ink.midX) / 2 }
  }

  private struct Box {
    let lane: Int
    var lines: [Segment]
  }

  /// The segments with the chart as one table; `nil` where boxes don't stand level with the hours.
  var read: [Segment]? {
    let bottom = axis[axis.count - 1].ink.y0 + step
    let own = segments.filter {
      $0.ink.x0 > edges[0] && $0.ink.y0 > heads[0].ink.y1 && $0.ink.y0 < bottom
    }
    guard own.allSatisfy({ $0.contents == nil }) else { return nil }
    let boxes = self.boxes(of: own)
    guard boxes.count >= Self.leastBoxes, Set(boxes.map(\.lane)).count >= Self.leastLanes,
      Double(boxes.count) <= Self.mostFilled * Double(axis.count * heads.count),
      let rows = rows(of: boxes)
    else { return nil }
    let taken = Set(rows.flatMap(\.cells).flatMap(\.segments).map(\.ink))
    return ReadingOrder.topDown(
      segments.filter { !taken.contains($0.ink) && !isOfAxis($0) } + [Segment(table: rows)])
  }

  private func isOfAxis(_ segment: Segment) -> Bool { axis.contains { $0.ink == segment.ink } }

  /// The lines of each lane, parted where white stands between them and where a title follows right below other text.
  private func boxes(of lines: [Segment]) -> [Box] {
    var boxes: [Box] = []
    for lane in edges.indices {
      let right = lane + 1 < edges.count ? edges[lane + 1] : .infinity
      let own = lines.filter { $0.ink.x0 >= edges[lane] && $0.ink.x0 < right }
        .sorted { $0.ink.y0 < $1.ink.y0 }
      guard let first = own.first else { continue }
      boxes.append(Box(lane: lane, lines: [first]))
      for (upper, lower) in zip(own, own.dropFirst()) {
        let isNear = lower.ink.y0 - upper.ink.y0 < Self.leading * upper.size
        let isTitle =
          lower.style == first.style && upper.style != first.style && hour(of: lower) != nil
        if isNear, !isTitle {
          boxes[boxes.count - 1].lines.append(lower)
        } else {
          boxes.append(Box(lane: lane, lines: [lower]))
        }
      }
    }
    return boxes
  }

  /// The hour that a line stands level with or a little below.
  private func hour(of line: Segment) -> Int? {
    axis.lastIndex { $0.ink.y0 <= line.ink.y0 + Self.raised * step }
  }

  /// A row for each hour at which boxes begin, all of them as far from it; `nil` where some begin between hours.
  private func rows(of boxes: [Box]) -> [GridRow]? {
    var cells: [Int: [GridCell]] = [:]
    var distances: [Double] = []
    for box in boxes {
      guard let hour = hour(of: box.lines[0]) else { return nil }
      distances.append(box.lines[0].ink.y0 - axis[hour].ink.y0)
      let right = box.lines.map(\.ink.x1).max() ?? 0
      let lanes = edges[box.lane...].prefix { $0 < right - Self.tolerance }.count
      guard !cells[hour, default: []].contains(where: { $0.column == box.lane + 1 }) else {
        return nil
      }
      cells[hour, default: []].append(
        GridCell(column: box.lane + 1, columnSpan: max(1, lanes), segments: box.lines))
    }
    guard let least = distances.min(), let most = distances.max(), most < Self.lowered * step,
      most - least < 2 * Self.tolerance
    else { return nil }
    let names = heads.enumerated().map { GridCell(column: $0 + 1, segments: [$1]) }
    let top = (corner.map { [GridCell(column: 0, segments: [$0])] } ?? []) + names
    return [GridRow(cells: top, isHeader: true)]
      + axis.enumerated().compactMap { index, label in
        cells[index].map {
          GridRow(
            cells: [GridCell(column: 0, segments: [segments[label.segment]])]
              + $0.sorted { $0.column < $1.column })
        }
      }
  }
}
