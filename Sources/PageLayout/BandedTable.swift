import KitModel

/// Recognises a table of three columns or more whose rows are parted by lines that run across them,
/// as the days of a programme do.
///
/// Such a line lies over the gutter between the first columns, so that no white runs down the table,
/// and the last column alone seems to stand apart.
enum BandedTable {
  /// The fewest columns: a key, what it is the key of, and what is told of that.
  private static let leastColumns = 3
  /// A line that is larger than the text of the table heads a section of the page.
  private static let largestBand = 1.25

  static func rows(of segments: [Segment], em: Double) -> [GridRow]? {
    guard segments.count >= 8 else { return nil }
    let lines = lines(of: segments)
    let gap = em * ReadingOrder.leastGutter
    let shared = lines.filter { $0.count > 1 }.flatMap { $0 }
    let columns = Whitespace.columns(of: shared, gap: gap)
    guard columns.count >= leastColumns else { return nil }
    let extents = columns.map { column in
      (left: column.map { $0.ink.x0 }.min() ?? 0, right: column.map { $0.ink.x1 }.max() ?? 0)
    }
    var bands: [Segment] = []
    var rest = shared
    for line in lines where line.count == 1 {
      let segment = line[0]
      let isAcross = extents.dropFirst().contains {
        segment.ink.x0 < $0.left - gap && segment.ink.x1 > $0.left
      }
      if !isAcross {
        rest.append(segment)
      } else if segment.ink.x0 < extents[1].left - gap, segment.size < largestBand * em {
        bands.append(segment)
      } else {
        return nil
      }
    }
    guard !bands.isEmpty else { return nil }
    rest = ReadingOrder.topDown(rest)
    let parted = Whitespace.columns(of: rest, gap: gap)
    guard parted.count == columns.count,
      let keyed = KeyedRows.rows(of: rest, columns: parted, em: em)
    else { return nil }
    guard isAlone(bands, among: keyed) else { return nil }
    let edges = parted.map { column in column.map { $0.ink.x0 }.min() ?? 0 }
    var rows = keyed.map { GridRow(cells: GridDecision.cells(of: $0, edges: edges)) }
    rows += bands.map { GridRow(cells: [GridCell(column: 0, segments: [$0])]) }
    return rows.sorted { top(of: $0) < top(of: $1) }
  }

  /// Whether rows stand between the bands: lines that follow one another are a paragraph.
  private static func isAlone(_ bands: [Segment], among rows: [[Segment]]) -> Bool {
    let tops = rows.map { row in row.map { $0.ink.y0 }.min() ?? 0 }
    return bands.count * 2 <= rows.count
      && zip(bands, bands.dropFirst()).allSatisfy { upper, lower in
        tops.contains { $0 > upper.ink.midY && $0 < lower.ink.midY }
      }
  }

  /// Segments that stand at one height, from top to bottom.
  private static func lines(of segments: [Segment]) -> [[Segment]] {
    var lines: [[Segment]] = []
    for segment in segments.sorted(by: { $0.ink.midY < $1.ink.midY }) {
      if let peer = lines.last?.last,
        segment.ink.midY - peer.ink.midY < 0.4 * min(peer.ink.height, segment.ink.height)
      {
        lines[lines.count - 1].append(segment)
      } else {
        lines.append([segment])
      }
    }
    return lines
  }

  private static func top(of row: GridRow) -> Double { row.cells.map(\.box.y0).min() ?? 0 }
}
