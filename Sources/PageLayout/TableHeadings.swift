import KitModel

/// Parts tables with the same columns at the headings between them.
///
/// The headings lie over the gutter of the first columns, so that only the last column seems to stand
/// apart, and it runs beside all tables at once.
enum TableHeadings {
  /// How much larger than the cells a heading is.
  private static let leastHeading = 1.15

  /// - Returns: headings and what stands between them, from top to bottom; `nil` where there are none.
  static func parted(_ segments: [Segment], em: Double) -> [[Segment]]? {
    let left = segments.map { $0.ink.x0 }.min() ?? 0
    let headings = segments.filter { segment in
      segment.size > leastHeading * em && segment.ink.x0 < left + em
        && !segments.contains { other in
          other.ink != segment.ink
            && other.ink.verticalOverlap(segment.ink) > 0.5 * other.ink.height
        }
    }
    guard !headings.isEmpty else { return nil }
    var parts: [[Segment]] = []
    var rest = segments.filter { segment in !headings.contains { $0.ink == segment.ink } }
    for heading in ReadingOrder.topDown(headings) {
      parts.append(rest.filter { $0.ink.midY < heading.ink.midY })
      rest.removeAll { $0.ink.midY < heading.ink.midY }
      parts.append([heading])
    }
    parts.append(rest)
    return parts.filter { !$0.isEmpty }
  }
}
