import KitModel

/// Header rows that are set as the rows below, most of whose cells name their column.
///
/// As in: "Day | Event | Time & place | Press" above "Mon | Lamps lit | 6pm, Aubin Hall | ✔".
enum TableHeads {
  private static let leastCells = 3
  private static let leastNamed = 2
  /// The share of the cells that name a column.
  private static let leastShare = 0.6
  /// In bytes.
  private static let longestHead = 24
  private static let leastRows = 2

  static func areNamed(_ first: Table.Row, of table: Table, tools: EventTools) -> Bool {
    guard first.cells.count >= leastCells, table.rows.count > leastRows,
      first.cells.allSatisfy({ cell in
        cell.text.text.utf8.count <= longestHead
          && !cell.text.text.utf8.contains(where: AddressBytes.isDigit)
      })
    else { return false }
    let roles = first.cells.compactMap { ColumnRoles.named($0.text.text, lexicon: tools.lexicon) }
    guard roles.count >= leastNamed,
      Double(roles.count) >= leastShare * Double(first.cells.count), roles.contains(.title),
      let time = first.cells.first(where: { cell in
        [.date, .time].contains(ColumnRoles.named(cell.text.text, lexicon: tools.lexicon))
      })
    else { return false }
    // What the column of times holds below its head tells some.
    return table.rows.dropFirst().contains { row in
      row.cells.first { $0.column == time.column }.map { cell in
        !tools.dated(cell.text).expressions.isEmpty || tools.reader.whole(cell.text.text) != nil
      } ?? false
    }
  }
}
