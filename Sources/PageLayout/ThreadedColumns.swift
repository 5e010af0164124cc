import KitModel

/// Puts the columns of one text below one another, as if it were set in one.
///
/// Where a column ends, an entry may: or it goes on at the top of the next. What stands beside it tells nothing of that, what
/// stands between lines like these elsewhere does. Below one another they are parted as all other lines of the text are.
///
/// As in: a programme in three columns, "Bal folk / Samedi 3, 20 h / Halle" over and over, the second opening with a last
/// "Samedi 3, 20 h".
enum ThreadedColumns {
  private static let mostColumns = 12
  /// How far columns of one text may stand off even distances, in type sizes.
  private static let tolerance = 0.6

  /// The lines of all columns, from the top of the first to the bottom of the last; `nil` where they are no parts of one text.
  static func joined(_ columns: [[Segment]], em: Double) -> [Segment]? {
    sides(of: columns, em: em).map { threaded($0, em: em) }
  }

  /// The parts of one text that columns are, each of one column or of those of a table; `nil` where they are none.
  static func sides(of columns: [[Segment]], em: Double) -> [ColumnSigns.Side]? {
    guard columns.count >= 2, columns.count <= mostColumns,
      columns.allSatisfy({ $0.allSatisfy { $0.contents == nil } })
    else { return nil }
    let columns = columns.map(ReadingOrder.topDown)
    let edges = columns.map { column in column.lazy.map(\.ink.x0).min() ?? 0 }
    guard !HeadRows.part(columns, em: em) else { return nil }
    let isEven = starts(of: edges, second: 1, em: em)?.count == columns.count
    for second in 1..<columns.count where !isEven || columns.count.isMultiple(of: second) {
      guard let starts = starts(of: edges, second: second, em: em) else { continue }
      let sides = zip(starts, starts.dropFirst() + [columns.count]).map { Array(columns[$0..<$1]) }
      guard sides[0].joined().count >= ColumnSigns.leastLines,
        sides.allSatisfy({ abs($0.count - second) <= 1 })
      else { continue }
      let signs = ColumnSigns(sides: sides, em: em)
      if signs.areOneText { return sides }
    }
    return nil
  }

  /// The columns that each side begins with, where the second begins with a given one; `nil` where they stand at uneven
  /// distances.
  private static func starts(of edges: [Double], second: Int, em: Double) -> [Int]? {
    let pitch = edges[second] - edges[0]
    var starts = [0, second]
    for index in edges.indices.dropFirst(second + 1) {
      let offset = edges[index] - edges[starts[starts.count - 1]]
      if abs(offset - pitch) < tolerance * em { starts.append(index) }
      if offset > pitch + tolerance * em { return nil }
    }
    return starts
  }

  private static func threaded(_ sides: [ColumnSigns.Side], em: Double) -> [Segment] {
    let breaks = ColumnBreaks(sides: sides, em: em)
    var all = sides[0].flatMap { $0 }
    let left = all.map(\.ink.x0).min() ?? 0
    for (above, side) in zip(sides, sides.dropFirst()) {
      let lines = side.flatMap { $0 }
      let bottom = ReadingOrder.bottom(all)
      let edge = lines.map(\.ink.x0).min() ?? 0
      let drop = bottom + breaks.white(between: above, and: side) - ReadingOrder.top(lines)
      all += lines.map { $0.moved(x: left - edge, y: drop) }
    }
    return ReadingOrder.topDown(all)
  }
}
