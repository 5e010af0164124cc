import KitModel

/// Parts the cells of drawn rows in which no line stands between the columns that the rows above and below them have.
///
/// As in a style of tables that draws the sides of the cells of every other row only. A heading across the table, or a cell that
/// spans two columns, holds text in one of them or across their edge.
struct OpenCells {
  let grid: RuledGrid

  /// How far a text may begin from where others of its column do, in type sizes.
  private static let sameEdge = 0.5

  /// The texts of each cell, by its number among the grid's and the first column of it that they stand in.
  typealias Held = [Key: [Segment]]

  struct Key: Hashable, Comparable {
    var cell: Int
    var column: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.cell, left.column) < (right.cell, right.column)
    }
  }

  /// The texts of the grid's cells, those of an open one by its columns.
  func parted(_ held: [Int: [Segment]]) -> Held {
    let edges = edges
    var starts: [Int: [Double]] = [:]
    for (cell, segments) in held where grid.cells[cell].columns.count == 1 {
      starts[grid.cells[cell].columns.lowerBound, default: []] += segments.map(\.ink.x0)
    }
    var parted: Held = [:]
    for (index, segments) in held {
      let cell = grid.cells[index]
      for (column, texts) in columns(of: segments, in: cell, edges: edges, starts: starts)
        ?? [(cell.columns.lowerBound, segments)]
      {
        parted[Key(cell: index, column: column)] = texts
      }
    }
    return parted
  }

  /// Where the columns begin that some cell has for itself, in points.
  private var edges: [Int: Double] {
    var edges: [Int: Double] = [:]
    for cell in grid.cells where cell.columns.count == 1 {
      edges[cell.columns.lowerBound] = cell.box.x0
    }
    return edges
  }

  /// The texts of one cell by its columns; `nil` where they are not parted as those of other rows are.
  private func columns(
    of segments: [Segment], in cell: RuledGrid.Cell, edges: [Int: Double], starts: [Int: [Double]]
  ) -> [(column: Int, segments: [Segment])]? {
    guard cell.columns.count > 1, cell.rows.count == 1 else { return nil }
    let known = cell.columns.filter { edges[$0] != nil }
    guard known.first == cell.columns.lowerBound else { return nil }
    var parts: [Int: [Segment]] = [:]
    for segment in segments {
      guard
        let column = known.last(where: { edges[$0].map { $0 <= segment.ink.midX } ?? false }),
        let near = starts[column],
        near.contains(where: { abs($0 - segment.ink.x0) < Self.sameEdge * segment.size })
      else { return nil }
      if let next = known.first(where: { $0 > column }), let edge = edges[next],
        segment.ink.x1 > edge
      {
        return nil
      }
      parts[column, default: []].append(segment)
    }
    return parts.count > 1 ? parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } : nil
  }
}
