import KitModel

/// Grids whose cells are shades with slits of paper between them: a timetable of rooms and hours, in which
/// an entry may span several of either.
///
/// Cards are set in such grids as well; a table has keys in its first column, on shades or beside them.
struct ShadedCells {
  private let shades: [Rect]
  private let segments: [Segment]

  /// How wide the slits are at most, and how far edges of one row or column differ, in points.
  static let widestSlit = 8.0
  static let tolerance = 3.0
  private static let leastShades = 6
  private static let mostShades = 300
  private static let leastColumns = 3
  private static let leastRows = 3
  private static let mostColumns = 16
  private static let mostRows = 60
  /// The share of the places beside the keys that are shaded.
  private static let leastShaded = 0.6
  /// The widest column of keys, as a share of the table, and the share of rows that have one.
  private static let widestKeys = 0.3
  private static let leastKeyed = 0.6
  /// Of so many lines and words is a key at the most.
  private static let mostKeyLines = 3
  private static let mostKeyWords = 8

  /// The grids of a page, those that hold keys and what stands beside them.
  static func grids(of page: ExtractedPage, with segments: [Segment]) -> [RuledGrid] {
    let sheet = page.width * page.height
    var boxes: [Rect] = []
    for fill in page.fills.prefix(mostShades * 4)
    where !fill.color.isPaper && fill.box.area < sheet / 3 && boxes.count < mostShades
      && !boxes.contains(where: { $0.isAlmost(fill.box, within: tolerance) })
    {
      boxes.append(fill.box)
    }
    guard boxes.count >= leastShades else { return [] }
    let components = components(of: apart(boxes))
    let parts = joined(components, with: segments)
    return parts.filter { $0.count >= leastShades && !isOfStripes($0, among: components) }
      .compactMap {
        ShadedCells(shades: $0, segments: segments).grid
      }
  }

  /// Boxes without those behind several others and those inside another.
  private static func apart(_ boxes: [Rect]) -> [Rect] {
    func holds(_ outer: Rect, _ inner: Rect) -> Bool {
      outer.area > inner.area && outer.contains(x: inner.midX, y: inner.midY)
        && outer.x0 < inner.x0 + tolerance && outer.x1 > inner.x1 - tolerance
        && outer.y0 < inner.y0 + tolerance && outer.y1 > inner.y1 - tolerance
    }
    let cells = boxes.filter { box in boxes.count { holds(box, $0) } < leastShades }
    return cells.filter { box in !cells.contains { holds($0, box) } }
  }

  /// Boxes with nothing but slits between them.
  private static func components(of boxes: [Rect]) -> [[Rect]] {
    var group = Array(boxes.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while group[index] != index { index = group[index] }
      return index
    }
    for (index, box) in boxes.enumerated() {
      for other in index + 1..<boxes.count where isNext(box, to: boxes[other]) {
        group[root(other)] = root(index)
      }
    }
    let parts = Dictionary(grouping: boxes.indices) { root($0) }
    return parts.sorted { $0.key < $1.key }.map { $0.value.map { boxes[$0] } }
  }

  /// Whether nothing but a slit stands between two boxes; places without a shade leave corners that meet.
  private static func isNext(_ box: Rect, to other: Rect) -> Bool {
    max(other.x0 - box.x1, box.x0 - other.x1) < widestSlit
      && max(other.y0 - box.y1, box.y0 - other.y1) < widestSlit
  }

  // MARK: - Cells

  /// The grid with a cell for each shade and each place without one; `nil` where the shades are no table.
  private var grid: RuledGrid? {
    let right = shades.map(\.x1).max() ?? 0
    let bottom = shades.map(\.y1).max() ?? 0
    let tops = RuledGrid.positions(shades.map(\.y0), within: Self.tolerance)
    var lefts = RuledGrid.positions(shades.map(\.x0), within: Self.tolerance)
    guard (Self.leastRows...Self.mostRows).contains(tops.count),
      lefts.count <= Self.mostColumns
    else { return nil }
    let keys = isKeyed(from: lefts[0], to: lefts.count > 1 ? lefts[1] : right, tops, bottom)
    if !keys {
      // Keys without shades stand left of them all.
      let first = segments.filter {
        $0.contents == nil && $0.ink.midY > tops[0] && $0.ink.midY < bottom
          && $0.ink.x1 < lefts[0] + Self.tolerance
      }
      guard let left = first.map({ $0.ink.x0 }).min(),
        isKeyed(from: left, to: lefts[0], tops, bottom)
      else { return nil }
      lefts.insert(left, at: 0)
    }
    guard lefts.count >= Self.leastColumns,
      lefts[1] - lefts[0] < Self.widestKeys * (right - lefts[0])
    else { return nil }
    return RuledGrid(
      lefts: lefts, right: right, tops: tops, bottom: bottom,
      shades: shades, leastShaded: Self.leastShaded)
  }

  /// Whether what stands between two edges is a key of a few words for most of the rows, with figures in it.
  private func isKeyed(from left: Double, to right: Double, _ tops: [Double], _ bottom: Double)
    -> Bool
  {
    var keyed = 0
    for (index, top) in tops.enumerated() {
      let end = index + 1 < tops.count ? tops[index + 1] : bottom
      let held = segments.filter {
        $0.ink.midY > top && $0.ink.midY < end && $0.ink.midX > left && $0.ink.midX < right
      }
      let words = held.flatMap(\.words)
      guard held.allSatisfy({ $0.contents == nil && $0.ink.x1 < right + Self.tolerance }) else {
        return false
      }
      guard held.count <= Self.mostKeyLines, words.count <= Self.mostKeyWords else { return false }
      if words.contains(where: { $0.text.utf8.contains { (0x30...0x39).contains($0) } }) {
        keyed += 1
      }
    }
    return Double(keyed) >= Self.leastKeyed * Double(tops.count)
  }
}

extension RuledGrid {
  /// Makes a grid of shades, each place without one a cell of its own; `nil` where shades cover one
  /// another, or too few places.
  ///
  /// - Parameter leastShaded: the share of places right of the first column that are shaded.
  fileprivate init?(
    lefts: [Double], right: Double, tops: [Double], bottom: Double, shades: [Rect],
    leastShaded: Double
  ) {
    let (columns, rows) = (lefts.count, tops.count)
    let tolerance = 3.0
    func span(_ start: Double, _ end: Double, of edges: [Double]) -> Range<Int>? {
      guard let first = edges.lastIndex(where: { $0 <= start + tolerance }) else { return nil }
      let last = edges.lastIndex { $0 < end - tolerance } ?? first
      return first..<max(first, last) + 1
    }
    func edge(_ index: Int, of edges: [Double], end: Double) -> Double {
      index < edges.count ? edges[index] : end
    }
    var isTaken = Array(repeating: false, count: columns * rows)
    var cells: [Cell] = []
    func add(_ columns: Range<Int>, _ rows: Range<Int>) {
      cells.append(
        Cell(
          columns: columns, rows: rows,
          box: Rect(
            x0: lefts[columns.lowerBound], y0: tops[rows.lowerBound],
            x1: edge(columns.upperBound, of: lefts, end: right),
            y1: edge(rows.upperBound, of: tops, end: bottom))))
    }
    for shade in shades {
      guard let across = span(shade.x0, shade.x1, of: lefts),
        let down = span(shade.y0, shade.y1, of: tops)
      else { return nil }
      for row in down {
        for column in across {
          guard !isTaken[row * columns + column] else { return nil }
          isTaken[row * columns + column] = true
        }
      }
      add(across, down)
    }
    let shaded = isTaken.indices.count { $0 % columns > 0 && isTaken[$0] }
    guard Double(shaded) >= leastShaded * Double((columns - 1) * rows) else { return nil }
    for index in isTaken.indices where !isTaken[index] {
      add(index % columns..<index % columns + 1, index / columns..<index / columns + 1)
    }
    let box = Rect(x0: lefts[0], y0: tops[0], x1: right, y1: bottom)
    self.init(box: box, cells: cells)
  }
}

extension Rect {
  fileprivate func isAlmost(_ other: Rect, within tolerance: Double) -> Bool {
    abs(x0 - other.x0) < tolerance && abs(y0 - other.y0) < tolerance
      && abs(x1 - other.x1) < tolerance && abs(y1 - other.y1) < tolerance
  }
}
