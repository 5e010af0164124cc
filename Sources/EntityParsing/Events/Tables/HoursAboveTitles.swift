import DateExpressions
import KitModel

/// Columns whose cells set the hour in a line of its own above what is on, beside a column of days.
///
/// As in an agenda: "sa / 20" in the margin, "17 h – 19 h" above "La source, à qui ?" beside it. The hours become a
/// column, and a day there ("au ve 26") goes on with that in the margin.
enum HoursAboveTitles {
  /// The share of the column's cells that open so.
  private static let leastShare = 0.7

  /// - Parameter heading: the day or month above the table, of which keys may tell days alone.
  static func parted(_ table: Table, heading: DatedText? = nil, tools: EventTools) -> Table {
    let body = table.rows.filter { !$0.isHeader }
    guard !body.isEmpty,
      body.allSatisfy({ $0.cells.count == 2 && $0.cells.allSatisfy { $0.rowSpan == 1 } }),
      let key = body[0].cells.map(\.column).min(), let column = body[0].cells.map(\.column).max(),
      body.allSatisfy({
        isKey($0.cells.first { $0.column == key }, heading: heading, tools: tools)
      }),
      case let cells = body.compactMap({ row in row.cells.first { $0.column == column } }),
      cells.count == body.count,
      case let opened = cells.count(where: { opens($0, tools: tools) }),
      opened > 0, Double(opened) >= leastShare * Double(cells.count)
    else { return table }
    var parted = table
    for index in parted.rows.indices where !parted.rows[index].isHeader {
      part(&parted.rows[index], at: column, tools: tools)
    }
    return parted
  }

  /// Whether a cell tells a day of the month and nothing else, without an hour.
  private static func isKey(
    _ cell: Table.Cell?, heading: DatedText?, tools: EventTools
  ) -> Bool {
    guard let cell else { return false }
    if let day = DayKey(cell.lines, heading: heading, isFirst: true, tools: tools) {
      return day.when.count == 1 && day.rest.isEmpty
    }
    let dated = tools.dated(cell.text)
    return dated.coverage == .pure && !dated.hasTime
      && dated.expressions.contains { $0.known.contains(.day) }
  }

  /// Whether a cell's first line is all date or hour, and the others open with none.
  private static func opens(_ cell: Table.Cell, tools: EventTools) -> Bool {
    guard cell.lines.count >= 2, tools.dated(cell.lines[0].text).coverage == .pure else {
      return false
    }
    return !cell.lines.dropFirst().contains {
      let dated = tools.dated($0.text)
      return DateCoverage.isLeading(dated.coverage) && dated.isTimeOnly
        && $0.style == cell.lines[0].style
    }
  }

  private static func part(_ row: inout Table.Row, at column: Int, tools: EventTools) {
    guard let index = row.cells.firstIndex(where: { $0.column == column }) else { return }
    var cell = row.cells[index]
    cell.column = column + 1
    if opens(cell, tools: tools) {
      let first = cell.lines.removeFirst()
      if tools.dated(first.text).hasDay,
        let key = row.cells.firstIndex(where: { $0.column < column })
      {
        row.cells[key].lines.append(first)
      } else {
        row.cells.append(Table.Cell(column: column, lines: [first]))
      }
    }
    row.cells[index] = cell
    row.cells.sort { $0.column < $1.column }
  }
}
