import KitModel

/// Tells columns that each hold whole entries below one another from the rows of a table.
///
/// As in: three themes side by side, each a list of "Friday 3 May, 8 pm / A night of lamps / Old Mill", their lines at one
/// rhythm and so at one height. In a table some column holds days or hours and nothing else, or none of them; here
/// every column has its own, with the words that go with them, set as those of the other columns are.
enum EntryColumns {
  private static let mostColumns = 4
  private static let leastLines = 6
  /// Pages with more lines are made to cost time.
  private static let mostLines = 400
  /// The fewest entries of all columns but one, which may be the list's end.
  private static let leastEntries = 2
  /// The fewest words of an entry besides those that a day and an hour take.
  private static let leastWords = 2.0
  /// The same below a heading that tells the day.
  private static let leastBelowHead = 1.2
  /// The most words that a line with nothing but a day and hours has.
  private static let mostKeyWords = 6
  /// How narrow a column may be beside the widest.
  private static let leastWidth = 0.5

  /// Whether every column is a list of entries.
  ///
  /// - Parameter isHeaded: whether they stand below a heading of their own, which may tell the day.
  static func are(_ columns: [[Segment]], isHeaded: Bool = false) -> Bool {
    let leastWords = isHeaded ? leastBelowHead : leastWords
    // Of a few entries each stands in a column of its own.
    let leastEntries = isHeaded ? 1 : leastEntries
    guard (2...mostColumns).contains(columns.count),
      (leastLines...mostLines).contains(columns.reduce(0) { $0 + $1.count })
    else { return false }
    let lists = columns.compactMap(EntryList.init)
    guard lists.count == columns.count, let widest = lists.map(\.width).max(),
      lists.count(where: { $0.entries >= leastEntries }) >= max(2, lists.count - 1),
      lists.allSatisfy({ $0.words >= leastWords && $0.width >= leastWidth * widest })
    else { return false }
    return lists.dropFirst().allSatisfy { !$0.keyStyles.isDisjoint(with: lists[0].keyStyles) }
      && !areSides(columns)
  }

  /// Whether what stands in two columns is the sides of entries, the day on one of them by turns: of the rows that white
  /// parts, each several lines high, nearly all have one day.
  private static func areSides(_ columns: [[Segment]]) -> Bool {
    guard columns.count == 2 else { return false }
    let segments = ReadingOrder.topDown(columns.flatMap { $0 })
    let rows = Whitespace.bands(of: segments, gap: Whitespace.bandGap(of: segments))
    guard rows.count >= leastSides, segments.count >= leastInRow * rows.count else { return false }
    let edges = columns.map { column in column.map(\.ink.x0).min() ?? 0 }
    let dated = rows.map { row in
      GridDecision.cells(of: row, edges: edges).count { cell in
        cell.segments.contains { isKey($0) }
      }
    }
    return Double(dated.count { $0 == 1 }) >= leastOfSides * Double(rows.count)
  }

  private static let leastSides = 3
  /// The lines of both sides of a row.
  private static let leastInRow = 3
  private static let leastOfSides = 0.9

  /// Whether a line tells a day or an hour.
  private static func isKey(_ line: Segment) -> Bool {
    KeyedRows.holdsFigure([line]) && line.words.count > 1
  }

  /// Whether a few lines are one entry that opens with its day or hour and names what takes place.
  static func isEntry(_ lines: [Segment]) -> Bool {
    guard let first = lines.first, lines.allSatisfy({ $0.contents == nil && $0.rows == nil }) else {
      return false
    }
    let words = lines.reduce(0) { $0 + $1.words.count }
    return words > mostKeyWords && KeyedRows.holdsFigure([first])
  }

  /// A column's lines, as entries that each have a line with a day or an hour.
  private struct EntryList {
    var entries = 0
    /// On average, of an entry, besides its day and hour.
    var words = 0.0
    /// From the left edge to the end of the longest line.
    var width = 0.0
    var keyStyles: Set<StyleID> = []

    /// `nil` where nothing has a figure, or something is no line.
    init?(_ column: [Segment]) {
      var left = Double.infinity
      var right = -Double.infinity
      var besides = 0
      for segment in column {
        guard segment.contents == nil, segment.rows == nil else { return nil }
        left = min(left, segment.ink.x0)
        right = max(right, segment.ink.x1)
        if EntryColumns.isKey(segment) {
          entries += 1
          keyStyles.insert(segment.style)
          besides += max(0, segment.words.count - mostKeyWords)
        } else {
          besides += segment.words.count
        }
      }
      guard entries > 0 else { return nil }
      words = Double(besides) / Double(entries)
      width = right - left
    }
  }
}
