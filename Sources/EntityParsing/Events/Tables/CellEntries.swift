import DateExpressions
import KitModel

/// A table with a row for each day and several columns of what takes place, each cell with a title, a
/// place and hours of its own: two buses, three halls.
struct CellEntries {
  private let table: Table
  private let dateColumn: Int
  private let columns: [Int]
  private let tools: EventTools

  /// The share of a column's cells that must hold an hour beside other lines.
  private static let leastTimed = 0.5

  /// `nil` where fewer than two columns are such.
  init?(_ table: Table, roles: ColumnRoles, tools: EventTools) {
    let all = Set(table.rows.flatMap { $0.cells.map(\.column) }).sorted()
    guard let dateColumn = all.first(where: { roles[$0] == .date }) else { return nil }
    let body = table.rows.filter { !$0.isHeader }
    let columns = all.filter { column in
      guard column != dateColumn else { return false }
      let cells = body.compactMap { row in row.cells.first { $0.column == column } }
      let timed = cells.count { Self.holdsEntry($0, tools: tools) }
      return timed >= 2 && Double(timed) >= Self.leastTimed * Double(cells.count)
    }
    guard columns.count >= 2 else { return nil }
    self.table = table
    self.dateColumn = dateColumn
    self.columns = columns
    self.tools = tools
  }

  /// Whether a line of its own in the cell tells hours, below a title.
  private static func holdsEntry(_ cell: Table.Cell, tools: EventTools) -> Bool {
    guard cell.lines.count >= 2, let first = cell.lines.first else { return false }
    return tools.dated(first.text).coverage == .none
      && cell.lines.dropFirst().contains { line in
        let dated = tools.dated(line.text)
        return dated.coverage == .pure && dated.isTimeOnly
      }
  }

  func entries(parser: TableEntries) -> [Entry] {
    var entries: [Entry] = []
    var day: DatedText?
    for row in table.rows where !row.isHeader {
      if let cell = row.cells.first(where: { $0.column == dateColumn }) {
        let dated = tools.dated(cell.text)
        if dated.hasDay { day = dated }
      }
      guard let day else { continue }
      for column in columns {
        // A single line says why there is nothing.
        guard let cell = row.cells.first(where: { $0.column == column }), cell.lines.count >= 2
        else { continue }
        entries.append(entry(cell, on: day, parser: parser))
      }
    }
    return entries
  }

  private func entry(_ cell: Table.Cell, on day: DatedText, parser: TableEntries) -> Entry {
    var entry = Entry(
      title: cell.lines[0].text, when: [day], heading: parser.heading, scope: parser.scope,
      origin: .row)
    for line in cell.lines.dropFirst() {
      let dated = tools.dated(line.text)
      if dated.coverage == .pure, dated.hasTime {
        entry.when.append(dated)
      } else if entry.places.isEmpty {
        entry.places.append(line.text)
      } else {
        entry.body.append(line.text)
      }
    }
    return entry
  }
}
