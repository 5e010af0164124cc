import KitModel

/// The header of a table above the lines that part its cells: set on a band of colour, as a rule, which
/// needs no lines.
enum RuledHeader {
  /// How far above the first line a header ends at most, and how far its lines stand apart, in type sizes.
  private static let widestGap = 1.8
  private static let lineGap = 0.8
  private static let mostLines = 3
  private static let overhang = 0.5

  /// The cells right above the table that each stand over one of its columns, in a style that none of its
  /// cells has; without cells where there are no two of them.
  static func row(above table: RuledTables.RuledTable, in segments: [Segment]) -> GridRow {
    var styles: Set<StyleID> = []
    for cell in table.rows.lazy.flatMap(\.cells) { styles.insert(cell.segments[0].style) }
    let above = segments.filter { segment in
      segment.contents == nil && segment.ink.midY < table.box.y0
        && segment.ink.midX > table.box.x0 && segment.ink.midX < table.box.x1
        && table.box.y0 - segment.ink.y0 < Double(mostLines + 2) * segment.size
    }
    var cells: [Int: [Segment]] = [:]
    var bottom = table.box.y0
    for line in Whitespace.bands(of: above, gap: 0).reversed().prefix(mostLines) {
      let columns = line.map { column(of: $0, in: table) }
      let gap = bottom - (line.map { $0.ink.y1 }.max() ?? bottom)
      let size = line.map(\.size).max() ?? 0
      guard columns.allSatisfy({ $0 != nil }), gap < (cells.isEmpty ? widestGap : lineGap) * size,
        line.allSatisfy({ !styles.contains($0.style) })
      else { break }
      for (segment, column) in zip(line, columns) {
        cells[column ?? 0, default: []].append(segment)
      }
      bottom = line.map { $0.ink.y0 }.min() ?? bottom
    }
    guard cells.count >= 2, cells.count * 2 >= table.lefts.count else { return GridRow(cells: []) }
    var row = GridRow(
      cells: cells.sorted { $0.key < $1.key }.map {
        GridCell(column: $0.key, segments: ReadingOrder.topDown($0.value))
      })
    row.isHeader = true
    return row
  }

  /// The column that a segment stands over; `nil` where it stands over several.
  private static func column(
    of segment: Segment, in table: RuledTables.RuledTable
  ) -> Int? {
    let room = overhang * segment.size
    guard let column = table.lefts.lastIndex(where: { $0 <= segment.ink.midX }) else { return nil }
    let right = column + 1 < table.lefts.count ? table.lefts[column + 1] : table.box.x1
    return segment.ink.x0 > table.lefts[column] - room && segment.ink.x1 < right + room
      ? column : nil
  }
}
