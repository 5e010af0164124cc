import KitModel

/// Joins the parts of a table that goes on on the next page, where its header is printed again.
///
/// As in: a month whose third week begins a page, below the weekdays once more.
enum ContinuedTables {
  private static let leastHeads = 2

  static func joined(_ section: Section) -> Section {
    var joined = section
    joined.blocks = []
    for block in section.blocks {
      if let table = block.table, var above = joined.blocks.last, let open = above.table,
        block.page == above.lines.last.map({ $0.page + 1 }), isHeaded(table, like: open)
      {
        above.table = Table(rows: open.rows + table.rows.dropFirst())
        above.lines += table.rows.dropFirst().flatMap(\.cells).flatMap(\.lines)
        joined.blocks[joined.blocks.count - 1] = above
      } else {
        joined.blocks.append(block)
      }
    }
    return joined
  }

  private static func isHeaded(_ table: Table, like other: Table) -> Bool {
    guard let head = table.rows.first, let first = other.rows.first,
      head.cells.count >= leastHeads, table.rows.count > 1
    else { return false }
    return head.cells.map(\.text.text) == first.cells.map(\.text.text)
      && head.cells.map(\.column) == first.cells.map(\.column)
  }
}
