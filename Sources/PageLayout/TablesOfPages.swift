import KitModel

/// Joins a table below its head with the rows that the end of the page cut off.
///
/// As in: "Heure | Activité | Salle" above rows at the foot of a page, and at the top of the next rows with the same
/// columns and no head of their own.
enum TablesOfPages {
  /// How far the left edges of one column may differ, in points.
  private static let tolerance = 3.0
  private static let leastColumns = 3

  static func join(_ pages: inout [LaidOutPage]) {
    var above: (page: Int, block: Int)?
    for page in pages.indices {
      if let open = above, open.page == page - 1, let first = pages[page].blocks.first,
        let rows = rows(of: first, goingOnFrom: pages[open.page].blocks[open.block])
      {
        pages[open.page].blocks[open.block].table?.rows += rows
        pages[open.page].blocks[open.block].lines += rows.flatMap { $0.cells.flatMap(\.lines) }
        pages[page].blocks.removeFirst()
        // A table over a whole page goes on from there.
        if pages[page].blocks.isEmpty {
          above = nil
          continue
        }
      }
      above = pages[page].blocks.indices.last.map { (page, $0) }
    }
  }

  /// The rows of a table in the columns of the one above it; `nil` where it is another.
  private static func rows(of block: Block, goingOnFrom above: Block) -> [Table.Row]? {
    guard let table = block.table, let head = above.table?.rows.first, head.isHeader,
      !table.rows.contains(where: \.isHeader), let upper = above.table,
      block.panel == 0, above.panel == 0
    else { return nil }
    let edges = edges(of: upper)
    guard edges.count >= leastColumns else { return nil }
    var columns: [Int: Int] = [:]
    for (column, edge) in self.edges(of: table) {
      let nearest = edges.min {
        (abs($0.value - edge), $0.key) < (abs($1.value - edge), $1.key)
      }
      guard let near = nearest, abs(near.value - edge) < tolerance else { return nil }
      columns[column] = near.key
    }
    guard columns.count >= leastColumns, Set(columns.values).count == columns.count else {
      return nil
    }
    return table.rows.map { row in
      var row = row
      for cell in row.cells.indices {
        row.cells[cell].column = columns[row.cells[cell].column] ?? row.cells[cell].column
      }
      return row
    }
  }

  /// The left edge of each column.
  private static func edges(of table: Table) -> [Int: Double] {
    var edges: [Int: Double] = [:]
    for cell in table.rows.flatMap(\.cells) {
      guard let left = cell.lines.map(\.box.x0).min() else { continue }
      edges[cell.column] = min(edges[cell.column] ?? left, left)
    }
    return edges
  }
}
