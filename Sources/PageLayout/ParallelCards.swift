import KitModel

/// Tells columns of cards, set in one pattern and each as long as its text, from the rows of a table.
///
/// As in: the three pages of a leaflet side by side, each with title, day and text of several events below one another. White
/// may run across all three now and then, but between two such bands each column shows several titles, at heights of its own.
enum ParallelCards {
  /// A cell of a table has one title; a column of cards several between two bands.
  private static let leastTitles = 2
  private static let leastColumns = 2
  /// A cell of fewer lines may be the end of a column's last card.
  private static let leastLines = 3
  /// How far the tops of titles in one row may stand apart, in type sizes.
  private static let sameLine = 0.3

  /// Whether some row of what white bands part holds several cards in each of its cells.
  static func fill(_ rows: [[GridCell]], em: Double) -> Bool {
    rows.contains { row in
      let cells = row.filter { $0.segments.count >= leastLines }
      guard cells.count >= leastColumns, cells.count * 2 > row.count,
        cells.allSatisfy({ $0.segments.count >= 2 * leastTitles })
      else { return false }
      let titles = titleStyles(of: cells[0]).filter { style in
        cells.allSatisfy { titleStyles(of: $0).contains(style) }
      }
      return titles.contains { standApart(cells, style: $0, em: em) }
    }
  }

  /// The styles of lines at the left edge of a cell that each have one in another style below, several times over; not that
  /// of its text.
  private static func titleStyles(of cell: GridCell) -> Set<StyleID> {
    var counts: [StyleID: Int] = [:]
    for segment in cell.segments { counts[segment.style, default: 0] += 1 }
    let text = counts.values.max() ?? 0
    var heads: [StyleID: Int] = [:]
    for (upper, lower) in zip(cell.segments, cell.segments.dropFirst())
    where upper.style != lower.style && upper.contents == nil {
      heads[upper.style, default: 0] += 1
    }
    return Set(
      heads.filter { $0.value >= leastTitles && (counts[$0.key] ?? 0) < text }.keys)
  }

  /// Whether most titles of the cells stand at no height of one in the cell beside it.
  private static func standApart(_ cells: [GridCell], style: StyleID, em: Double) -> Bool {
    let tops = cells.map { cell in
      cell.segments.lazy.filter { $0.style == style }.map(\.ink.y0)
    }
    var all = 0
    var apart = 0
    for (index, own) in tops.enumerated() {
      let others = tops[index == 0 ? 1 : index - 1]
      for top in own {
        all += 1
        if others.allSatisfy({ abs($0 - top) > sameLine * em }) { apart += 1 }
      }
    }
    return apart * 2 > all
  }
}
