import KitModel

/// The sides that cells have where only level lines part the rows of a table, as many designs draw them.
///
/// The header tells where the columns begin, or the white between them; between two columns runs a side wherever no
/// text stands across it. Lines that part some columns only leave the others merged over several rows.
struct LevelRules {
  /// Lines from one side of the table to the other, with those that part some of its columns.
  let levels: [Rule]
  /// The sides between its columns, and the outer ones.
  let plumbs: [Rule]

  /// How far the ends of a table's lines may miss one another, in points.
  private static let tolerance = 3.0
  private static let leastLines = 3
  private static let leastFull = 3
  /// The shortest line that parts some of the columns, as a share of the table's width.
  private static let leastPart = 0.06
  private static let leastColumns = 3
  /// The white in front of a column's text where its side is put, in type sizes.
  private static let inset = 0.2
  /// How far above its first line a header stands at most, in type sizes.
  private static let headerGap = 2.5
  /// The most that a row is high, in type sizes: what lines part further is no table.
  private static let tallestRow = 12.0

  /// The sides of each table that level lines part on a page.
  ///
  /// - Parameter areShades: whether the lines are sides of shades, which other parts read where rows are close.
  static func tables(
    _ rules: [Rule], segments: [Segment], areShades: Bool = false
  ) -> [LevelRules] {
    let pieces = rules.filter(\.isLevel)
    let levels = RuledGrid.joined(pieces).filter { $0.end - $0.start > tolerance }
      .sorted { $0.position < $1.position }
    var groups: [[Rule]] = []
    for level in levels {
      let index = groups.firstIndex { group in
        abs(group[0].start - level.start) <= tolerance && abs(group[0].end - level.end) <= tolerance
      }
      if let index { groups[index].append(level) } else { groups.append([level]) }
    }
    let tallest = tallestRow * Whitespace.medianSize(of: segments)
    // Lines beside merged cells would be those of a table without the column of these.
    func width(_ group: [Rule]) -> Double { group[0].end - group[0].start }
    let widest = groups.filter { $0.count >= leastFull }.sorted { width($0) > width($1) }
    var tables: [LevelRules] = []
    for table in widest.flatMap({
      Self.tables(
        of: $0, levels, pieces, segments, tallest, areShades)
    })
    where !tables.contains(where: { $0.holds(table) }) {
      tables.append(table)
    }
    return tables
  }

  private func holds(_ other: LevelRules) -> Bool {
    let (own, others) = (levels.map(\.position), other.levels.map(\.position))
    guard let top = own.min(), let bottom = own.max(), let first = others.min(),
      let last = others.max()
    else { return false }
    return first < bottom && last > top
      && levels[0].start <= other.levels[0].start + Self.tolerance
      && levels[0].end >= other.levels[0].end - Self.tolerance
  }

  private static func tables(
    of group: [Rule], _ levels: [Rule], _ pieces: [Rule], _ segments: [Segment], _ tallest: Double,
    _ areShades: Bool
  ) -> [LevelRules] {
    let (start, end) = (group[0].start, group[0].end)
    // Lines that leave out merged cells reach to one side of the table at least.
    let shorter = levels.filter { level in
      level.start >= start - tolerance && level.end <= end + tolerance
        && (abs(level.start - start) <= tolerance) != (abs(level.end - end) <= tolerance)
    }
    return runs(of: (group + shorter).sorted { $0.position < $1.position }, tallest: tallest)
      .flatMap { parted($0, atHeadingsIn: segments) }
      .compactMap { run -> LevelRules? in
        let full = run.filter {
          abs($0.start - start) <= tolerance && abs($0.end - end) <= tolerance
        }
        guard run.count >= leastLines, full.count >= leastFull,
          let top = run.first?.position, let bottom = run.last?.position
        else { return nil }
        let inside = { (rule: Rule) in
          rule.position > top - tolerance && rule.position < bottom + tolerance
            && rule.start >= start - tolerance && rule.end <= end + tolerance
        }
        let partial = levels.filter { level in
          // The outline of a mark in a line parts nothing.
          inside(level) && level.end - level.start >= leastPart * (end - start)
            && !full.contains { abs($0.position - level.position) <= tolerance }
        }
        return LevelRules(
          full, partial: partial, pieces: pieces.filter(inside), segments: segments,
          areShades: areShades)
      }
  }

  /// Lines that stand no further apart than those of a table do: the rule above a page's footer is as wide as its
  /// tables.
  private static func runs(of levels: [Rule], tallest: Double) -> [[Rule]] {
    var runs: [[Rule]] = []
    for level in levels {
      if let last = runs.last?.last, level.position - last.position < tallest {
        runs[runs.count - 1].append(level)
      } else {
        runs.append([level])
      }
    }
    return runs
  }

  /// The lines of each table, where a heading stands between those of two: alone, in letters larger than theirs.
  private static func parted(_ run: [Rule], atHeadingsIn segments: [Segment]) -> [[Rule]] {
    guard let top = run.first, let bottom = run.last else { return [] }
    let inside = segments.filter {
      $0.ink.midY > top.position && $0.ink.midY < bottom.position && $0.ink.x0 > top.start - 1
    }
    let size = Whitespace.medianSize(of: inside)
    var parts = [[top]]
    for (upper, lower) in zip(run, run.dropFirst()) {
      let band = inside.filter { $0.ink.midY > upper.position && $0.ink.midY < lower.position }
      let heading = band.first { $0.size > leastHeading * size && $0.contents == nil }
      if let heading,
        !band.contains(where: { $0.ink.verticalOverlap(heading.ink) > 0 && $0.ink != heading.ink })
      {
        parts.append([lower])
      } else {
        parts[parts.count - 1].append(lower)
      }
    }
    return parts
  }

  /// How much larger than the text of a table a heading above the next one is.
  private static let leastHeading = 1.2

  private init?(
    _ full: [Rule], partial: [Rule], pieces: [Rule], segments: [Segment], areShades: Bool
  ) {
    let (left, right) = (full[0].start, full[0].end)
    var ys = Set((full + partial).map(\.position)).sorted()
    let beside = segments.filter {
      $0.contents == nil && $0.ink.x0 > left - 1 && $0.ink.x1 < right + 1
    }
    let (top, bottom) = (ys[0], ys[ys.count - 1])
    let inside = beside.filter { $0.ink.midY > top && $0.ink.midY < bottom }
    guard !inside.isEmpty, case let size = Whitespace.medianSize(of: inside),
      areShades || !UnderlinedTitles.are(ys, among: inside, size: size),
      zip(ys, ys.dropFirst()).allSatisfy({ $1 - $0 < Self.tallestRow * size })
    else { return nil }
    let bands = zip(ys, ys.dropFirst()).map { upper, lower in
      inside.filter { $0.ink.midY > upper && $0.ink.midY < lower }
    }.filter { !$0.isEmpty }
    let white = Gutters(rows: bands, em: size)
    let keyed = areShades ? nil : Self.keyed(bands, size: size)
    // Rows without merged cells are told by the white between their columns as well, unless a cell spans some.
    guard !partial.isEmpty || keyed != nil || white?.isKeyedTable(orTight: !areShades) == true,
      let edges = keyed ?? Self.seams(of: pieces, from: left, to: right, lines: full.count)
        ?? Self.headed(above: top, from: left, to: right, in: segments, size: size)
        ?? white?.edges.dropFirst().map({ $0 - Self.inset * size })
    else { return nil }
    var levels = full + partial
    for end in Self.ends(beside, of: ys, like: inside, edges: edges, size: size) {
      levels.append(Rule(isLevel: true, position: end, start: left, end: right))
      ys = (ys + [end]).sorted()
    }
    self.levels = levels
    var plumbs = [left, right].map {
      Rule(isLevel: false, position: $0, start: ys[0], end: ys[ys.count - 1])
    }
    for (upper, lower) in zip(ys, ys.dropFirst()) {
      let band = beside.filter { $0.ink.midY > upper && $0.ink.midY < lower }
      for edge in edges
      where !band.contains(where: { $0.ink.x0 < edge - 0.5 * size && $0.ink.x1 > edge + 0.5 * size }
      ) {
        plumbs.append(Rule(isLevel: false, position: edge, start: upper, end: lower))
      }
    }
    self.plumbs = plumbs
  }

  /// Where the second of two columns begins, where a line parts each day or hour in the first from the next.
  private static func keyed(_ bands: [[Segment]], size: Double) -> [Double]? {
    guard bands.count >= leastFull, bands.count <= mostBands,
      case let columns = Whitespace.columns(
        of: ReadingOrder.topDown(bands.flatMap { $0 }), gap: size * ReadingOrder.leastGutter),
      columns.count == 2, let edge = columns[1].map(\.ink.x0).min()
    else { return nil }
    let keys = bands.map { band in band.filter { $0.ink.x0 < edge } }
    let areKeys = zip(keys, bands).allSatisfy { key, band in
      guard let first = key.map(\.ink.y0).min(), key.count < band.count else { return false }
      // A heading over a row stands above both of its cells.
      let beside = band.lazy.filter { $0.ink.x0 >= edge }.map(\.ink.y0).min() ?? first
      return beside < first + size && key.reduce(0) { $0 + $1.words.count } <= mostKeyWords
    }
    let told = keys.count { key in key.contains { KeyedRows.holdsFigure([$0]) } }
    return areKeys && Double(told) >= leastKeyed * Double(keys.count)
      ? [edge - inset * size] : nil
  }

  /// More are made to cost time.
  private static let mostBands = 120
  private static let mostKeyWords = 12
  private static let leastKeyed = 0.75

  /// Where a row above the first line begins and one below the last line ends, set as the rows between lines are:
  /// lines below or above each row alone leave one side of the table open.
  private static func ends(
    _ beside: [Segment], of ys: [Double], like inside: [Segment], edges: [Double], size: Double
  ) -> [Double] {
    let styles = Set(inside.map(\.style))
    let gap = Whitespace.bandGap(of: ReadingOrder.topDown(inside))
    let (top, bottom) = (ys[0], ys[ys.count - 1])
    func isRow(_ band: [Segment]?) -> Bool {
      guard let band, band.allSatisfy({ styles.contains($0.style) }) else { return false }
      let columns = Set(band.map { segment in edges.count { $0 <= segment.ink.x0 } })
      return columns.count >= 2
        && !band.contains { segment in
          edges.contains { segment.ink.x0 < $0 - size && segment.ink.x1 > $0 + size }
        }
    }
    let room = headerGap * size
    let above = Whitespace.bands(
      of: beside.filter { $0.ink.midY < top && $0.ink.y0 > top - tallestRow * size }, gap: gap
    ).last
    let below = Whitespace.bands(
      of: beside.filter { $0.ink.midY > bottom && $0.ink.y1 < bottom + tallestRow * size }, gap: gap
    ).first
    var ends: [Double] = []
    if let above, isRow(above), top - ReadingOrder.bottom(above) < room {
      ends.append(ReadingOrder.top(above) - inset * size)
    }
    if let below, isRow(below), ReadingOrder.top(below) - bottom < room {
      ends.append(ReadingOrder.bottom(below) + inset * size)
    }
    return ends
  }

  /// Where the lines of cells drawn one by one meet, on most of the table's lines.
  private static func seams(
    of pieces: [Rule], from left: Double, to right: Double, lines: Int
  ) -> [Double]? {
    let ends = pieces.flatMap { [$0.start, $0.end] }
      .filter { $0 > left + tolerance && $0 < right - tolerance }.sorted()
    var seams: [(position: Double, count: Int)] = []
    for end in ends {
      if let last = seams.last, end - last.position <= tolerance {
        seams[seams.count - 1].count += 1
      } else {
        seams.append((end, 1))
      }
    }
    // Each line ends one piece and begins the next there.
    let kept = seams.filter { $0.count >= lines }.map(\.position)
    return kept.count + 1 >= leastColumns ? kept : nil
  }

  /// Where the columns begin: the header's cells right above the first line, each apart from the next.
  private static func headed(
    above top: Double, from left: Double, to right: Double, in segments: [Segment], size: Double
  ) -> [Double]? {
    let header = segments.filter {
      $0.contents == nil && $0.ink.y1 < top + 1 && top - $0.ink.y1 < headerGap * size
        && $0.ink.x0 > left - 1 && $0.ink.x1 < right + 1
    }
    guard let lowest = Whitespace.bands(of: header, gap: 0).last else { return nil }
    let lefts = lowest.map { $0.ink.x0 }.sorted()
    guard lefts.count >= leastColumns else { return nil }
    return lefts.dropFirst().map { $0 - inset * size }
  }
}
