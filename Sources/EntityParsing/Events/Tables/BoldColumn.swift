import KitModel

/// The one column without a header whose cells are set in bold among others that are not: what takes place.
///
/// As in: "9 am | **Walk in the dunes** | bring good shoes, with Ada Renn".
enum BoldColumn {
  /// In a column so short one bold cell may stress anything.
  private static let leastCells = 2
  /// The share of its cells that are bold at least, and that of the other columns' at most.
  private static let leastShare = 0.8
  private static let mostShare = 0.2

  /// - Parameter columns: those whose role nothing else tells.
  static func only(
    among columns: [Int], cells: (Int) -> [Table.Cell], styles: [TextStyle]
  ) -> Int? {
    guard columns.count >= 2 else { return nil }
    var found: Int?
    for column in columns {
      let cells = cells(column)
      let bold = cells.count { isBold($0, styles: styles) }
      if cells.count >= leastCells, Double(bold) >= leastShare * Double(cells.count) {
        guard found == nil else { return nil }
        found = column
      } else if Double(bold) > mostShare * Double(cells.count) {
        return nil
      }
    }
    return found
  }

  /// Whether all the words of a cell are bold, but for what a smaller line below them adds.
  private static func isBold(_ cell: Table.Cell, styles: [TextStyle]) -> Bool {
    let pieces = cell.lines.first?.text.pieces ?? []
    return !pieces.isEmpty
      && pieces.allSatisfy {
        styles.indices.contains(Int($0.style)) && styles[Int($0.style)].isBold
      }
  }
}
