import KitModel

/// Assigns the parts of a cell to the rows that a finer column shows beside it.
enum RowSpans {
  /// Returns for each part the row that it begins at and how many rows it spans.
  ///
  /// A part spans the rows whose common middle is nearest to its own (cells centred in their
  /// height); parts that begin at the top of a row span the rows down to the next part.
  ///
  /// - Parameter leastOffset: how far in points a part may stand from where it would be centred or begin
  ///   before the cells above it count as empty and the top of a row tells; infinite for keys.
  static func assigned(
    _ parts: [[Segment]], to rows: [[Segment]], leastOffset: Double = .infinity
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
      if best.distance > leastOffset, abs(top(rows[start]) - top(part)) > leastOffset,
        let row = (start...lastEnd).first(where: {
          abs(top(rows[$0]) - top(part)) < alignment * leastOffset
        })
      {
        start = row
        best.span = 1
      }
      if left == 0 { best.span = rows.count - start }
      assigned.append((start, best.span, part))
      start += best.span
    }
    return assigned
  }

  /// The rows of keys beside cells of which each is centred on all of them, or level with one.
  ///
  /// As in: "13h – 15h" above "15h – 17h", with "Kite day" halfway between.
  ///
  /// - Parameter parts: those of each cell.
  /// - Returns: `nil` where the first cell holds no several keys, or another is at no such height.
  static func besideKeys(_ cells: [GridCell], parts: [[[Segment]]], em: Double) -> [GridRow]? {
    guard cells.count > 1, let keys = parts.first, keys.count > 1, cells[0].column == 0,
      parts.dropFirst().allSatisfy({ $0.count == 1 }), keys.allSatisfy(KeyedRows.holdsFigure)
    else { return nil }
    var rows = keys.map { GridRow(cells: [GridCell(column: 0, segments: $0)]) }
    var spans = 0
    for cell in cells.dropFirst() {
      let middle = middle(cell.segments)
      if abs(middle - Self.middle(cells[0].segments)) < centred * em {
        rows[0].cells.append(
          GridCell(column: cell.column, rowSpan: keys.count, segments: cell.segments))
        spans += 1
      } else if let row = keys.firstIndex(where: { abs(Self.middle($0) - middle) < centred * em }) {
        rows[row].cells.append(cell)
      } else {
        return nil
      }
    }
    // A day above its hour is one key, beside whose middle all else stands.
    return spans > 0 && spans < cells.count - 1 ? rows : nil
  }

  /// How far from its row's middle a cell stands at the most, in type sizes.
  private static let centred = 0.3

  /// Settles cells that stand between rows because they are centred on several.
  ///
  /// The column with the most cells gives the rows; a column with a cell at the height of none of
  /// them is assigned anew. Columns whose cells all stand in rows keep their empty cells.
  static func settled(_ rows: [GridRow], em: Double) -> [GridRow] {
    let columns = Set(rows.flatMap { $0.cells.map(\.column) }).sorted()
    let counts = columns.map { column in
      rows.count { row in row.cells.contains { $0.column == column } }
    }
    guard let most = counts.max(), most >= 3, let finestIndex = counts.firstIndex(of: most) else {
      return rows
    }
    let finestColumn = columns[finestIndex]
    // A header may leave the corner of the table empty.
    let hasHeader =
      rows[0].cells.count > 1
      && !rows[0].cells.contains { $0.column == finestColumn }
    let body = hasHeader ? Array(rows.dropFirst()) : rows
    let finest = body.compactMap { row in row.cells.first { $0.column == finestColumn } }
    guard finest.count < body.count,
      finest.count(where: { $0.segments.count == 1 }) * 4 >= finest.count * 3
    else { return rows }
    func row(of cell: GridCell) -> Int? {
      finest.firstIndex {
        abs(middle($0.segments) - middle(cell.segments)) < 0.6 * em
          || abs($0.box.y0 - cell.box.y0) < 0.6 * em
      }
    }
    let loose = body.filter { row in !row.cells.contains { $0.column == finestColumn } }
    guard loose.contains(where: { $0.cells.contains { row(of: $0) == nil } }) else { return rows }
    var settled = finest.map { _ in GridRow(cells: []) }
    for column in columns {
      let own = body.compactMap { row in row.cells.first { $0.column == column } }
      if own.allSatisfy({ row(of: $0) != nil }) {
        for cell in own {
          if let index = row(of: cell) { settled[index].cells.append(cell) }
        }
        continue
      }
      let parts = assigned(own.map(\.segments), to: finest.map(\.segments))
      for (start, span, segments) in parts {
        settled[start].cells.append(
          GridCell(column: column, rowSpan: span, segments: segments))
      }
    }
    return (hasHeader ? [rows[0]] : []) + settled
  }

  /// How far from the top of its row a part stands at the most, as a share of the least offset.
  private static let alignment = 0.4

  private static func top(_ segments: [Segment]) -> Double { segments.map { $0.ink.y0 }.min() ?? 0 }

  private static func middle(_ segments: [Segment]) -> Double {
    let top = segments.map { $0.ink.y0 }.min() ?? 0
    let bottom = segments.map { $0.ink.y1 }.max() ?? 0
    return (top + bottom) / 2
  }
}
