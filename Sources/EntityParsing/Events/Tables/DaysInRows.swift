import DateExpressions
import KitModel

/// Parts a row of a table whose first cell tells several days, each at the height of a line beside it that opens a text: rows
/// that stand no further apart than the lines of their cells.
///
/// As in: "Vendredi 22 mai / 18 h / Samedi 23 mai / 10 h" beside "**Inauguration**, cour de l'hôtel. En présence / des artistes. /
/// **Lectures.** Sept experts". Days of one title are told beside lines that go on with one text, or beside none.
enum DaysInRows {
  /// How far the middles of a day and of the line beside it may stand apart, as a share of a line's height.
  private static let sameLine = 0.5

  static func parted(_ table: Table, tools: EventTools) -> Table {
    var parted = table
    parted.rows = table.rows.flatMap { row in
      row.isHeader ? [row] : parts(of: row, tools: tools) ?? [row]
    }
    return parted
  }

  private static func parts(of row: Table.Row, tools: EventTools) -> [Table.Row]? {
    guard row.cells.count >= 2, let key = row.cells.first, key.lines.count >= 2,
      row.cells.allSatisfy({ $0.rowSpan == 1 })
    else { return nil }
    let starts = starts(of: key, beside: row.cells.dropFirst(), tools: tools)
    guard !starts.isEmpty else { return nil }
    let tops = starts.map { key.lines[$0].box.midY - sameLine * key.lines[$0].box.height }
    let bounds = [-Double.infinity] + tops + [.infinity]
    return zip(bounds, bounds.dropFirst()).map { top, bottom in
      var part = row
      part.cells = row.cells.compactMap { cell in
        var cell = cell
        cell.lines = cell.lines.filter { $0.box.midY >= top && $0.box.midY < bottom }
        return cell.lines.isEmpty ? nil : cell
      }
      return part
    }
  }

  /// Which lines of a cell of days, from the second on, tell the day of a row of its own.
  private static func starts(
    of key: Table.Cell, beside others: ArraySlice<Table.Cell>, tools: EventTools
  ) -> [Int] {
    let starts = key.lines.indices.dropFirst().filter { index in
      opensDay(key.lines[index], tools: tools)
        && others.allSatisfy { opensText($0, at: key.lines[index]) }
    }
    let ends = starts + [key.lines.count]
    let areDays = zip([0] + starts, ends).allSatisfy { start, end in
      let dated = tools.dated(Line.join(Array(key.lines[start..<end])))
      return dated.coverage == .pure && dated.hasDay
    }
    return areDays ? starts : []
  }

  private static func opensDay(_ line: Line, tools: EventTools) -> Bool {
    let dated = tools.dated(line.text)
    return dated.hasCertainDay && dated.expressions.first?.range.lowerBound == 0
  }

  /// Whether a line of a cell stands level with a day and opens a text: behind the end of a sentence, or bold where what is
  /// above it is not.
  private static func opensText(_ cell: Table.Cell, at day: Line) -> Bool {
    guard
      let index = cell.lines.firstIndex(where: {
        abs($0.box.midY - day.box.midY) < sameLine * max($0.box.height, day.box.height)
      })
    else { return false }
    guard index > 0 else { return true }
    return cell.lines[index - 1].endsSentence
      || cell.lines[index - 1].text.pieces.last?.style != cell.lines[index].text.pieces.first?.style
        && cell.lines[index].text.pieces.first?.style == cell.lines[0].text.pieces.first?.style
  }
}
