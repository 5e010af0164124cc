import KitModel

/// Gives the months that stand in a column of their own, each once, to the days in the next column.
///
/// As in: "MARS | 3 | Bal des pompiers" above "20 | Portes ouvertes".
enum MonthColumn {
  static func joined(_ table: Table, tools: EventTools) -> Table {
    let body = table.rows.filter { !$0.isHeader }
    guard body.count >= 2, let first = body.first?.cells.first, first.column == 0,
      DayKey.isMonth(first.text, tools: tools)
    else { return table }
    var joined = table
    var month: [Line] = []
    for index in table.rows.indices where !table.rows[index].isHeader {
      var cells = table.rows[index].cells
      if let own = cells.first, own.column == 0 {
        guard DayKey.isMonth(own.text, tools: tools) else { return table }
        month = own.lines
        cells.removeFirst()
      }
      guard let day = cells.first, day.column == 1, cells.count > 1,
        DayKey(day.lines + month, heading: nil, tools: tools) != nil
      else { return table }
      cells[0].lines += month
      joined.rows[index].cells = cells
    }
    return joined
  }
}
