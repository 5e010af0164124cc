import KitModel

/// Joins the two lines of each row where a table was cut between the day and the hour of its key.
///
/// As in: "Mercredi 6 mai | Conférence de presse | Paris" above "11 h | Présentation du programme": all rows
/// come in such pairs.
enum PairedRows {
  private static let leastPairs = 2

  static func joined(_ table: Table, tools: EventTools) -> Table {
    let body = table.rows.filter { !$0.isHeader }
    guard body.count >= 2 * leastPairs, body.count.isMultiple(of: 2) else { return table }
    for pair in stride(from: 0, to: body.count, by: 2) {
      guard let day = key(of: body[pair], tools: tools), day.hasCertainDay, !day.hasTime,
        let hour = key(of: body[pair + 1], tools: tools), hour.isTimeOnly
      else { return table }
    }
    var rows = table.rows.filter(\.isHeader)
    for pair in stride(from: 0, to: body.count, by: 2) {
      var row = body[pair]
      for cell in body[pair + 1].cells {
        if let index = row.cells.firstIndex(where: { $0.column == cell.column }) {
          row.cells[index].lines += cell.lines
        } else {
          row.cells.append(cell)
        }
      }
      rows.append(row)
    }
    var joined = table
    joined.rows = rows
    return joined
  }

  /// The first cell of a row, where it is a date or an hour and nothing else.
  private static func key(of row: Table.Row, tools: EventTools) -> DatedText? {
    guard let cell = row.cells.first(where: { $0.column == 0 }) else { return nil }
    let dated = tools.dated(cell.text)
    return dated.coverage == .pure ? dated : nil
  }
}
