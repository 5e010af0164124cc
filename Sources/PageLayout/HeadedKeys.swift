import KitModel

/// A list whose days stand in the margin, a half line lower than their titles, with months in large letters
/// between its entries: an agenda.
///
/// The months lie over the gutter between days and texts or end above it, so that no white shows where the
/// list begins, and two such lists side by side look like four columns.
enum HeadedKeys {
  /// How much larger than the text a heading is.
  private static let leastHeading = 1.4

  /// The headings, and the rows between them; `nil` where there are no headings, or no keys.
  static func areas(of segments: [Segment], em: Double) -> [Area]? {
    let headings = segments.filter { segment in
      segment.contents == nil && segment.size > leastHeading * em
        && !segments.contains { other in
          other.ink != segment.ink
            && other.ink.verticalOverlap(segment.ink) > 0.5
              * min(other.ink.height, segment.ink.height)
        }
    }
    guard !headings.isEmpty else { return nil }
    let rest = segments.filter { segment in !headings.contains { $0.ink == segment.ink } }
    let columns = Whitespace.columns(of: rest, gap: em * ReadingOrder.leastGutter)
    // Days that stand at the height of their titles are told by the white around them.
    guard columns.count == 2,
      OffsetKeys.lines(beside: KeyedRows.keys(of: columns[0], em: em), of: columns[1], em: em)
        != nil,
      let rows = KeyedRows.rows(of: rest, columns: columns, em: em)
    else { return nil }
    let edges = columns.map { column in column.map { $0.ink.x0 }.min() ?? 0 }
    var areas: [Area] = []
    var open: [GridRow] = []
    var waiting = ReadingOrder.topDown(headings)[...]
    func close() {
      if !open.isEmpty { areas.append(.grid(open)) }
      open = []
    }
    for row in rows {
      let top = row.map { $0.ink.y0 }.min() ?? 0
      let bottom = row.map { $0.ink.y1 }.max() ?? 0
      while let heading = waiting.first, heading.ink.midY < top {
        close()
        areas.append(.flow([heading]))
        waiting.removeFirst()
      }
      // A row on both sides of a heading is none.
      if let heading = waiting.first, heading.ink.midY < bottom { return nil }
      let cells = GridDecision.cells(of: row, edges: edges)
      if cells.count > 1 {
        open.append(GridRow(cells: cells))
      } else {
        close()
        areas.append(.flow(ReadingOrder.topDown(row)))
      }
    }
    close()
    return areas + waiting.map { .flow([$0]) }
  }

  /// Columns with each that holds nothing but headings and keys of the next one joined to it.
  static func joined(_ columns: [[Segment]], em: Double) -> [[Segment]]? {
    guard columns.count >= 3 else { return nil }
    var joined: [[Segment]] = []
    var index = 0
    while index < columns.count {
      if index + 1 < columns.count,
        case let pair = ReadingOrder.topDown(columns[index] + columns[index + 1]),
        areas(of: pair, em: em) != nil
      {
        joined.append(pair)
        index += 2
      } else {
        joined.append(columns[index])
        index += 1
      }
    }
    return joined.count < columns.count ? joined : nil
  }
}
