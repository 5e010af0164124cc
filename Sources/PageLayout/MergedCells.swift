import KitModel

/// Assigns the cells of a column that has fewer of them than the table has rows to the rows that each spans.
///
/// As in: "Saturday 7 June" in the middle of four hours, or beside the first of them.
struct MergedCells {
  /// How high each row is.
  let rows: [ClosedRange<Double>]
  let anchor: AnchoredRows.Anchor
  let em: Double

  /// How far a cell may stand off the height of the rows that it spans, in type sizes.
  private static let tolerance = 0.6
  private static let leastCells = 2
  private static let mostLines = 3

  /// The row that each cell begins at and how many it spans; `nil` where they fit none.
  func assigned(_ column: [Segment]) -> [(start: Int, span: Int, segments: [Segment])]? {
    let cells = KeyedRows.keys(of: column, em: em)
    guard cells.count >= Self.leastCells, cells.count <= rows.count,
      cells.allSatisfy({ $0.count <= Self.mostLines }),
      let ends = ends(of: cells.map { AnchoredRows.extent(of: $0) })
    else { return nil }
    return zip(cells, ends).map { ($1.lowerBound, $1.count, $0) }
  }

  /// The rows of each cell, one after the other; the first may stand below rows without a cell, as a head does.
  private func ends(of cells: [ClosedRange<Double>]) -> [Range<Int>]? {
    var isDead: Set<Int> = []
    func spans(from cell: Int, row: Int) -> [Range<Int>]? {
      if cell == cells.count { return row == rows.count ? [] : nil }
      guard row < rows.count, !isDead.contains(cell * (rows.count + 1) + row) else { return nil }
      for end in row + 1...max(row + 1, rows.count - (cells.count - cell - 1)) {
        guard end <= rows.count else { break }
        let box = rows[row].lowerBound...max(rows[row].lowerBound, rows[end - 1].upperBound)
        if abs(anchor.height(of: box) - anchor.height(of: cells[cell])) <= Self.tolerance * em,
          let rest = spans(from: cell + 1, row: end)
        {
          return [row..<end] + rest
        }
      }
      isDead.insert(cell * (rows.count + 1) + row)
      return nil
    }
    return spans(from: 0, row: 0) ?? spans(from: 0, row: 1)
  }
}
