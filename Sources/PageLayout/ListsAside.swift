import KitModel

/// Parts a list of days and what is on from the columns of text that stand beside it.
///
/// Cells of a table's further columns begin at the heights of its rows; the lines of a text beside it do by chance.
enum ListsAside {
  /// So many rows show it, of which such a share at the most have a line of the text at their own height.
  private static let leastRows = 3
  private static let mostAligned = 0.34

  /// The list, then each column beside it; `nil` where these are its cells.
  static func parted(_ columns: [[Segment]], em: Double) -> [[Segment]]? {
    guard columns.count > 2, let keys = TablesAside.keys(of: columns, em: em) else { return nil }
    let beside = columns.dropFirst(2)
    guard beside.allSatisfy({ isText($0, beside: keys, em: em) }) else { return nil }
    return [columns[0] + columns[1]] + beside
  }

  private static func isText(_ column: [Segment], beside keys: [Segment], em: Double) -> Bool {
    var rows = 0
    var aligned = 0
    for (index, key) in keys.enumerated() {
      let top = key.ink.y0 - TablesAside.sameRow * em
      let end =
        index + 1 < keys.count ? keys[index + 1].ink.y0 - TablesAside.sameRow * em : .infinity
      guard let first = column.map(\.ink.y0).filter({ $0 >= top && $0 < end }).min() else {
        continue
      }
      rows += 1
      if first < key.ink.y0 + TablesAside.sameRow * em { aligned += 1 }
    }
    return rows >= leastRows && Double(aligned) <= mostAligned * Double(rows)
  }
}
