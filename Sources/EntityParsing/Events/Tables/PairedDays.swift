import DateExpressions
import KitModel

/// Columns of hours side by side, each with one of titles, under a day each or all under one.
struct PairedDays {
  /// A day with the columns that belong to it.
  private struct Day {
    /// `nil` where the day stands above the whole table.
    var heading: DatedText?
    var times: Int
    var titles: Int
  }

  private let rows: [Table.Row]
  private let days: [Day]
  private let tools: EventTools

  /// `nil` where fewer than two columns of hours have a column of titles each, under a day each.
  init?(_ table: Table, tools: EventTools) {
    self.tools = tools
    guard table.rows.count >= 2, let top = table.rows.first else { return nil }
    let heads = top.cells.compactMap { cell -> (column: Int, dated: DatedText)? in
      let dated = tools.dated(cell.text)
      return dated.coverage == .pure && dated.hasCertainDay && !dated.hasTime
        ? (cell.column, dated) : nil
    }
    guard heads.isEmpty || heads.count >= 2 && heads.count == top.cells.count else { return nil }
    let rows = heads.isEmpty ? table.rows : Array(table.rows.dropFirst())
    let columns = Set(rows.flatMap { $0.cells.map(\.column) }).sorted()
    let timed = columns.filter { Self.isTimed($0, rows: rows, tools: tools) }
    guard timed.count >= 2, timed.count == heads.count || heads.isEmpty,
      columns.count >= 2 * timed.count, timed[0] == columns[0]
    else { return nil }
    var days: [Day] = []
    for (index, times) in timed.enumerated() {
      guard let titles = columns.first(where: { $0 > times }), !timed.contains(titles) else {
        return nil
      }
      if !heads.isEmpty, abs(heads[index].column - times) > 1 { return nil }
      days.append(
        Day(heading: heads.isEmpty ? nil : heads[index].dated, times: times, titles: titles))
    }
    self.days = days
    self.rows = rows
  }

  /// A table that goes on with the columns of the one above it, with that one's row of days.
  static func completed(_ table: Table, with days: inout Table.Row?, tools: EventTools) -> Table {
    if let paired = PairedDays(table, tools: tools), paired.days[0].heading != nil {
      days = table.rows.first
      return table
    }
    guard let row = days else { return table }
    let completed = Table(rows: [row] + table.rows)
    guard PairedDays(completed, tools: tools) != nil else {
      days = nil
      return table
    }
    return completed
  }

  private static func isTimed(_ column: Int, rows: [Table.Row], tools: EventTools) -> Bool {
    let cells = rows.compactMap { row in row.cells.first { $0.column == column } }
    let timed = cells.count {
      let dated = tools.dated($0.text)
      return dated.coverage == .pure && dated.isTimeOnly
    }
    return timed >= 1 && timed * 3 >= cells.count * 2
  }

  func entries(parser: TableEntries) -> [Entry] {
    rows.flatMap { row in
      days.compactMap { day -> Entry? in
        guard let time = row.cells.first(where: { $0.column == day.times }),
          let text = row.cells.first(where: { $0.column == day.titles }), !text.lines.isEmpty
        else { return nil }
        let (title, body) = parser.titleAndBody(text)
        var entry = Entry(
          title: title, when: [tools.dated(time.text)], heading: day.heading ?? parser.heading,
          scope: parser.scope, origin: .grid)
        entry.body = body
        return entry
      }
    }
  }
}
