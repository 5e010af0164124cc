import KitModel

/// Reads a table whose columns are cards below one another, as a grid of cards is whose lines stand at one height.
///
/// As in: "The Paper Weir | Tin Orchard", and below them "A wall of letters. | A grove of cans.", and the next two titles.
struct GridColumns {
  let stream: ItemStream

  private static let leastRows = 2
  private static let leastColumns = 2

  /// The cards' lines column by column; `nil` where not every column has titles of one look, each with a text.
  func items(of item: Item) -> [Item]? {
    guard let table = item.table, table.rows.count >= Self.leastRows,
      table.rows.allSatisfy({ !$0.isHeader })
    else { return nil }
    let columns = Set(table.rows.flatMap { $0.cells.map(\.column) }).sorted()
    guard columns.count >= Self.leastColumns else { return nil }
    let read = columns.map { column in
      let lines = table.rows.flatMap(\.cells).filter { $0.column == column }.flatMap(\.lines)
      return stream.items(of: lines, region: Self.firstRegion + column)
    }
    guard let look = titleLook(of: read) else { return nil }
    return read.flatMap { column in
      column.map { line in
        var line = line
        line.isHeading = line.isTitleLike && line.look.uncolored == look
        return line
      }
    }
  }

  /// The largest look of which every column has a title that something else stands below.
  private func titleLook(of columns: [[Item]]) -> ItemLook? {
    let looks = columns.map { column in
      Set(
        zip(column, column.dropFirst()).filter { title, below in
          title.isTitleLike && !below.isTitleLike || title.look.halfPoints > below.look.halfPoints
        }.filter { $0.0.isTitleLike }.map(\.0.look.uncolored))
    }
    guard let first = looks.first else { return nil }
    return looks.dropFirst().reduce(first) { $0.intersection($1) }
      .max { ($0.halfPoints, $0.isBold ? 1 : 0) < ($1.halfPoints, $1.isBold ? 1 : 0) }
  }

  /// No column of the page has its number.
  private static let firstRegion = 1000
}
