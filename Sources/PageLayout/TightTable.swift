import KitModel

/// Recognises tables whose rows stand no further apart than lines of text do.
///
/// Lines side by side may be a table or, say, three addresses in three columns. In a table the
/// cells of a column are alike (all numbers, all one style); in columns the lines of one height are
/// alike (all names, all numbers). The stronger likeness decides.
enum TightTable {
  static func rows(of segments: [Segment], edges: [Double], em: Double) -> [GridRow]? {
    guard edges.count >= 2 else { return nil }
    var rows: [[GridCell]] = []
    for segment in segments {
      let column = (edges.lastIndex { $0 <= segment.ink.x0 + 0.5 }) ?? 0
      if let last = rows.indices.last, let peer = rows[last].first?.segments.first,
        peer.ink.verticalOverlap(segment.ink) > 0.5 * min(peer.ink.height, segment.ink.height),
        !rows[last].contains(where: { $0.column == column })
      {
        rows[last].append(GridCell(column: column, segments: [segment]))
      } else {
        rows.append([GridCell(column: column, segments: [segment])])
      }
    }
    let shared = rows.filter { $0.count > 1 }
    guard shared.count >= 3, shared.count * 10 >= rows.count * 7 else { return nil }
    let full = shared.count { $0.count >= min(edges.count, 3) }
    guard full * 2 >= shared.count else { return nil }
    guard isShort(rows, edges: edges) else { return nil }
    let byColumn = likeness(ofColumns: shared, count: edges.count)
    let byRow = likeness(ofRows: shared)
    guard byColumn > byRow + 0.05 || (edges.count >= 4 && byColumn >= byRow) else { return nil }
    return merged(rows)
  }

  /// Whether the rows are those of cards side by side: alike across, and each unlike the next.
  static func isRowOfCards(_ rows: [[GridCell]], columns: Int) -> Bool {
    let shared = rows.filter { $0.count == columns }
    guard shared.count >= 3, shared.count <= 8, shared.count * 4 >= rows.count * 3 else {
      return false
    }
    let uniform = shared.count { row in
      row.allSatisfy { $0.segments[0].style == row[0].segments[0].style }
    }
    let styles = Set(shared.map { $0[0].segments[0].style })
    // Below a header, hours and titles are alike down their columns.
    return uniform == shared.count && styles.count * 3 >= shared.count * 2
      && likeness(ofColumns: shared, count: columns) <= likeness(ofRows: shared)
  }

  /// Whether lines leave room in their columns, as running text does not.
  private static func isShort(_ rows: [[GridCell]], edges: [Double]) -> Bool {
    var filled = 0
    var total = 0
    for column in edges.indices {
      let widths = rows.flatMap { $0 }.filter { $0.column == column }.map(\.box.width).sorted()
      guard let widest = widths.last, widths.count > 2 else { continue }
      total += widths.count
      filled += widths.count { $0 > widest * 0.93 }
    }
    return total == 0 || Double(filled) < 0.62 * Double(total)
  }

  private static func likeness(ofColumns rows: [[GridCell]], count: Int) -> Double {
    var sum = 0.0
    var judged = 0
    for column in 0..<count {
      // The first row may be a header of another kind.
      let kinds = rows.dropFirst().flatMap { $0 }.filter { $0.column == column }.map(CellKind.init)
      guard kinds.count >= 2 else { continue }
      sum += CellKind.commonestShare(kinds)
      judged += 1
    }
    return judged == 0 ? 0 : sum / Double(judged)
  }

  private static func likeness(ofRows rows: [[GridCell]]) -> Double {
    var sum = 0.0
    for row in rows.dropFirst() { sum += CellKind.commonestShare(row.map(CellKind.init)) }
    return rows.count > 1 ? sum / Double(rows.count - 1) : 1
  }

  /// A line without a first cell goes on in the row above: one cell of it, or all cells where its first
  /// is set unlike that row's, as the text below a title is.
  private static func merged(_ rows: [[GridCell]]) -> [GridRow] {
    var table: [GridRow] = []
    for row in rows {
      let sorted = row.sorted { $0.column < $1.column }
      guard let first = sorted.first, first.column > 0, let above = table.indices.last,
        let cell = table[above].cells.first(where: { $0.column == first.column }),
        sorted.count == 1 || first.segments[0].style != cell.segments[0].style
      else {
        table.append(GridRow(cells: sorted))
        continue
      }
      for part in sorted {
        if let index = table[above].cells.firstIndex(where: { $0.column == part.column }) {
          table[above].cells[index].segments += part.segments
        } else {
          table[above].cells.append(part)
        }
      }
    }
    return table
  }
}

/// What sort of text a cell holds, as far as layout can tell.
private struct CellKind: Hashable {
  enum Content { case number, address, text }

  var content: Content
  var style: StyleID

  init(_ cell: GridCell) {
    var digits = 0
    var letters = 0
    var isAddress = false
    for segment in cell.segments {
      for word in segment.words {
        for byte in word.text.utf8 {
          if byte >= 0x30, byte <= 0x39 { digits += 1 }
          if byte >= 0x41 { letters += 1 }
          if byte == 0x40 { isAddress = true }
        }
      }
    }
    content = isAddress ? .address : digits >= letters ? .number : .text
    style = cell.segments[0].style
  }

  static func commonestShare(_ kinds: [CellKind]) -> Double {
    var most = 0
    for kind in kinds { most = max(most, kinds.count { $0 == kind }) }
    return kinds.isEmpty ? 0 : Double(most) / Double(kinds.count)
  }
}
