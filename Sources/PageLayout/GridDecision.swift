import KitModel
import Lexicons

/// Says what an area with gutters is: columns of text, a table, or a grid of cards.
enum GridDecision {
  case columns
  /// Rows of cells that are each read as a column.
  case cards([[[Segment]]])
  case table([GridRow])

  /// The share of rows whose cells must begin at one height.
  private static let leastAligned = 0.7

  static func judge(segments: [Segment], columns: [[Segment]], em: Double) -> GridDecision {
    let decision = decision(of: segments, columns: columns, em: em)
    // Two texts side by side may have lines at one height here and there.
    if case .table = decision, columns.count == 2,
      TextHeights.areApart(columns[0], columns[1], em: em),
      !isKeyedByNumerals(segments, columns: columns, em: em)
    {
      return .columns
    }
    return decision
  }

  /// Whether large numerals, each with its weekday and month, are the keys of the rows beside them: their lines stand at
  /// heights of their own.
  private static func isKeyedByNumerals(
    _ segments: [Segment], columns: [[Segment]], em: Double
  ) -> Bool {
    columns[0].contains { $0.size > largeNumeral * em }
      && KeyedRows.rows(of: segments, columns: columns, em: em) != nil
  }

  private static let largeNumeral = 1.5

  private static func decision(
    of segments: [Segment], columns: [[Segment]], em: Double
  ) -> GridDecision {
    // What has a table in it is none, and a note in the margin makes no column of one.
    if segments.contains(where: { $0.rows != nil }) || hasMarginNote(columns)
      || HeadRows.head(columns, em: em) || SideTitle.stands(before: columns, em: em)
    {
      return .columns
    }
    if EntryColumns.are(columns) { return .columns }
    if let rows = AnchoredRows.rows(of: columns, em: em) { return .table(TableHeader.marked(rows)) }
    let gap = Whitespace.bandGap(of: segments)
    let bands = withoutNarrowCuts(Whitespace.bands(of: segments, gap: gap))
    let edges = columns.map { column in column.map { $0.ink.x0 }.min() ?? 0 }
    var rows = bands.map { cells(of: $0, edges: edges) }
    var rowBands = bands
    if let hanging = HangingKeys.rows(of: bands, cells: rows, em: em) {
      rowBands = hanging
      rows = hanging.map { cells(of: $0, edges: edges) }
    }
    if ParallelCards.fill(rows, em: em) { return .columns }
    if opensAlike(bands, em: em) {
      return .cards(bands.map { [$0] })
    }
    if isOfPanels(rows) { return .cards(rows.map { $0.map(\.segments) }) }
    if let first = columns.first, columns.count > 1,
      OffsetKeys.titlesAbove(
        KeyedRows.keys(of: first, em: em), of: columns.dropFirst().flatMap { $0 }, em: em) != nil,
      let rows = KeyedRows.rows(of: segments, columns: columns, em: em)
    {
      return .table(
        TableHeader.marked(rows.map { GridRow(cells: cells(of: $0, edges: edges)) }))
    }
    let shared = rows.filter { $0.count > 1 }
    if shared.count >= 2, isRowwise(rows, bands: rowBands, em: em) {
      // A first column of days or hours is the key of a table's rows.
      let isKeyed = KeyedRows.rows(of: segments, columns: columns, em: em) != nil
      if !isKeyed, RunningText.fills(rows) { return .columns }
      if !isKeyed, TightTable.isRowOfCards(rows, columns: edges.count) { return .columns }
      if !isKeyed, HeadRows.areOver(rows, em: em) { return .columns }
      if !isKeyed, let cards = CardRows.rows(of: rowBands, cells: rows) {
        return .cards(cards.map { cells(of: $0, edges: edges).map(\.segments) })
      }
      if !isKeyed, isCards(shared, em: em) { return .cards(rows.map { $0.map(\.segments) }) }
      // Keys of several lines, set as wide as the texts, are no keys of several rows.
      if isKeyed, KeyedRows.keysSetWide(columns, em: em) != nil {
        return .table(TableHeader.marked(RowSpans.settled(rows.map { GridRow(cells: $0) }, em: em)))
      }
      // Two keys in a band are enough where most bands show one.
      let least = isKeyed && showsOneKey(rows, em: em) ? 2 : KeyedRows.leastKeys
      let split = rows.flatMap { splitRow($0, gap: gap, em: em, leastKeys: least) }
      return .table(TableHeader.marked(RowSpans.settled(split, em: em)))
    }
    if let rows = TightTable.rows(of: segments, edges: edges, em: em) {
      if RunningText.fills(rows.map(\.cells)) { return .columns }
      return .table(TableHeader.marked(rows))
    }
    if let rows = KeyedRows.rows(of: segments, columns: columns, em: em) {
      return .table(
        TableHeader.marked(rows.map { GridRow(cells: cells(of: $0, edges: edges)) }))
    }
    if let rows = BandedTable.rows(of: segments, em: em) {
      return .table(TableHeader.marked(rows))
    }
    return .columns
  }

  /// Whether a short text in smaller letters stands beside the top of a column several times as high.
  private static func hasMarginNote(_ columns: [[Segment]]) -> Bool {
    guard columns.count >= 2, let first = columns.first, let last = columns.last else {
      return false
    }
    return [(first, columns[1]), (last, columns[columns.count - 2])].contains { note, text in
      let heights = [note, text].map { segments in
        (segments.map { $0.ink.y1 }.max() ?? 0) - (segments.map { $0.ink.y0 }.min() ?? 0)
      }
      let noteSize = Whitespace.medianSize(of: note)
      return note.count <= mostNoteLines && text.count >= leastBesideNote
        && heights[0] * leastNoteRatio < heights[1]
        && noteSize < smallerNote * Whitespace.medianSize(of: text)
        && note.allSatisfy { !$0.holdsFigure || $0.words.count > 2 }
    }
  }

  private static let mostNoteLines = 8
  private static let leastBesideNote = 8
  private static let leastNoteRatio = 3.0
  private static let smallerNote = 0.9

  /// Whether all that stands in rows is cards: boxes of several lines, some wider than others' columns.
  ///
  /// Boxes of one width are the cells of a table, unless a line is drawn around each.
  private static func isOfPanels(_ rows: [[GridCell]]) -> Bool {
    let isFramed = rows.joined().allSatisfy { $0.segments.allSatisfy(\.isFramed) }
    return (isFramed || rows.count >= 2 && rows.contains { $0.contains(where: holdsSeveral) })
      && rows.allSatisfy { row in
        row.count <= mostCardsInRow
          && row.allSatisfy { cell in
            cell.segments.allSatisfy { box in
              box.contents.map { $0.count >= leastCardLines || EntryColumns.isEntry($0) } ?? false
            }
          }
      }
  }

  /// Whether boxes stand side by side in a cell.
  private static func holdsSeveral(_ cell: GridCell) -> Bool {
    zip(cell.segments, cell.segments.dropFirst()).contains {
      $0.ink.verticalOverlap($1.ink) > 0 && $0.ink.horizontalOverlap($1.ink) <= 0
    }
  }

  /// Days of a calendar are more in a row, and hold less.
  private static let mostCardsInRow = 4
  private static let leastCardLines = 3

  /// Whether each band opens with a mark of its own that stands nowhere else, such as a large numeral:
  /// cards below one another, each with columns.
  private static func opensAlike(_ bands: [[Segment]], em: Double) -> Bool {
    guard bands.count >= 2 else { return false }
    let openings = bands.compactMap { band in band.min { $0.ink.y0 < $1.ink.y0 } }
    guard let style = openings.first?.style, openings.allSatisfy({ $0.style == style }),
      openings.allSatisfy({ $0.size > largeMark * em })
    else { return false }
    let marks = bands.reduce(0) { sum, band in sum + band.count { $0.style == style } }
    return marks == bands.count && bands.allSatisfy { $0.count >= 4 }
  }

  /// How much larger than the text an opening mark is.
  private static let largeMark = 2.5

  /// Joins bands that stand much closer than the others: cells whose inner gaps coincide.
  private static func withoutNarrowCuts(_ bands: [[Segment]]) -> [[Segment]] {
    guard bands.count > 3 else { return bands }
    let whites = zip(bands, bands.dropFirst()).map { top($1) - bottom($0) }
    let usual = whites.sorted()[whites.count / 2]
    var joined = [bands[0]]
    for (band, white) in zip(bands.dropFirst(), whites) {
      if white < usual * 0.62 { joined[joined.count - 1] += band } else { joined.append(band) }
    }
    return joined
  }

  static func cells(of band: [Segment], edges: [Double]) -> [GridCell] {
    var cells: [GridCell] = []
    for segment in ReadingOrder.topDown(band) {
      let column = (edges.lastIndex { $0 <= segment.ink.x0 + 0.5 }) ?? 0
      if let index = cells.firstIndex(where: { $0.column == column }) {
        cells[index].segments.append(segment)
      } else {
        cells.append(GridCell(column: column, segments: [segment]))
      }
    }
    return cells.sorted { $0.column < $1.column }
  }

  /// Whether cells of a row begin (or are centred) at one height and rows stand clearly apart.
  private static func isRowwise(_ rows: [[GridCell]], bands: [[Segment]], em: Double) -> Bool {
    let shared = rows.filter { $0.count > 1 }
    let aligned = shared.count { row in
      let key = row[0]
      return row.dropFirst().contains { isAligned(key, $0, em: em) }
    }
    guard Double(aligned) >= leastAligned * Double(shared.count) else { return false }
    guard shared.count * 2 >= rows.count, hasShortColumn(shared) else { return false }
    var clear = 0
    for index in 1..<bands.count {
      let white = top(bands[index]) - bottom(bands[index - 1])
      let inner = max(innerGap(rows[index - 1]), innerGap(rows[index]))
      if white >= inner - 0.1 * em { clear += 1 }
    }
    if Double(clear) < 0.6 * Double(bands.count - 1) { return false }
    // Two rows alone may be two paragraphs that happen to begin at one height.
    if shared.count == 2 {
      return shared.allSatisfy { row in row.allSatisfy { $0.segments.count <= 12 } }
    }
    return true
  }

  /// Whether some column's cells are a few words each, as in a table; columns of running text
  /// that happen to share their paragraph ends have none.
  private static func hasShortColumn(_ rows: [[GridCell]]) -> Bool {
    let cells = rows.flatMap { $0 }
    let widest = cells.map(\.box.width).max() ?? 0
    return Set(cells.map(\.column)).contains { column in
      let own = cells.filter { $0.column == column }
      guard own.count * 2 >= rows.count else { return false }
      let words = own.map { $0.segments.reduce(0) { $0 + $1.words.count } }.sorted()
      let lines = own.map(\.segments.count).sorted()
      let isNarrow = own.allSatisfy { $0.box.width < 0.55 * widest }
      return words[words.count / 2] <= 14 || (isNarrow && lines[lines.count / 2] <= 6)
    }
  }

  private static func isAligned(_ left: GridCell, _ right: GridCell, em: Double) -> Bool {
    guard let a = left.segments.first, let b = right.segments.first else { return false }
    let (first, second) = (left.box, right.box)
    if abs(a.ink.y1 - b.ink.y1) < 0.45 * em || abs(first.y0 - second.y0) < 0.45 * em
      || abs(first.midY - second.midY) < 0.3 * em
    {
      return true
    }
    // A short cell beside the first lines of a longer one, as dates in a margin are.
    return first.y0 > second.y0 - 0.45 * em && first.y0 < second.y0 + 1.3 * em
      && first.y1 < second.y1 + 0.45 * em
  }

  /// The widest white in points between lines of one cell of the row.
  private static func innerGap(_ row: [GridCell]) -> Double {
    var widest = 0.0
    for cell in row {
      for (upper, lower) in zip(cell.segments, cell.segments.dropFirst()) {
        widest = max(widest, lower.ink.y0 - upper.ink.y1)
      }
    }
    return widest
  }

  private static func top(_ band: [Segment]) -> Double { band.map { $0.ink.y0 }.min() ?? 0 }
  private static func bottom(_ band: [Segment]) -> Double { band.map { $0.ink.y1 }.max() ?? 0 }

  /// Cards are cells of much the same width that each open with a line set apart from the rest.
  private static func isCards(_ rows: [[GridCell]], em: Double) -> Bool {
    let cells = rows.flatMap { $0 }
    let tall = cells.filter { $0.segments.count >= 3 }
    guard tall.count * 3 >= cells.count * 2 else { return false }
    let opened = tall.count { cell in
      cell.segments[0].style != cell.segments[cell.segments.count - 1].style
    }
    guard opened * 3 >= tall.count * 2 else { return false }
    let firsts = rows.compactMap { $0.first?.box.width }
    let lasts = rows.compactMap { $0.last?.box.width }
    guard let narrow = firsts.max(), let wide = lasts.max() else { return false }
    return min(narrow, wide) > 0.6 * max(narrow, wide)
  }

  /// Whether the first cells of most rows hold one key each, and others two or more.
  private static func showsOneKey(_ rows: [[GridCell]], em: Double) -> Bool {
    let keys = rows.compactMap { row in
      row.count > 1 && row[0].column == 0 ? KeyedRows.keys(of: row[0].segments, em: em).count : nil
    }
    return keys.count { $0 == 1 } >= leastOneKey * keys.count { $0 > 1 }
  }

  private static let leastOneKey = 2

  /// Splits a band where its first cell shows the keys of several rows whose texts follow without white.
  private static func keyedRows(
    _ cells: [GridCell], em: Double, leastKeys: Int
  ) -> [GridRow] {
    let columns = cells.map(\.segments)
    // A card opens with a day and a title below it; keys are days or hours one and all.
    guard columns.count >= 2, columns[0].allSatisfy(\.holdsFigure),
      leastKeys == KeyedRows.leastKeys || KeyedRows.standsApart(columns[0], em: em),
      let rows = KeyedRows.rows(
        of: columns.flatMap { $0 }, columns: columns, em: em, leastKeys: leastKeys)
    else { return [GridRow(cells: cells)] }
    let edges = cells.map(\.box.x0)
    return rows.map { row in
      GridRow(
        cells: Self.cells(of: row, edges: edges).map {
          GridCell(column: cells[$0.column].column, segments: $0.segments)
        })
    }
  }

  /// How far a cell stands from the middle and top of its band, as a fraction of the type size, where
  /// the cell above it is empty.
  private static let emptyCellOffset = 0.8

  /// Splits a band where one cell spans several rows of the cells beside it.
  ///
  /// At least two columns must show the same rows at the same heights; a cell with fewer lines
  /// then stands for the rows that it is centred on, or that begin at its top.
  private static func splitRow(
    _ cells: [GridCell], gap: Double, em: Double, leastKeys: Int
  ) -> [GridRow] {
    let parts = cells.map { Whitespace.bands(of: $0.segments, gap: gap) }
    let most = parts.map(\.count).max() ?? 1
    let finest = parts.indices.filter { parts[$0].count == most }
    guard most > 1, finest.count >= 2 else {
      return RowSpans.besideKeys(cells, parts: parts, em: em)
        ?? keyedRows(cells, em: em, leastKeys: leastKeys)
    }
    let model = parts[finest[0]]
    for index in finest.dropFirst() {
      for (a, b) in zip(model, parts[index]) where !isLevel(a, b, em: em) {
        return [GridRow(cells: cells)]
      }
    }
    var rows = model.map { _ in GridRow(cells: []) }
    for (index, cell) in cells.enumerated() {
      // Keys have no empty cells among them.
      let leastOffset = index == 0 ? .infinity : emptyCellOffset * em
      for (start, span, segments) in RowSpans.assigned(
        parts[index], to: model, leastOffset: leastOffset)
      {
        rows[start].cells.append(
          GridCell(column: cell.column, rowSpan: span, segments: segments))
      }
    }
    return rows
  }

  /// Whether cells begin at one height, or are centred on one.
  private static func isLevel(_ left: [Segment], _ right: [Segment], em: Double) -> Bool {
    let (a, b) = (AnchoredRows.extent(of: left), AnchoredRows.extent(of: right))
    return abs(a.lowerBound - b.lowerBound) <= levelSlack * em
      || abs(a.lowerBound + a.upperBound - b.lowerBound - b.upperBound) <= levelSlack * em
  }

  private static let levelSlack = 0.6
}

extension Segment {
  var holdsFigure: Bool {
    words.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
  }
}
