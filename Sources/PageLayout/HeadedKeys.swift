import KitModel

/// A list whose days stand in the margin, a half line lower than their titles, with months in large letters
/// between its entries: an agenda.
///
/// The months lie over the gutter between days and texts or end above it, so that no white shows where the
/// list begins, and two such lists side by side look like four columns.
enum HeadedKeys {
  /// How much larger than the text a heading is, and one of a few words in the column of the keys.
  private static let leastHeading = 1.4
  private static let leastHeadOfKeys = 1.15
  private static let mostWordsOfHead = 3
  /// So many heads in the column of the keys show that they part a list.
  private static let leastHeads = 2

  /// The headings, and the rows between them; `nil` where there are no headings, or no keys.
  /// - Parameter inColumns: whether no white parts rows, so that days and texts would be read as columns.
  static func areas(of segments: [Segment], em: Double, inColumns: Bool = false) -> [Area]? {
    let months = inColumns ? styleOfHeads(segments, em: em) : nil
    let days =
      inColumns && months == nil ? DayHeadsOfKeys.style(in: segments, em: em) : nil
    let headStyle = months ?? days
    let headings = segments.filter { segment in
      segment.contents == nil
        && (segment.size > leastHeading * em || inColumns && isHead(segment, em: em)
          || segment.style == headStyle)
        && !segments.contains { other in
          other.ink != segment.ink
            && other.ink.verticalOverlap(segment.ink) > 0.5
              * min(other.ink.height, segment.ink.height)
        }
    }
    guard !headings.isEmpty else { return nil }
    let rest = segments.filter { segment in !headings.contains { $0.ink == segment.ink } }
    let columns = Whitespace.columns(of: rest, gap: em * ReadingOrder.leastGutter)
    // Days that stand at the height of their titles are told by the white around them, unless the months are no
    // wider than the days: then the gutter is as high as the list.
    guard columns.count == 2,
      inColumns && headings.count >= leastHeads
        && (days != nil || headings.allSatisfy({ lies($0, over: columns[0], em: em) }))
        || OffsetKeys.lines(beside: KeyedRows.keys(of: columns[0], em: em), of: columns[1], em: em)
          != nil,
      let rows = rowsSetWide(rest, columns: columns, em: em)
        ?? KeyedRows.rows(of: rest, columns: columns, em: em)
    else { return nil }
    let edges = columns.map { column in column.map { $0.ink.x0 }.min() ?? 0 }
    var areas: [Area] = []
    var open: [GridRow] = []
    var waiting = ReadingOrder.topDown(headings)[...]
    func close() {
      if !open.isEmpty { areas.append(.grid(open)) }
      open = []
    }
    for row in rows {
      let top = row.map { $0.ink.y0 }.min() ?? 0
      let bottom = row.map { $0.ink.y1 }.max() ?? 0
      while let heading = waiting.first, heading.ink.midY < top {
        close()
        areas.append(.flow([heading]))
        waiting.removeFirst()
      }
      // A row on both sides of a heading is none.
      if let heading = waiting.first, heading.ink.midY < bottom { return nil }
      let cells = GridDecision.cells(of: row, edges: edges)
      if cells.count > 1 {
        open.append(GridRow(cells: cells))
      } else {
        close()
        areas.append(.flow(ReadingOrder.topDown(row)))
      }
    }
    close()
    return areas + waiting.map { .flow([$0]) }
  }

  /// The rows of a list whose lines stand so far apart that keys of several lines look like several keys, some of
  /// them without a figure.
  private static func rowsSetWide(
    _ segments: [Segment], columns: [[Segment]], em: Double
  ) -> [[Segment]]? {
    guard !KeyedRows.keys(of: columns[0], em: em).allSatisfy(KeyedRows.holdsFigure) else {
      return nil
    }
    let tops = columns[1].sorted { $0.ink.y0 < $1.ink.y0 }
    let whites = zip(tops, tops.dropFirst()).map { $1.ink.y0 - $0.ink.y1 }
    guard let least = whites.filter({ $0 > 0 }).min(), least < widestLeading * em,
      case let gap = least / em + slack,
      KeyedRows.keys(of: columns[0], em: em, lineGap: gap).allSatisfy(KeyedRows.holdsFigure)
    else { return nil }
    return KeyedRows.rows(of: segments, columns: columns, em: em, lineGap: gap)
  }

  /// The most white between the lines of one text, and how much it may vary, in type sizes.
  private static let widestLeading = 1.0
  private static let slack = 0.1

  /// Whether a line may be a month above its days: a few words, somewhat larger than the text.
  private static func isHead(_ segment: Segment, em: Double) -> Bool {
    segment.size > leastHeadOfKeys * em && isShortName(segment)
  }

  /// The style that only lines of a few words at the left edge have, and no smaller than the text: that of months
  /// which a colour or another fount sets apart, not their size.
  private static func styleOfHeads(_ segments: [Segment], em: Double) -> StyleID? {
    guard let left = segments.map(\.ink.x0).min() else { return nil }
    var others: Set<StyleID> = []
    var heads: Set<StyleID> = []
    for segment in segments {
      if segment.contents == nil, isShortName(segment), abs(segment.ink.x0 - left) < em,
        segment.size >= em
      {
        heads.insert(segment.style)
      } else {
        others.insert(segment.style)
      }
    }
    heads.subtract(others)
    return heads.count == 1 ? heads.first : nil
  }

  private static func isShortName(_ segment: Segment) -> Bool {
    segment.words.count <= mostWordsOfHead
      && !segment.words.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
  }

  /// Whether a heading is no wider than a column of keys.
  private static func lies(_ heading: Segment, over keys: [Segment], em: Double) -> Bool {
    guard let left = keys.map(\.ink.x0).min(), let right = keys.map(\.ink.x1).max() else {
      return false
    }
    return heading.ink.x0 > left - em && heading.ink.x1 < right + em
  }

  /// Columns with each that holds nothing but headings and keys of the next one joined to it.
  static func joined(_ columns: [[Segment]], em: Double) -> [[Segment]]? {
    guard columns.count >= 3 else { return nil }
    var joined: [[Segment]] = []
    var index = 0
    while index < columns.count {
      if index + 1 < columns.count,
        case let pair = ReadingOrder.topDown(columns[index] + columns[index + 1]),
        areas(of: pair, em: em, inColumns: true) != nil
      {
        joined.append(pair)
        index += 2
      } else {
        joined.append(columns[index])
        index += 1
      }
    }
    return joined.count < columns.count ? joined : nil
  }
}
