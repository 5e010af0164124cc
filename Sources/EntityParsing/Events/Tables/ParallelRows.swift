import DateExpressions
import KitModel

/// Gives rows that leave the cell of hours empty, and tell all else that the row above them tells, its hour: what takes
/// place beside it.
///
/// As in: "14h45 | Atelier 1 | B399" above "| Atelier 2 | B379". A row that tells less goes on with the one above.
struct ParallelRows {
  let roles: ColumnRoles
  private var above: (hour: DatedText, columns: Set<Int>)?

  init(roles: ColumnRoles) { self.roles = roles }

  /// What takes place and where: a row of less is part of another.
  private static let leastCells = 2

  mutating func carry(to entry: inout Entry, cells: [Table.Cell]) {
    let columns = Set(cells.lazy.filter { !$0.lines.isEmpty }.map(\.column))
    let times = columns.filter { roles[$0] == .time }
    if let hour = entry.when.first(where: \.isTimeOnly), !times.isEmpty {
      above = (hour, columns.subtracting(times))
    } else if let above, entry.when.isEmpty, times.isEmpty, columns.count >= Self.leastCells,
      columns == above.columns
    {
      entry.when.append(above.hour)
    } else if !entry.when.isEmpty {
      above = nil
    }
  }
}
