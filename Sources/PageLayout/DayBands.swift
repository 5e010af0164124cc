import KitModel

/// Filled bars of one line with a day or a place each over its hours and titles, in columns side by side.
///
/// The bars lie over the gutter between hours and titles, so that the columns of days would be those of a table, its
/// rows parted where bars happen to stand at one height.
enum DayBands {
  /// How far edges may differ, in points.
  private static let tolerance = 3.0
  /// The greatest height of a bar, in sizes of its text; more is a box.
  private static let mostHeight = 2.6
  /// The widest bar, as a share of the page's width: what is wider leaves no room for another column.
  private static let widest = 0.5
  /// The white in type sizes that ends what is listed below a bar.
  private static let leastEnd = 3.0
  private static let mostWords = 12
  /// A weekday, and its date at the other end.
  private static let mostPieces = 2
  private static let leastColumns = 2
  private static let leastBelow = 2
  private static let mostBoxes = 60

  private struct Band {
    let box: Rect
    let head: Segment
    /// What ``head`` is put together from.
    let pieces: [Segment]
    var below: [Segment] = []
  }

  /// The segments with each bar and what stands below it as one.
  static func folded(_ segments: [Segment], on page: ExtractedPage) -> [Segment] {
    var bands = bands(of: page, among: segments)
    guard bands.count >= leastColumns, areInColumns(bands) else { return segments }
    var taken: Set<Rect> = []
    var listed = 0
    for index in bands.indices {
      bands[index].below = below(bands[index], of: bands, among: segments)
      guard bands[index].below.count >= leastBelow else { return segments }
      let em = Whitespace.medianSize(of: bands[index].below)
      if Whitespace.columnCount(of: bands[index].below, gap: em * ReadingOrder.leastGutter) > 1
        || bands[index].below.contains(where: { $0.rows != nil })
      {
        listed += 1
      }
      taken.formUnion(bands[index].below.map(\.ink))
      taken.formUnion(bands[index].pieces.map(\.ink))
    }
    // Of a day in pieces each is a heading of its own, so that the columns below are parted from them.
    let isInPieces = bands.contains { $0.pieces.count > 1 }
    guard
      areDays(bands) && (isInPieces || areBelowOneAnother(bands) && listed * 2 > bands.count)
        || bands.allSatisfy({ isKeyed($0.below) })
    else { return segments }
    let days = bands.map { Segment(head: [$0.head], of: $0.below, in: $0.box) }
    return ReadingOrder.topDown(segments.filter { !taken.contains($0.ink) } + days)
  }

  /// Bars as wide as one another, each with a line of one style.
  private static func bands(of page: ExtractedPage, among segments: [Segment]) -> [Band] {
    let boxes = page.fills.lazy.filter { !$0.color.isPaper }.map(\.box)
      .filter { $0.width < widest * page.width && $0.height > 1 }.prefix(mostBoxes)
    var bands: [Band] = []
    for box in boxes where !bands.contains(where: { $0.box.intersects(box) }) {
      let inside = segments.filter { box.contains(x: $0.ink.midX, y: $0.ink.midY) }
        .sorted { $0.ink.x0 < $1.ink.x0 }
      guard let first = inside.first, inside.count <= mostPieces,
        inside.allSatisfy({ $0.contents == nil && $0.ink.verticalOverlap(first.ink) > 0 }),
        case let head = inside.count == 1 ? first : Segment(words: inside.flatMap(\.words)),
        box.height < mostHeight * head.size, head.words.count <= mostWords
      else { continue }
      bands.append(Band(box: box, head: head, pieces: inside))
    }
    guard let first = bands.first else { return [] }
    return bands.filter {
      abs($0.box.width - first.box.width) < tolerance && $0.head.style == first.head.style
    }
  }

  /// Whether bars stand in columns, none over another's.
  private static func areInColumns(_ bands: [Band]) -> Bool {
    var columns: [[Rect]] = []
    for band in bands {
      let index = columns.firstIndex { abs($0[0].x0 - band.box.x0) < tolerance }
      if let index { columns[index].append(band.box) } else { columns.append([band.box]) }
    }
    return columns.count >= leastColumns
      && columns.indices.allSatisfy { index in
        columns[(index + 1)...].allSatisfy { $0[0].horizontalOverlap(columns[index][0]) <= 0 }
      }
  }

  private static func areDays(_ bands: [Band]) -> Bool {
    bands.allSatisfy { $0.head.holdsFigure }
  }

  private static func areBelowOneAnother(_ bands: [Band]) -> Bool {
    bands.contains { band in
      bands.contains {
        $0.box.y0 > band.box.y1 && $0.box.horizontalOverlap(band.box) > 0
      }
    }
  }

  /// Whether what stands below a bar is a list of its own, days or hours in its first column and in no other: the bars
  /// over the columns of one table stand over one key column.
  private static func isKeyed(_ lines: [Segment]) -> Bool {
    let em = Whitespace.medianSize(of: lines)
    let columns = Whitespace.columns(of: lines, gap: em * ReadingOrder.leastGutter)
    guard columns.count > 1, lines.allSatisfy({ $0.contents == nil }) else { return false }
    let keys = KeyedRows.keys(of: columns[0], em: em)
    return keys.count >= leastKeys && KeyedRows.areNumbered(keys)
      && columns[1].count { $0.holdsFigure } * 2 < columns[1].count
  }

  private static let leastKeys = 2

  /// What stands below a bar and no wider, up to the next one in its column or to white.
  private static func below(
    _ band: Band, of bands: [Band], among segments: [Segment]
  ) -> [Segment] {
    var end = Double.infinity
    for other in bands where other.box.y0 > band.box.y1 - 1 {
      if other.box.horizontalOverlap(band.box) > 0 { end = min(end, other.box.y0) }
    }
    var below: [Segment] = []
    var bottom = band.box.y1
    for segment in segments where segment.ink.midY > band.box.y1 && segment.ink.midY < end {
      guard segment.ink.horizontalOverlap(band.box) > 0 else { continue }
      guard segment.ink.x0 > band.box.x0 - tolerance, segment.ink.x1 < band.box.x1 + tolerance,
        segment.ink.y0 - bottom < leastEnd * segment.size
      else { break }
      below.append(segment)
      bottom = max(bottom, segment.ink.y1)
    }
    return below
  }
}
