import KitModel

/// The cells that drawn lines part, merged ones too.
struct RuledGrid {
  /// A cell: the columns and rows that it spans, and its box in points.
  struct Cell {
    var columns: Range<Int>
    var rows: Range<Int>
    var box: Rect
  }

  let box: Rect
  let cells: [Cell]

  /// How far lines may miss one another where they meet, and stand apart where they are one, in points.
  private static let tolerance = 3.0
  /// The share of a cell's side that a line must cover to part it from the next.
  private static let leastCover = 0.6
  /// More are made to cost time; no table has as many.
  private static let mostRules = 600
  private static let mostCells = 3_000

  /// The grids of a page with two rows and two columns or more.
  static func grids(of rules: [Rule]) -> [RuledGrid] {
    guard rules.count <= mostRules else { return [] }
    let levels = joined(rules.filter(\.isLevel))
    let plumbs = joined(rules.filter { !$0.isLevel })
    guard levels.count >= 2, !plumbs.isEmpty else { return [] }
    return components(levels: levels, plumbs: plumbs).compactMap {
      RuledGrid(levels: $0.levels, plumbs: $0.plumbs)
    }
  }

  /// Makes a grid of cells that are known, in the order of rows.
  init(box: Rect, cells: [Cell]) {
    self.box = box
    self.cells = cells.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  private init?(levels: [Rule], plumbs: [Rule]) {
    let xs = Self.positions(plumbs.map(\.position) + levels.flatMap { [$0.start, $0.end] })
    let ys = Self.positions(levels.map(\.position) + plumbs.flatMap { [$0.start, $0.end] })
    let (columns, rows) = (xs.count - 1, ys.count - 1)
    guard columns >= 2, rows >= 2, columns * rows <= Self.mostCells else { return nil }
    box = Rect(x0: xs[0], y0: ys[0], x1: xs[columns], y1: ys[rows])
    var owner = Array(0..<columns * rows)
    func root(_ cell: Int) -> Int {
      var cell = cell
      while owner[cell] != cell { cell = owner[cell] }
      return cell
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let cell = row * columns + column
        let isOpenRight =
          column + 1 < columns
          && !Self.covers(plumbs, at: xs[column + 1], from: ys[row], to: ys[row + 1])
        let isOpenBelow =
          row + 1 < rows
          && !Self.covers(levels, at: ys[row + 1], from: xs[column], to: xs[column + 1])
        if isOpenRight { owner[root(cell + 1)] = root(cell) }
        if isOpenBelow { owner[root(cell + columns)] = root(cell) }
      }
    }
    var spans: [Int: (columns: Range<Int>, rows: Range<Int>, count: Int)] = [:]
    for cell in owner.indices {
      let (column, row) = (cell % columns, cell / columns)
      let old = spans[root(cell)]
      spans[root(cell)] = (
        min(
          old?.columns.lowerBound ?? column, column)..<max(
            old?.columns.upperBound ?? 0, column + 1),
        min(old?.rows.lowerBound ?? row, row)..<max(old?.rows.upperBound ?? 0, row + 1),
        (old?.count ?? 0) + 1
      )
    }
    // Cells are rectangles; what is open in another shape is a drawing.
    guard spans.count >= Self.leastCells,
      spans.values.allSatisfy({ $0.columns.count * $0.rows.count == $0.count })
    else { return nil }
    cells = spans.values.map { span in
      Cell(
        columns: span.columns, rows: span.rows,
        box: Rect(
          x0: xs[span.columns.lowerBound], y0: ys[span.rows.lowerBound],
          x1: xs[span.columns.upperBound], y1: ys[span.rows.upperBound]))
    }
    .sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  private static let leastCells = 4

  // MARK: - Lines

  /// Lines with those that go on in one another as one: the sides of cells drawn one by one.
  static func joined(_ rules: [Rule]) -> [Rule] {
    let sorted = rules.sorted { ($0.position, $0.start) < ($1.position, $1.start) }
    var groups: [[Rule]] = []
    for rule in sorted {
      if let first = groups.last?.first, rule.position - first.position <= tolerance {
        groups[groups.count - 1].append(rule)
      } else {
        groups.append([rule])
      }
    }
    return groups.flatMap { group -> [Rule] in
      var lines: [Rule] = []
      for rule in group.sorted(by: { $0.start < $1.start }) {
        if let last = lines.last, rule.start - last.end <= tolerance {
          lines[lines.count - 1].end = max(last.end, rule.end)
        } else {
          lines.append(
            Rule(
              isLevel: rule.isLevel, position: group[0].position, start: rule.start, end: rule.end))
        }
      }
      return lines
    }
  }

  /// Lines that meet, directly or through others.
  private static func components(
    levels: [Rule], plumbs: [Rule]
  ) -> [(levels: [Rule], plumbs: [Rule])] {
    var group = Array(0..<levels.count + plumbs.count)
    func root(_ line: Int) -> Int {
      var line = line
      while group[line] != line { line = group[line] }
      return line
    }
    for (index, level) in levels.enumerated() {
      for (other, plumb) in plumbs.enumerated() where meet(level, plumb) {
        group[root(levels.count + other)] = root(index)
      }
    }
    var parts: [Int: (levels: [Rule], plumbs: [Rule])] = [:]
    for (index, level) in levels.enumerated() {
      parts[root(index), default: ([], [])].levels.append(level)
    }
    for (index, plumb) in plumbs.enumerated() {
      parts[root(levels.count + index), default: ([], [])].plumbs.append(plumb)
    }
    return parts.values.filter { $0.levels.count >= 2 && !$0.plumbs.isEmpty }
      .sorted {
        ($0.levels[0].position, $0.levels[0].start) < ($1.levels[0].position, $1.levels[0].start)
      }
  }

  private static func meet(_ level: Rule, _ plumb: Rule) -> Bool {
    plumb.position >= level.start - tolerance && plumb.position <= level.end + tolerance
      && level.position >= plumb.start - tolerance && level.position <= plumb.end + tolerance
  }

  /// Different positions in ascending order, those nearly at one place as one.
  static func positions(_ values: [Double], within tolerance: Double = tolerance) -> [Double] {
    var positions: [Double] = []
    for value in values.sorted() {
      if let last = positions.last, value - last <= tolerance { continue }
      positions.append(value)
    }
    return positions
  }

  private static func covers(
    _ rules: [Rule], at position: Double, from start: Double, to end: Double
  ) -> Bool {
    let covered = rules.reduce(0.0) { sum, rule in
      abs(rule.position - position) <= tolerance
        ? sum + max(0, min(rule.end, end) - max(rule.start, start)) : sum
    }
    return covered >= leastCover * (end - start)
  }
}
