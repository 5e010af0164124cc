import KitModel

extension ShadedCells {
  /// So many rows of shades alone on paper make stripes.
  private static let leastStripes = 2
  /// How much higher than a shade the paper between two is at the most.
  private static let tallestPaper = 1.6

  /// Whether shades that touch are but a stretch of a table whose every other row is shaded.
  ///
  /// Where a heading across the table stands between two shaded rows, the three touch, and the others go on in stripes
  /// above and below.
  static func isOfStripes(_ part: [Rect], among parts: [[Rect]]) -> Bool {
    let whole = bounds(of: part)
    let height = part.map(\.height).min() ?? 0
    var edges = (top: whole.y0, bottom: whole.y1)
    var stripes = 0
    let alone = parts.map { (cells: $0, box: bounds(of: $0)) }.filter { stripe in
      abs(stripe.box.x0 - whole.x0) < tolerance && abs(stripe.box.x1 - whole.x1) < tolerance
        && stripe.cells.allSatisfy { abs($0.y0 - stripe.box.y0) < tolerance }
    }
    for (_, box) in alone.filter({ $0.box.y0 >= whole.y1 }).sorted(by: { $0.box.y0 < $1.box.y0 }) {
      guard box.y0 - edges.bottom < tallestPaper * height else { break }
      edges.bottom = box.y1
      stripes += 1
    }
    for (_, box) in alone.filter({ $0.box.y1 <= whole.y0 }).sorted(by: { $0.box.y1 > $1.box.y1 }) {
      guard edges.top - box.y1 < tallestPaper * height else { break }
      edges.top = box.y0
      stripes += 1
    }
    return stripes >= leastStripes
  }
}
