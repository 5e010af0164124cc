import DateExpressions
import KitModel

/// Days side by side, each with a column of hours and one of titles below it.
struct PairedDays {
  /// A day with the columns that belong to it.
  private struct Day {
    var heading: DatedText
    var times: Int
    var titles: Int
  }

  private let rows: [Table.Row]
  private let days: [Day]
  private let tools: EventTools

  /// `nil` where the first row heads fewer than two days, or no column of hours stands with each.
  init?(_ table: Table, tools: EventTools) {
    self.tools = tools
    guard table.rows.count >= 2, let top = table.rows.first else { return nil }
    let heads = top.cells.compactMap { cell -> (column: Int, dated: DatedText)? in
      let dated = tools.dated(cell.text)
      return dated.coverage == .pure && dated.hasCertainDay && !dated.hasTime
        ? (cell.column, dated) : nil
    }
    guard heads.count >= 2, heads.count == top.cells.count else { return nil }
    let rows = Array(table.rows.dropFirst())
    let columns = Set(rows.flatMap { $0.cells.map(\.column) }).sorted()
    let timed = columns.filter { Self.isTimed($0, rows: rows, tools: tools) }
    guard timed.count == heads.count, columns.count >= 2 * heads.count else { return nil }
    var days: [Day] = []
    for (head, times) in zip(heads, timed) {
      guard let titles = columns.first(where: { $0 > times }), !timed.contains(titles),
        abs(head.column - times) <= 1
      else { return nil }
      days.append(Day(heading: head.dated, times: times, titles: titles))
    }
    self.days = days
    self.rows = rows
  }

  /// A table that goes on with the columns of the one above it, with that one's row of days.
  static func completed(_ table: Table, with days: inout Table.Row?, tools: EventTools) -> Table {
    if PairedDays(table, tools: tools) != nil {
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
          title: title, when: [tools.dated(time.text)], heading: day.heading,
          scope: parser.scope, origin: .grid)
        entry.body = body
        return entry
      }
    }
  }
}
