import DateExpressions
import KitModel

/// Gives the years that stand in a column of their own to the days beside them.
///
/// As in: "2025 | 7 September | T. Waqa 2:18:20", "2024 | 1 September | L. Orchard 2:17:31".
enum YearColumn {
  private static let leastRows = 2
  private static let years = 1800...2199

  static func joined(_ table: Table, tools: EventTools) -> Table {
    let body = table.rows.indices.filter { index in
      index > 0 || table.rows[index].cells.contains(where: isYear)
    }
    guard body.count >= leastRows,
      let column = table.rows[body[0]].cells.first(where: isYear)?.column,
      let days = table.rows[body[0]].cells.first(where: {
        lacksYear(tools.dated($0.text))
      })?.column
    else { return table }
    var joined = table
    for index in body {
      var cells = table.rows[index].cells
      guard let year = cells.firstIndex(where: { $0.column == column }), isYear(cells[year]),
        let day = cells.firstIndex(where: { $0.column == days }),
        lacksYear(tools.dated(cells[day].text))
      else { return table }
      cells[day].lines += cells[year].lines
      cells.remove(at: year)
      joined.rows[index].cells = cells
    }
    return joined
  }

  private static func isYear(_ cell: Table.Cell) -> Bool {
    let text = cell.text.text
    return text.utf8.count == 4 && Int(text).map(years.contains) ?? false
  }

  /// Whether a cell tells a day of some year and nothing else.
  private static func lacksYear(_ dated: DatedText) -> Bool {
    dated.coverage == .pure && dated.expressions.count == 1
      && dated.expressions[0].known.isSuperset(of: [.day, .month])
      && dated.expressions[0].known.isDisjoint(with: [.year, .time])
  }
}
