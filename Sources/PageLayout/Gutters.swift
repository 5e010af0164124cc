import KitModel

/// Where the columns of a table begin, from rows that are known, some of which have cells across several columns.
///
/// As in: "12h30 | Lunch for all" below "9h30 | Grange | Forge | Mill": most rows keep to the gutters, the one that
/// lies over them tells nothing of where they are.
struct Gutters {
  /// Where each column begins, from left to right.
  let edges: [Double]
  /// The rows that keep to the gutters, and those that lie over some.
  private let kept: [[Segment]]
  private let spanning: [[Segment]]

  private static let leastColumns = 3
  private static let leastKept = 0.6
  private static let leastRows = 3
  /// More are made to cost time.
  private static let mostRows = 120
  private static let leastKeyed = 0.6
  private static let mostKeyWords = 8

  /// `nil` where most rows share no gutters.
  init?(rows: [[Segment]], em: Double) {
    guard rows.count <= Self.mostRows else { return nil }
    let gap = em * ReadingOrder.leastGutter
    let counts = rows.map { Whitespace.columnCount(of: $0, gap: gap) }
    var union: [Segment] = []
    var columns = 0
    var kept: [Int] = []
    // Rows with the most cells show the gutters best.
    for index in rows.indices.sorted(by: { (-counts[$0], $0) < (-counts[$1], $1) }) {
      let together = Whitespace.columnCount(of: union, rows[index], gap: gap)
      guard union.isEmpty || together >= columns else { continue }
      union += rows[index]
      columns = together
      kept.append(index)
    }
    guard columns >= Self.leastColumns, kept.count >= Self.leastRows,
      Double(kept.count) >= Self.leastKept * Double(rows.count)
    else { return nil }
    edges = Whitespace.columns(of: union, gap: gap).map { column in column.map(\.ink.x0).min() ?? 0
    }
    self.kept = kept.sorted().map { rows[$0] }
    spanning = rows.indices.filter { !kept.contains($0) }.map { rows[$0] }
  }

  /// Whether days or hours stand in one column of all rows, and white does not tell these: some lie over the gutters of
  /// the others, or stand as close as the lines of a cell.
  ///
  /// - Parameter orTight: whether rows as close as lines are enough.
  func isKeyedTable(orTight: Bool) -> Bool {
    (!spanning.isEmpty || orTight && isTight)
      && edges.indices.contains { column in
        let right = column + 1 < edges.count ? edges[column + 1] : .infinity
        func key(of row: [Segment]) -> [Segment] {
          row.filter { $0.ink.x0 >= edges[column] && $0.ink.x1 < right }
        }
        func isKeyed(_ row: [Segment]) -> Bool {
          let key = key(of: row)
          return KeyedRows.holdsFigure(key)
            && key.reduce(0) { $0 + $1.words.count } <= Self.mostKeyWords
        }
        let styles = Set(kept.flatMap { key(of: $0).map(\.style) })
        return Double(kept.count(where: isKeyed)) >= Self.leastKeyed * Double(kept.count)
          && spanning.allSatisfy { row in
            isKeyed(row) && key(of: row).allSatisfy { styles.contains($0.style) }
              && isAcross(row.filter { $0.ink.x0 >= right || $0.ink.x0 < edges[column] })
          }
      }
  }

  /// Whether rows stand as close in some column as the lines of its cells do.
  private var isTight: Bool {
    kept.count >= Self.leastTight
      && edges.indices.contains { column in
        let right = column + 1 < edges.count ? edges[column + 1] : .infinity
        let cells = kept.map { row in
          ReadingOrder.topDown(row.filter { $0.ink.x0 >= edges[column] && $0.ink.x0 < right })
        }
        let inner = cells.map { cell in
          zip(cell, cell.dropFirst()).map { $1.ink.y0 - $0.ink.y1 }.max() ?? -.infinity
        }
        return zip(cells.indices, cells.indices.dropFirst()).contains { upper, lower in
          guard !cells[upper].isEmpty, !cells[lower].isEmpty else { return false }
          let white = ReadingOrder.top(cells[lower]) - ReadingOrder.bottom(cells[upper])
          return max(inner[upper], inner[lower]) + Self.slack * cells[lower][0].size >= white
        }
      }
  }

  /// What white must stand between rows besides that between lines to tell them, in type sizes.
  private static let slack = 0.3
  private static let leastTight = 4

  /// Whether what stands beside a key is one cell over a gutter.
  private func isAcross(_ cell: [Segment]) -> Bool {
    guard let first = cell.first else { return false }
    let box = cell.dropFirst().reduce(first.ink) { $0.union($1.ink) }
    return Whitespace.columnCount(of: cell, gap: first.size * ReadingOrder.leastGutter) == 1
      && edges.contains { $0 > box.x0 + first.size && $0 < box.x1 - first.size }
  }
}
