import KitModel

/// Gives a table the headings side by side above it that each stand over columns of it: months over the stops of a tour.
///
/// As in: "FEBRUARY" and "MARCH" in large letters at one height, over "11 THU | Renn" and "3 WED | Aubin" of one table. Read
/// by themselves the months would follow one another, and all rows would be of the last.
enum ColumnHeads {
  private static let leastHeads = 2
  private static let mostWords = 3
  /// How far a heading may stand from the edge of its column, in sizes of the cells.
  private static let nearEdge = 1.5
  /// How far the table may be below the headings, in sizes of these.
  private static let farthest = 2.5
  /// A heading is over so many columns at the least.
  private static let leastColumns = 2

  static func joined(_ areas: [Area]) -> [Area] {
    var joined: [Area] = []
    for area in areas {
      guard case .grid(let rows) = area, let header = header(of: rows, from: joined) else {
        joined.append(area)
        continue
      }
      let count = header.cells.count
      // What stands above the first heading in its flow stays.
      var above: [Segment] = []
      for _ in 0..<count {
        if case .flow(let segments) = joined.removeLast() { above = Array(segments.dropLast()) }
      }
      if !above.isEmpty { joined.append(.flow(above)) }
      joined.append(.grid([header] + rows))
    }
    return joined
  }

  /// The lines at the ends of the last flows above a table, as its header.
  private static func header(of rows: [GridRow], from above: [Area]) -> GridRow? {
    var heads: [Segment] = []
    for area in above.reversed() {
      guard case .flow(let segments) = area, let last = segments.last, isHead(last),
        heads.first.map({ isBeside(last, $0) }) ?? true,
        heads.isEmpty || heads.count + 1 >= leastHeads
      else { break }
      heads.insert(last, at: 0)
      if segments.count > 1 { break }
    }
    guard heads.count >= leastHeads, let first = heads.first, rows.first?.isHeader != true,
      case let cells = rows.flatMap(\.cells), let top = cells.map(\.box.y0).min(),
      top > first.ink.midY, top - first.ink.y1 < farthest * first.size
    else { return nil }
    let em = Whitespace.medianSize(of: cells.flatMap(\.segments))
    guard first.size > em || first.style != cells.first?.segments.first?.style else { return nil }
    var columns: [Int] = []
    for head in heads {
      guard
        let column = Set(cells.map(\.column)).first(where: { column in
          let own = cells.filter { $0.column == column }.map(\.box.x0).min() ?? 0
          return abs(own - head.ink.x0) < nearEdge * em
        }), column - (columns.last ?? -leastColumns) >= leastColumns
      else { return nil }
      columns.append(column)
    }
    guard columns.first == 0 else { return nil }
    return GridRow(
      cells: zip(columns, heads).map { GridCell(column: $0, segments: [$1]) }, isHeader: true)
  }

  private static func isHead(_ segment: Segment) -> Bool {
    segment.contents == nil && segment.words.count <= mostWords
      && !segment.words.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
  }

  /// Whether two lines of one style stand at one height, the first one further left.
  private static func isBeside(_ left: Segment, _ right: Segment) -> Bool {
    left.style == right.style && abs(left.ink.y0 - right.ink.y0) < 1
      && left.ink.x1 < right.ink.x0
  }
}
