import DateExpressions
import KitModel
import Lexicons

/// Parts the titles that stand behind the day, in its line, from the day, where the places stand at the right end of the lines.
///
/// As in: "Sam. 5 juin, 21 h – Bal des lampions" and "Grange Blin" in italics at the other margin, row after row.
enum TitlesBehindDates {
  private static let leastRows = 2
  /// The share of the rows whose first cell goes on behind its day.
  private static let leastShare = 0.75
  /// In bytes.
  private static let shortestTitle = 4
  private static let longestPlace = 60

  /// The column of the titles in a parted table.
  static let column = 1

  /// The table with the titles in a column of their own; `nil` for other tables.
  static func parted(_ table: Table, tools: EventTools) -> Table? {
    guard !table.rows.contains(where: \.isHeader),
      let last = table.rows.flatMap(\.cells).map(\.column).max(), last > 0,
      table.rows.allSatisfy({ row in
        row.cells.allSatisfy {
          ($0.column == 0 || $0.column == last) && $0.columnSpan == 1 && $0.rowSpan == 1
        }
      })
    else { return nil }
    // A row of one cell may stand between them.
    let rows = table.rows.filter { $0.cells.count == 2 }
    let titles = rows.compactMap { cut($0.cells[0], tools: tools)?.title }
    let places = rows.map { $0.cells[1] }
    guard rows.count >= leastRows, rows.count * 2 > table.rows.count,
      Double(titles.count) >= leastShare * Double(rows.count),
      places.allSatisfy({
        $0.text.text.utf8.count <= longestPlace && tools.dated($0.text).expressions.isEmpty
      }), !areTold(titles, tools: tools)
    else { return nil }
    // Where no word tells the places, the titles are set apart from the days in front of them, and what stands beside is not.
    guard
      areTold(places, tools: tools)
        || titles.allSatisfy({ tools.stream.isSetApart($0.lines) })
          && !places.contains(where: { tools.stream.isSetApart($0.lines) })
    else { return nil }
    var parted = table
    for index in parted.rows.indices {
      var cells: [Table.Cell] = []
      for var cell in parted.rows[index].cells {
        if cell.column > 0 {
          cell.column += 1
          cells.append(cell)
        } else if let (date, title) = cut(cell, tools: tools) {
          cells += [date, title]
        } else {
          cells.append(cell)
        }
      }
      parted.rows[index].cells = cells
    }
    return parted
  }

  /// Whether most cells name places or towns by their words.
  private static func areTold(_ cells: [Table.Cell], tools: EventTools) -> Bool {
    PlaceColumns.areTold(cells, tools: tools)
      || Double(cells.count { tools.places.knowsTown($0.text.text) })
        >= leastShare * Double(cells.count)
  }

  /// The day or hour that a cell opens with, and what follows it.
  private static func cut(
    _ cell: Table.Cell, tools: EventTools
  ) -> (date: Table.Cell, title: Table.Cell)? {
    let dated = tools.dated(cell.text)
    guard case .leading(let rest) = dated.coverage, dated.hasCertainDay || dated.isTimeOnly else {
      return nil
    }
    let text = cell.text.slice(rest..<cell.text.text.utf8.count).text
    guard let start = text.unicodeScalars.firstIndex(where: { opensTitle($0) }),
      case let offset = rest + text.utf8.distance(from: text.startIndex, to: start),
      cell.text.text.utf8.count - offset >= shortestTitle,
      !LetterCase.isSmall(text.unicodeScalars[start])
    else { return nil }
    let starts = Line.starts(of: cell.lines)
    guard let index = starts.lastIndex(where: { $0 <= offset }) else { return nil }
    var (date, title) = (cell, cell)
    (date.lines, title.lines) = (Array(cell.lines[..<index]), Array(cell.lines[index...]))
    // A space parts a line from the one above it.
    let inner = offset - starts[index] - (index > 0 ? 1 : 0)
    if inner > 0, inner < cell.lines[index].text.text.utf8.count {
      let (head, tail) = cell.lines[index].cut(at: inner)
      date.lines.append(head)
      title.lines[0] = tail
    }
    title.column = column
    return date.lines.isEmpty ? nil : (date, title)
  }

  private static func opensTitle(_ scalar: Unicode.Scalar) -> Bool {
    LetterCase.isLetter(scalar) || "«“\"‘".unicodeScalars.contains(scalar)
      || ("0"..."9").contains(scalar)
  }
}
