import DateExpressions
import KitModel

/// Puts the days of a table in its first column where they stand at the left of one title and at the right of the next, as
/// on the two sides of a line of time.
///
/// As in: "Kite day / Le Battoir | sa 5.6 / 14h" above "sa 5.6 / 17h | Bal des lampions / Pré du Château".
enum AlternatingSides {
  private static let leastRows = 3

  static func turned(_ table: Table, tools: EventTools) -> Table {
    guard table.rows.count >= leastRows,
      table.rows.allSatisfy({ $0.cells.count == 2 && !$0.isHeader })
    else { return table }
    // Asked of two rows first: one of them has its day at the right, where days stand on both sides.
    guard table.rows.prefix(2).contains(where: { tellsMoment($0.cells[1], tools: tools) }) else {
      return table
    }
    let sides = table.rows.map { row in row.cells.map { tellsMoment($0, tools: tools) } }
    guard sides.allSatisfy({ $0[0] != $0[1] }), sides.contains(where: { $0[0] }),
      sides.contains(where: { $0[1] })
    else { return table }
    var turned = table
    for (index, side) in sides.enumerated() where side[1] {
      let cells = table.rows[index].cells
      turned.rows[index].cells = [cells[1], cells[0]]
      for column in cells.indices {
        turned.rows[index].cells[column].column = cells[column].column
      }
    }
    return turned
  }

  /// Whether a cell tells a day, with its hour or without, and nothing else.
  private static func tellsMoment(_ cell: Table.Cell, tools: EventTools) -> Bool {
    let dated = tools.dated(cell.text)
    return dated.coverage == .pure && dated.hasCertainDay
  }
}
