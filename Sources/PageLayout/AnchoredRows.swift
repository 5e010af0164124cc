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
  /// So few rows are centred on their keys in each of three columns or more.
  private static let fewRows = 2
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
    let leading = leading(of: columns)
    let keys = columns.flatMap { candidates(in: $0, leading: leading, em: em) }
    guard !keys.isEmpty else { return nil }
    let extents = columns.map { $0.map { extent(of: $0) } }
    var best: Reading?
    for keys in keys.sorted(by: { $0.count > $1.count }) {
      for anchor in Anchor.allCases {
        let table = AnchoredRows(columns: columns, extents: extents, anchor: anchor, em: em)
        guard let reading = table.reading(at: keys, besides: best),
          best.map({ reading.isBetter(than: $0) }) ?? true
        else { continue }
        best = reading
        if !reading.isTight { break }
      }
      if let best, best.merged == 0, !best.isTight { break }
    }
    return best.flatMap { reading in
      isKeyed(reading.rows) && (reading.isTight || isTold(reading.rows, em: em))
        ? reading.rows : nil
    }
  }

  /// Rows, and how many columns have cells that span several.
  private struct Reading {
    var rows: [GridRow]
    var merged: Int
    /// Whether the cells of some column stand no further apart than lines do.
    var isTight: Bool

    /// Whether white tells more of its rows than of those of one with more keys.
    func isBetter(than other: Reading) -> Bool {
      guard isTight == other.isTight else { return !isTight }
      return merged < other.merged || isTight && merged == other.merged
    }
  }

  /// The ways to read a column as keys: pieces with white between them, or lines.
  private static func candidates(
    in column: [Segment], leading: Double, em: Double
  ) -> [[[Segment]]] {
    var candidates = [KeyedRows.keys(of: column, em: em)]
    // Keys may stand no further apart than the lines of one.
    let lines = column.map { [$0] }
    if lines.allSatisfy(KeyedRows.holdsFigure) { candidates.append(lines) }
    if leading > KeyedRows.keyLineGap * em, leading < widestLeading * em {
      candidates.append(Whitespace.bands(of: column, gap: leading + apart))
    }
    return candidates.filter { keys in
      (fewRows...mostRows).contains(keys.count)
        && keys.allSatisfy { $0.count <= mostKeyLines }
    }
  }

  /// The white between the lines of the column that has the most, in points.
  private static func leading(of columns: [[Segment]]) -> Double {
    guard let longest = columns.max(by: { $0.count < $1.count }) else { return 0 }
    return zip(longest, longest.dropFirst()).map { $1.ink.y0 - $0.ink.y1 }.filter { $0 > 0 }.min()
      ?? 0
  }

  private static let widestLeading = 1.2

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
    guard let cut = cut(at: heights, besides: known) else { return nil }
    var isTight = false
    let apart = cut.count { $0.map(isApart) ?? false }
    for (column, parts) in cut.enumerated() {
      let fits = parts.map {
        isApart($0) ? true : isParted(column, on: keys, in: $0, apart: apart)
      }
      guard let parts, fits == true else {
        coarse.append(column)
        guard isLeft(without: coarse.count, besides: known) else { return nil }
        continue
      }
      for (row, part) in parts.enumerated() where !part.isEmpty {
        cells[row].append(GridCell(column: column, segments: part))
      }
      if !isApart(parts) { isTight = true }
      let filled = parts.count { !$0.isEmpty }
      if Double(filled) >= Self.leastFilled * Double(keys.count) { shared += 1 }
    }
    guard shared >= 2,
      keys.count >= Self.leastRows
        || anchor == .middle && isTight && coarse.isEmpty && columns.count > Self.fewRows
    else { return nil }
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
      rows: cells.map { GridRow(cells: $0.sorted { $0.column < $1.column }) },
      merged: coarse.count, isTight: isTight)
  }

  /// The columns in pieces, `nil` for each that can't be cut; none where so many can't be that no reading is left.
  private func cut(at heights: [Double], besides known: Reading?) -> [[[Segment]]?]? {
    var cut: [[[Segment]]?] = []
    var uncut = 0
    for column in columns.indices {
      let parts = pieces(of: column, at: heights)
      if parts == nil {
        uncut += 1
        guard isLeft(without: uncut, besides: known) else { return nil }
      }
      cut.append(parts)
    }
    return cut
  }

  /// Whether rows may be read where the cells of some columns are merged.
  private func isLeft(without coarse: Int, besides known: Reading?) -> Bool {
    guard coarse * 2 < columns.count else { return false }
    guard let known else { return true }
    return known.isTight || coarse < known.merged
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

  /// Whether cells without white between them, one in each row, are told by rows that other columns show; or those of two
  /// and more lines are centred on their keys, and can't begin at their heights: their lines fall into pieces so by no chance.
  private func isParted(
    _ column: Int, on keys: [[Segment]], in parts: [[Segment]], apart: Int
  ) -> Bool {
    guard parts.allSatisfy({ !$0.isEmpty }) else { return false }
    let keyed = parts.count { isKey($0) }
    if apart >= Self.leastApart, Double(keyed) >= Self.leastKeyed * Double(parts.count) {
      return true
    }
    guard anchor == .middle, parts.count(where: { $0.count > 1 }) >= Self.leastCentred else {
      return false
    }
    let fromTop = AnchoredRows(columns: columns, extents: extents, anchor: .top, em: em)
    return fromTop.pieces(of: column, at: keys.map { ReadingOrder.top($0) }) == nil
  }

  /// A day or hours of a few lines.
  private func isKey(_ part: [Segment]) -> Bool {
    part.count <= Self.mostKeyLines && KeyedRows.holdsFigure(part)
  }

  private static let leastCentred = 2
  private static let leastApart = 2
  /// A head tells no day.
  private static let leastKeyed = 0.8

  /// In points.
  private static let apart = 0.5

  /// Whether figures, those of days or hours, stand in most cells of some column, or in most of the first row.
  private static func isKeyed(_ rows: [GridRow]) -> Bool {
    let body = rows.count > fewRows ? rows.dropFirst() : rows[...]
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
