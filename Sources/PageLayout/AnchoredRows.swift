import KitModel

/// Cuts a table into rows whose cells all end at one height, or are centred on one, whatever number of lines each has.
///
/// The key of such a row stands level with the middle of the cells beside it, between their lines, or with their last
/// line, so that neither white nor tops of lines tell where rows begin. What tells them is that the lines of each
/// column fall into pieces, in their order and with none left over, that are anchored at the keys' heights. A column
/// with fewer cells spans the rows that each of its cells is anchored on.
///
/// As in: "9h30" halfway down "Pruning an old / apple tree / Ana Ruiz", with "Grange" as high as "apple tree".
struct AnchoredRows {
  /// Where in its row a cell stands.
  enum Anchor: CaseIterable {
    case top, middle, bottom

    func height(of box: ClosedRange<Double>) -> Double {
      switch self {
      case .top: box.lowerBound
      case .middle: (box.lowerBound + box.upperBound) / 2
      case .bottom: box.upperBound
      }
    }
  }

  /// How far cells may stand off the height of their row, in type sizes.
  static let tolerance = 0.3
  private static let leastRows = 3
  private static let leastFilled = 0.6
  private static let mostRows = 60
  private static let mostLines = 500
  private static let mostKeyLines = 3

  /// The lines of each column, from top to bottom.
  private let columns: [[Segment]]
  /// What each of those lines covers of the page's height.
  private let extents: [[ClosedRange<Double>]]
  private let anchor: Anchor
  private let em: Double

  /// The rows; `nil` where cells begin at one height, which other parts read, or are anchored at none.
  static func rows(of columns: [[Segment]], em: Double) -> [GridRow]? {
    guard columns.count >= 2, columns.reduce(0, { $0 + $1.count }) <= mostLines,
      columns.allSatisfy({ $0.allSatisfy { $0.contents == nil } })
    else { return nil }
    let columns = columns.map(ReadingOrder.topDown)
    let keys = columns.indices.flatMap { column in candidates(in: columns[column], em: em) }
    guard !keys.isEmpty else { return nil }
    let extents = columns.map { $0.map { extent(of: $0) } }
    var best: Reading?
    for keys in keys.sorted(by: { $0.count > $1.count }) {
      for anchor in Anchor.allCases {
        let table = AnchoredRows(columns: columns, extents: extents, anchor: anchor, em: em)
        guard let reading = table.reading(at: keys, besides: best) else { continue }
        best = reading
        break
      }
      if best?.merged == 0 { break }
    }
    return best.flatMap { isKeyed($0.rows) && isTold($0.rows, em: em) ? $0.rows : nil }
  }

  /// Rows, and how many columns have cells that span several.
  private struct Reading {
    var rows: [GridRow]
    var merged: Int
  }

  /// The ways to read a column as keys: pieces with white between them, or lines.
  private static func candidates(in column: [Segment], em: Double) -> [[[Segment]]] {
    let pieces = KeyedRows.keys(of: column, em: em)
    // Keys may stand no further apart than the lines of one.
    let lines = column.map { [$0] }
    return [pieces, lines.allSatisfy(KeyedRows.holdsFigure) ? lines : []].filter { keys in
      (leastRows...mostRows).contains(keys.count)
        && keys.allSatisfy { $0.count <= mostKeyLines }
    }
  }

  // MARK: - Rows

  /// The rows at the heights of keys; `nil` where they merge as many cells as those that are known already.
  private func reading(at keys: [[Segment]], besides known: Reading?) -> Reading? {
    let heights = keys.map { anchor.height(of: Self.extent(of: $0)) }
    guard zip(heights, heights.dropFirst()).allSatisfy({ $1 - $0 > Self.tolerance * em }) else {
      return nil
    }
    var cells: [[GridCell]] = keys.map { _ in [] }
    var coarse: [Int] = []
    var shared = 0
    for column in columns.indices {
      guard let parts = pieces(of: column, at: heights), isApart(parts) else {
        coarse.append(column)
        guard coarse.count < known?.merged ?? .max, coarse.count * 2 < columns.count else {
          return nil
        }
        continue
      }
      for (row, part) in parts.enumerated() where !part.isEmpty {
        cells[row].append(GridCell(column: column, segments: part))
      }
      let filled = parts.count { !$0.isEmpty }
      if Double(filled) >= Self.leastFilled * Double(keys.count) { shared += 1 }
    }
    guard shared >= 2 else { return nil }
    let extents = cells.map { Self.extent(of: $0.flatMap(\.segments)) }
    guard
      zip(extents, extents.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound + Self.apart })
    else { return nil }
    for column in coarse {
      guard
        let spans = MergedCells(rows: extents, anchor: anchor, em: em).assigned(columns[column])
      else { return nil }
      for (start, span, segments) in spans {
        cells[start].append(GridCell(column: column, rowSpan: span, segments: segments))
      }
    }
    return Reading(
      rows: cells.map { GridRow(cells: $0.sorted { $0.column < $1.column }) }, merged: coarse.count)
  }

  /// The lines of a column row by row, where each row's are anchored at its height; `nil` where some are not.
  private func pieces(of column: Int, at heights: [Double]) -> [[Segment]]? {
    let (lines, extents) = (columns[column], extents[column])
    let tolerance = Self.tolerance * em
    // Where the lines of each row end.
    var ends = heights.map { _ in lines.count }
    // Whether the lines from one on can't be parted into those from a row on.
    var isDead = [Bool](repeating: false, count: lines.count * heights.count)
    func isParted(from line: Int, row: Int) -> Bool {
      if line == lines.count { return true }
      guard row < heights.count, !isDead[line * heights.count + row] else { return false }
      var end = line
      var box = extents[line]
      while end < lines.count {
        let next = extents[end]
        box = min(box.lowerBound, next.lowerBound)...max(box.upperBound, next.upperBound)
        end += 1
        let height = anchor.height(of: box)
        if abs(height - heights[row]) <= tolerance, isParted(from: end, row: row + 1) {
          ends[row] = end
          return true
        }
        if height > heights[row] + tolerance { break }
      }
      if isParted(from: line, row: row + 1) {
        ends[row] = line
        return true
      }
      isDead[line * heights.count + row] = true
      return false
    }
    guard isParted(from: 0, row: 0) else { return nil }
    var start = 0
    return ends.map { end in
      defer { start = end }
      return Array(lines[start..<end])
    }
  }

  /// Whether more white stands between the cells of a column than between the lines of each.
  private func isApart(_ parts: [[Segment]]) -> Bool {
    var inner = 0.0
    for part in parts {
      for (upper, lower) in zip(part, part.dropFirst()) {
        inner = max(inner, lower.ink.y0 - upper.ink.y1)
      }
    }
    let filled = parts.filter { !$0.isEmpty }
    return zip(filled, filled.dropFirst()).allSatisfy { upper, lower in
      Self.extent(of: lower).lowerBound - Self.extent(of: upper).upperBound > inner + Self.apart
    }
  }

  /// In points.
  private static let apart = 0.5

  /// Whether figures, those of days or hours, stand in most cells of some column, or in most of the first row.
  private static func isKeyed(_ rows: [GridRow]) -> Bool {
    let body = rows.dropFirst()
    let columns = Set(rows.flatMap { $0.cells.map(\.column) })
    let isColumn = columns.contains { column in
      let cells = body.flatMap(\.cells).filter { $0.column == column }
      return cells.reduce(0) { $0 + $1.rowSpan } * 2 > body.count && holdFigures(cells)
    }
    return isColumn || rows.first.map { holdFigures($0.cells) } ?? false
  }

  private static func holdFigures(_ cells: [GridCell]) -> Bool {
    let told = cells.count { cell in
      cell.segments.count <= mostKeyLines && KeyedRows.holdsFigure(cell.segments)
        && cell.segments.reduce(0) { $0 + $1.words.count } <= mostKeyWords
    }
    return told >= 2 && Double(told) >= leastFilled * Double(cells.count)
  }

  private static let mostKeyWords = 8

  /// Whether cells stand otherwise than tops of lines tell: lower than the highest of their row, or over several.
  private static func isTold(_ rows: [GridRow], em: Double) -> Bool {
    rows.contains { row in
      let tops = row.cells.map(\.box.y0)
      return row.cells.contains { $0.rowSpan > 1 }
        || (tops.max() ?? 0) - (tops.min() ?? 0) > tolerance * em
    }
  }

  static func extent(of segment: Segment) -> ClosedRange<Double> { segment.ink.y0...segment.ink.y1 }

  static func extent(of segments: [Segment]) -> ClosedRange<Double> {
    guard var (top, bottom) = segments.first.map({ ($0.ink.y0, $0.ink.y1) }) else { return 0...0 }
    for segment in segments.dropFirst() {
      top = min(top, segment.ink.y0)
      bottom = max(bottom, segment.ink.y1)
    }
    return top...max(top, bottom)
  }
}
