import DateExpressions
import KitModel

/// A table of several months side by side, each with columns of its own below its name.
///
/// As in: "FEBRUARY | | MARCH" above "11 THU | Renn | 3 WED | Aubin": a tour.
enum MonthTables {
  struct Part {
    var month: DatedText
    var table: Table
  }

  private static let leastMonths = 2
  /// A day and what is on: where months head one column each, entries are read down these.
  private static let leastColumns = 2

  /// - Returns: `nil` where the first row does not name months over several columns each.
  static func parts(of table: Table, tools: EventTools) -> [Part]? {
    guard table.rows.count >= 2, let top = table.rows.first, top.cells.count >= leastMonths,
      top.cells.first?.column == 0,
      top.cells.allSatisfy({ DayKey.isMonth($0.text, tools: tools) })
    else { return nil }
    let body = table.rows.dropFirst()
    let starts = top.cells.map(\.column)
    let last = body.flatMap { $0.cells.map(\.column) }.max() ?? 0
    let ends = starts.dropFirst() + [last + 1]
    guard zip(starts, ends).allSatisfy({ $1 - $0 >= leastColumns }) else { return nil }
    return zip(top.cells, zip(starts, ends)).map { head, columns in
      let rows = body.compactMap { row -> Table.Row? in
        var own = row
        own.cells = row.cells.filter { $0.column >= columns.0 && $0.column < columns.1 }
        for index in own.cells.indices { own.cells[index].column -= columns.0 }
        return own.cells.isEmpty ? nil : own
      }
      return Part(month: DayKey.month(head.text, tools: tools), table: Table(rows: rows))
    }
  }
}
