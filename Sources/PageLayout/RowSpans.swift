import KitModel

/// Assigns the parts of a cell to the rows that a finer column shows beside it.
enum RowSpans {
  /// Returns for each part the row that it begins at and how many rows it spans.
  ///
  /// A part spans the rows whose common middle is nearest to its own (cells centred in their
  /// height); parts that begin at the top of a row span the rows down to the next part.
  static func assigned(
    _ parts: [[Segment]], to rows: [[Segment]]
  ) -> [(start: Int, span: Int, segments: [Segment])] {
    if parts.count == rows.count {
      return parts.enumerated().map { ($0.offset, 1, $0.element) }
    }
    var assigned: [(start: Int, span: Int, segments: [Segment])] = []
    var start = 0
    for (index, part) in parts.enumerated() {
      guard start < rows.count else {
        if let last = assigned.indices.last { assigned[last].segments += part }
        continue
      }
      let left = parts.count - index - 1
      var best = (span: 1, distance: Double.infinity)
      let lastEnd = max(start, rows.count - left - 1)
      for end in start...lastEnd {
        let distance = abs(middle(rows[start...end].flatMap { $0 }) - middle(part))
        if distance < best.distance { best = (end - start + 1, distance) }
      }
      if left == 0 { best.span = rows.count - start }
      assigned.append((start, best.span, part))
      start += best.span
    }
    return assigned
  }

  private static func middle(_ segments: [Segment]) -> Double {
    let top = segments.map(\.ink.y0).min() ?? 0
    let bottom = segments.map(\.ink.y1).max() ?? 0
    return (top + bottom) / 2
  }
}
