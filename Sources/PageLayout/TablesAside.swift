import KitModel

/// Tells two tables that stand side by side, each with its own key column, from one table of four columns.
///
/// As in: "ven. 14 mai | Vernissage" beside "dim. 9 janvier | Visite": the rows of one table share their heights, those
/// of two do so by chance, where the first begin at one height.
enum TablesAside {
  /// How far the tops of keys in one row may stand apart, in type sizes.
  private static let sameRow = 0.45

  /// The columns of each table, from left to right; `nil` where it is one table or none.
  static func parted(_ columns: [[Segment]], em: Double) -> [[Segment]]? {
    guard columns.count == 4 else { return nil }
    let left = Array(columns[0..<2])
    let right = Array(columns[2..<4])
    guard let a = keys(of: left, em: em), let b = keys(of: right, em: em),
      a[0].style == b[0].style, left[1].first?.style == right[1].first?.style
    else { return nil }
    let isOneTable = b.allSatisfy { key in
      a.contains { abs($0.ink.y0 - key.ink.y0) < sameRow * em }
    }
    return isOneTable ? nil : [left, right].map { $0.flatMap { $0 } }
  }

  /// The first line of each key of a table with rows; `nil` where it has none.
  ///
  /// Tables that share a page's width have wider keys than one that has it to itself.
  private static func keys(of columns: [[Segment]], em: Double) -> [Segment]? {
    let keys = Whitespace.bands(of: columns[0], gap: Whitespace.bandGap(of: columns[0]))
    guard keys.count >= leastKeys, KeyedRows.areNumbered(keys) else { return nil }
    let lines = keys.compactMap(\.first)
    let tellsRows = lines.allSatisfy { key in
      columns[1].contains { abs($0.ink.y0 - key.ink.y0) < sameRow * em }
    }
    return tellsRows ? lines : nil
  }

  private static let leastKeys = 3
}
