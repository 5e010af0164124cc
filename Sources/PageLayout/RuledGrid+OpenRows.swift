import KitModel

/// Rows of a grid in which the lines between columns are left out, as where only every other row draws them.
extension RuledGrid {
  /// Lines stand between the columns of so many rows for each that has none.
  private static let leastParted = 2
  /// How far the text of a cell may begin from where the column's does in other rows, in type sizes.
  private static let tolerance = 0.5
  private static let leastParts = 2
  /// The least white between the texts of two columns, in type sizes: more than between words.
  private static let leastGap = 0.6

  /// The grid with such rows parted at the lines of the others.
  ///
  /// A row that holds one title over all columns stays whole: what is parted begins in each column where its other rows do.
  func partedAlike(_ segments: [Segment]) -> RuledGrid {
    let wide = cells.filter { $0.rows.count == 1 && $0.columns.count > 1 }
    guard !wide.isEmpty, wide.count < cells.count else { return self }
    var lefts: [Range<Int>: [Double]] = [:]
    for cell in cells {
      let inside = segments.filter { cell.box.contains(x: $0.ink.midX, y: $0.ink.midY) }
      guard let left = inside.map(\.ink.x0).min() else { continue }
      lefts[cell.columns, default: []].append(left)
    }
    var parted: [Cell] = []
    for cell in cells {
      guard cell.rows.count == 1, cell.columns.count > 1,
        let parts = parts(of: cell, lefts: lefts, segments)
      else {
        parted.append(cell)
        continue
      }
      parted += parts
    }
    return parted.count == cells.count ? self : RuledGrid(box: box, cells: parted)
  }

  /// The cells into which other rows part the columns of one.
  private func parts(
    of wide: Cell, lefts: [Range<Int>: [Double]], _ segments: [Segment]
  ) -> [Cell]? {
    let words = segments.filter { wide.box.contains(x: $0.ink.midX, y: $0.ink.midY) }
      .flatMap(\.words)
    guard let size = words.map(\.inkBox.height).max() else { return nil }
    // The columns as most rows have them.
    var columns: [(range: Range<Int>, box: Rect)] = []
    var next = wide.columns.lowerBound
    while next < wide.columns.upperBound {
      let alike = cells.filter {
        $0.columns.lowerBound == next && $0.columns != wide.columns
          && $0.columns.upperBound <= wide.columns.upperBound
      }
      guard let first = alike.first, alike.allSatisfy({ $0.columns == first.columns }),
        alike.count >= Self.leastParted
      else { return nil }
      columns.append((first.columns, first.box))
      next = first.columns.upperBound
    }
    var held = 0
    var last: Double?
    for (range, box) in columns {
      let own = words.filter { $0.inkBox.x1 > box.x0 && $0.inkBox.x0 < box.x1 }
      guard own.allSatisfy({ $0.inkBox.x0 >= box.x0 && $0.inkBox.x1 <= box.x1 }) else { return nil }
      guard let left = own.map(\.inkBox.x0).min() else { continue }
      guard lefts[range]?.contains(where: { abs($0 - left) <= Self.tolerance * size }) == true
      else {
        return nil
      }
      if let last, left - last < Self.leastGap * size { return nil }
      last = own.map(\.inkBox.x1).max()
      held += 1
    }
    guard held >= Self.leastParts else { return nil }
    return columns.map { range, box in
      Cell(
        columns: range, rows: wide.rows,
        box: Rect(x0: box.x0, y0: wide.box.y0, x1: box.x1, y1: wide.box.y1))
    }
  }
}
