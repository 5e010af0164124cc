import KitModel
import Lexicons

/// Makes rows of a key and the text beside it that stand alone under a heading, where other rows of the page
/// have the same columns: the only lecture between a table of tours and one of workshops.
enum LoneRows {
  /// How far edges may differ, in points.
  private static let tolerance = 3.0
  /// Of so many lines is a key at the most, and so far the tops of both may differ, in type sizes.
  private static let mostKeyLines = 3
  private static let sameHeight = 0.8

  private struct Columns {
    var keys: ClosedRange<Double>
    var texts: Double
  }

  static func joined(_ areas: [Area]) -> [Area] {
    let known = areas.compactMap(columns)
    guard !known.isEmpty else { return areas }
    var joined: [Area] = []
    for area in areas.flatMap({ parted($0, at: known) }) {
      if case .flow(let texts) = area, case .flow(let above)? = joined.last,
        case let keys = beside(texts, of: above),
        known.contains(where: { isRow(keys, texts, in: $0) })
      {
        joined.removeLast()
        if keys.count < above.count { joined.append(.flow(above.dropLast(keys.count))) }
        joined.append(
          .grid([
            GridRow(cells: [
              GridCell(column: 0, segments: keys), GridCell(column: 1, segments: texts),
            ])
          ]))
      } else {
        joined.append(area)
      }
    }
    return joined
  }

  /// A flow of texts parted from the heading and the key of the next row that follow them at the left.
  private static func parted(_ area: Area, at known: [Columns]) -> [Area] {
    guard case .flow(let segments) = area, let first = segments.first,
      let columns = known.first(where: { abs(first.ink.x0 - $0.texts) < tolerance }),
      let next = segments.firstIndex(where: { $0.ink.x0 < columns.texts - tolerance }),
      abs(segments[next].ink.x0 - columns.keys.lowerBound) < tolerance
    else { return [area] }
    return [.flow(Array(segments[..<next])), .flow(Array(segments[next...]))]
  }

  /// The last lines of a flow, from the height at which texts begin.
  private static func beside(_ texts: [Segment], of flow: [Segment]) -> [Segment] {
    guard let top = texts.first else { return [] }
    let first = flow.firstIndex { $0.ink.y0 > top.ink.y0 - sameHeight * top.size }
    return first.map { Array(flow[$0...]) } ?? []
  }

  /// The columns of a table with two of them and several rows, the first of which holds keys.
  private static func columns(of area: Area) -> Columns? {
    guard case .grid(let rows) = area, rows.count >= 2 else { return nil }
    let cells = rows.flatMap(\.cells)
    let (keys, texts) = (cells.filter { $0.column == 0 }, cells.filter { $0.column == 1 })
    guard keys.count + texts.count == cells.count, keys.count == rows.count,
      keys.allSatisfy({ holdsFigure($0.segments) }),
      let left = keys.map(\.box.x0).min(), let right = keys.map(\.box.x1).max(),
      let start = texts.map(\.box.x0).min(), right < start
    else { return nil }
    return Columns(keys: left...right, texts: start)
  }

  private static func isRow(_ keys: [Segment], _ texts: [Segment], in columns: Columns) -> Bool {
    guard let first = keys.first, let top = texts.first, keys.count <= mostKeyLines,
      (keys + texts).allSatisfy({ $0.contents == nil }), holdsFigure(keys),
      abs(first.ink.y0 - top.ink.y0) < sameHeight * top.size
    else { return false }
    let left = keys.map { $0.ink.x0 }.min() ?? 0
    let right = keys.map { $0.ink.x1 }.max() ?? 0
    // Keys are set at one edge or the other.
    let isAtEdge =
      abs(left - columns.keys.lowerBound) < tolerance
      || abs(right - columns.keys.upperBound) < tolerance
    return isAtEdge && right < columns.texts
      && abs((texts.map { $0.ink.x0 }.min() ?? 0) - columns.texts) < tolerance
  }

  private static func holdsFigure(_ segments: [Segment]) -> Bool {
    segments.contains { segment in
      segment.words.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
    }
  }
}
