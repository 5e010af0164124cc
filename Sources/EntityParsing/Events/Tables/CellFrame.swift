import DateExpressions
import KitModel

/// The days and halls that head the columns and rows of a table, and the cells between them.
struct CellFrame {
  /// A cell and the row that it stands in.
  struct Placed {
    let cell: Table.Cell
    fileprivate let row: Int
  }

  /// The cells that are headed, row by row.
  private let placed: [Placed]
  private var columnDays: [Int: DatedText] = [:]
  private var rowDays: [Int: DatedText] = [:]
  private var columnHalls: [Int: SourcedText] = [:]
  private var rowHalls: [Int: SourcedText] = [:]
  private let leastCells: Int
  /// The share of filled cells that must tell an hour: halls say less of what they head than days do.
  private let leastTimed: Double

  var cells: [Table.Cell] { placed.map(\.cell) }

  /// Whether it tells days of its own.
  var hasDays: Bool { !columnDays.isEmpty || !rowDays.isEmpty }

  /// Whether enough cells tell an hour.
  func isMet(by timed: Int, of filled: Int) -> Bool {
    timed >= leastCells && Double(timed) >= leastTimed * Double(filled)
  }

  func day(of placed: Placed) -> DatedText? {
    columnDays[placed.cell.column] ?? rowDays[placed.row]
  }

  /// What spans several halls is in none of them.
  func hall(of placed: Placed) -> SourcedText? {
    if let hall = columnHalls[placed.cell.column] {
      return placed.cell.columnSpan == 1 ? hall : nil
    }
    return rowHalls[placed.row]
  }

  /// The cells in the order in which they are read: day by day, else row by row.
  var inOrder: [Placed] {
    guard !columnDays.isEmpty else { return placed }
    return columnDays.keys.sorted().flatMap { column in placed.filter { $0.cell.column == column } }
  }
}

// MARK: - Days above

extension CellFrame {
  /// Days above; rows may be named by halls, or by what says nothing that the hours don't say.
  ///
  /// `nil` where the first row heads fewer than two days, or columns of other kinds.
  init?(daysAbove table: Table, tools: EventTools) {
    guard table.rows.count >= 2, let days = DayHeads.days(of: table.rows[0], tools: tools) else {
      return nil
    }
    let rows = Array(table.rows.dropFirst())
    placed = Self.placed(rows) { days[$0.column] != nil }
    columnDays = days
    rowHalls = Self.halls(of: rows, besides: days, tools: tools)
    leastCells = 3
    leastTimed = 0.6
  }

  /// The names of rows where most of them tell by their words that they are halls, and none tells a time.
  private static func halls(
    of rows: [Table.Row], besides days: [Int: DatedText], tools: EventTools
  ) -> [Int: SourcedText] {
    var halls: [Int: SourcedText] = [:]
    for (index, row) in rows.enumerated() {
      guard let head = row.cells.first, days[head.column] == nil, head.rowSpan == 1 else {
        continue
      }
      halls[index] = head.text
    }
    guard halls.count >= leastHalls,
      halls.values.allSatisfy({ tools.dated($0).expressions.isEmpty })
    else { return [:] }
    let known = halls.values.count { name in
      tools.places.parse(name.text).first.map {
        $0.location.venue != nil && $0.range.lowerBound == 0
      } ?? false
    }
    return known * 2 >= halls.count ? halls : [:]
  }

  private static let leastHalls = 2

  private static func placed(
    _ rows: [Table.Row], where isHeaded: (Table.Cell) -> Bool
  ) -> [Placed] {
    rows.enumerated().flatMap { index, row in
      row.cells.filter(isHeaded).map { Placed(cell: $0, row: index) }
    }
  }
}

// MARK: - Halls

extension CellFrame {
  /// Halls above, on the day of the heading or of each row.
  ///
  /// `nil` where the first row names what columns hold, or nothing tells the days.
  init?(hallsAbove table: Table, heading: DatedText?, tools: EventTools) {
    guard table.rows.count >= 2, let top = table.rows.first,
      top.isHeader || top.cells.first?.column != 0
    else { return nil }
    var halls: [Int: SourcedText] = [:]
    for cell in top.cells {
      let role = ColumnRoles.named(cell.text.text, lexicon: tools.lexicon)
      guard tools.dated(cell.text).expressions.isEmpty,
        role == nil || role == .place && TimetableGrid.isRoom(cell.text)
      else { return nil }
      halls[cell.column] = cell.text
    }
    let rows = Array(table.rows.dropFirst())
    let days = Self.days(of: rows, besides: halls, tools: tools)
    guard halls.count >= Self.leastHalls, days != nil || heading?.hasCertainDay == true else {
      return nil
    }
    placed = Self.placed(rows) { halls[$0.column] != nil }
    columnHalls = halls
    rowDays = days ?? [:]
    leastCells = 3
    leastTimed = 0.75
  }

  /// The days that rows open with; `nil` where one opens with anything else.
  ///
  /// A row without a head goes on with the day above.
  private static func days(
    of rows: [Table.Row], besides halls: [Int: SourcedText], tools: EventTools
  ) -> [Int: DatedText]? {
    var days: [Int: DatedText] = [:]
    var day: DatedText?
    for (index, row) in rows.enumerated() {
      if let head = row.cells.first, halls[head.column] == nil {
        let dated = tools.dated(head.text)
        guard dated.coverage == .pure, dated.hasCertainDay, !dated.hasTime else { return nil }
        day = dated
      }
      guard let day else { return nil }
      days[index] = day
    }
    return days
  }

  /// Halls in front of rows, on the day of the heading: the lanes of a day drawn as a line of time, which may have a scale.
  ///
  /// `nil` where rows open with anything but a name, or no day stands above.
  init?(hallsInFront table: Table, heading: DatedText?, tools: EventTools) {
    guard heading?.hasCertainDay == true,
      case let rows = table.rows.filter({ !$0.isHeader && !Self.isScale($0, tools: tools) }),
      rows.count >= Self.leastHalls,
      case let keys = rows.compactMap({ row in row.cells.first { $0.column == 0 } }),
      keys.count == rows.count,
      keys.allSatisfy({ tools.dated($0.text).expressions.isEmpty && !$0.lines.isEmpty })
    else { return nil }
    placed = Self.placed(rows) { $0.column > 0 }
    for (index, key) in keys.enumerated() { rowHalls[index] = key.text }
    // One hour for each hall is a column of hours.
    leastCells = max(4, rows.count + 1)
    leastTimed = 0.8
  }

  /// Whether a row holds the hours of a scale and nothing else.
  private static func isScale(_ row: Table.Row, tools: EventTools) -> Bool {
    row.cells.allSatisfy { cell in
      let dated = tools.dated(cell.text)
      return dated.coverage == .pure && dated.isTimeOnly
    }
  }
}

// MARK: - The ends of lines

extension CellFrame {
  /// Where the lines of each column might end, below days: as far from its edge as the longest of all columns.
  ///
  /// In points; none below halls.
  func endsByColumn(tools: EventTools) -> [Int: Double] {
    guard !columnDays.isEmpty else { return [:] }
    var lefts: [Int: Double] = [:]
    var width = areStacked(tools: tools) ? Self.endlessWidth : 0
    for line in placed.lazy.flatMap({ placed in
      placed.cell.lines.map { (placed.cell.column, $0.box) }
    }) {
      lefts[line.0] = min(lefts[line.0] ?? line.1.x0, line.1.x0)
      width = max(width, line.1.x1 - line.1.x0)
    }
    return lefts.mapValues { $0 + width }
  }

  /// Whether each hour is a line of its own above one line or two, the second of which always begins anew: a title and a place.
  private func areStacked(tools: EventTools) -> Bool {
    var stacks = 0
    for cell in cells {
      let hours = cell.lines.indices.filter { index in
        let dated = tools.dated(cell.lines[index].text)
        return dated.isTimeOnly && dated.coverage == .pure
      }
      for (start, end) in zip(hours, hours.dropFirst() + [cell.lines.count]) {
        let told = cell.lines[(start + 1)..<end]
        guard (1...2).contains(told.count), told.allSatisfy(\.opensAnew) else { return false }
        stacks += told.count - 1
      }
    }
    return stacks >= Self.leastStacks
  }

  private static let leastStacks = 3
  /// In points: every line of such a stack ends short of it.
  private static let endlessWidth = 10_000.0
}
