import DateExpressions
import KitModel
import Lexicons

/// A table whose columns are days and whose rows are what takes place: "Bédéiste | Vendredi 24 | …",
/// with the hours in the cells.
struct DayColumns {
  private let rows: [Table.Row]
  private let days: [Int: SourcedText]
  private let keyColumn: Int
  private let tools: EventTools

  /// The share of filled cells that must hold hours and nothing else.
  private static let leastTimed = 0.7

  /// `nil` where the first row heads fewer than two days, or cells hold more than hours.
  init?(_ table: Table, tools: EventTools) {
    self.tools = tools
    guard table.rows.count >= 2, let top = table.rows.first else { return nil }
    var days: [Int: SourcedText] = [:]
    for cell in top.cells {
      let dated = tools.dated(cell.text)
      if dated.coverage == .pure, dated.hasDay, !dated.hasTime { days[cell.column] = cell.text }
    }
    guard days.count >= 2, let key = table.rows.flatMap({ $0.cells.map(\.column) }).min(),
      days[key] == nil
    else { return nil }
    self.days = days
    keyColumn = key
    rows = Array(table.rows.dropFirst())
    var timed = 0
    var filled = 0
    for row in rows {
      for cell in row.cells where days[cell.column] != nil {
        guard cell.text.text.utf8.contains(where: { $0 >= 0x30 && $0 < 0x80 }) else { continue }
        filled += 1
        let dated = tools.dated(cell.text)
        if dated.coverage == .pure, dated.hasTime { timed += 1 }
      }
    }
    guard timed >= 2, Double(timed) >= Self.leastTimed * Double(filled) else { return nil }
  }

  func entries(parser: TableEntries) -> [Entry] {
    rows.compactMap { row in
      guard let key = row.cells.first(where: { $0.column == keyColumn }) else { return nil }
      let (title, body) = parser.titleAndBody(key)
      var entry = Entry(
        title: title, when: [], heading: parser.heading, scope: parser.scope, origin: .grid)
      entry.body = body
      for cell in row.cells {
        guard let day = days[cell.column], tools.dated(cell.text).hasTime else { continue }
        for hours in hours(of: cell) {
          var text = day
          text.append(hours, separator: ", ")
          entry.when.append(tools.dated(text))
        }
      }
      return entry.when.isEmpty ? nil : entry
    }
  }

  /// The hours of a cell that shows several performances: those below one another, or with space alone between them.
  private func hours(of cell: Table.Cell) -> [SourcedText] {
    let lines = cell.lines.map(\.text)
    if lines.count > 1,
      lines.allSatisfy({ line in
        let dated = tools.dated(line)
        return dated.coverage == .pure && dated.expressions.count == 1 && dated.isTimeOnly
      })
    {
      return lines
    }
    let told = tools.dated(cell.text).expressions
    return told.count > 1 && told.allSatisfy(\.statesTime)
      ? told.map { cell.text.slice($0.range) } : [cell.text]
  }
}
