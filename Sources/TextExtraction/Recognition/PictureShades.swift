import KitModel

/// Finds the shades of a page's picture: upright boxes on a ground of another colour than what surrounds them.
///
/// Light falls unevenly on a scanned page; its ground changes slowly everywhere but at the edge of a shade.
extension GroundCells {
  /// By how much neighbouring squares of one ground differ at most in red, green and blue.
  private static let tolerance: Float = 4
  /// By how much a shade differs from the ground around it in one of them, at least.
  private static let leastContrast: Float = 7
  /// The part of an outer row or column that belongs to a shade; less is what its turned edge leaves.
  private static let leastEdge = 0.5
  /// The part of a ground that lies in the rows, and in the columns, that run from side to side.
  private static let leastStraight = 0.85
  /// The part of the box that is of its ground; the rest is letters as thick as a square.
  private static let leastFilled = 0.6
  /// The part of the page from which on a ground is the paper's.
  private static let paperShare = 0.8
  /// In points: what stands on it is a line of text at least.
  private static let leastWidth = 20.0
  private static let leastHeight = 9.0
  /// How wide a gap letters leave in a bar of one colour, in its heights.
  private static let widestGap = 1.0
  private static let mostShades = 200

  /// The shades in points, the larger ones first, with their colours as on white paper.
  func shades() -> [ColoredBox] {
    let boxes = Self.joined(grounds().filter(\.isUpright).map(\.trimmed))
    let shades = boxes.compactMap { shade($0) }.sorted { $0.box.area > $1.box.area }
    return shades.count <= Self.mostShades ? shades : []
  }

  /// Squares of one ground that hang together, in the box around them.
  private struct Ground {
    var columns: Range<Int>
    var rows: Range<Int>
    var count: Int
    var color: SIMD3<Float>
    /// How many squares each column and row of the box has.
    var perColumn: [Int]
    var perRow: [Int]

    /// Whether little of it lies outside of its trimmed box, as much of a triangle does.
    var isUpright: Bool {
      let own = trimmed
      func isFull(_ counts: [Int], _ all: Range<Int>, _ kept: Range<Int>) -> Bool {
        let inside = kept.reduce(0) { $0 + counts[$1 - all.lowerBound] }
        return !kept.isEmpty && Double(inside) >= GroundCells.leastStraight * Double(count)
      }
      return isFull(perColumn, columns, own.columns) && isFull(perRow, rows, own.rows)
    }

    /// The box without outer rows and columns that hold few of its squares.
    var trimmed: Ground {
      var own = self
      func kept(_ counts: [Int], _ length: Int) -> Range<Int> {
        let least = GroundCells.leastEdge * Double(length)
        guard let first = counts.firstIndex(where: { Double($0) >= least }),
          let last = counts.lastIndex(where: { Double($0) >= least })
        else { return 0..<0 }
        return first..<(last + 1)
      }
      let (across, down) = (kept(perColumn, rows.count), kept(perRow, columns.count))
      own.columns =
        (columns.lowerBound + across.lowerBound)..<(columns.lowerBound + across.upperBound)
      own.rows = (rows.lowerBound + down.lowerBound)..<(rows.lowerBound + down.upperBound)
      return own
    }
  }

  private func grounds() -> [Ground] {
    var isSeen = [Bool](repeating: false, count: colors.count)
    var grounds: [Ground] = []
    var cells: [Int] = []
    for start in colors.indices where !isSeen[start] {
      isSeen[start] = true
      cells.removeAll(keepingCapacity: true)
      cells.append(start)
      var next = 0
      while next < cells.count {
        let cell = cells[next]
        next += 1
        let column = cell % width
        for (isInside, other) in [
          (column > 0, cell - 1), (column + 1 < width, cell + 1), (cell >= width, cell - width),
          (cell + width < colors.count, cell + width),
        ] where isInside && !isSeen[other] && distance(cell, other) <= Self.tolerance {
          isSeen[other] = true
          cells.append(other)
        }
      }
      // A line of text is as high as three squares.
      guard cells.count >= 12, let ground = ground(cells) else { continue }
      grounds.append(ground)
    }
    return grounds
  }

  private func distance(_ one: Int, _ other: Int) -> Float {
    let difference = colors[one] - colors[other]
    return max(abs(difference.x), abs(difference.y), abs(difference.z))
  }

  private func ground(_ cells: [Int]) -> Ground? {
    var (left, right, top, bottom) = (width, 0, height, 0)
    var sum = SIMD3<Float>(repeating: 0)
    for cell in cells {
      let (row, column) = cell.quotientAndRemainder(dividingBy: width)
      (left, right) = (min(left, column), max(right, column))
      (top, bottom) = (min(top, row), max(bottom, row))
      sum += colors[cell]
    }
    let (columns, rows) = (left..<(right + 1), top..<(bottom + 1))
    guard rows.count > 2, columns.count > 2,
      Double(columns.count * rows.count) < Self.paperShare * Double(width * height)
    else { return nil }
    var perColumn = [Int](repeating: 0, count: columns.count)
    var perRow = [Int](repeating: 0, count: rows.count)
    for cell in cells {
      perColumn[cell % width - left] += 1
      perRow[cell / width - top] += 1
    }
    return Ground(
      columns: columns, rows: rows, count: cells.count, color: sum / Float(cells.count),
      perColumn: perColumn, perRow: perRow)
  }

  /// Grounds of one colour and height beside each other as one: large letters part a bar.
  private static func joined(_ grounds: [Ground]) -> [Ground] {
    var joined: [Ground] = []
    for ground in grounds.sorted(by: {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }) {
      let index = joined.firstIndex { other in
        let difference = other.color - ground.color
        let gap = max(
          ground.columns.lowerBound - other.columns.upperBound,
          other.columns.lowerBound - ground.columns.upperBound)
        return abs(other.rows.lowerBound - ground.rows.lowerBound) <= 1
          && abs(other.rows.upperBound - ground.rows.upperBound) <= 1
          && Double(gap) <= widestGap * Double(ground.rows.count) && gap < 12
          && max(abs(difference.x), abs(difference.y), abs(difference.z)) <= 3 * tolerance
      }
      guard let index else {
        joined.append(ground)
        continue
      }
      let other = joined[index]
      joined[index].columns =
        min(
          other.columns.lowerBound, ground.columns.lowerBound)..<max(
          other.columns.upperBound, ground.columns.upperBound)
      joined[index].count += ground.count
    }
    return joined
  }

  /// The box as a shade, where it is filled and stands out from what surrounds it.
  private func shade(_ ground: Ground) -> ColoredBox? {
    let (columns, rows) = (ground.columns, ground.rows)
    guard Double(columns.count) * side >= Self.leastWidth,
      Double(rows.count) * side >= Self.leastHeight,
      Double(ground.count) >= Self.leastFilled * Double(columns.count * rows.count)
    else { return nil }
    guard let around = surroundings(columns, rows) else { return nil }
    let difference = around - ground.color
    let strongest = max(abs(difference.x), abs(difference.y), abs(difference.z))
    guard strongest >= Self.leastContrast else { return nil }
    let box = Rect(
      x0: Double(columns.lowerBound) * side, y0: Double(rows.lowerBound) * side,
      x1: Double(columns.upperBound) * side, y1: Double(rows.upperBound) * side)
    func level(_ own: Float, _ paper: Float) -> UInt8 {
      UInt8(min(max(own / max(paper, 1) * 255, 0), 255))
    }
    return ColoredBox(
      box: box,
      color: Color(
        red: level(ground.color.x, around.x), green: level(ground.color.y, around.y),
        blue: level(ground.color.z, around.z)))
  }

  /// The middle colour of the squares around a box, two off its edges.
  private func surroundings(_ columns: Range<Int>, _ rows: Range<Int>) -> SIMD3<Float>? {
    var around: [SIMD3<Float>] = []
    for row in [rows.lowerBound - 3, rows.upperBound + 2] where row >= 0 && row < height {
      for column in columns { around.append(colors[row * width + column]) }
    }
    for column in [columns.lowerBound - 3, columns.upperBound + 2]
    where column >= 0 && column < width {
      for row in rows { around.append(colors[row * width + column]) }
    }
    guard around.count > columns.count else { return nil }
    func middle(_ path: KeyPath<SIMD3<Float>, Float>) -> Float {
      let values = around.map { $0[keyPath: path] }.sorted()
      return values[values.count / 2]
    }
    return SIMD3(middle(\.x), middle(\.y), middle(\.z))
  }
}
