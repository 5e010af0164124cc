import KitModel

/// Joins the bands of cards that stand in rows: label, title, text and foot of each at one height.
///
/// The first line's style comes again at the top of each row of cards and nowhere between.
enum CardRows {
  static func rows(of bands: [[Segment]], cells: [[GridCell]]) -> [[Segment]]? {
    guard let opening = cells.first?.first?.segments.first?.style, cells[0].count >= 2 else {
      return nil
    }
    let starts = cells.indices.filter { index in
      cells[index].first?.segments.first?.style == opening && cells[index].first?.column == 0
    }
    // Rows of one band each are rows of a table.
    guard starts.count >= 2, starts[0] == 0, starts.count * 2 <= cells.count,
      zip(starts, starts.dropFirst()).allSatisfy({ $1 - $0 >= 2 })
    else { return nil }
    let isCard = cells.allSatisfy { row in
      Set(row.compactMap { $0.segments.first?.style }).count == 1 || row.count == 1
    }
    guard isCard else { return nil }
    return starts.enumerated().map { position, start in
      let end = position + 1 < starts.count ? starts[position + 1] : bands.count
      return bands[start..<end].flatMap { $0 }
    }
  }
}
