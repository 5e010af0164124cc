import DateExpressions
import KitModel

/// Rows of one cell that head the rows below them.
extension TableEntries {
  /// In bytes.
  private static let longestBand = 90

  /// What a row alone in a table of days says of the hours of the rows below, until the next one; `nil` for other rows.
  ///
  /// As in: "Tech Tuesdays (webinar, 1 p.m.)" above "22 Sept. | Sizing", "29 Sept. | Rules".
  func hoursBand(_ cells: [Table.Cell], roles: ColumnRoles) -> DatedText? {
    guard cells.count == 1, let cell = cells.first, cell.column == 0, roles.contains(.date),
      !roles.contains(.time),
      roles.roles.count > 1, cell.text.text.utf8.count <= Self.longestBand,
      case var dated = tools.dated(cell.text),
      !dated.expressions.contains(where: \.statesDayOfMonth)
    else { return nil }
    let times = dated.expressions.filter { $0.known.contains(.time) }
    guard times.count == 1, times[0].statesTime else {
      return dated.expressions.isEmpty ? dated : nil
    }
    dated.expressions = times
    dated.coverage = .pure
    return dated
  }

  /// A row of one cell that gives the day of the rows below, or of two that are the pieces of one: "SUNDAY | April 25".
  func dayBand(_ row: Table.Row, columns: Int) -> DatedText? {
    guard columns > 1, let cell = row.cells.first, row.cells.count <= 2 else { return nil }
    if row.cells.count == 1 {
      let dated = tools.dated(cell.text)
      return !row.isHeader && dated.coverage == .pure && dated.hasDay ? dated : nil
    }
    let dated = row.cells.map { tools.dated($0.text) }
    guard dated.allSatisfy({ $0.coverage == .pure && !$0.hasTime }),
      dated.count(where: \.hasCertainDay) == 1
    else { return nil }
    var text = cell.text
    text.append(row.cells[1].text, separator: " ")
    let whole = tools.dated(text)
    return whole.coverage == .pure && whole.expressions.count == 1 && whole.hasCertainDay
      ? whole : nil
  }
}
