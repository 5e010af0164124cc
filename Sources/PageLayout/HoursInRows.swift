import KitModel

/// Cuts the row of a day at the hours in the column behind it, where each stands at the height of what begins then.
///
/// As in: "Sat 6 March | 10.30 | Kite day / Bring string. | Aubin / | 12.00 | Bread lab | Blinville".
enum HoursInRows {
  /// The rows of one day are two at the least.
  private static let leastHours = 2
  /// As in "from 9:30 to 11:00".
  private static let mostWords = 5
  /// The day, the hour and what takes place.
  private static let leastColumns = 3

  /// - Parameter columns: those of all rows, of which the first holds the days.
  static func parted(_ row: [Segment], columns: [[Segment]], em: Double) -> [[Segment]] {
    guard columns.count >= leastColumns, columns[1].allSatisfy(isHour) else { return [row] }
    let edges = columns.dropFirst().map { column in column.map(\.ink.x0).min() ?? 0 }
    let own = edges.indices.map { index in
      row.filter { segment in
        segment.ink.x0 >= edges[index] - 0.5
          && (index + 1 == edges.count || segment.ink.x0 < edges[index + 1] - 0.5)
      }
    }
    let days = row.filter { $0.ink.x0 < edges[0] - 0.5 }
    guard own[0].count >= leastHours, own.count(where: { !$0.isEmpty }) >= 2, !days.isEmpty,
      case let told = own.filter({ !$0.isEmpty }),
      var rows = KeyedRows.rows(
        of: ReadingOrder.topDown(told.flatMap { $0 }), columns: told, em: em, leastKeys: leastHours),
      rows.count >= leastHours, rows.allSatisfy({ $0.contains(where: isIn(own[0])) })
    else { return [row] }
    rows[0] = days + rows[0]
    return rows
  }

  /// Whether each of some rows, the first may be a header, tells an hour and no more in the column behind that of the days.
  static func open(_ rows: ArraySlice<[GridCell]>) -> Bool {
    rows.dropFirst().allSatisfy { cells in
      guard let cell = cells.first(where: { $0.column == 1 }), cells.count > 1,
        cells.contains(where: { $0.column > 1 })
      else { return false }
      return cell.segments.allSatisfy(isHour)
    }
  }

  private static func isIn(_ column: [Segment]) -> (Segment) -> Bool {
    { segment in column.contains { $0.ink == segment.ink } }
  }

  private static func isHour(_ line: Segment) -> Bool {
    line.contents == nil && line.words.count <= mostWords && KeyedRows.holdsFigure([line])
  }
}
