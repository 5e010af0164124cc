import DateExpressions
import KitModel

/// The month that heads a column of days: "Mars" above "Samedi 6" and "Dimanche 14".
enum ColumnMonth {
  /// The month that the header of a table gives to the days below it.
  static func month(of table: Table, tools: EventTools) -> DatedText? {
    for row in table.rows where row.isHeader {
      if let month = month(in: row, of: table, tools: tools) { return month }
    }
    return nil
  }

  /// Whether a table's first row is its header: one month above days, and no time or figure beside it.
  static func isHeader(_ row: Table.Row, of table: Table, tools: EventTools) -> Bool {
    guard let month = month(in: row, of: table, tools: tools) else { return false }
    return row.cells.allSatisfy { cell in
      cell.text == month.text
        || !cell.text.text.utf8.contains(where: AddressBytes.isDigit)
          && tools.dated(cell.text).expressions.isEmpty
    }
  }

  private static func month(in row: Table.Row, of table: Table, tools: EventTools) -> DatedText? {
    let months = row.cells.filter { DayKey.isMonth($0.text, tools: tools) }
    guard months.count == 1, let month = months.first else { return nil }
    let days = table.rows.compactMap { other in
      other == row || other.isHeader ? nil : other.cells.first { $0.column == month.column }
    }.map { tools.dated($0.text) }
    // Most days: a rule or a holiday by its name may stand among them.
    guard days.count(where: \.lacksMonth) * 2 > days.count,
      days.allSatisfy({ $0.expressions.allSatisfy { !$0.known.contains(.month) } })
    else { return nil }
    return DayKey.month(month.text, tools: tools)
  }
}
