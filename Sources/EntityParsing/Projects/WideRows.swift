import KitModel

/// Reads the rows at the top of a table that hold one cell each, where the rows below hold more: text above the table that
/// its lines were taken for, as a last card above columns of contacts.
enum WideRows {
  /// A title and its text, at least.
  private static let leastRows = 2

  /// The items of such rows; none where the first is no title or all rows have one cell.
  static func items(above item: Item, stream: ItemStream) -> [Item] {
    guard let table = item.table, table.rows.count > leastRows else { return [] }
    let lead = table.rows.prefix { $0.cells.count == 1 }
    guard lead.count >= leastRows, lead.count < table.rows.count else { return [] }
    let items = lead.flatMap { row in
      row.cells.flatMap { stream.items(of: $0.lines, region: item.region) }
    }
    guard let first = items.first, first.isTitleLike else { return [] }
    return items.map { line in
      var line = line
      line.isHeading = line.isTitleLike
      line.page = item.page
      return line
    }
  }
}
