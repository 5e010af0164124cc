import KitModel

/// Tells a table's header row: its cells are set in styles that their columns don't use below.
///
/// As in: "Train | Days | Departs" in bold above "**Opening train** | 1 May | 14.30", whose first column is bold, too.
enum TableHeader {
  static func marked(_ rows: [GridRow]) -> [GridRow] {
    guard rows.count >= 3, rows[0].cells.count >= 2 else { return rows }
    var body: Set<StyleID> = []
    var columns: [Int: Set<StyleID>] = [:]
    for row in rows.dropFirst() {
      for cell in row.cells {
        body.insert(cell.segments[0].style)
        columns[cell.column, default: []].insert(cell.segments[0].style)
      }
    }
    let own = rows[0].cells.count { head in
      !(columns[head.column] ?? body).contains(head.segments[0].style)
    }
    guard own * 3 >= rows[0].cells.count * 2 else { return rows }
    var marked = rows
    marked[0].isHeader = true
    return marked
  }
}
