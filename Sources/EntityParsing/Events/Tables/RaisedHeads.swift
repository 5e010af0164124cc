import KitModel

/// Parts a heading that stands above a row's day from the title level with that day: it heads the rows below.
///
/// As in: "*Pour les familles*" in a style of its own, below it "Stage d’hiver" level with "du 28 au 30 décembre" in the
/// margin. Read as one cell, the heading would be the title.
enum RaisedHeads {
  /// How far the day may stand from the line that it is level with, in heights of that line.
  private static let level = 0.5

  static func parted(_ table: Table, tools: EventTools) -> Table {
    let headed = table.rows.map { headedCell(of: $0, tools: tools) }
    // Where most days stand level with the second line, they stand in the middle of their rows.
    guard case let count = headed.count(where: { $0 != nil }), count > 0,
      count * 2 < table.rows.count
    else { return table }
    var parted = table
    parted.rows = zip(table.rows, headed).flatMap { row, index -> [Table.Row] in
      guard let index else { return [row] }
      var (head, rest) = (row.cells[index], row)
      head.lines = [head.lines[0]]
      head.rowSpan = 1
      rest.cells[index].lines.removeFirst()
      return [Table.Row(cells: [head]), rest]
    }
    return parted
  }

  /// The one cell beside a row's day that a heading opens.
  private static func headedCell(of row: Table.Row, tools: EventTools) -> Int? {
    guard row.cells.count > 1, let key = row.cells.first?.lines.first,
      let index = row.cells.indices.dropFirst().first(where: { isHeaded(row.cells[$0], by: key) }),
      row.cells.dropFirst().count(where: { !$0.lines.isEmpty }) == 1,
      tools.dated(row.cells[0].text).coverage == .pure
    else { return nil }
    return index
  }

  /// Whether a cell opens with a line of another style that ends above a day, which the next line is level with.
  private static func isHeaded(_ cell: Table.Cell, by key: Line) -> Bool {
    guard cell.lines.count > 1, case let (head, title) = (cell.lines[0], cell.lines[1]),
      head.page == key.page, title.page == key.page, head.style != title.style
    else { return false }
    return head.box.midY < key.box.y0
      && abs(title.box.y1 - key.box.y1) < level * title.box.height
  }
}
