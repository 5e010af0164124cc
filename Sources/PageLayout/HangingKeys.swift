import KitModel

/// Joins the bands of a list whose narrow first column holds a key, such as the day, only beside the
/// first of several entries.
///
/// Bands without a key go on with the row of the key above them.
enum HangingKeys {
  /// The widest key column, as a share of the area's width.
  private static let widestKey = 0.34

  static func rows(of bands: [[Segment]], cells: [[GridCell]], em: Double) -> [[Segment]]? {
    let keyed = cells.indices.filter { cells[$0].first?.column == 0 && cells[$0].count > 1 }
    // Headings may stand above the list.
    let first = keyed.first ?? 0
    guard keyed.count >= 2, keyed.count < bands.count - first,
      !cells[first...].contains(where: { $0.count == 1 && $0[0].column == 0 })
    else { return nil }
    // "Sat 6 March | 10 am | Kite day" above "| 3 pm | Bread lab": every band is a row of its day.
    if HoursInRows.open(cells[first...]) { return nil }
    let all = bands[first...].flatMap { $0 }
    let left = all.map { $0.ink.x0 }.min() ?? 0
    let right = all.map { $0.ink.x1 }.max() ?? 0
    let keys = keyed.compactMap { cells[$0].first }
    guard keys.allSatisfy({ $0.box.width < widestKey * (right - left) }),
      keys.allSatisfy({ $0.segments.count <= 5 })
    else { return nil }
    // Each key begins with its row; a key between two rows is something else.
    guard
      keyed.allSatisfy({ index in
        guard let key = cells[index].first, cells[index].count > 1 else { return false }
        return abs(key.box.y0 - cells[index][1].box.y0) < 1.4 * em
      })
    else { return nil }
    var rows: [[Segment]] = []
    for (index, band) in bands.enumerated() {
      if keyed.contains(index) || index <= first {
        rows.append(band)
      } else {
        rows[rows.count - 1] += band
      }
    }
    return rows
  }
}
