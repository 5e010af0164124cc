import DateExpressions
import KitModel

/// A calendar set in columns, one for each month: "MARCH" above days with what takes place on each.
///
/// The rows of the table mean nothing: entries in two columns stand side by side where they happen to.
struct MonthColumns {
  private let columns: [(month: DatedText, cells: [Table.Cell])]
  private let tools: EventTools

  /// So many days in all are a calendar.
  private static let leastDays = 4

  /// `nil` where not every column is headed by a month and lists days.
  init?(_ table: Table, tools: EventTools) {
    guard table.rows.count >= 2, let top = table.rows.first, top.cells.count >= 2,
      top.cells.allSatisfy({ DayKey.isMonth($0.text, tools: tools) })
    else { return nil }
    let heads = Set(top.cells.map(\.column))
    let body = table.rows.dropFirst()
    guard body.allSatisfy({ $0.cells.allSatisfy { heads.contains($0.column) } }) else { return nil }
    columns = top.cells.map { head in
      let cells = body.compactMap { row in row.cells.first { $0.column == head.column } }
      return (DayKey.month(head.text, tools: tools), cells)
    }
    self.tools = tools
    let days = columns.map { $0.cells.flatMap(\.lines).count(where: isDay) }
    guard days.allSatisfy({ $0 > 0 }), days.reduce(0, +) >= Self.leastDays else { return nil }
  }

  private func isDay(_ line: Line) -> Bool {
    guard line.text.text.utf8.contains(where: AddressBytes.isDigit) else { return false }
    let dated = tools.dated(line.text)
    return (dated.coverage == .pure || DateCoverage.isLeading(dated.coverage))
      && dated.expressions.contains(where: \.statesDayOfMonth)
  }

  func entries(parser: TableEntries) -> [Entry] {
    columns.flatMap { month, cells -> [Entry] in
      var month = month
      month.yearAbove = parser.heading?.yearAbove
      let column = cells.first?.column ?? 0
      let items = cells.flatMap { tools.stream.items(of: $0.lines, region: column) }
      return EntrySegmentation(tools: tools, scope: parser.scope, heading: month).entries(of: items)
    }
  }
}
