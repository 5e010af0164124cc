import KitModel

/// Tells a heading that ends a column from a small line above the larger heading that is read next.
///
/// As in: the last name of a day's line-up at the foot of a column, and the next day at the top of the next one.
enum ColumnEnds {
  /// Whether a heading stands beside or below a larger one that follows it, and not above.
  static func isOne(_ title: [Line], before block: Block) -> Bool {
    guard let last = title.last, let next = block.lines.first, next.page == last.page else {
      return false
    }
    let width = block.lines.reduce(next.box) { $0.union($1.box) }
    return next.box.y0 < last.box.y0
      || width.horizontalOverlap(last.box) <= 0 && width.x0 > last.box.x1
      || last.box.x0 > width.x1
  }
}
