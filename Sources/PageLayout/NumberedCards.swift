import KitModel

/// Parts cards that stand in rows and columns, each beside a large number of its own, counted on from one
/// card to the next.
///
/// Numbers in the margin are else the keys of a table, whose cells would hold a card each: its place, its
/// days, its title, its text.
enum NumberedCards {
  /// How much larger than the text a number is.
  private static let leastSize = 1.6
  /// Days of a calendar stand in more columns.
  private static let columnCounts = 2...3
  /// A number, a title and text below it.
  private static let leastLines = 4
  private static let longestNumber = 2

  /// - Returns: what stands above the cards, the cards, what stands below them; `nil` where there are
  ///   none.
  static func parted(_ segments: [Segment], em: Double) -> [[Segment]]? {
    let marks = segments.filter { $0.size > leastSize * em && number($0) != nil }
    guard let first = marks.first, marks.count >= 2,
      marks.allSatisfy({ $0.style == first.style }),
      let grid = Grid(marks: marks, em: em), columnCounts.contains(grid.edges.count)
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
    init?(marks: [Segment], em: Double) {
      for mark in marks.sorted(by: { $0.ink.x0 < $1.ink.x0 })
      where edges.isEmpty || mark.ink.x0 - em > edges[edges.count - 1] {
        edges.append(mark.ink.x0 - sideways * em)
      }
      for mark in marks.sorted(by: { $0.ink.y0 < $1.ink.y0 })
      where tops.isEmpty || mark.ink.y0 - em > tops[tops.count - 1] {
        tops.append(mark.ink.y0 - upwards * em)
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
    private let upwards = 0.5
  }
}
