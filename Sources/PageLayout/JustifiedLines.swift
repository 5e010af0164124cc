import KitModel

/// Joins the words of a line that is stretched to the width of its column, so far that its spaces look like gutters.
///
/// All spaces of such a line are equally wide, as the distances of cells never are, and it ends where lines above or below it do.
///
/// As in the narrow cells of a table: "Samedi,  14  février" above "2026". Where such lines show a column's edges, two words
/// that stand at both are one as well.
enum JustifiedLines {
  private static let leastGaps = 2
  /// A line of so few spaces is one of several that begin and end at its edges.
  private static let fewGaps = 2
  private static let leastAlike = 3
  /// The widest space, and how much those of one line may differ, in type sizes.
  private static let widest = 2.5
  private static let tolerance = 0.08
  /// How far edges may differ, in points, and how far feet of one line, in type sizes.
  private static let sameEdge = 1.0
  private static let sameFoot = 0.1
  /// The most white between two lines of a cell, in type sizes.
  private static let widestLeading = 0.6
  /// So many lines that begin where a piece does show a column's edge there.
  private static let leastInside = 2

  static func joined(_ lines: [[Word]]) -> [[Word]] {
    // Hardly any page has such lines: two pieces of one word each beside one another.
    let order = lines.indices.sorted {
      let (a, b) = (lines[$0][0].box, lines[$1][0].box)
      return a.y1 != b.y1 ? a.y1 < b.y1 : a.x0 < b.x0
    }
    var joined: [Int: [Word]] = [:]
    var gone: Set<Int> = []
    var pairs: [[Int]] = []
    var start = 0
    func join(_ run: [Int]) {
      joined[run[0]] = run.flatMap { lines[$0] }
      gone.formUnion(run.dropFirst())
    }
    while start < order.count {
      var end = start + 1
      while end < order.count, goesOn(lines[order[end - 1]], in: lines[order[end]]) { end += 1 }
      if end - start >= 2 {
        for run in runs(of: order[start..<end], in: lines) {
          if isStretched(run, among: lines) {
            join(run)
          } else {
            pairs += self.pairs(run, in: lines)
          }
        }
      }
      start = end
    }
    guard !joined.isEmpty else { return lines }
    let stretched = Array(joined.values)
    for pair in pairs where stretched.contains(where: { sharesEdges(pair, with: $0, in: lines) }) {
      join(pair)
    }
    return lines.indices.compactMap { gone.contains($0) ? nil : joined[$0] ?? lines[$0] }
  }

  /// Whether the second of two pieces stands behind the first in one line.
  private static func goesOn(_ left: [Word], in right: [Word]) -> Bool {
    let size = left[0].size
    return abs(left[0].box.y1 - right[0].box.y1) < sameFoot * size
      && right[0].box.x0 > left[left.count - 1].box.x1
  }

  /// The longest stretches of pieces between and in which all spaces are equally wide.
  private static func runs(of pieces: ArraySlice<Int>, in lines: [[Word]]) -> [[Int]] {
    var runs: [[Int]] = []
    var gap = 0.0
    for piece in pieces {
      let words = lines[piece]
      let inner = zip(words, words.dropFirst()).map { $1.box.x0 - $0.box.x1 }
      if let last = runs.last?.last {
        let white = words[0].box.x0 - (lines[last].last?.box.x1 ?? 0)
        let slack = tolerance * words[0].size
        let isFirst = runs[runs.count - 1].count == 1 && lines[last].count == 1
        if white < widest * words[0].size, isFirst || abs(white - gap) < slack,
          inner.allSatisfy({ abs($0 - white) < slack })
        {
          runs[runs.count - 1].append(piece)
          gap = white
          continue
        }
      }
      runs.append([piece])
      gap = inner.first ?? 0
    }
    return runs.filter { $0.count > 1 }
  }

  /// Whether pieces are the words of one line as long as others that begin and end where it does.
  private static func isStretched(_ run: [Int], among lines: [[Word]]) -> Bool {
    let words = run.flatMap { lines[$0] }
    guard words.count > leastGaps, let first = words.first, let last = words.last else {
      return false
    }
    let isShort = words.count == fewGaps + 1
    let inner = run.dropFirst().map { lines[$0][0] }
    var begins = 0
    var ends = 0
    var beginInside = 0
    // A cell's text goes on right below, at its own edge.
    var goesOn = false
    for line in lines where abs(line[0].box.y1 - first.box.y1) > first.size / 2 {
      let start = line[0].box.x0
      if abs(start - first.box.x0) < sameEdge {
        begins += 1
        let white = line[0].box.y0 - first.box.y1
        if white > -first.size / 2, white < widestLeading * first.size { goesOn = true }
      }
      if abs((line.last?.box.x1 ?? 0) - last.box.x1) < sameEdge { ends += 1 }
      // The same words once more, in the cell of another row, begin where they do.
      if inner.contains(where: { abs(start - $0.box.x0) < sameEdge && line[0].text != $0.text }) {
        beginInside += 1
      }
    }
    let least = isShort ? leastAlike : 1
    return begins >= least && ends >= (goesOn ? 1 : least)
      && beginInside < (isShort && ends < least ? 1 : leastInside)
  }

  /// Two words that may be a line of a stretched column.
  private static func pairs(_ run: [Int], in lines: [[Word]]) -> [[Int]] {
    run.count == 2 && run.allSatisfy { lines[$0].count == 1 } ? [run] : []
  }

  private static func sharesEdges(_ pair: [Int], with line: [Word], in lines: [[Word]]) -> Bool {
    let (first, last) = (lines[pair[0]][0], lines[pair[1]][0])
    return abs(first.box.x0 - line[0].box.x0) < sameEdge
      && abs(last.box.x1 - (line.last?.box.x1 ?? 0)) < sameEdge
      && abs(first.size - line[0].size) < sameEdge
  }
}
