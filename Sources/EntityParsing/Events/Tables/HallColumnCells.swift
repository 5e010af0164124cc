import DateExpressions
import KitModel

/// A table whose columns are halls and whose cells are entries with an hour of their own, on the day of
/// the heading above.
///
/// Rows are named by a part of the day ("Morning", "Soirée"), which the hours say better.
struct HallColumnCells {
  private let halls: [Int: SourcedText]
  private let rows: [Table.Row]
  private let tools: EventTools

  private static let leastHalls = 2
  /// The share of filled cells that must open with an hour.
  private static let leastTimed = 0.75
  private static let leastCells = 3

  /// - Parameter heading: the day above the table; without one the hours are of no day.
  /// - Returns: `nil` where the first row names what columns hold, or cells open with no hour.
  init?(_ table: Table, heading: DatedText?, tools: EventTools) {
    self.tools = tools
    guard heading?.hasCertainDay == true, table.rows.count >= 2, let top = table.rows.first,
      top.isHeader || top.cells.first?.column != 0
    else { return nil }
    var halls: [Int: SourcedText] = [:]
    for cell in top.cells {
      let role = ColumnRoles.named(cell.text.text, lexicon: tools.lexicon)
      guard tools.dated(cell.text).expressions.isEmpty,
        role == nil || role == .place && TimetableGrid.isRoom(cell.text)
      else { return nil }
      halls[cell.column] = cell.text
    }
    guard halls.count >= Self.leastHalls else { return nil }
    self.halls = halls
    rows = Array(table.rows.dropFirst())
    let filled = rows.flatMap(\.cells).filter { halls[$0.column] != nil }
    let timed = filled.count { DayColumnCells.isTimed($0, tools: tools) }
    guard timed >= Self.leastCells, Double(timed) >= Self.leastTimed * Double(filled.count) else {
      return nil
    }
  }

  func entries(parser: TableEntries) -> [Entry] {
    let segmentation = EntrySegmentation(
      tools: tools, scope: parser.scope, heading: parser.heading)
    return rows.flatMap(\.cells).flatMap { cell -> [Entry] in
      guard let hall = halls[cell.column] else { return [] }
      let items = tools.stream.items(of: cell.lines, region: cell.column)
      return segmentation.entries(of: items).map { entry in
        guard entry.places.isEmpty, cell.columnSpan == 1 else { return entry }
        var placed = entry
        placed.places = [hall]
        return placed
      }
    }
  }
}
