import DateExpressions
import KitModel

/// Joins an hour at the end of a narrow line of a cell with the one below it that it goes on to.
///
/// As in: "11:00 –" above "12:00" and "Bal des lampions" in a box as wide as it lasts.
enum WrappedHours {
  /// A longer line tells more than an hour, in bytes.
  private static let longest = 14
  private static let signs: Set<Unicode.Scalar> = [">", "–", "—", "-", "→", "›"]

  static func joined(_ table: Table, tools: EventTools) -> Table {
    guard table.rows.contains(where: { $0.cells.contains { mayWrap($0) } }) else { return table }
    var joined = table
    for row in joined.rows.indices {
      for cell in joined.rows[row].cells.indices where mayWrap(joined.rows[row].cells[cell]) {
        joined.rows[row].cells[cell].lines = Self.lines(
          of: joined.rows[row].cells[cell].lines, tools: tools)
      }
    }
    return joined
  }

  private static func lines(of lines: [Line], tools: EventTools) -> [Line] {
    var joined: [Line] = []
    for line in lines {
      if let last = joined.last, opens(last) {
        let whole = Line.join([last, line])
        let dated = tools.dated(whole)
        if dated.isTimeOnly, dated.coverage == .pure, dated.expressions.count == 1 {
          joined[joined.count - 1].text = whole
          joined[joined.count - 1].box = last.box.union(line.box)
          continue
        }
      }
      joined.append(line)
    }
    return joined
  }

  private static func mayWrap(_ cell: Table.Cell) -> Bool {
    cell.lines.count > 1 && cell.lines.dropLast().contains(where: opens)
  }

  /// Whether a line is short, opens with a figure and ends in a sign that leads on.
  private static func opens(_ line: Line) -> Bool {
    let text = line.text.text
    guard text.utf8.count <= longest, let first = text.utf8.first, (0x30...0x39).contains(first),
      let last = text.unicodeScalars.last
    else { return false }
    return signs.contains(last)
  }
}
