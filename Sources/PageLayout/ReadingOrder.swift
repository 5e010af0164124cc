import KitModel

/// Orders the segments of a page by recursive cuts along white bands (the XY-cut family).
///
/// A band of white across the page parts areas; where white runs down the page as well, the area is
/// columns, a table or a grid of cards, and ``GridDecision`` says which. Adjacent bands that share
/// their gutters are one area: columns whose paragraphs happen to end at one height stay columns.
enum ReadingOrder {
  /// The least white between columns, as a fraction of the type size.
  static let leastGutter = 0.7
  /// Deeper than this an area is read from top to bottom as it is.
  static let deepest = 24

  /// - Parameter isBoxed: whether they are what a box of its own holds.
  static func areas(of segments: [Segment], isBoxed: Bool = false, depth: Int = 0) -> [Area] {
    guard segments.count > 1, depth < deepest else {
      return segments.isEmpty ? [] : [.flow(segments)]
    }
    let em = Whitespace.medianSize(of: segments)
    if let table = BoxedTimetable.parts(of: segments, em: em) {
      return areas(of: table.above, depth: depth + 1) + [.grid(table.rows)]
        + areas(of: table.below, depth: depth + 1)
    }
    if let cards = MarkedCards.parted(segments, em: em)
      ?? NumberedCards.parted(segments, em: em)
    {
      return cards.flatMap { areas(of: topDown($0), depth: depth + 1) }
    }
    if let (margin, rest) = depth == 0 ? SideBands.margin(in: segments, em: em) : nil {
      return areas(of: rest, depth: 1) + areas(of: [margin], depth: 1)
    }
    var columns = Whitespace.columns(of: segments, gap: em * leastGutter)
    if columns.count == 1 {
      if let parts = TabbedEntries.parts(of: segments, em: em) {
        return parts.flatMap { part -> [Area] in
          switch part {
          case .rows(let rows): [.grid(rows)]
          case .others(let segments): areas(of: segments, depth: depth + 1)
          }
        }
      }
      if let sides = OverhangingWords.parted(segments, em: em) {
        return sides.flatMap { areas(of: $0, depth: depth + 1) }
      }
      columns = NarrowGutters.columns(of: segments, em: em) ?? columns
    } else {
      columns = NarrowGutters.keyed(columns, em: em)
    }
    if let rows = FactPanels.rows(of: columns) {
      return rows.flatMap { areas(of: topDown($0.text), depth: depth + 1) + [.aside([$0.panel])] }
    }
    if let text = ThreadedColumns.joined(columns, em: em) {
      return areas(of: text, depth: depth + 1)
    }
    if LabelledLines.are(columns) { return [.flow(segments)] }
    if let parts = KeysBehindText.joined(columns, em: em) {
      return parts.flatMap { areas(of: $0, depth: depth + 1) }
    }
    if let headed = HeadedKeys.areas(of: segments, em: em) { return headed }
    if columns.count > 1, let sections = SpanningHeads.sections(of: segments, em: em) {
      return joinedFlows(sections.flatMap { areas(of: Array($0), depth: depth + 1) })
    }
    if columns.count > 1, let parts = TableHeadings.partedOverGutters(segments, em: em) {
      return joinedFlows(parts.flatMap { areas(of: topDown($0), depth: depth + 1) })
    }
    let halves = columns.count == 2 ? columns : []
    if let rows = rowsOfFacts(halves, em: em, depth: depth) { return rows }
    if let sides = sidebar(of: halves, in: segments, em: em) {
      if let rows = rowsOfFacts(halves.reversed(), em: em, depth: depth, isLed: true) {
        return rows
      }
      if let headed = HeadedKeys.areas(of: segments, em: em, inColumns: true) { return headed }
      return sides.flatMap { areas(of: topDown($0), depth: depth + 1) }
    }
    let bands = cohesive(
      Whitespace.bands(of: segments, gap: Whitespace.bandGap(of: segments)),
      gutter: em * leastGutter)
    if let parts = TitledSides.parted(bands, em: em) {
      return joinedFlows(areas(of: topDown(parts.above), depth: depth + 1))
        + parts.sides.flatMap { areas(of: topDown($0), depth: depth + 1) }
        + areas(of: topDown(parts.below), depth: depth + 1)
    }
    if let table = SpanningRows.table(in: bands, em: em) {
      return joinedFlows(
        areas(of: topDown(table.above), depth: depth + 1) + [.grid(table.rows)]
          + areas(of: topDown(table.below), depth: depth + 1))
    }
    let groups = grouped(bands, gutter: em * leastGutter)
    if groups.count > 1 {
      var areas: [Area] = []
      var index = 0
      while index < groups.count {
        if index + 1 < groups.count,
          let columns = ColumnTitles.headed(groups[index], above: groups[index + 1], em: em)
        {
          areas += columns.flatMap { Self.areas(of: topDown($0), depth: depth + 1) }
          index += 2
        } else {
          areas += Self.areas(of: topDown(groups[index]), isBoxed: isBoxed, depth: depth + 1)
          index += 1
        }
      }
      return joinedFlows(areas)
    }
    // The day at the left edge of a card and the hour at its right edge are one line.
    if isBoxed, isOneLine(segments) { return [.flow(segments)] }
    guard columns.count > 1 else { return unparted(segments, em: em, depth: depth) }
    if isEndOfLine(columns[1...], of: columns[0]), isBoxed || isKey(columns[0], of: columns[1]) {
      return [.flow(segments)]
    }
    if columns.count == 2, isOfRows(columns[1], beside: columns[0], em: em),
      let parts = TableHeadings.parted(segments, em: em)
    {
      return joinedFlows(parts.flatMap { areas(of: topDown($0), depth: depth + 1) })
    }
    if let parts = SideBands.parted(columns, em: em) {
      return parts.flatMap { part in
        areas(of: [part.band], depth: depth + 1)
          + areas(of: topDown(part.beside), depth: depth + 1)
      }
    }
    if let tables = TablesAside.parted(columns, em: em) ?? HeadedSides.parted(columns, em: em) {
      return tables.flatMap { areas(of: topDown($0), depth: depth + 1) }
    }
    // The column of a table's side is read after it: what stands above them heads the table.
    if let (rows, sides) = SideColumn.parted(columns, em: em) {
      // A line alone above the rows is the table's title.
      let table =
        rows[0].cells.count > 1
        ? RowHeadings.parted(rows, em: em) ?? [.grid(rows)]
        : areas(of: topDown(rows.flatMap { $0.cells.flatMap(\.segments) }), depth: depth + 1)
      return table + sides.flatMap { areas(of: topDown($0), depth: depth + 1) }
    }
    switch GridDecision.judge(segments: segments, columns: columns, em: em) {
    case .columns:
      if let rows = KeyedRows.rows(beside: columns[0], columns: Array(columns.dropFirst()), em: em)
      {
        let edges = columns.dropFirst().map { column in column.map { $0.ink.x0 }.min() ?? 0 }
        return areas(of: topDown(columns[0]), depth: depth + 1)
          + [.grid(rows.map { GridRow(cells: GridDecision.cells(of: $0, edges: edges)) })]
      }
      if columns.count == 2,
        let rows = rowsOfFacts(columns.reversed(), em: em, depth: depth, isLed: true)
      {
        return rows
      }
      // A side column in a box of its own is read after what it stands beside.
      if columns.count == 2, isNarrow(columns[0], beside: columns[1]),
        columns[0].allSatisfy({ $0.contents != nil }) || isSideNote(columns[0], to: columns[1])
      {
        return [columns[1], columns[0]].flatMap { areas(of: topDown($0), depth: depth + 1) }
      }
      if let headed = HeadedKeys.areas(of: segments, em: em, inColumns: true) { return headed }
      if let lists = HeadedKeys.joined(columns, em: em) {
        return lists.flatMap { list in
          HeadedKeys.areas(of: list, em: em, inColumns: true)
            ?? areas(of: topDown(list), depth: depth + 1)
        }
      }
      let joined = KeysBesideText.joined(columns, em: em) ?? columns
      return joined.flatMap { areas(of: topDown($0), depth: depth + 1) }
    case .cards(let rows):
      return rows.flatMap { row in
        row.flatMap { areas(of: topDown($0), depth: depth + 1) }
      }
    case .table(let rows):
      // What is set larger above all rows and columns is the title of the page.
      if let (title, rest) = titled(segments, em: em) {
        return joinedFlows([.flow(title)] + areas(of: rest, depth: depth + 1))
      }
      return RowHeadings.parted(rows, em: em) ?? [.grid(rows)]
    }
  }

  /// Titled texts, each with the days and places beside it, of a column of texts and one of those.
  private static func rowsOfFacts(
    _ columns: [[Segment]], em: Double, depth: Int, isLed: Bool = false
  ) -> [Area]? {
    guard let parts = FactsBeside.parts(of: columns, em: em, isLed: isLed) else { return nil }
    return areas(of: parts.above, depth: depth + 1)
      + parts.rows.flatMap { areas(of: $0.text, depth: depth + 1) + [.aside($0.facts)] }
      + areas(of: parts.below, depth: depth + 1)
  }

  /// Parts a lone line above all others and larger than any of them from these.
  private static func titled(
    _ segments: [Segment], em: Double
  ) -> (title: [Segment], rest: [Segment])? {
    guard let first = segments.first, first.contents == nil, first.size > leastTitle * em,
      segments.dropFirst().allSatisfy({
        $0.size * leastOver < first.size && $0.ink.y0 > first.ink.y1
      })
    else { return nil }
    return ([first], Array(segments.dropFirst()))
  }

  /// How much larger than all below it a title is.
  private static let leastOver = 1.1

  /// Whether a few pieces stand side by side on one line.
  private static func isOneLine(_ segments: [Segment]) -> Bool {
    guard segments.count <= mostInLine, let first = segments.first else { return false }
    return segments.allSatisfy { segment in
      segment.contents == nil && first.ink.verticalOverlap(segment.ink) > 0.5 * first.ink.height
    }
  }

  private static let mostInLine = 3

  /// Whether all that stands beside a column is one piece, at the height of one of its lines.
  private static func isEndOfLine(_ beside: ArraySlice<[Segment]>, of column: [Segment]) -> Bool {
    guard beside.count == 1, let pieces = beside.first, pieces.count == 1, let piece = pieces.first,
      piece.contents == nil
    else { return false }
    let inLine = column.filter { $0.ink.verticalOverlap(piece.ink) > 0.5 * piece.ink.height }
    return inLine.count == 1 && inLine[0].contents == nil
  }

  /// Whether what opens a column of several lines is an hour or a day: the title behind it in its line goes with it.
  private static func isKey(_ column: [Segment], of title: [Segment]) -> Bool {
    guard column.count > 1, let key = column.first, let title = title.first,
      key.ink.verticalOverlap(title.ink) > 0
    else { return false }
    return KeyedRows.holdsFigure([key]) && title.ink.x0 - key.ink.x1 < widestKeyGap * key.size
  }

  /// White between an hour and the title behind it at the most, in type sizes.
  private static let widestKeyGap = 4.0

  /// How far a side column stands from the text at the least, in type sizes.
  private static let leastBesideText = 1.2

  /// Parts a narrow column at the page's edge that runs beside everything else.
  ///
  /// Its own headings stand at other heights than those of the main text, so that cutting across
  /// first would mix the two.
  private static func sidebar(
    of columns: [[Segment]], in segments: [Segment], em: Double
  ) -> [[Segment]]? {
    guard columns.count == 2,
      columns[1].allSatisfy({ right in
        columns[0].allSatisfy { right.ink.x0 - $0.ink.x1 > leastBesideText * em }
      })
    else { return nil }
    let boxes = columns.map { column in
      column.dropFirst().reduce(column[0].ink) { $0.union($1.ink) }
    }
    let width = boxes[1].x1 - boxes[0].x0
    let height = max(boxes[0].y1, boxes[1].y1) - min(boxes[0].y0, boxes[1].y0)
    guard let narrow = boxes.indices.min(by: { boxes[$0].width < boxes[$1].width }),
      boxes[narrow].width < widestSidebar * width, boxes[narrow].height > 0.3 * height,
      boxes[1 - narrow].height > 0.4 * height, columns[narrow].count >= 5
    else { return nil }
    guard
      case .columns = GridDecision.judge(segments: segments, columns: columns, em: em)
    else { return nil }
    // The last column of a table stands as high as its rows.
    let extent = boxes[narrow]
    let beside = segments.filter { $0.ink.midY > extent.y0 && $0.ink.midY < extent.y1 }
    if areEven(Whitespace.columns(of: beside, gap: em * leastGutter), em: em)
      || BandedTable.rows(of: topDown(beside), em: em) != nil
      || isOfRows(columns[narrow], beside: columns[1 - narrow], em: em)
      || AnchoredRows.rows(of: Whitespace.columns(of: segments, gap: em * leastGutter), em: em)
        != nil
    {
      return nil
    }
    return narrow == 0 && isSideNote(columns[0], to: columns[1]) ? columns.reversed() : columns
  }

  /// Whether the cells of a narrow column stand at the heights of rows that have several cells already, as
  /// the last column of a table does.
  private static func isOfRows(
    _ narrow: [Segment], beside main: [Segment], em: Double
  ) -> Bool {
    // No table fills a page with more lines; what has more is made to cost time.
    guard main.count <= mostInTable else { return false }
    let cells = Whitespace.bands(of: narrow, gap: cellGap * em)
    let inRows = cells.count { cell in
      let base = cell.map { $0.ink.y0 }.min() ?? 0
      let row = main.filter { abs($0.ink.y0 - base) < sameHeight * em }
      return Whitespace.columnCount(of: row, gap: em) > 1
    }
    return cells.count >= leastCells && Double(inRows) >= leastInRows * Double(cells.count)
  }

  /// Whether columns are the parts of one text: three or more, whose edges stand as far apart.
  private static func areEven(_ columns: [[Segment]], em: Double) -> Bool {
    let edges = columns.map { column in column.map(\.ink.x0).min() ?? 0 }
    guard edges.count >= leastEven else { return false }
    let steps = zip(edges, edges.dropFirst()).map { $1 - $0 }
    return steps.allSatisfy { abs($0 - steps[0]) < evenStep * em }
  }

  private static let leastEven = 3
  private static let evenStep = 0.2

  /// White between the cells of a column, and how far the tops of one row's cells may differ, in sizes.
  private static let cellGap = 0.5
  private static let sameHeight = 0.15
  private static let leastCells = 4
  private static let leastInRows = 0.75
  private static let mostInTable = 1500

  /// Whether a narrow column holds what goes with a title that stands beside it: place, dates, hours.
  private static func isSideNote(_ column: [Segment], to main: [Segment]) -> Bool {
    let noted = column.filter { segment in
      // A numeral counts the entries and is no text.
      segment.words.contains { Int($0.text) == nil }
    }
    guard column.count >= 3, let largest = noted.map(\.size).max() else { return false }
    return main.contains { $0.size > leastTitle * largest }
  }

  /// How much larger than all of a side note the title beside it is.
  private static let leastTitle = 1.25

  private static func isNarrow(_ column: [Segment], beside other: [Segment]) -> Bool {
    func width(_ segments: [Segment]) -> Double {
      (segments.map { $0.ink.x1 }.max() ?? 0) - (segments.map { $0.ink.x0 }.min() ?? 0)
    }
    return width(column) < widestSidebar * (width(column) + width(other))
  }

  /// The widest side column, as a share of the area's width.
  private static let widestSidebar = 0.36

  /// Joins bands that stand much closer than others do and share a gutter: the parts of cards.
  private static func cohesive(_ bands: [[Segment]], gutter: Double) -> [[Segment]] {
    guard bands.count >= 5 else { return bands }
    let whites = zip(bands, bands.dropFirst()).map { top($1) - bottom($0) }
    let usual = whites.sorted()[whites.count / 2]
    let wide = whites.sorted()[whites.count * 3 / 4]
    var joined = [bands[0]]
    for (band, white) in zip(bands.dropFirst(), whites) {
      let last = joined[joined.count - 1]
      let isClose =
        white < min(usual, wide * 0.5) * 1.01 && wide > usual * 1.8
        || white < usual * 0.45
      if isClose, Whitespace.columnCount(of: last, gap: gutter) > 1,
        Whitespace.columnCount(of: last, band, gap: gutter) > 1
      {
        joined[joined.count - 1] += band
      } else {
        joined.append(band)
      }
    }
    return joined
  }

  /// Joins flows that follow one another in one column, as a heading and the text below it.
  static func joinedFlows(_ areas: [Area]) -> [Area] {
    var joined: [Area] = []
    for area in areas {
      if case .flow(let segments) = area, case .flow(let above)? = joined.last,
        let top = segments.first, let bottom = above.last, top.ink.y0 >= bottom.ink.midY,
        isOneColumn(above, segments)
      {
        joined[joined.count - 1] = .flow(above + segments)
      } else {
        joined.append(area)
      }
    }
    return joined
  }

  private static func isOneColumn(_ above: [Segment], _ below: [Segment]) -> Bool {
    guard let first = above.map({ $0.ink.x0 }).min(), let second = below.map({ $0.ink.x0 }).min()
    else {
      return false
    }
    let overlap = above.contains { upper in
      below.contains { $0.ink.horizontalOverlap(upper.ink) > 0 }
    }
    return overlap && abs(first - second) < 4 * Whitespace.medianSize(of: below)
  }

  static func topDown(_ segments: [Segment]) -> [Segment] {
    // Most are in order already, or nearly so, and segments are large to move.
    func isBefore(_ left: Rect, _ right: Rect) -> Bool {
      left.y0 != right.y0 ? left.y0 < right.y0 : left.x0 < right.x0
    }
    let isSorted = segments.indices.dropFirst().allSatisfy {
      !isBefore(segments[$0].ink, segments[$0 - 1].ink)
    }
    return isSorted ? segments : segments.sorted { isBefore($0.ink, $1.ink) }
  }
}
