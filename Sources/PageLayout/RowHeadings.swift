import KitModel

/// Headings in the column of texts of a list whose days stand in the margin: each heads the rows below it.
///
/// They stand beside no day, so that they look like the last lines of the row above. As in: "SORTIES" below the text of a
/// talk, above the day and title of the first walk.
enum RowHeadings {
  /// How much more white stands above a heading than between the lines of the row above it, and the least of it in type
  /// sizes.
  private static let leastRatio = 1.5
  private static let leastWhite = 0.7
  /// The most lines from a heading to the end of its row: itself and a text for all that follows.
  private static let mostLines = 3

  /// The rows parted at such headings, each heading with the text below it as a flow of its own; `nil` where there
  /// are none.
  static func parted(_ rows: [GridRow], em: Double) -> [Area]? {
    guard rows.count > 2, rows.allSatisfy({ $0.cells.count <= 2 }) else { return nil }
    var areas: [Area] = []
    var open: [GridRow] = []
    for (index, row) in rows.enumerated() {
      guard index + 1 < rows.count, let start = heading(in: row, em: em) else {
        open.append(row)
        continue
      }
      var upper = row
      let last = upper.cells.count - 1
      let lines = upper.cells[last].segments
      upper.cells[last].segments = Array(lines[..<start])
      areas += [.grid(open + [upper]), .flow(Array(lines[start...]))]
      open = []
    }
    guard !areas.isEmpty else { return nil }
    return open.isEmpty ? areas : areas + [.grid(open)]
  }

  /// Which line of a row's text is a heading of what follows.
  private static func heading(in row: GridRow, em: Double) -> Int? {
    guard row.cells.count == 2, let lines = row.cells.last?.segments, lines.count > 1,
      lines.allSatisfy({ $0.contents == nil })
    else { return nil }
    var widest = 0.0
    for index in lines.indices.dropFirst() {
      let white = lines[index].ink.y0 - lines[index - 1].ink.y1
      if white > leastWhite * em, white > leastRatio * widest, lines.count - index <= mostLines,
        isHeading(lines[index]), !isHeading(lines[0]),
        row.cells[0].box.y1 < lines[index].ink.y0
      {
        return index
      }
      widest = max(widest, white)
    }
    return nil
  }

  /// Whether a line is set in capitals, as no title of the rows is.
  private static func isHeading(_ line: Segment) -> Bool {
    Headings.isInCapitals(line.words.map(\.text).joined())
  }
}
