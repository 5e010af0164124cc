import KitModel

/// A part of a page whose segments belong together.
enum Area {
  /// One column: segments from top to bottom.
  case flow([Segment])
  /// What stands beside the column before it and goes with it, as if it stood below.
  case aside([Segment])
  /// A table: rows of cells.
  case grid([GridRow])
}

struct GridRow {
  var cells: [GridCell]
  var isHeader = false
}

struct GridCell {
  /// 0-based column of the grid.
  var column: Int
  var columnSpan = 1
  var rowSpan = 1
  var segments: [Segment]

  var box: Rect {
    segments.dropFirst().reduce(segments[0].ink) { $0.union($1.ink) }
  }
}
