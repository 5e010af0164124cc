import KitModel

/// Tables whose rows stand on shades, every other one as a rule: the shades tell where rows begin and end.
///
/// The cells of such rows may be centred and their lines stand as close as the rows do, so that white tells
/// little. Rows between shades count where their first cell is set as those on the shades are.
struct ShadedRows {
  private let segments: [Segment]

  /// A row on a shade, or between two.
  fileprivate struct Row {
    var box: Rect
    var segments: [Segment]
  }

  private static let mostShades = 400
  private static let mostStacks = 24
  /// Shades of one table, and its rows with those between them.
  private static let leastShades = 2
  private static let leastRows = 3
  /// How far edges of one table may differ, in points.
  private static let tolerance = 2.0
  /// How much higher than the highest shade a row without one is at the most.
  private static let tallestRow = 1.6
  /// The share of rows that have several cells.
  private static let leastShared = 0.6
  /// More lines in a cell are a text.
  private static let mostCellLines = 8

  private init(_ segments: [Segment]) { self.segments = segments }

  /// The segments with those of each such table as one.
  static func folded(_ segments: [Segment], on page: ExtractedPage) -> [Segment] {
    let stacks = stacks(of: shades(of: page))
    guard !stacks.isEmpty else { return segments }
    var reading = ShadedRows(segments)
    for stack in stacks where stack.count >= leastShades { reading = reading.folding(stack) }
    return ReadingOrder.topDown(reading.segments)
  }

  // MARK: - Shades

  /// The coloured boxes of a page, those of one row's cells as one.
  private static func shades(of page: ExtractedPage) -> [Rect] {
    let sheet = page.width * page.height
    let boxes = page.fills.prefix(mostShades * 4).filter {
      !$0.color.isPaper && $0.box.area < sheet / 3
    }.map(\.box).sorted { ($0.y0, $0.x0) < ($1.y0, $1.x0) }
    var shades: [Rect] = []
    for next in boxes {
      if let last = shades.last, abs(last.y0 - next.y0) < 1, abs(last.y1 - next.y1) < 1,
        next.x0 - last.x1 < tolerance
      {
        shades[shades.count - 1] = last.union(next)
      } else if shades.count < mostShades {
        shades.append(next)
      }
    }
    return shades
  }

  /// Shades below one another that are as wide; that of a header has a colour of its own.
  private static func stacks(of shades: [Rect]) -> [[Rect]] {
    var stacks: [[Rect]] = []
    for shade in shades {
      let index = stacks.firstIndex { stack in
        guard let last = stack.last else { return false }
        return abs(last.x0 - shade.x0) < tolerance && abs(last.x1 - shade.x1) < tolerance
          && shade.y0 > last.y1 - 1
      }
      if let index {
        stacks[index].append(shade)
      } else if stacks.count < mostStacks {
        stacks.append([shade])
      }
    }
    return stacks
  }

  // MARK: - Tables

  private func folding(_ stack: [Rect]) -> ShadedRows {
    let width = stack[0]
    let beside = segments.filter {
      $0.contents == nil && $0.ink.midX > width.x0 && $0.ink.midX < width.x1
    }
    guard !isPart(stack, beside: beside) else { return self }
    var parts: [[Row]] = []
    for shade in stack {
      let row = Row(
        box: shade, segments: beside.filter { shade.contains(x: $0.ink.midX, y: $0.ink.midY) })
      guard !row.segments.isEmpty else { continue }
      guard let last = parts.last?.last,
        let between = self.between(last, row, of: beside, known: parts[parts.count - 1])
      else {
        parts.append([row])
        continue
      }
      parts[parts.count - 1] += between + [row]
    }
    var tables: [Segment] = []
    var taken: Set<Rect> = []
    for part in parts {
      guard let rows = table(of: complete(part, with: beside)) else { continue }
      let inks = Set(rows.flatMap(\.cells).flatMap(\.segments).map(\.ink))
      // A row at the end of one part and the start of the next: its first cell spans the edge of a shade.
      guard taken.isDisjoint(with: inks) else { return self }
      taken.formUnion(inks)
      tables.append(Segment(table: rows))
    }
    return ShadedRows(segments.filter { !taken.contains($0.ink) } + tables)
  }

  /// Whether the rows go on outside the shades, as those of a calendar with shaded weekends do: lines at the
  /// heights of those that open the shades, set as they are.
  private func isPart(_ stack: [Rect], beside: [Segment]) -> Bool {
    let others = segments.filter { $0.ink.x1 < stack[0].x0 || $0.ink.x0 > stack[0].x1 }
    guard !others.isEmpty else { return false }
    let going = stack.count { shade in
      let held = beside.filter { shade.contains(x: $0.ink.midX, y: $0.ink.midY) }
      guard let first = held.min(by: { $0.ink.y0 < $1.ink.y0 }) else { return false }
      return others.contains { $0.style == first.style && abs($0.ink.y0 - first.ink.y0) < 0.5 }
    }
    return Double(going) >= Self.leastShared * Double(stack.count)
  }

  /// The row between two shades; none where they touch, `nil` where what stands there parts tables.
  private func between(
    _ upper: Row, _ lower: Row, of beside: [Segment], known: [Row]
  ) -> [Row]? {
    let box = Rect(x0: upper.box.x0, y0: upper.box.y1, x1: upper.box.x1, y1: lower.box.y0)
    let held = beside.filter { $0.ink.midY > upper.box.y1 && $0.ink.midY < lower.box.y0 }
    let tallest = max(known.map(\.box.height).max() ?? 0, lower.box.height)
    if held.isEmpty { return box.height < tallest / 2 ? [] : nil }
    let row = Row(box: box, segments: held)
    return isRow(row, like: known + [lower], tallest: tallest) ? [row] : nil
  }

  /// Whether segments are one row of a table: no higher than the others, with a first cell set as theirs.
  private func isRow(_ row: Row, like known: [Row], tallest: Double) -> Bool {
    guard row.box.height < Self.tallestRow * tallest else { return false }
    let styles = Set(known.compactMap { Self.opening(of: $0)?.style })
    guard let first = Self.opening(of: row), styles.contains(first.style) else { return false }
    // A heading and the header below it stand in one column, set apart.
    return row.segments.allSatisfy {
      abs($0.ink.x0 - first.ink.x0) > Self.tolerance || $0.style == first.style
    } && row.segments.contains { $0.ink.horizontalOverlap(first.ink) <= 0 }
  }

  private static func opening(of row: Row) -> Segment? {
    row.segments.min { ($0.ink.x0, $0.ink.y0) < ($1.ink.x0, $1.ink.y0) }
  }

  /// Adds the rows without a shade at the ends of a table, and its header.
  private func complete(_ rows: [Row], with beside: [Segment]) -> [Row] {
    guard let first = rows.first, let last = rows.last else { return rows }
    let tallest = rows.map(\.box.height).max() ?? 0
    let gap = Whitespace.bandGap(of: ReadingOrder.topDown(rows.flatMap(\.segments)))
    // The last row may part as far as those that are known.
    let widest = max(gap, (rows.map(Self.widestWhite).max() ?? 0) + 1)
    var all = rows
    let below = beside.filter {
      $0.ink.midY > last.box.y1 && $0.ink.y1 < last.box.y1 + Self.tallestRow * tallest
    }
    if let row = Self.nearest(below, to: last.box.y1, isBelow: true, gap: widest),
      isRow(row, like: rows, tallest: tallest)
    {
      all.append(row)
    }
    var top = first.box.y0
    for _ in 0..<2 {
      let above = beside.filter {
        $0.ink.midY < top && $0.ink.y0 > top - Self.tallestRow * tallest
      }
      guard let row = Self.nearest(above, to: top, isBelow: false, gap: gap) else { break }
      let isHeader =
        !rows.contains { Self.opening(of: $0)?.style == Self.opening(of: row)?.style }
        && Whitespace.columnCount(of: row.segments, gap: ReadingOrder.leastGutter * row.em) > 1
      guard isHeader || isRow(row, like: rows, tallest: tallest) else { break }
      all.insert(row, at: 0)
      if isHeader { break }
      top = row.box.y0
    }
    return all
  }

  /// The most white between the lines of a row, from its first to its last, in points.
  private static func widestWhite(in row: Row) -> Double {
    let bands = Whitespace.bands(of: row.segments, gap: 0)
    return zip(bands, bands.dropFirst()).map { ReadingOrder.top($1) - ReadingOrder.bottom($0) }
      .max() ?? 0
  }

  /// The segments that stand nearest to an edge, with no more white between them than between lines.
  private static func nearest(
    _ segments: [Segment], to edge: Double, isBelow: Bool, gap: Double
  ) -> Row? {
    let bands = Whitespace.bands(of: segments, gap: gap)
    guard let band = isBelow ? bands.first : bands.last else { return nil }
    let ink = band.dropFirst().reduce(band[0].ink) { $0.union($1.ink) }
    return Row(
      box: Rect(
        x0: ink.x0, y0: isBelow ? edge : ink.y0, x1: ink.x1, y1: isBelow ? ink.y1 : edge),
      segments: band)
  }

  private func table(of rows: [Row]) -> [GridRow]? {
    guard rows.count >= Self.leastRows else { return nil }
    let all = rows.flatMap(\.segments)
    let em = Whitespace.medianSize(of: all)
    let columns = Whitespace.columns(of: all, gap: em * ReadingOrder.leastGutter)
    guard columns.count >= 2 else { return nil }
    let edges = columns.map { column in column.map { $0.ink.x0 }.min() ?? 0 }
    let grid = rows.map { GridRow(cells: GridDecision.cells(of: $0.segments, edges: edges)) }
    let shared = grid.count { $0.cells.count > 1 }
    guard Double(shared) >= Self.leastShared * Double(grid.count),
      grid.allSatisfy({ $0.cells.allSatisfy { $0.segments.count <= Self.mostCellLines } })
    else { return nil }
    return TableHeader.marked(grid)
  }
}

extension ShadedRows.Row {
  fileprivate var em: Double { Whitespace.medianSize(of: segments) }
}
