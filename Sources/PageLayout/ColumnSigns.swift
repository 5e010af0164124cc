import KitModel
import Lexicons

/// What tells whether columns are parts of one text that goes on from one to the next, or cells of rows across them.
///
/// Each sign is a share, measured on the lines as they stand: none decides alone.
struct ColumnSigns {
  /// A part of the text: one column, or the columns of a table that is repeated beside itself.
  typealias Side = [[Segment]]

  let sides: [Side]
  let em: Double

  /// How evenly the sides stand: the least width as a share of the distance from each to the next.
  let evenness: Double
  /// How much of what one side's lines are (style, figures) those of the next are too.
  let likeness: Double
  /// Of the paragraphs below the first, the share that begins at the height of one like it in the side beside it.
  let rowwise: Double
  /// Whether some side is empty for a while and then goes on, as what stands in rows is beside a longer cell or a heading.
  let hasHoles: Bool
  /// Whether bare numbers that count on from entry to entry stand before them: these are cards, and no table.
  let areCounted: Bool
  /// Whether sides that are tables open with a column of days or hours: another is cut in two amid its rows.
  let openWithFigures: Bool

  init(sides: [Side], em: Double) {
    self.sides = sides
    self.em = em
    evenness = Self.evenness(of: sides)
    likeness = Self.likeness(of: sides)
    let standAlone = Self.areKeyed(sides, em: em) || Self.openEach(sides)
    rowwise = standAlone ? 0 : Self.rowwise(sides, em: em)
    areCounted = Self.areCounted(sides)
    openWithFigures = Self.openWithFigures(sides)
    hasHoles = sides.contains { Self.hasHole($0, em: em) }
  }

  /// What the signs together come to at the least, where all of them may come to one.
  private static let leastOneText = 0.36
  /// Fewer lines tell nothing of what a side is like.
  static let leastLines = 4

  /// Whether the sides are parts of one text.
  var areOneText: Bool {
    !hasHoles && !areCounted && openWithFigures
      && evenness * likeness * (1 - rowwise) >= Self.leastOneText
  }

  // MARK: - Signs

  private static func evenness(of sides: [Side]) -> Double {
    let edges = sides.map { $0[0].map(\.ink.x0).min() ?? 0 }
    let widths = zip(sides, edges).map { side, edge in
      (side.lazy.joined().map(\.ink.x1).max() ?? edge) - edge
    }
    let pitches = zip(edges, edges.dropFirst()).map { $1 - $0 }
    guard let pitch = pitches.min(), let least = widths.min(), let most = widths.max(), pitch > 0
    else { return 0 }
    return min(least, pitch) / max(most, pitch)
  }

  private static func likeness(of sides: [Side]) -> Double {
    var least = 1.0
    for (left, right) in zip(sides, sides.dropFirst()) {
      // A heading over several columns of one side leaves it fewer than the next.
      if left.count == right.count {
        let parts = zip(left, right).map { (likeness($0, $1), Double($0.count + $1.count)) }
        least = min(
          least, parts.reduce(0) { $0 + $1.0 * $1.1 } / parts.reduce(0) { $0 + $1.1 })
      } else {
        least = min(least, likeness(left.flatMap { $0 }, right.flatMap { $0 }))
      }
    }
    return least
  }

  /// What two columns share of the kinds of their lines: whole numbers, which add up alike in any order.
  private static func likeness(_ left: [Segment], _ right: [Segment]) -> Double {
    let (own, next) = (counts(of: left), counts(of: right))
    let shared = own.reduce(0) {
      $0 + min($1.value * right.count, (next[$1.key] ?? 0) * left.count)
    }
    return Double(shared) / Double(max(1, left.count * right.count))
  }

  private static func counts(of column: [Segment]) -> [LineKind: Int] {
    var counts: [LineKind: Int] = [:]
    for line in column { counts[LineKind(line), default: 0] += 1 }
    return counts
  }

  private static func rowwise(_ sides: [Side], em: Double) -> Double {
    var all = 0
    var level = 0
    let starts = sides.map { ColumnSigns.starts(in: $0[0], em: em) }
    // Where every line opens a paragraph, lines of one height tell by what they are.
    let areLines = zip(starts, sides).contains { $0.count == $1[0].count }
    for (left, right) in zip(starts, starts.dropFirst()) {
      guard let bottom = right.last, let end = left.last else { continue }
      for (own, other, last) in [(left, right, bottom), (right, left, end)] {
        for start in own.dropFirst() where start.ink.y0 <= last.ink.y1 {
          all += 1
          let isLevel = other.contains {
            abs($0.ink.y1 - start.ink.y1) < sameLine * em
              && (!areLines || LineKind($0) == LineKind(start))
          }
          if isLevel { level += 1 }
        }
      }
    }
    return all == 0 ? 1 : Double(level) / Double(all)
  }

  /// Whether the first column of each side, where it has several, tells figures, as a list's days and hours stand there.
  private static func openWithFigures(_ sides: [Side]) -> Bool {
    sides.allSatisfy { side in
      side.count == 1
        || Double(side[0].count { LineKind($0).holdsFigure }) >= leastFigures
          * Double(side[0].count)
    }
  }

  private static let leastFigures = 0.3

  /// Whether each side is a list whose narrow first column holds days or hours: what stands at one height is of several rows.
  private static func areKeyed(_ sides: [Side], em: Double) -> Bool {
    sides.allSatisfy { side in
      // A key and what it tells are of two kinds, the days of a calendar of one.
      guard side.count > 1, likeness(side[0], side[1]) < leastLikeness else { return false }
      let keys = KeyedRows.keys(of: side[0], em: em)
      let told = keys.count { key in
        KeyedRows.holdsFigure(key) && key.reduce(0) { $0 + $1.words.count } <= mostKeyWords
      }
      return Double(told) >= leastKeyed * Double(keys.count)
    }
  }

  private static func areCounted(_ sides: [Side]) -> Bool {
    let numbers = sides.lazy.joined().joined().compactMap {
      $0.words.count == 1 ? Int($0.words[0].text) : nil
    }
    return numbers.count >= leastCounted
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  private static let leastCounted = 3

  /// Whether nearly every line of every side is an entry of its own: a day or an hour, and words behind it.
  private static func openEach(_ sides: [Side]) -> Bool {
    sides.allSatisfy { side in
      guard side.count == 1 else { return false }
      let entries = side[0].count { line in
        line.words.count >= leastEntryWords
          && line.words[0].text.utf8.contains { (0x30...0x39).contains($0) }
          && line.words[1...].contains { $0.text.utf8.count { $0 >= 0x41 } >= leastLetters }
      }
      return Double(entries) >= leastEntries * Double(side[0].count)
    }
  }

  private static let leastEntryWords = 3
  private static let leastLetters = 3
  private static let leastEntries = 0.7
  /// What is more alike is of one kind.
  private static let leastLikeness = 0.7

  private static let mostKeyWords = 6
  private static let leastKeyed = 0.6

  private static func hasHole(_ side: Side, em: Double) -> Bool {
    let texts = Whitespace.bands(of: side.flatMap { $0 }, gap: slack * em)
    let whites = zip(texts, texts.dropFirst()).map {
      ReadingOrder.top($1) - ReadingOrder.bottom($0)
    }.sorted()
    guard let widest = whites.last else { return false }
    return widest > max(leastHole * em, moreThanUsual * whites[whites.count / 2])
  }

  /// The least height of a hole, in type sizes and as a multiple of the white between paragraphs.
  private static let leastHole = 3.0
  private static let moreThanUsual = 2.5

  /// How far lines of one height stand apart at most, in type sizes.
  private static let sameLine = 0.15

  /// The lines of a column that open paragraphs: those below more white than lines of one have between them; all, where
  /// white is the same everywhere.
  static func starts(in column: [Segment], em: Double) -> [Segment] {
    let whites = zip(column, column.dropFirst()).map { $1.ink.y0 - $0.ink.y1 }
    guard let least = whites.min(), let most = whites.max() else { return column }
    let leading = max(least, 0) + slack * em
    guard most > leading else { return column }
    return [column[0]] + zip(column.dropFirst(), whites).filter { $1 > leading }.map(\.0)
  }

  /// How much the white between the lines of a paragraph varies, in type sizes.
  static let slack = 0.15
}

/// What sort of line one is, as far as layout can tell.
struct LineKind: Hashable {
  let style: StyleID
  let holdsFigure: Bool

  init(_ line: Segment) {
    style = line.style
    holdsFigure = line.words.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
  }
}
