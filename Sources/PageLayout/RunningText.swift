import KitModel
import Lexicons

/// Tells columns of running text, set on one grid of baselines, from the rows of a table.
enum RunningText {
  /// So many lines go on in the next one, in so many columns, where they are no cells.
  private static let leastLines = 3
  private static let leastColumns = 2
  /// Of the lines that have one below them in their column, the share that goes on.
  private static let leastShare = 0.33
  /// Fewer words are a cell as well as a line.
  private static let leastWords = 6

  /// Whether the cells of columns are lines that go on in the row below, row after row.
  static func fills(_ rows: [[GridCell]]) -> Bool {
    var following = 0
    var goingOn: [Int: Int] = [:]
    let right = rightEdges(rows)
    for (upper, lower) in zip(rows, rows.dropFirst()) {
      for cell in upper {
        guard let below = lower.first(where: { $0.column == cell.column }),
          let line = cell.segments.last, let next = below.segments.first
        else { continue }
        following += 1
        let room = (right[cell.column] ?? line.ink.x1) - line.ink.x1
        if goesOn(line, in: next, room: room) { goingOn[cell.column, default: 0] += 1 }
      }
    }
    let lines = goingOn.values.reduce(0, +)
    return lines >= leastLines && goingOn.count >= leastColumns
      && Double(lines) >= leastShare * Double(following) || fillsOne(rows, right: right)
  }

  /// Whether the lines of one column go on in the row below while others have cells in both: a text with a list beside it
  /// whose baselines happen to agree.
  private static func fillsOne(_ rows: [[GridCell]], right: [Int: Double]) -> Bool {
    var shared: [Int: (all: Int, full: Int, small: Int)] = [:]
    for (upper, lower) in zip(rows, rows.dropFirst()) where upper.count > 1 && lower.count > 1 {
      for cell in upper {
        guard let below = lower.first(where: { $0.column == cell.column }),
          let line = cell.segments.last, let next = below.segments.first, line.style == next.style
        else { continue }
        let room = (right[cell.column] ?? line.ink.x1) - line.ink.x1
        shared[cell.column, default: (0, 0, 0)].all += 1
        if goesOn(line, in: next, room: room) { shared[cell.column]?.small += 1 }
        if isFull(line, before: next, room: room) { shared[cell.column]?.full += 1 }
      }
    }
    return shared.values.contains { column in
      column.full >= leastLines && column.small >= leastSmall
        && Double(column.full) >= leastShareOfOne * Double(column.all)
    }
  }

  /// Of the lines of one column that go on, so many do so in small letters, and this share of all goes on.
  private static let leastSmall = 2
  private static let leastShareOfOne = 0.5

  /// Whether a line ends in mid sentence for want of room.
  private static func goesOn(_ line: Segment, in next: Segment, room: Double) -> Bool {
    guard line.style == next.style, let first = next.words.first,
      let letter = first.text.unicodeScalars.first, LetterCase.isSmall(letter)
    else { return false }
    return isFull(line, before: next, room: room)
  }

  /// Whether a line ends without closing a sentence and has no room for the word that follows.
  private static func isFull(_ line: Segment, before next: Segment, room: Double) -> Bool {
    guard line.contents == nil, next.contents == nil, line.words.count >= leastWords,
      let last = line.words.last, let first = next.words.first,
      room < first.box.width + last.box.height
    else { return false }
    return !BlockAssembly.closesSentence(last.text)
  }

  private static func rightEdges(_ rows: [[GridCell]]) -> [Int: Double] {
    var edges: [Int: Double] = [:]
    for cell in rows.lazy.flatMap({ $0 }) {
      edges[cell.column] = max(edges[cell.column] ?? 0, cell.box.x1)
    }
    return edges
  }
}
