import KitModel

/// Parts cards that stand in rows and columns, each beside a large number of its own, counted on from one
/// card to the next.
///
/// Numbers in the margin are else the keys of a table, whose cells would hold a card each: its place, its
/// days, its title, its text. Numbers no larger than the text, as in discs before the titles, count from one or
/// A and are set like nothing else.
enum NumberedCards {
  /// How much larger than the text a number is.
  private static let leastSize = 1.6
  /// Days of a calendar stand in more columns.
  private static let columnCounts = 2...3
  private static let countedColumns = 2...4
  /// A number, a title and text below it.
  private static let leastLines = 4
  private static let longestNumber = 2

  /// - Returns: what stands above the cards, the cards, what stands below them; `nil` where there are
  ///   none.
  static func parted(_ segments: [Segment], em: Double) -> [[Segment]]? {
    let large = segments.filter { $0.size > leastSize * em && number($0) != nil }
    return parted(segments, marks: large, columnCounts: columnCounts, em: em)
      ?? parted(
        segments, marks: counters(among: segments, em: em), columnCounts: countedColumns, em: em)
  }

  /// Numbers or letters that count from the first on, each set like nothing else and close before or above a text.
  private static func counters(among segments: [Segment], em: Double) -> [Segment] {
    guard
      let first = segments.first(where: { number($0) == 1 && $0.size > leastCounterSize * em })
    else { return [] }
    let alike = segments.filter { $0.style == first.style }
    guard alike.count >= leastCounters, alike.count <= mostCounters,
      alike.allSatisfy({ number($0) != nil })
    else { return [] }
    return alike
  }

  private static let leastCounters = 3
  private static let mostCounters = 26
  /// Smaller numbers are those of notes.
  private static let leastCounterSize = 0.75

  private static func parted(
    _ segments: [Segment], marks: [Segment], columnCounts: ClosedRange<Int>, em: Double
  ) -> [[Segment]]? {
    guard let first = marks.first, marks.count >= 2,
      marks.allSatisfy({ $0.style == first.style }),
      let grid = Grid(marks: marks, among: segments, em: em),
      columnCounts.contains(grid.edges.count)
    else { return nil }
    var above: [Segment] = []
    var below: [Segment] = []
    var cards: [[Segment]] = Array(repeating: [], count: grid.tops.count * grid.edges.count)
    let last = grid.tops.last ?? 0
    for segment in ReadingOrder.topDown(segments) {
      guard let row = grid.tops.lastIndex(where: { $0 <= segment.ink.y0 }) else {
        above.append(segment)
        continue
      }
      let column = grid.edges.lastIndex { $0 <= segment.ink.x0 }
      let end = column.flatMap { grid.edges.dropFirst($0 + 1).first } ?? .infinity
      if !below.isEmpty {
        below.append(segment)
      } else if let column, segment.ink.x1 < end {
        cards[row * grid.edges.count + column].append(segment)
      } else if segment.ink.y0 > last + leastHeight * em {
        below.append(segment)
      } else {
        return nil
      }
    }
    cards.removeAll(where: \.isEmpty)
    guard cards.count == marks.count, cards.allSatisfy({ isCard($0, mark: first.style) }) else {
      return nil
    }
    return ([above] + cards + [below]).filter { !$0.isEmpty }
  }

  /// How far below the last numbers what reaches across the cards stands, in sizes.
  private static let leastHeight = 3.0

  private static func number(_ segment: Segment) -> Int? {
    guard segment.words.count == 1, segment.contents == nil,
      segment.words[0].text.utf8.count <= longestNumber
    else { return nil }
    let text = segment.words[0].text.utf8
    if text.count == 1, let letter = text.first, (65...90).contains(letter) {
      return Int(letter) - 64
    }
    return Int(segment.words[0].text)
  }

  /// Whether a number and lines beside it, the first set apart from the last, are all that there is.
  private static func isCard(_ card: [Segment], mark: StyleID) -> Bool {
    let texts = card.filter { $0.style != mark }
    guard card.count == texts.count + 1, texts.count + 1 >= leastLines, let first = texts.first,
      let last = texts.last
    else { return false }
    return first.style != last.style
  }

  /// The rows and columns that the numbers stand in.
  private struct Grid {
    /// The left edges of the columns, the upper edges of the rows.
    var edges: [Double] = []
    var tops: [Double] = []

    /// `nil` where the numbers don't count on from left to right or from top to bottom.
    init?(marks: [Segment], among segments: [Segment], em: Double) {
      // A number in a disc stands in from the edge of its card, and lower than a larger title.
      for mark in marks.sorted(by: { $0.ink.x0 < $1.ink.x0 })
      where edges.isEmpty || mark.ink.x0 - Self.indent * em > edges[edges.count - 1] {
        let edge = segments.lazy.map(\.ink.x0)
          .filter { $0 <= mark.ink.x0 && $0 > mark.ink.x0 - Self.indent * em }.min()
        edges.append((edge ?? mark.ink.x0) - sideways * em)
      }
      for mark in marks.sorted(by: { $0.ink.y0 < $1.ink.y0 })
      where tops.isEmpty || mark.ink.y0 - em > tops[tops.count - 1] {
        let top = segments.lazy.map(\.ink)
          .filter { $0.y0 < mark.ink.midY && $0.y1 > mark.ink.midY && $0.x0 > mark.ink.x0 }
          .map(\.y0).min()
        tops.append(min(top ?? .infinity, mark.ink.y0) - upwards * em)
      }
      guard
        marks.count > (tops.count - 1) * edges.count || marks.count > tops.count * (edges.count - 1)
      else { return nil }
      let numbers = marks.map { mark in
        (
          number: number(mark) ?? 0, row: tops.lastIndex { $0 <= mark.ink.y0 } ?? 0,
          column: edges.lastIndex { $0 <= mark.ink.x0 } ?? 0
        )
      }
      let across = numbers.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
      let down = numbers.sorted { ($0.column, $0.row) < ($1.column, $1.row) }
      guard
        [across, down].contains(where: { order in
          zip(order, order.dropFirst()).allSatisfy { $1.number == $0.number + 1 }
        })
      else { return nil }
    }

    /// How far the edges stand off the numbers, in sizes.
    private let sideways = 0.3
    /// How far a number stands in from the edge of its card at the most, in sizes.
    private static let indent = 2.0
    private let upwards = 0.5
  }
}
