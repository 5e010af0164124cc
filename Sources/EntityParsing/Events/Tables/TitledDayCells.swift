import DateExpressions
import KitModel

/// A table whose columns are days and whose cells are titles above their hours and places: a week at a glance.
///
/// As in: "Mon 8 | Tue 9" over "Kite day / 10am / Blinville Green". The rows are parts of the day or mean nothing.
struct TitledDayCells {
  private let days: [Int: DatedText]
  private let rows: [Table.Row]
  private let tools: EventTools

  private static let leastCells = 3
  /// The share of filled cells that must hold a title in front of hours.
  private static let leastTimed = 0.6

  /// `nil` where the first row heads fewer than two days, or cells hold no entries.
  init?(_ table: Table, tools: EventTools) {
    guard table.rows.count >= 2, let days = DayHeads.days(of: table.rows[0], tools: tools) else {
      return nil
    }
    let rows = Array(table.rows.dropFirst())
    let filled = rows.flatMap(\.cells).filter { days[$0.column] != nil }
    let timed = filled.count { CellHours($0.lines, tools: tools) != nil }
    guard timed >= Self.leastCells, Double(timed) >= Self.leastTimed * Double(filled.count) else {
      return nil
    }
    self.days = days
    self.rows = rows
    self.tools = tools
  }

  func entries(parser: TableEntries) -> [Entry] {
    days.keys.sorted().flatMap { column -> [Entry] in
      rows.compactMap { row in
        row.cells.first { $0.column == column }.flatMap { entry($0, on: days[column], parser) }
      }
    }
  }

  /// A cell without hours takes place on its day all the same.
  private func entry(_ cell: Table.Cell, on day: DatedText?, _ parser: TableEntries) -> Entry? {
    guard let parted = CellHours(cell.lines, tools: tools) else {
      let (title, body) = parser.titleAndBody(cell)
      guard let day, !parser.saysNothing(title) else { return nil }
      var entry = Entry(title: title, when: [day], scope: parser.scope, origin: .grid)
      entry.body = body
      return entry
    }
    var entry = Entry(
      title: parted.title, when: [parted.hours], heading: day, scope: parser.scope, origin: .grid)
    entry.body = parted.rest
    return entry
  }
}
