import DateExpressions
import KitModel

/// Columns of hours that print their unit once: "7 pm" above "8" and "6:30" of a tour's doors.
enum ColumnHours {
  /// The most bytes of a cell that is an hour, and of the unit behind its figures.
  private static let longestHour = 12
  private static let longestUnit = 6
  /// The least cells without a unit that make a column of them.
  private static let leastBare = 2

  /// The table with the unit of a column's first hour behind the hours that have none.
  static func completed(_ table: Table, tools: EventTools) -> Table {
    let first = table.rows.first { !$0.isHeader }
    guard let first, table.rows.count > leastBare else { return table }
    var completed = table
    for cell in first.cells {
      guard let unit = unit(of: cell.text.text),
        case let hour = tools.dated(cell.text), hour.coverage == .pure, hour.isTimeOnly,
        let bare = bareHours(below: cell, of: table, unit: unit, tools: tools)
      else { continue }
      for place in bare {
        completed.rows[place.row].cells[place.cell].lines[0].text.append(unplaced: unit)
      }
    }
    return completed
  }

  /// Where the cells of a column stand that an hour's unit makes hours; `nil` where other text stands in it.
  private static func bareHours(
    below head: Table.Cell, of table: Table, unit: String, tools: EventTools
  ) -> [(row: Int, cell: Int)]? {
    var bare: [(row: Int, cell: Int)] = []
    for (index, row) in table.rows.enumerated() where !row.isHeader {
      guard let place = row.cells.firstIndex(where: { $0.column == head.column }) else { continue }
      let cell = row.cells[place]
      if self.unit(of: cell.text.text) != nil, tools.dated(cell.text).isTimeOnly { continue }
      guard cell.lines.count == 1, isBare(cell.text.text) else { return nil }
      var whole = cell.text
      whole.append(unplaced: unit)
      guard case let hour = tools.dated(whole), hour.coverage == .pure, hour.isTimeOnly else {
        return nil
      }
      bare.append((index, place))
    }
    return bare.count >= leastBare ? bare : nil
  }

  /// What stands behind the last figure of an hour: " pm", "h".
  private static func unit(of text: String) -> String? {
    guard text.utf8.count <= longestHour, text.utf8.first.map(isDigit) == true,
      let last = text.utf8.lastIndex(where: isDigit),
      case let unit = text.utf8[text.utf8.index(after: last)...],
      !unit.isEmpty, unit.count <= longestUnit, unit.contains(where: { $0 >= 0x41 })
    else { return nil }
    return String(unit)
  }

  /// "7", "6:30", "18.15": figures of an hour and nothing else.
  private static func isBare(_ text: String) -> Bool {
    let bytes = text.utf8
    return (1...5).contains(bytes.count) && bytes.first.map(isDigit) == true
      && bytes.allSatisfy { isDigit($0) || $0 == 0x3A || $0 == 0x2E }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
