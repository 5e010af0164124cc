import DateExpressions
import KitModel
import Lexicons

/// Joins rows of a table that are lines of one: days that go on in the next line beside a title and its text, which stand no
/// further apart than the lines of cells do.
///
/// As in: "Thursdays 8 April, | Bell and bread", "20 May, 10 June | Half an hour, one object,", "12.15pm | no slides."
enum WrappedDays {
  /// How much further apart than lines of a cell rows stand that are none, as a share of a line's height.
  private static let slack = 0.25

  static func joined(_ table: Table, tools: EventTools) -> Table {
    guard let leading = leading(of: table),
      table.rows.dropLast().contains(where: { goesOn($0, tools: tools) })
    else { return table }
    var joined = table
    joined.rows = []
    var isOpen = false
    for row in table.rows {
      if isOpen, let last = joined.rows.last, white(between: last, and: row) <= leading,
        let cells = Self.cells(of: last, with: row)
      {
        joined.rows[joined.rows.count - 1].cells = cells
      } else {
        joined.rows.append(row)
        isOpen = goesOn(row, tools: tools)
      }
    }
    return joined
  }

  /// Whether a row opens with days that a comma or a dash leads on from.
  private static func goesOn(_ row: Table.Row, tools: EventTools) -> Bool {
    guard !row.isHeader, row.cells.count > 1, let key = row.cells.first, key.column == 0,
      let sign = key.text.text.unicodeScalars.last, signs.contains(sign)
    else { return false }
    let dated = tools.dated(key.text)
    return dated.hasCertainDay && dated.coverage == .pure
  }

  private static let signs: Set<Unicode.Scalar> = [",", "–", "—", "&", "+"]

  /// The most white between two lines of a cell, with what it varies; `nil` where all cells have one line.
  private static func leading(of table: Table) -> Double? {
    let whites = table.rows.flatMap(\.cells).flatMap { cell in
      zip(cell.lines, cell.lines.dropFirst()).map { $1.box.y0 - $0.box.y1 + slack * $1.box.height }
    }
    return whites.max()
  }

  private static func white(between upper: Table.Row, and lower: Table.Row) -> Double {
    let bottom = upper.cells.compactMap { $0.lines.last?.box.y1 }.max() ?? 0
    return (lower.cells.compactMap { $0.lines.first?.box.y0 }.min() ?? 0) - bottom
  }

  /// The cells of two rows in one; `nil` where they are none of the same columns.
  private static func cells(of row: Table.Row, with next: Table.Row) -> [Table.Cell]? {
    guard next.cells.allSatisfy({ cell in row.cells.contains { $0.column == cell.column } }) else {
      return nil
    }
    return row.cells.map { cell in
      var whole = cell
      whole.lines += next.cells.first { $0.column == cell.column }?.lines ?? []
      return whole
    }
  }
}
