import KitModel

/// Tells a table's header row: set in styles that the rows below don't use.
enum TableHeader {
  static func marked(_ rows: [GridRow]) -> [GridRow] {
    guard rows.count >= 3, rows[0].cells.count >= 2 else { return rows }
    var body: Set<StyleID> = []
    for row in rows.dropFirst() {
      for cell in row.cells { body.insert(cell.segments[0].style) }
    }
    let own = rows[0].cells.count { !body.contains($0.segments[0].style) }
    guard own * 3 >= rows[0].cells.count * 2 else { return rows }
    var marked = rows
    marked[0].isHeader = true
    return marked
  }
}
