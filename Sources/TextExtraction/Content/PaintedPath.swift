import KitModel

/// The path that is being built, in the page's displayed coordinates.
struct PaintedPath {
  /// Upright rectangles, and whether each is drawn the other way round than usual.
  var rectangles: [(box: Rect, isReversed: Bool)] = []
  /// The straight upright lines of everything else.
  private(set) var lines: [Rule] = []
  /// The box around everything else.
  var rest: Rect?
  /// The corners of everything else, as long as they are few and joined by straight lines.
  private var corners: [(x: Double, y: Double)]? = []
  /// How many parts everything else is drawn in, and whether the last is closed.
  private var parts = 0
  private var isClosed = false
  private var start: (x: Double, y: Double)?
  private var pen: (x: Double, y: Double)?
  /// How far the lines go that are level, and those that are plumb, in points.
  private var (level, plumb) = (0.0, 0.0)

  /// Whether everything else is one upright rectangle too, drawn line by line.
  var restIsRectangle: Bool {
    guard let corners, let rest, corners.count == 4 || corners.count == 5 else { return false }
    return corners.allSatisfy {
      min(abs($0.x - rest.x0), abs($0.x - rest.x1)) < 0.01
        && min(abs($0.y - rest.y0), abs($0.y - rest.y1)) < 0.01
    }
  }

  /// Begins a part of the path.
  mutating func move(to point: (x: Double, y: Double)) {
    parts += 1
    pen = nil
    add(point)
    start = point
    isClosed = false
  }

  mutating func close() { isClosed = true }

  private mutating func add(_ line: Rule) {
    if lines.count < Self.mostLines { lines.append(line) }
  }

  private static let mostLines = 500

  /// The lines that stroking the path draws.
  var strokes: [Rule] { lines + rectangles.flatMap { $0.box.sides } }

  /// A part of the path up to a point.
  mutating func add(_ point: (x: Double, y: Double), isCurve: Bool = false) {
    if let pen, !isCurve {
      if abs(pen.y - point.y) < 0.01 {
        level += abs(pen.x - point.x)
        add(
          Rule(
            isLevel: true, position: pen.y, start: min(pen.x, point.x), end: max(pen.x, point.x)))
      }
      if abs(pen.x - point.x) < 0.01 {
        plumb += abs(pen.y - point.y)
        add(
          Rule(
            isLevel: false, position: pen.x, start: min(pen.y, point.y), end: max(pen.y, point.y)))
      }
    }
    pen = point
    if let start { isClosed = abs(start.x - point.x) < 0.01 && abs(start.y - point.y) < 0.01 }
    if isCurve || corners?.count == 5 {
      corners = nil
    } else {
      corners?.append(point)
    }
    let spot = Rect(x0: point.x, y0: point.y, x1: point.x, y1: point.y)
    rest = rest?.union(spot) ?? spot
  }

  /// The boxes that this path puts a line around: rectangles, and one part with round corners.
  var outlines: [Rect] {
    var boxes = rectangles.map(\.box)
    // All of the sides that round corners leave straight, or three lines and the closing one.
    if let rest, parts == 1, isClosed || restIsRectangle, level > rest.width,
      plumb >= Self.leastStraight * rest.height
    {
      boxes.append(rest)
    }
    return boxes
  }

  /// The part of both upright sides that is straight where corners are round.
  private static let leastStraight = 0.8

  /// Whether a rectangle is but the outer edge of a frame: another lies in it and leaves it empty.
  func isFrame(_ outer: Int, isEvenOdd: Bool) -> Bool {
    guard rectangles.count > 1, rectangles.count < 50 else { return false }
    let edge = rectangles[outer]
    return rectangles.indices.contains { index in
      let inner = rectangles[index]
      return index != outer && (isEvenOdd || inner.isReversed != edge.isReversed)
        && inner.box.x0 >= edge.box.x0 && inner.box.x1 <= edge.box.x1
        && inner.box.y0 >= edge.box.y0 && inner.box.y1 <= edge.box.y1
    }
  }

  mutating func add(_ rectangle: Rect, isUpright: Bool, isReversed: Bool) {
    if isUpright {
      rectangles.append((rectangle, isReversed))
    } else {
      rest = rest?.union(rectangle) ?? rectangle
    }
  }

  var box: Rect? {
    guard let first = rectangles.first?.box else { return rest }
    let box = rectangles.dropFirst().reduce(first) { $0.union($1.box) }
    return rest.map { box.union($0) } ?? box
  }
}

extension Rect {
  /// The four lines around it.
  var sides: [Rule] {
    [y0, y1].map { Rule(isLevel: true, position: $0, start: x0, end: x1) }
      + [x0, x1].map { Rule(isLevel: false, position: $0, start: y0, end: y1) }
  }

  /// The line that a box is where it is as thin as one; `nil` for others.
  func rule(thinnerThan limit: Double) -> Rule? {
    if height <= limit, width > 3 * height {
      return Rule(isLevel: true, position: midY, start: x0, end: x1)
    }
    if width <= limit, height > 3 * width {
      return Rule(isLevel: false, position: midX, start: y0, end: y1)
    }
    return nil
  }
}
