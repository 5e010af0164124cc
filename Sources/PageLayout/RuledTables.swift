import KitModel

/// Tables whose cells drawn lines or slits between shades part: each is one piece of the page, whatever
/// white stands in it.
struct RuledTables {
  private let page: ExtractedPage

  init(page: ExtractedPage) { self.page = page }

  /// The segments with those of each table as one.
  func folded(_ segments: [Segment]) -> [Segment] {
    var rest = segments
    var tables: [Segment] = []
    let drawn = RuledGrid.grids(of: page.rules)
    let grids =
      drawn + levelGrids(of: page.rules, segments, besides: drawn)
      + ShadedCells.grids(of: page, with: segments)
      + levelGrids(of: ShadeSides.levels(of: page), segments, besides: drawn, areShades: true)
    for grid in grids {
      let inside = rest.filter { grid.box.contains(x: $0.ink.midX, y: $0.ink.midY) }
      guard inside.count >= Self.leastRows,
        var table = Self.table(of: grid.partedAlike(inside), inside)
      else {
        continue
      }
      rest.removeAll { grid.box.contains(x: $0.ink.midX, y: $0.ink.midY) }
      let header = RuledHeader.row(above: table, in: rest)
      let own = header.cells.flatMap(\.segments)
      rest.removeAll { segment in own.contains { $0.ink == segment.ink } }
      if !own.isEmpty {
        table.rows.insert(header, at: 0)
      } else {
        table.rows = TableHeader.marked(table.rows)
      }
      if let keys = RuledKeys.column(
        beside: table.box, heights: table.heights(header: own), in: rest)
      {
        rest.removeAll { segment in keys.joined().contains { $0.ink == segment.ink } }
        table.rows = table.rows.enumerated().map { $1.behind(keys[$0]) }
      }
      for part in SheetFrames.parted(table.rows) ?? [.table(table.rows)] {
        switch part {
        case .text(let lines): rest += lines
        case .table(let rows): tables.append(Segment(table: rows))
        }
      }
    }
    return tables.isEmpty ? segments : ReadingOrder.topDown(rest + tables)
  }

  /// The grids of tables that level lines alone part, apart from those that have plumb lines of their own.
  private func levelGrids(
    of rules: [Rule], _ segments: [Segment], besides grids: [RuledGrid], areShades: Bool = false
  ) -> [RuledGrid] {
    let free = rules.filter { rule in
      !grids.contains { $0.box.y0 - 1 <= rule.position && rule.position <= $0.box.y1 + 1 }
    }
    return LevelRules.tables(free, segments: segments, areShades: areShades).flatMap {
      RuledGrid.grids(of: $0.levels + $0.plumbs)
    }
  }

  /// So many cells of a table hold text, and so many of its rows hold several such cells.
  private static let leastFilled = 4
  private static let leastRows = 2
  /// Columns of a page that lines part hold more lines each.
  private static let mostLines = 24
  /// How far text may reach over the side of its cell, in type sizes.
  private static let overhang = 0.5

  /// What lines part: its rows, and where its columns begin, in points.
  struct RuledTable {
    var box: Rect
    var lefts: [Double]
    var rows: [GridRow]
    /// Where each row begins, as the lines tell.
    var tops: [Double]

    /// How high each row is, that of a header first where one stands above the lines.
    fileprivate func heights(header: [Segment]) -> [ClosedRange<Double>] {
      let body = zip(tops, tops.dropFirst() + [box.y1]).map { $0...max($0, $1) }
      guard !header.isEmpty, let top = tops.first else { return body }
      let start = min(top, header.map(\.ink.y0).min() ?? top)
      return [start...top] + body
    }
  }

  /// A grid with the text in its cells; `nil` where the lines part no table.
  private static func table(of grid: RuledGrid, _ segments: [Segment]) -> RuledTable? {
    var held: [Int: [Segment]] = [:]
    for segment in segments.flatMap({ parted($0, at: grid) }) {
      guard
        let cell = grid.cells.firstIndex(where: {
          $0.box.contains(x: segment.ink.midX, y: segment.ink.midY)
        })
      else { return nil }
      let box = grid.cells[cell].box
      let room = overhang * segment.size
      guard segment.ink.x0 > box.x0 - room, segment.ink.x1 < box.x1 + room else { return nil }
      held[cell, default: []].append(segment)
    }
    guard held.count >= leastFilled, held.values.allSatisfy({ $0.count <= mostLines }) else {
      return nil
    }
    // Rows and columns without text of their own are gaps between lines.
    let filled = held.keys.map { grid.cells[$0] }
    let tops = Set(filled.map(\.rows.lowerBound)).sorted()
    let lefts = Set(filled.map(\.columns.lowerBound)).sorted()
    guard lefts.count >= 2 else { return nil }
    var rows = tops.map { _ in GridRow(cells: []) }
    for (index, segments) in held.sorted(by: { $0.key < $1.key }) {
      let cell = grid.cells[index]
      guard let row = tops.firstIndex(of: cell.rows.lowerBound),
        let column = lefts.firstIndex(of: cell.columns.lowerBound)
      else { continue }
      rows[row].cells.append(
        GridCell(
          column: column, columnSpan: lefts.count { cell.columns.contains($0) },
          rowSpan: tops.count { cell.rows.contains($0) },
          segments: ReadingOrder.topDown(segments)))
    }
    guard rows.count(where: { $0.cells.count >= 2 }) >= leastRows else { return nil }
    let edges = lefts.map { left in
      grid.cells.first { $0.columns.lowerBound == left }?.box.x0 ?? grid.box.x0
    }
    let heights = tops.map { top in
      grid.cells.first { $0.rows.lowerBound == top }?.box.y0 ?? grid.box.y0
    }
    return RuledTable(box: grid.box, lefts: edges, rows: rows, tops: heights)
  }

  /// A segment cut where a line stands between its words.
  private static func parted(_ segment: Segment, at grid: RuledGrid) -> [Segment] {
    guard segment.contents == nil, segment.words.count > 1 else { return [segment] }
    var parts: [[Word]] = []
    var last: Int?
    for word in segment.words {
      let box = word.inkBox
      let cell = grid.cells.firstIndex { $0.box.contains(x: box.midX, y: segment.ink.midY) }
      if cell == last, !parts.isEmpty {
        parts[parts.count - 1].append(word)
      } else {
        parts.append([word])
      }
      last = cell
    }
    return parts.count == 1 ? [segment] : parts.map { Segment(words: $0) }
  }
}

extension GridRow {
  /// The row with a key in front of its cells.
  fileprivate func behind(_ key: [Segment]) -> GridRow {
    var row = self
    for index in row.cells.indices { row.cells[index].column += 1 }
    if !key.isEmpty { row.cells.insert(GridCell(column: 0, segments: key), at: 0) }
    return row
  }
}
