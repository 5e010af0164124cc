import KitModel

/// Assigns the parts of a cell to the rows that a finer column shows beside it.
enum RowSpans {
  /// Returns for each part the row that it begins at and how many rows it spans.
  ///
  /// A part spans the rows whose common middle is nearest to its own (cells centred in their
  /// height); parts that begin at the top of a row span the rows down to the next part.
  static func assigned(
    _ parts: [[Segment]], to rows: [[Segment]]
  ) -> [(start: Int, span: Int, segments: [Segment])] {
    if parts.count == rows.count {
      return parts.enumerated().map { ($0.offset, 1, $0.element) }
    }
    var assigned: [(start: Int, span: Int, segments: [Segment])] = []
    var start = 0
    for (index, part) in parts.enumerated() {
      guard start < rows.count else {
        if let last = assigned.indices.last { assigned[last].segments += part }
        continue
      }
      let left = parts.count - index - 1
      var best = (span: 1, distance: Double.infinity)
      let lastEnd = max(start, rows.count - left - 1)
      for end in start...lastEnd {
        let distance = abs(middle(rows[start...end].flatMap { $0 }) - middle(part))
        if distance < best.distance { best = (end - start + 1, distance) }
      }
      if left == 0 { best.span = rows.count - start }
      assigned.append((start, best.span, part))
      start += best.span
    }
    return assigned
  }

  /// Settles cells that stand between rows because they are centred on several.
  ///
  /// The column with the most cells gives the rows; a column with a cell at the height of none of
  /// them is assigned anew. Columns whose cells all stand in rows keep their empty cells.
  static func settled(_ rows: [GridRow], em: Double) -> [GridRow] {
    let columns = Set(rows.flatMap { $0.cells.map(\.column) }).sorted()
    let cells = columns.map { column in
      rows.compactMap { row in row.cells.first { $0.column == column } }
    }
    guard let finest = cells.max(by: { $0.count < $1.count }), finest.count < rows.count,
      finest.count >= 3
    else { return rows }
    let heights = finest.map { middle($0.segments) }
    func row(at height: Double) -> Int? {
      heights.firstIndex { abs($0 - height) < 0.6 * em }
    }
    let loose = rows.filter { row in
      !row.cells.contains { $0.column == finest[0].column }
    }
    let lines = finest.count { $0.segments.count == 1 }
    guard lines * 4 >= finest.count * 3,
      loose.contains(where: { $0.cells.contains { row(at: middle($0.segments)) == nil } })
    else { return rows }
    var settled = finest.map { _ in GridRow(cells: []) }
    for (column, own) in zip(columns, cells) {
      if own.allSatisfy({ row(at: middle($0.segments)) != nil }) {
        for cell in own {
          if let index = row(at: middle(cell.segments)) { settled[index].cells.append(cell) }
        }
        continue
      }
      let parts = assigned(own.map(\.segments), to: finest.map(\.segments))
      for (start, span, segments) in parts {
        settled[start].cells.append(
          GridCell(column: column, rowSpan: span, segments: segments))
      }
    }
    return settled
  }

  private static func middle(_ segments: [Segment]) -> Double {
    let top = segments.map(\.ink.y0).min() ?? 0
    let bottom = segments.map(\.ink.y1).max() ?? 0
    return (top + bottom) / 2
  }
}
