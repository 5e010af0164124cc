import KitModel

/// Header rows that are set as the rows below, most of whose cells name their column.
///
/// As in: "Day | Event | Time & place | Press" above "Mon | Lamps lit | 6pm, Aubin Hall | ✔".
enum TableHeads {
  private static let leastCells = 3
  private static let leastNamed = 2
  /// Above one row alone, as at the top of a page on which a table ends.
  private static let leastNamedOverOne = 3
  /// The share of the cells that name a column.
  private static let leastShare = 0.6
  /// In bytes.
  private static let longestHead = 24
  private static let leastRows = 2

  static func areNamed(_ first: Table.Row, of table: Table, tools: EventTools) -> Bool {
    guard first.cells.count >= leastCells, table.rows.count > 1,
      first.cells.allSatisfy({ cell in
        cell.text.text.utf8.count <= longestHead
          && !cell.text.text.utf8.contains(where: AddressBytes.isDigit)
      })
    else { return false }
    let roles = first.cells.compactMap { ColumnRoles.named($0.text.text, lexicon: tools.lexicon) }
    guard roles.count >= (table.rows.count > leastRows ? leastNamed : leastNamedOverOne),
      Double(roles.count) >= leastShare * Double(first.cells.count), roles.contains(.title),
      first.cells.allSatisfy({ tools.dated($0.text).expressions.isEmpty })
    else { return false }
    let times = first.cells.filter {
      [.date, .time].contains(ColumnRoles.named($0.text.text, lexicon: tools.lexicon))
    }
    // What the column of times holds below its head tells some, or all of it where the head is no name of theirs ("On").
    return table.rows.dropFirst().contains { row in
      row.cells.contains { cell in
        times.contains { $0.column == cell.column }
          && (!tools.dated(cell.text).expressions.isEmpty
            || tools.reader.whole(cell.text.text) != nil)
      }
    }
      || times.isEmpty
        && first.cells.contains { head in
          table.rows.dropFirst().allSatisfy { row in
            row.cells.contains {
              $0.column == head.column && tools.dated($0.text).coverage == .pure
            }
          }
        }
  }
}
