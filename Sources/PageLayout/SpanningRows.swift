import KitModel

/// Keeps a timetable together around rows whose one entry lies over the gutters: "12h30 | Lunch for all".
///
/// White runs down such a table nowhere from end to end, so that the row in question would part it, and leave the rows
/// below without their heads.
struct SpanningRows {
  let above: [Segment]
  let rows: [GridRow]
  let below: [Segment]

  /// In a list of three columns, titles of several rows may begin where others have their hours.
  private static let leastColumns = 4
  private static let leastBands = 3
  /// Pages with more are made to cost time.
  private static let mostBands = 120
  private static let mostKeyLines = 2
  private static let mostLines = 6
  /// How much larger than the text of the table a heading is.
  private static let leastHeading = 1.15

  /// The first such table of bands; `nil` where there is none.
  static func table(in bands: [[Segment]], em: Double) -> SpanningRows? {
    guard (leastBands...mostBands).contains(bands.count) else { return nil }
    let gap = em * ReadingOrder.leastGutter
    func columns(_ segments: [Segment]) -> Int { Whitespace.columnCount(of: segments, gap: gap) }
    for index in bands.indices.dropFirst().dropLast() where isSpanning(bands[index], gap: gap) {
      let around = bands[index - 1] + bands[index + 1]
      var count = columns(around)
      guard count >= leastColumns, columns(around + bands[index]) < count else { continue }
      var rest = around
      var spanning = [index]
      func takes(_ band: Int) -> Bool {
        guard Whitespace.medianSize(of: bands[band]) < leastHeading * em,
          bands[band].allSatisfy({ $0.contents == nil })
        else { return false }
        let together = columns(rest + bands[band])
        if together >= count {
          rest += bands[band]
          count = together
        } else if isSpanning(bands[band], gap: gap) {
          spanning.append(band)
        } else {
          return false
        }
        return true
      }
      var (first, last) = (index - 1, index + 1)
      while first > 0, takes(first - 1) { first -= 1 }
      while last + 1 < bands.count, takes(last + 1) { last += 1 }
      // A line alone at either end heads the table, or follows it.
      while first < index - 1, bands[first].count == 1 { first += 1 }
      while last > index + 1, bands[last].count == 1 { last -= 1 }
      let across = spanning.filter { (first...last).contains($0) }
      let body = (first...last).filter { !across.contains($0) }.flatMap { bands[$0] }
      guard let rows = rows(of: body, across: across.map { bands[$0] }, em: em) else { continue }
      return SpanningRows(
        above: bands[..<first].flatMap { $0 }, rows: rows,
        below: bands[(last + 1)...].flatMap { $0 })
    }
    return nil
  }

  /// Whether a band is a key with a figure and one cell beside it.
  private static func isSpanning(_ band: [Segment], gap: Double) -> Bool {
    guard (2...mostLines).contains(band.count), band.allSatisfy({ $0.contents == nil }),
      case let parts = Whitespace.columns(of: band, gap: gap), parts.count == 2
    else { return false }
    return parts[0].count <= mostKeyLines && KeyedRows.holdsFigure(parts[0])
  }

  private static func rows(of body: [Segment], across: [[Segment]], em: Double) -> [GridRow]? {
    let segments = ReadingOrder.topDown(body)
    let columns = Whitespace.columns(of: segments, gap: em * ReadingOrder.leastGutter)
    guard columns.count >= leastColumns,
      case .table(let rows) = GridDecision.judge(segments: segments, columns: columns, em: em),
      let keys = columns.first, let right = keys.map(\.ink.x1).max()
    else { return nil }
    let edges = columns.map { column in column.map(\.ink.x0).min() ?? 0 }
    var table = rows
    for band in across {
      var cells = GridDecision.cells(of: band, edges: edges)
      // The key stands in the column of keys, and what lies over the gutters begins at one of the other columns.
      guard cells.count == 2, cells[0].column == 0, cells[0].box.x1 < right + em else { return nil }
      cells[1].columnSpan =
        edges.count { $0 > cells[1].box.x0 + em && $0 < cells[1].box.x1 - em } + 1
      table.append(GridRow(cells: cells))
    }
    return table.sorted { top($0) < top($1) }
  }

  private static func top(_ row: GridRow) -> Double { row.cells.map(\.box.y0).min() ?? 0 }
}
