import KitModel

/// Rows that hold several entries side by side, each with its day in front of it, as the cards of a season do.
///
/// As in: "18 sept. | Les Grandes Marées | 1er octobre | Trio d'anches".
enum SideBySideRows {
  /// The share of a column's cells that must be days.
  private static let leastDays = 0.6
  private static let leastRows = 2

  /// The table with a row for each entry.
  static func parted(_ table: Table, tools: EventTools) -> Table {
    let columns = Set(table.rows.flatMap { $0.cells.map(\.column) }).sorted()
    let body = table.rows.filter { !$0.isHeader }
    guard columns.count >= 4, body.count >= leastRows else { return table }
    let days = columns.indices.filter { isOfDays(columns[$0], in: body, tools: tools) }
    guard days.count >= 2, days[0] == 0, case let pitch = days[1], pitch >= 2,
      days.enumerated().allSatisfy({ $0.element == $0.offset * pitch }),
      columns.count == days.count * pitch
    else { return table }
    let groups = days.map { Array(columns[$0..<$0 + pitch]) }
    var rows: [Table.Row] = []
    for row in table.rows {
      let parts = groups.map { part(of: row, columns: $0) }
      if row.isHeader {
        // What heads the columns must head them in each group.
        let names = parts.map { $0.cells.map(\.text.text) }
        guard names.allSatisfy({ $0 == names[0] }) else { return table }
        rows.append(parts[0])
      } else {
        rows += parts.filter { !$0.cells.isEmpty }
      }
    }
    return Table(rows: rows)
  }

  /// The cells of some columns, counted from 0.
  private static func part(of row: Table.Row, columns: [Int]) -> Table.Row {
    var part = row
    part.cells = row.cells.compactMap { cell in
      guard let column = columns.firstIndex(of: cell.column) else { return nil }
      var moved = cell
      moved.column = column
      return moved
    }
    return part
  }

  private static func isOfDays(_ column: Int, in rows: [Table.Row], tools: EventTools) -> Bool {
    let cells = rows.compactMap { row in row.cells.first { $0.column == column } }
    let days = cells.count { cell in
      let dated = tools.dated(cell.text)
      return dated.coverage == .pure && dated.hasCertainDay
        || DayKey(cell.lines, heading: nil, tools: tools) != nil
    }
    return days > 0 && Double(days) >= leastDays * Double(cells.count)
  }
}
