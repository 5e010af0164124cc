import DateExpressions
import KitModel

/// Parts the rows of a table whose first column is months and whose second one lists several days of each, line by line.
///
/// As in: "Mars | 3 / 17 | Bal des sapeurs / Portes ouvertes" is "Mars | 3 | Bal des sapeurs" above "17 | Portes ouvertes".
enum MonthLines {
  static func parted(_ table: Table, tools: EventTools) -> Table {
    var rows: [Table.Row] = []
    var months = 0
    var isParted = false
    for (index, row) in table.rows.enumerated() {
      guard row.cells.count >= 2, row.cells[0].column == 0, row.cells[1].column == 1,
        row.cells.allSatisfy({ $0.rowSpan == 1 }),
        DayKey.isMonth(row.cells[0].text, tools: tools), isDays(row.cells[1].lines)
      else {
        // What names the columns, above all months.
        guard index == 0, !tools.dated(row.cells.first?.text ?? SourcedText()).hasDay else {
          return table
        }
        var head = row
        head.isHeader = true
        rows.append(head)
        continue
      }
      months += 1
      isParted = isParted || row.cells[1].lines.count > 1
      guard let parts = parts(of: row) else { return table }
      rows += parts
    }
    return months >= leastMonths && isParted ? Table(rows: rows) : table
  }

  /// Fewer rows are no calendar.
  private static let leastMonths = 2

  /// Whether each line is a number of a day, later than the one above.
  private static func isDays(_ lines: [Line]) -> Bool {
    var last = 0
    for line in lines {
      guard line.text.text.utf8.count <= 2, let day = Int(line.text.text), day > last, day <= 31
      else { return false }
      last = day
    }
    return last > 0
  }

  /// A row for each day, with what stands beside it or below, as far as the next day; `nil` where a cell opens
  /// above the first day or no line stands beside one of the others.
  private static func parts(of row: Table.Row) -> [Table.Row]? {
    let days = row.cells[1].lines
    guard days.count > 1 else { return [row] }
    return days.indices.map { index in
      var cells: [Table.Cell] = []
      if index == 0 { cells.append(row.cells[0]) }
      for cell in row.cells.dropFirst() {
        var part = cell
        part.lines =
          cell.lines.count == days.count
          ? [cell.lines[index]]
          : cell.lines.filter { line in
            days.lastIndex { line.box.y1 > $0.box.y0 } ?? 0 == index
          }
        if !part.lines.isEmpty { cells.append(part) }
      }
      return Table.Row(cells: cells)
    }
  }
}
