import DateExpressions
import KitModel

/// Joins the beginning and the end of each row of a timetable that stand below one another in its cell of hours.
///
/// As in: "09:00 / 09:20 | Opening" above "09:20 / 10:30 | Old nets": each row ends where the next one begins.
enum StackedHours {
  private static let leastRows = 3

  static func joined(_ table: Table, tools: EventTools) -> Table {
    let body = table.rows.indices.filter { !table.rows[$0].isHeader }
    guard body.count >= leastRows else { return table }
    var ends: [String] = []
    var starts: [String] = []
    var joined = table
    for row in body {
      guard let cell = table.rows[row].cells.first, cell.column == 0, cell.lines.count == 2,
        cell.lines.allSatisfy({ isHour($0, tools: tools) })
      else { return table }
      starts.append(cell.lines[0].text.text)
      ends.append(cell.lines[1].text.text)
      var line = cell.lines[0]
      line.text.append(unplaced: " – ")
      line.text.append(cell.lines[1].text)
      line.box = line.box.union(cell.lines[1].box)
      joined.rows[row].cells[0].lines = [line]
    }
    // Hours of two performances below one another follow no such chain.
    let met = zip(ends, starts.dropFirst()).count { $0 == $1 }
    return met * 2 >= body.count - 1 ? joined : table
  }

  private static func isHour(_ line: Line, tools: EventTools) -> Bool {
    let dated = tools.dated(line.text)
    return dated.coverage == .pure && dated.isTimeOnly && dated.expressions.count == 1
  }
}
