import DateExpressions
import KitModel

/// A table whose rows are halls and whose cells are entries with an hour of their own, on the day of the heading above.
///
/// As in: "Grange | 11 h / Réveil aux gonds | 15 h / Bal des clés" above "Forge | 12 h 30 / Tartines | 17 h / Trois battoirs": the
/// lanes of a day drawn as a line of time.
struct HallRows {
  private let rows: [Table.Row]
  private let tools: EventTools

  private static let leastRows = 2
  private static let leastCells = 4
  /// The share of filled cells behind the halls that must open with an hour.
  private static let leastTimed = 0.8

  /// `nil` where rows open with anything but a name, or cells with no hour, or no day stands above.
  init?(_ table: Table, heading: DatedText?, tools: EventTools) {
    self.tools = tools
    let rows = table.rows.filter { !$0.isHeader && !Self.isScale($0, tools: tools) }
    guard heading?.hasCertainDay == true, rows.count >= Self.leastRows,
      case let keys = rows.compactMap({ row in row.cells.first { $0.column == 0 } }),
      keys.count == rows.count,
      keys.allSatisfy({ tools.dated($0.text).expressions.isEmpty && !$0.lines.isEmpty })
    else { return nil }
    let cells = rows.flatMap { $0.cells.filter { $0.column > 0 } }
    let timed = cells.count { DayColumnCells.isTimed($0, tools: tools) }
    guard timed >= Self.leastCells, timed > rows.count,
      Double(timed) >= Self.leastTimed * Double(cells.count)
    else { return nil }
    self.rows = rows
  }

  /// Whether a row holds the hours of a scale and nothing else.
  private static func isScale(_ row: Table.Row, tools: EventTools) -> Bool {
    row.cells.allSatisfy { cell in
      let dated = tools.dated(cell.text)
      return dated.coverage == .pure && dated.isTimeOnly
    }
  }

  func entries(parser: TableEntries) -> [Entry] {
    let segmentation = EntrySegmentation(
      tools: tools, scope: parser.scope, heading: parser.heading)
    return rows.flatMap { row -> [Entry] in
      guard let hall = row.cells.first(where: { $0.column == 0 }) else { return [] }
      return row.cells.filter { $0.column > 0 }.flatMap { cell -> [Entry] in
        let items = tools.stream.items(of: cell.lines, region: cell.column)
        return segmentation.entries(of: items).map { entry in
          guard entry.places.isEmpty else { return entry }
          var placed = entry
          placed.places = [hall.text]
          return placed
        }
      }
    }
  }
}
