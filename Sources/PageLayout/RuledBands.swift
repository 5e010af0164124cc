import KitModel

/// Bands of a page between level lines, each with a day and its hours at the left edge of a titled text.
///
/// As in: "ven. 13 novembre / 20 h 30 / durée 1 h 35" beside a title with its text, below a line from side to side, and the
/// same below the next line. Cut by white alone the days would be one column and all texts another. What the edge tells is
/// read behind the text that it belongs to.
enum RuledBands {
  /// How far the ends of lines that part bands differ, and those of one drawn in pieces, in points.
  private static let tolerance = 3.0
  /// How wide the lines are at the least, as a share of the page.
  private static let leastWidth = 0.4
  /// The shortest piece of a line, as a share of the page's width.
  private static let leastPiece = 0.05
  /// The widest column of days, as a share of a band.
  private static let widestKey = 0.3
  private static let leastBands = 2
  /// The share of bands whose day holds a figure.
  private static let leastKeyed = 0.75
  private static let mostWordsOfKey = 24
  /// How many lines a band has beside its day, on average: what has fewer is the row of a table.
  private static let leastLines = 3.0
  /// How far a day may begin below the first line beside it, in type sizes.
  private static let lowest = 1.5
  /// The white below the last line that ends its band, in type sizes.
  private static let end = 2.0
  private static let mostLevels = 60

  private struct Band {
    let box: Rect
    let key: [Segment]
    let beside: [Segment]
  }

  /// The segments with each band as one.
  static func folded(_ segments: [Segment], on page: ExtractedPage) -> [Segment] {
    guard let levels = levels(of: page, among: segments) else { return segments }
    let bands = bands(between: levels, among: segments)
    guard bands.count >= leastBands else { return segments }
    let taken = Set(bands.flatMap { $0.key + $0.beside }.map(\.ink))
    let rest = segments.filter { !taken.contains($0.ink) }
    if areDays(bands) {
      return ReadingOrder.topDown(
        rest + bands.map { Segment(head: $0.beside, of: $0.key, in: $0.box) })
    }
    return areLeaves(bands) ? ReadingOrder.topDown(rest + [table(of: bands)]) : segments
  }

  /// The bands as rows of a table, each with its day in front.
  private static func table(of bands: [Band]) -> Segment {
    Segment(
      table: bands.map { band in
        GridRow(cells: [
          GridCell(column: 0, segments: ReadingOrder.topDown(band.key)),
          GridCell(column: 1, segments: ReadingOrder.topDown(band.beside)),
        ])
      })
  }

  /// Whether each band has the leaf of a calendar at its edge, a large numeral with its weekday and month: lines of it stand
  /// at other heights than those of the text, so that white may run between any two of them.
  private static func areLeaves(_ bands: [Band]) -> Bool {
    let texts = bands.flatMap(\.beside)
    let em = Whitespace.medianSize(of: texts)
    return Whitespace.columnCount(of: texts, gap: em * ReadingOrder.leastGutter) == 1
      && bands.allSatisfy { band in
        !band.beside.isEmpty && (band.key + band.beside).allSatisfy { $0.contents == nil }
          && band.key.reduce(0) { $0 + $1.words.count } <= mostWordsOfLeaf
          && band.key.contains { $0.size > leastNumeral * em && KeyedRows.holdsFigure([$0]) }
          && ReadingOrder.top(band.key) < ReadingOrder.top(band.beside) + lowest * em
      }
  }

  private static let mostWordsOfLeaf = 8
  /// How much larger than the text the numeral is.
  private static let leastNumeral = 1.5

  /// The most lines of a page that begin and end alike and run through no text, from top to bottom.
  private static func levels(of page: ExtractedPage, among segments: [Segment]) -> [Rule]? {
    let pieces = page.rules.filter { $0.isLevel && $0.length > leastPiece * page.width }
      .sorted { $0.position < $1.position }
    var lines: [Rule] = []
    for piece in pieces {
      if let last = lines.last, piece.position - last.position < tolerance {
        lines[lines.count - 1].start = min(last.start, piece.start)
        lines[lines.count - 1].end = max(last.end, piece.end)
      } else {
        lines.append(piece)
      }
    }
    var groups: [[Rule]] = []
    for line in lines where line.length > leastWidth * page.width {
      let index = groups.firstIndex {
        abs($0[0].start - line.start) < tolerance && abs($0[0].end - line.end) < tolerance
      }
      if let index { groups[index].append(line) } else { groups.append([line]) }
    }
    guard let most = groups.max(by: { $0.count < $1.count }), most.count >= leastBands,
      most.count <= mostLevels
    else { return nil }
    let isCrossed = segments.contains { segment in
      most.contains { $0.position > segment.ink.y0 + 1 && $0.position < segment.ink.midY }
        && segment.contents == nil
    }
    return isCrossed ? nil : most
  }

  /// What stands between each two lines, and below the last.
  private static func bands(between levels: [Rule], among segments: [Segment]) -> [Band] {
    let (left, right) = (levels[0].start, levels[0].end)
    let inside = segments.filter {
      $0.ink.x0 > left - tolerance && $0.ink.x1 < right + tolerance
        && $0.ink.midY > levels[0].position
    }
    let em = Whitespace.medianSize(of: inside)
    var parts = zip(levels, levels.dropFirst()).map { upper, lower in
      inside.filter { $0.ink.midY > upper.position && $0.ink.midY < lower.position }
    }
    let below = inside.filter { $0.ink.midY > levels[levels.count - 1].position }
    if !below.isEmpty { parts.append(below) }
    // The line below the last band may be that of the page's foot, far below it.
    if let last = parts.popLast() {
      parts += Whitespace.bands(of: last, gap: end * em).prefix(1)
    }
    let columns = Whitespace.columns(
      of: parts.flatMap { $0 }, gap: em * ReadingOrder.leastGutter)
    guard columns.count > 1, let keyEnd = columns[0].map(\.ink.x1).max(),
      keyEnd - left < widestKey * (right - left)
    else { return [] }
    return parts.compactMap { part in
      guard let first = part.first else { return nil }
      return Band(
        box: part.dropFirst().reduce(first.ink) { $0.union($1.ink) },
        key: part.filter { $0.ink.x0 < keyEnd }, beside: part.filter { $0.ink.x0 >= keyEnd })
    }
  }

  /// Whether the first line of a key has a figure and is no hour: rows that open with hours are those of a table.
  private static func opensWithDay(_ key: [Segment]) -> Bool {
    guard let first = ReadingOrder.topDown(key).first else { return false }
    return KeyedRows.holdsFigure([first]) && !first.tellsHour
  }

  /// Whether white parts what stands at the edge: a day, its hours, what else is told with them.
  private static func isParted(_ key: [Segment], em: Double) -> Bool {
    Whitespace.bands(of: key, gap: KeyedRows.keyLineGap * em).count > 1
  }

  private static func areDays(_ bands: [Band]) -> Bool {
    let texts = bands.flatMap(\.beside)
    let em = Whitespace.medianSize(of: texts)
    guard Whitespace.columnCount(of: texts, gap: em * ReadingOrder.leastGutter) == 1,
      // What is set alike from top to bottom beside one column of text is the key of a row.
      bands.contains(where: { isParted($0.key, em: em) })
    else { return false }
    let keyed = bands.count { opensWithDay($0.key) && $0.key.contains(where: \.tellsHour) }
    let lines = bands.reduce(0) { $0 + Whitespace.bands(of: $1.beside, gap: 0).count }
    let styles = Set(texts.map(\.style))
    return Double(keyed) >= leastKeyed * Double(bands.count)
      && Double(lines) >= leastLines * Double(bands.count)
      && bands.allSatisfy { band in
        // Columns of a table of days are set alike.
        band.key.first.map { !styles.contains($0.style) } ?? false && !band.beside.isEmpty
          && (band.key + band.beside).allSatisfy { $0.contents == nil }
          && band.key.reduce(0) { $0 + $1.words.count } <= mostWordsOfKey
          && ReadingOrder.top(band.key) < ReadingOrder.top(band.beside) + lowest * em
      }
  }
}
