import KitModel

/// Finds the lines drawn on a page's picture: long dark runs of pixels, one below another.
extension GrayImage {
  /// The lines of the picture in points, level ones first.
  func rules() -> [Rule] {
    let bound = UInt8(max(0, paper - Self.leastContrast / 2))
    let level = RunChains(dotsPerInch: dotsPerInch, leastLength: RunChains.leastLevel)
    let plumb = RunChains(dotsPerInch: dotsPerInch, leastLength: RunChains.leastPlumb)
    let runs = longRuns(below: bound, shortest: Int(dotsPerInch * RunChains.shortestRun))
    return level.rules(runs.level, isLevel: true) + plumb.rules(runs.plumb, isLevel: false)
  }

  /// How much darker than the ground on both sides a line is at least.
  private static let leastContrast = 20
  /// How much darker than the ground on one side the edge of a shade is at least.
  private static let edgeContrast = 60
  /// How far beside a line its ground is looked at, in inches.
  private static let groundReach = 0.03
  /// The widest break in a run: a fleck of paper in a thin line, in inches.
  private static let widestBreak = 0.012

  /// The long dark runs of each row, and of each column.
  private func longRuns(below bound: UInt8, shortest: Int) -> (level: [DarkRun], plumb: [DarkRun]) {
    let gap = max(1, Int(dotsPerInch * Self.widestBreak))
    let reach = max(2, Int(dotsPerInch * Self.groundReach))
    let (lowest, rightmost) = (height - 1, width - 1)
    var level: [DarkRun] = []
    var plumb: [DarkRun] = []
    // Where each column's run began, and its last dark row; all columns go down together.
    var starts = [Int32](repeating: -1, count: width)
    var ends = [Int32](repeating: -1, count: width)
    pixels.withUnsafeBufferPointer { pixels in
      /// Whether a dark pixel is part of a line or of an edge, by the ground on either side.
      func isEdge(_ value: UInt8, _ one: Int, _ other: Int) -> Bool {
        let (one, other) = (Int(pixels[one]) - Int(value), Int(pixels[other]) - Int(value))
        return min(one, other) > Self.leastContrast || max(one, other) > Self.edgeContrast
      }
      for row in 0..<height {
        let line = row * width
        let (above, below) = (max(0, row - reach) * width, min(lowest, row + reach) * width)
        var (start, end) = (-1, -1)
        for column in 0..<width where pixels[line + column] < bound {
          let value = pixels[line + column]
          if isEdge(value, above + column, below + column) {
            if start < 0 || column - end > gap {
              if start >= 0, end - start >= shortest {
                level.append(DarkRun(line: row, start: start, end: end))
              }
              start = column
            }
            end = column
          }
          guard isEdge(value, line + max(0, column - reach), line + min(rightmost, column + reach))
          else { continue }
          let (first, last) = (Int(starts[column]), Int(ends[column]))
          if first < 0 || row - last > gap {
            if first >= 0, last - first >= shortest {
              plumb.append(DarkRun(line: column, start: first, end: last))
            }
            starts[column] = Int32(row)
          }
          ends[column] = Int32(row)
        }
        if start >= 0, end - start >= shortest {
          level.append(DarkRun(line: row, start: start, end: end))
        }
      }
    }
    for column in 0..<width where starts[column] >= 0 && ends[column] - starts[column] >= shortest {
      plumb.append(DarkRun(line: column, start: Int(starts[column]), end: Int(ends[column])))
    }
    plumb.sort { ($0.line, $0.start) < ($1.line, $1.start) }
    return (level, plumb)
  }
}

/// Dark pixels beside each other in one row or column.
private struct DarkRun {
  var line: Int
  var start: Int
  var end: Int
}

/// Runs that go on in one another, on the next row or a little further on: thin ones are drawn lines.
private struct RunChains {
  /// The shortest run that counts, in inches: no stroke of running text is as long.
  static let shortestRun = 0.2
  /// How long a level line and a plumb one is at least, in inches.
  static let leastLevel = 0.6
  static let leastPlumb = 0.22
  /// The thickest line, in inches: more is a bar, a shade or a picture.
  private static let thickest = 0.05
  /// How far a line that leans goes on from one row to another, in inches.
  private static let farthest = 0.06
  /// A page has no more lines; a picture has.
  private static let mostRules = 500

  var dotsPerInch: Double
  var leastLength: Double

  private struct Chain {
    var start: Int
    var end: Int
    var lastLine: Int
    var lastStart: Int
    var lastEnd: Int
    var area: Int
    var moment: Int

    init(_ run: DarkRun) {
      (start, end, lastLine) = (run.start, run.end, run.line)
      (lastStart, lastEnd) = (run.start, run.end)
      area = run.end - run.start + 1
      moment = area * run.line
    }

    mutating func append(_ run: DarkRun) {
      start = min(start, run.start)
      end = max(end, run.end)
      if run.line > lastLine {
        (lastStart, lastEnd) = (run.start, run.end)
      } else {
        (lastStart, lastEnd) = (min(lastStart, run.start), max(lastEnd, run.end))
      }
      lastLine = run.line
      area += run.end - run.start + 1
      moment += (run.end - run.start + 1) * run.line
    }
  }

  /// The lines that runs in order of their rows make.
  func rules(_ runs: [DarkRun], isLevel: Bool) -> [Rule] {
    let reach = Int(dotsPerInch * Self.farthest)
    var open: [Chain] = []
    var rules: [Rule] = []
    func close(_ chain: Chain) {
      let length = Double(chain.end - chain.start + 1)
      let thickness = Double(chain.area) / length
      guard length >= leastLength * dotsPerInch, thickness <= Self.thickest * dotsPerInch else {
        return
      }
      let scale = 72 / dotsPerInch
      rules.append(
        Rule(
          isLevel: isLevel, position: Double(chain.moment) / Double(chain.area) * scale,
          start: Double(chain.start) * scale, end: Double(chain.end) * scale))
    }
    for run in runs {
      while let index = open.firstIndex(where: { $0.lastLine < run.line - 2 }) {
        close(open.remove(at: index))
      }
      let index = open.firstIndex { chain in
        run.start <= chain.lastEnd + reach && run.end >= chain.lastStart - reach
      }
      if let index {
        open[index].append(run)
      } else {
        open.append(Chain(run))
      }
    }
    open.forEach(close)
    return rules.count <= Self.mostRules ? rules : []
  }
}

extension [Rule] {
  /// The lines that are neither strokes of large letters, nor strike words out, nor are the paper's edge.
  func drawn(beside words: [Rect], width: Double) -> [Rule] {
    // The edge of the paper, in shares of its width: a scan shows its shadow.
    let edge = 0.015 * width
    return filter { rule in
      if rule.isLevel {
        return !words.contains { word in
          word.y0 + 0.2 * word.height < rule.position && rule.position < word.y1 - 0.2 * word.height
            && Swift.min(word.x1, rule.end) - Swift.max(word.x0, rule.start) > 0.8 * word.width
            && rule.end - rule.start < 3 * word.width
        }
      }
      if rule.position < edge || rule.position > width - edge { return false }
      return !words.contains { word in
        word.x0 - 1 < rule.position && rule.position < word.x1 + 1 && word.width > 6
          && Swift.min(word.y1, rule.end) - Swift.max(word.y0, rule.start)
            > 0.6 * (rule.end - rule.start)
      }
    }
  }
}
