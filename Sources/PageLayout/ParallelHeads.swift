import KitModel

/// Joins a few rows of names to the table right below them whose columns they head, where white, shades or lines parted the two.
///
/// As in: "Grange | Forge | Salle C4" on a band of colour and "17 h | Ouverture, pour tous" on another, above rows of hours that
/// lines part.
enum ParallelHeads {
  private static let mostRows = 3
  private static let leastRows = 3
  private static let leastHeads = 2
  /// How far a head may stand from the edge of its column, and the table below the heads, in type sizes.
  private static let nearEdge = 1.2
  private static let farthest = 3.0

  static func joined(_ areas: [Area]) -> [Area] {
    let parts = areas.flatMap(parted)
    var joined: [Area] = []
    for area in parts {
      if case .grid(let below) = area, case .grid(let above)? = joined.last,
        let whole = whole(above, below)
      {
        joined[joined.count - 1] = .grid(whole)
      } else {
        joined.append(area)
      }
    }
    return joined.count < parts.count ? joined : areas
  }

  /// A flow with the tables in it as areas of their own.
  private static func parted(_ area: Area) -> [Area] {
    guard case .flow(let segments) = area, segments.contains(where: { $0.rows != nil }) else {
      return [area]
    }
    var parts: [Area] = []
    for segment in segments {
      if let rows = segment.rows {
        parts.append(.grid(rows))
      } else if case .flow(let open)? = parts.last {
        parts[parts.count - 1] = .flow(open + [segment])
      } else {
        parts.append(.flow([segment]))
      }
    }
    return parts
  }

  private static func whole(_ above: [GridRow], _ below: [GridRow]) -> [GridRow]? {
    let cells = below.flatMap(\.cells)
    guard above.count <= mostRows, below.count >= leastRows, below[0].isHeader == false,
      let bottom = above.flatMap(\.cells).map(\.box.y1).max(),
      let top = cells.map(\.box.y0).min(),
      case let em = Whitespace.medianSize(of: cells.flatMap(\.segments)),
      top > bottom - em, top - bottom < farthest * em
    else { return nil }
    let columns = Set(cells.map(\.column)).sorted()
    let lefts = columns.map { column in
      cells.lazy.filter { $0.column == column }.map(\.box.x0).min() ?? 0
    }
    guard columns.count > leastHeads, columns == Array(0..<columns.count) else { return nil }
    // The keys of the rows stand below no head.
    guard let heads = headed(above[0], lefts: lefts, em: em), heads.count >= leastHeads,
      heads.allSatisfy({ $0.column > 0 }),
      let key = cells.first(where: { $0.column == 0 })?.segments.first,
      above[0].cells.allSatisfy({ $0.segments.allSatisfy { $0.style != key.style } })
    else { return nil }
    var rows = [GridRow(cells: heads, isHeader: true)]
    for row in above.dropFirst() {
      let segments = row.cells.flatMap(\.segments)
      guard let first = segments.min(by: { $0.ink.x0 < $1.ink.x0 }), first.style == key.style,
        abs(first.ink.x0 - lefts[0]) < nearEdge * em
      else { return nil }
      rows.append(GridRow(cells: spanned(segments, lefts: lefts, em: em)))
    }
    return rows + below
  }

  /// The pieces of a row that each stand at the edge of a column of their own; `nil` where some does not.
  private static func headed(_ row: GridRow, lefts: [Double], em: Double) -> [GridCell]? {
    var cells: [GridCell] = []
    for segment in row.cells.flatMap(\.segments).sorted(by: { $0.ink.x0 < $1.ink.x0 }) {
      guard let column = lefts.firstIndex(where: { abs($0 - segment.ink.x0) < nearEdge * em })
      else { return nil }
      if let last = cells.indices.last, cells[last].column == column {
        cells[last].segments.append(segment)
      } else {
        cells.append(GridCell(column: column, segments: [segment]))
      }
    }
    return cells
  }

  /// The cells of a row; what begins at no column's edge, in their middle, is of all behind the key.
  private static func spanned(_ segments: [Segment], lefts: [Double], em: Double) -> [GridCell] {
    var cells: [GridCell] = []
    for segment in ReadingOrder.topDown(segments) {
      let edge = lefts.firstIndex { abs($0 - segment.ink.x0) < nearEdge * em }
      let column = edge ?? 1
      if let index = cells.firstIndex(where: { $0.column == column }) {
        cells[index].segments.append(segment)
      } else {
        cells.append(
          GridCell(
            column: column, columnSpan: edge == nil ? lefts.count - 1 : 1, segments: [segment]))
      }
    }
    return cells.sorted { $0.column < $1.column }
  }
}
