import DateExpressions
import KitModel

/// Timetables of several days set as one table: a row that begins with a day heads the rows of hours
/// below it, its other cells name the rooms.
enum StackedDays {
  struct Part {
    /// The day that heads the part; `nil` above the first one.
    var day: DatedText?
    var table: Table
  }

  /// - Returns: `nil` where no row heads rows of hours with a day.
  static func parts(of table: Table, tools: EventTools) -> [Part]? {
    guard table.rows.count >= 2, let key = table.rows.flatMap({ $0.cells.map(\.column) }).min()
    else { return nil }
    let keys = table.rows.map { row in
      row.cells.first { $0.column == key }.map { tools.dated($0.text) }
    }
    let heads = table.rows.indices.filter { index in
      guard let dated = keys[index], dated.coverage == .pure, dated.hasCertainDay, !dated.hasTime,
        index + 1 < table.rows.count, let below = keys[index + 1]
      else { return false }
      // Days side by side are of columns, not of rows.
      let rooms = table.rows[index].cells.filter { $0.column != key }
      guard !rooms.isEmpty, !rooms.contains(where: { tools.dated($0.text).hasCertainDay }) else {
        return false
      }
      return below.coverage == .pure && below.isTimeOnly
    }
    guard !heads.isEmpty else { return nil }
    var parts: [Part] = []
    if heads[0] > 0 { parts.append(Part(table: Table(rows: Array(table.rows[..<heads[0]])))) }
    for (position, head) in heads.enumerated() {
      let end = position + 1 < heads.count ? heads[position + 1] : table.rows.count
      var header = table.rows[head]
      header.cells.removeAll { $0.column == key }
      header.isHeader = true
      parts.append(
        Part(day: keys[head], table: Table(rows: [header] + table.rows[(head + 1)..<end])))
    }
    return parts
  }
}
