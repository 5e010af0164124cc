import DateExpressions
import KitModel

/// A table whose columns are days and whose cells are entries with an hour of their own: a week at a glance.
///
/// Rows may be named by a part of the day ("Matin", "Soirée"), which the hours say better.
struct DayColumnCells {
  private let days: [Int: DatedText]
  private let rows: [Table.Row]
  private let tools: EventTools

  private static let leastDays = 2
  /// The share of filled cells that must open with an hour and go on with words.
  private static let leastTimed = 0.6
  private static let leastCells = 3

  /// `nil` where the first row heads fewer than two days, or cells hold no entries.
  init?(_ table: Table, tools: EventTools) {
    self.tools = tools
    guard table.rows.count >= 2, let top = table.rows.first else { return nil }
    var days: [Int: DatedText] = [:]
    for cell in top.cells {
      let dated = tools.dated(cell.text)
      guard dated.coverage == .pure, dated.hasDay, !dated.hasTime else { continue }
      days[cell.column] = dated
    }
    guard days.count >= Self.leastDays, days.count + 1 >= top.cells.count else { return nil }
    self.days = days
    rows = Array(table.rows.dropFirst())
    let filled = rows.flatMap(\.cells).filter { days[$0.column] != nil }
    let timed = filled.count { Self.isTimed($0, tools: tools) }
    guard timed >= Self.leastCells, Double(timed) >= Self.leastTimed * Double(filled.count) else {
      return nil
    }
  }

  /// Whether a cell opens with an hour and goes on with words.
  static func isTimed(_ cell: Table.Cell, tools: EventTools) -> Bool {
    guard let first = tools.stream.items(of: cell.lines, region: 0).first else { return false }
    return first.dated.isTimeOnly
      && (DateCoverage.isLeading(first.coverage) || first.isTimeLine && cell.lines.count > 1)
  }

  func entries(parser: TableEntries) -> [Entry] {
    days.keys.sorted().flatMap { column -> [Entry] in
      let cells = rows.compactMap { row in row.cells.first { $0.column == column } }
      let segmentation = EntrySegmentation(
        tools: tools, scope: parser.scope, heading: days[column])
      return cells.flatMap { cell in
        segmentation.entries(of: tools.stream.items(of: cell.lines, region: cell.column))
      }
    }
  }
}
