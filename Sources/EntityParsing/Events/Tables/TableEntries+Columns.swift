import KitModel

/// Entries in the columns of a table, below one another.
extension TableEntries {
  /// Whether nearly each cell opens with its hour: entries in columns and no rows of a table.
  private func isOfTimedCells(_ table: Table) -> Bool {
    let cells = table.rows.flatMap(\.cells)
    let timed = cells.count { cell in
      cell.lines.first.map { line in
        let dated = tools.dated(line.text)
        return DateCoverage.isLeading(dated.coverage) && dated.isTimeOnly
      } ?? false
    }
    return heading != nil && timed * 3 >= cells.count * 2
  }

  /// A card has a title, a date and a text at the most.
  private static let mostCardRows = 3

  /// Cards side by side that were set as a table: each column is read from top to bottom.
  func columnEntries(of table: Table) -> [Entry] {
    guard table.rows.count <= Self.mostCardRows || isOfTimedCells(table) else { return [] }
    return Set(table.rows.flatMap { $0.cells.map(\.column) }).sorted().flatMap {
      column -> [Entry] in
      let cells = table.rows.compactMap { row in row.cells.first { $0.column == column } }
      let items = cells.flatMap { tools.stream.items(of: $0.lines, region: column) }
      guard items.contains(where: { $0.dated.hasCertainDay || heading != nil && $0.dated.hasTime })
      else { return [] }
      return EntrySegmentation(tools: tools, scope: scope, heading: heading).entries(of: items)
    }
  }
}
