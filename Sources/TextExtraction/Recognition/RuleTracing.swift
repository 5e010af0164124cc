import KitModel

/// Follows lines that were found in a picture to where they end, and tells them from the edges of shades.
///
/// A pale line is found in pieces: single pixels of it are no darker than the paper's grain. The mean of
/// several along the line is, where a piece says on which row to look.
extension GrayImage {
  /// How many pixels along a line are looked at together.
  private static let window = 9
  /// By how much the mean of a window is darker than those beside it, at least.
  private static let leastDarker = 5.0
  /// So many windows in a row without the line end it.
  private static let mostMissed = 6
  /// How far off two pieces of one line lie at most, in points.
  private static let farthestApart = 1.6
  /// The part of a line that is darker than the ground on both of its sides; a shade's edge is nowhere.
  private static let leastDrawn = 0.5
  /// How near the edge of a shade a line is taken for it, in points: shades are found by squares of that size.
  private static let edgeReach = 4.0

  /// So many lines end on the edge of a shade, or are level with its ends, that is a side of a table's row.
  private static let leastEnding = 2

  /// The lines followed to their ends, pieces of one as one, with those edges of shades that lines end on.
  func traced(_ rules: [Rule], beside shades: [ColoredBox]) -> [Rule] {
    var (drawn, edges): ([Rule], [Rule]) = ([], [])
    for rule in Self.joined(rules.map(followed)) {
      let isEdge = shades.contains { rule.runs(along: $0.box, within: Self.edgeReach) }
      if isEdge, !isDrawn(rule) { edges.append(rule) } else { drawn.append(rule) }
    }
    let sides = edges.filter { edge in
      edge.isLevel
        && drawn.count {
          $0.ends(on: edge, within: Self.edgeReach) || $0.isAsLong(as: edge, within: Self.edgeReach)
        } >= Self.leastEnding
    }
    return (drawn + sides).filter(\.isLevel) + (drawn + sides).filter { !$0.isLevel }
  }

  /// The picture's luminance on average over a window along a line, at a row of a level line or a column.
  private func mean(_ isLevel: Bool, across: Int, along: Int) -> Double? {
    let limit = isLevel ? (height, width) : (width, height)
    let half = Self.window / 2
    guard across >= 0, across < limit.0, along - half >= 0, along + half < limit.1 else {
      return nil
    }
    var sum = 0
    for place in (along - half)...(along + half) {
      sum += Int(pixels[isLevel ? across * width + place : place * width + across])
    }
    return Double(sum) / Double(Self.window)
  }

  /// How much darker than both sides a line is at a place, and on which row of the three about one.
  private func darkness(_ isLevel: Bool, near across: Int, along: Int) -> (
    depth: Double, across: Int
  )? {
    let reach = max(3, Int(dotsPerInch * 0.03))
    var best: (depth: Double, across: Int)?
    for own in (across - 1)...(across + 1) {
      guard let line = mean(isLevel, across: own, along: along),
        let one = mean(isLevel, across: own - reach, along: along),
        let other = mean(isLevel, across: own + reach, along: along)
      else { continue }
      let depth = min(one, other) - line
      if depth > best?.depth ?? -.infinity { best = (depth, own) }
    }
    return best
  }

  private func followed(_ rule: Rule) -> Rule {
    let scale = dotsPerInch / 72
    let across = Int(rule.position * scale)
    func end(from start: Int, by step: Int) -> Int {
      var (place, last, row, missed) = (start, start, across, 0)
      while missed < Self.mostMissed {
        place += step
        guard let found = darkness(rule.isLevel, near: row, along: place) else { break }
        if found.depth >= Self.leastDarker {
          (last, row, missed) = (place, found.across, 0)
        } else {
          missed += 1
        }
      }
      return last
    }
    var followed = rule
    let (first, last) = (Int(rule.start * scale), Int(rule.end * scale))
    let begin = end(from: first, by: -Self.window / 2)
    if begin < first { followed.start = Double(begin) / scale }
    let finish = end(from: last, by: Self.window / 2)
    if finish > last { followed.end = Double(finish) / scale }
    return followed
  }

  /// Whether a line is darker than both of its sides.
  private func isDrawn(_ rule: Rule) -> Bool {
    let scale = dotsPerInch / 72
    let across = Int(rule.position * scale)
    var (drawn, all) = (0, 0)
    for along in stride(from: Int(rule.start * scale), to: Int(rule.end * scale), by: Self.window) {
      guard let found = darkness(rule.isLevel, near: across, along: along) else { continue }
      all += 1
      if found.depth >= Self.leastDarker { drawn += 1 }
    }
    return Double(drawn) >= Self.leastDrawn * Double(max(all, 1))
  }

  /// Pieces of one line as one.
  private static func joined(_ rules: [Rule]) -> [Rule] {
    var joined: [Rule] = []
    for rule in rules.sorted(by: { $0.length > $1.length }) {
      let index = joined.firstIndex { other in
        other.isLevel == rule.isLevel && abs(other.position - rule.position) < farthestApart
          && min(other.end, rule.end) - max(other.start, rule.start) > -farthestApart
      }
      if let index {
        joined[index].start = min(joined[index].start, rule.start)
        joined[index].end = max(joined[index].end, rule.end)
      } else {
        joined.append(rule)
      }
    }
    return joined
  }
}

extension [ColoredBox] {
  /// The boxes cut where a line runs through one from side to side: two cells of one colour.
  func cut(along rules: [Rule]) -> [ColoredBox] {
    rules.reduce(self) { boxes, rule in
      boxes.flatMap { shade -> [ColoredBox] in
        guard let parts = shade.box.parts(beside: rule) else { return [shade] }
        return parts.map { ColoredBox(box: $0, color: shade.color) }
      }
    }
  }
}

extension Rect {
  /// How far within a box a line lies, in points, at least.
  private static let leastPart = 9.0
  /// How far from a box's sides a line ends at most.
  private static let reach = 5.0

  /// The parts of the box on both sides of a line that runs through it.
  fileprivate func parts(beside rule: Rule) -> [Rect]? {
    let (low, high, first, last) = rule.isLevel ? (y0, y1, x0, x1) : (x0, x1, y0, y1)
    guard rule.position > low + Self.leastPart, rule.position < high - Self.leastPart,
      rule.start < first + Self.reach, rule.end > last - Self.reach
    else { return nil }
    var (before, after) = (self, self)
    if rule.isLevel {
      (before.y1, after.y0) = (rule.position, rule.position)
    } else {
      (before.x1, after.x0) = (rule.position, rule.position)
    }
    return [before, after]
  }
}

extension Rule {
  /// Whether both are level and begin and end above one another.
  fileprivate func isAsLong(as other: Rule, within reach: Double) -> Bool {
    isLevel == other.isLevel && abs(start - other.start) < reach && abs(end - other.end) < reach
  }

  /// Whether the line ends on another one that runs across it.
  fileprivate func ends(on other: Rule, within reach: Double) -> Bool {
    isLevel != other.isLevel && position > other.start - reach && position < other.end + reach
      && min(abs(start - other.position), abs(end - other.position)) < reach
  }

  /// Whether the line lies on one of a box's sides.
  fileprivate func runs(along box: Rect, within reach: Double) -> Bool {
    let (edges, first, last) =
      isLevel ? ([box.y0, box.y1], box.x0, box.x1) : ([box.x0, box.x1], box.y0, box.y1)
    return edges.contains { abs($0 - position) < reach }
      && min(end, last) - max(start, first) > 0.8 * length
  }
}
