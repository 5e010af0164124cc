import DateExpressions
import KitModel

/// Tells rows of days, towns and one text of which the text is what takes place from the stops of a tour, whose text is the hall.
///
/// As in: "Sat 6 March | 10 am | Kite day | Aubin" above "| 3 pm | Bread lab | Blinville". Who is on tour is in one town at a time.
enum TownProgrammes {
  /// So many rows of one day in other towns than the row above make it certain.
  private static let leastMoves = 1
  /// So many names none of which is a place by its words are no halls.
  private static let leastNames = 4

  /// - Parameter column: the only column without a role.
  static func names(
    in column: Int, of body: [Table.Row], roles: ColumnRoles, tools: EventTools
  ) -> Bool {
    let names = body.compactMap { row in row.cells.first { $0.column == column } }
    let halls = names.count { cell in
      tools.places.parse(cell.text.text).contains { $0.location.venue != nil }
    }
    return halls * 2 < names.count && moves(in: body, roles: roles) >= leastMoves
      || halls == 0 && names.count >= leastNames
  }

  /// How many rows are in another town than the row above, on the same day.
  private static func moves(in body: [Table.Row], roles: ColumnRoles) -> Int {
    guard roles.contains(.time) else { return 0 }
    func text(_ role: ColumnRole, of row: Table.Row) -> String? {
      row.cells.first { roles[$0.column] == role }?.text.text
    }
    return zip(body, body.dropFirst()).count { upper, lower in
      guard let town = text(.city, of: upper), let next = text(.city, of: lower), town != next
      else { return false }
      let day = text(.date, of: lower)
      return day == nil || day == text(.date, of: upper)
    }
  }
}
