import DateExpressions
import KitModel
import Lexicons

/// Reads the entries of a table: a row each, or a cell each in timetables and calendars.
struct TableEntries {
  let tools: EventTools
  private(set) var scope: EntryScope
  /// The day heading above the table.
  var heading: DatedText?
  /// The columns whose cells name two parties each.
  private var pairings: Set<Int> = []

  init(tools: EventTools, scope: EntryScope, heading: DatedText?) {
    self.tools = tools
    self.scope = scope
    self.heading = heading
  }

  mutating func entries(of table: Table, item: Item) -> [Entry] {
    let settled = settled(table)
    if let parted = TitlesBehindDates.parted(settled, tools: tools) {
      return rowEntries(of: parted, title: TitlesBehindDates.column)
    }
    if let months = MonthTables.parts(of: settled, tools: tools) {
      return months.flatMap { part in
        var parser = self
        parser.heading = part.month
        parser.heading?.yearAbove = heading?.yearAbove
        return parser.entries(of: part.table, item: item)
      }
    }
    let table = completed(settled)
    if var month = ColumnMonth.month(of: table, tools: tools) {
      month.yearAbove = heading?.yearAbove
      heading = month
    }
    if let parts = StackedDays.parts(of: table, tools: tools) {
      var entries: [Entry] = []
      for part in parts {
        var parser = self
        if let day = part.day { parser.heading = day }
        entries += parser.entries(of: part.table)
      }
      return entries
    }
    return entries(of: table)
  }

  private mutating func entries(of table: Table) -> [Entry] {
    if FigureTable.isOne(table) { return [] }
    let table = MilestoneRows.left(outOf: table, tools: tools)
    if table.rows.isEmpty { return [] }
    if let keys = DatedKeys(table, tools: tools) {
      return keys.entries(scope: scope, besides: rowEntries(of: table))
    }
    if let entries = LabelledTable(table, below: heading, tools: tools)?.entries(parser: self) {
      return entries
    }
    if let calendar = CalendarGrid(table, tools: tools) {
      return calendar.entries(parser: self)
    }
    if let months = MonthColumns(table, tools: tools) { return months.entries(parser: self) }
    if let months = MonthRows(table, tools: tools) { return months.entries(parser: self) }
    if let placed = PlacedSessions(table, tools: tools) { return placed.entries(parser: self) }
    if let paired = PairedDays(table, tools: tools) {
      return paired.entries(parser: self)
    }
    if let columns = DayColumns(table, tools: tools) {
      return columns.entries(parser: self)
    }
    if let marked = MarkedDays(table, tools: tools) { return marked.entries(parser: self) }
    if let shows = PlacedShows(table, tools: tools) { return shows.entries(parser: self) }
    if let shows = ShowsByPlace(table, tools: tools) { return shows.entries(parser: self) }
    if let cells = HeadedCells(table, heading: heading, tools: tools) {
      return cells.entries(parser: self)
    }
    if let columns = HourColumns(table, heading: heading, tools: tools) {
      return columns.entries(parser: self)
    }
    let timetable = TimetableGrid(table, tools: tools)
    return timetable?.entries(parser: self) ?? rowEntries(of: table)
  }

  /// The table with its first row as header, where each cell of it names a column.
  func headed(_ table: Table) -> Table {
    guard let first = table.rows.first, !first.isHeader, first.cells.count >= 2,
      table.rows.count >= 2,
      first.cells.allSatisfy({ ColumnRoles.named($0.text.text, lexicon: tools.lexicon) != nil })
        || TableHeads.areNamed(first, of: table, tools: tools)
        || ColumnMonth.isHeader(first, of: table, tools: tools)
    else { return table }
    var headed = table
    headed.rows[0].isHeader = true
    return headed
  }

  /// Whether the table's rows are timed and not dated, so that a day above it is theirs.
  static func hasTimeColumn(_ table: Table, tools: EventTools) -> Bool {
    let roles = ColumnRoles(of: table, tools: tools)
    return roles.contains(.time) && !roles.contains(.date)
  }

  /// - Parameter title: The column of the titles, where it is known.
  private mutating func rowEntries(of table: Table, title: Int? = nil) -> [Entry] {
    let table = FacingParties.joined(table)
    let roles = ColumnRoles(of: table, heading: heading, title: title, tools: tools)
    let isTabular =
      roles.contains(.date) || roles.contains(.time) || hasDayCells(table, roles: roles)
    if isOfDatedCells(table) { return cellEntries(of: table) }
    guard isTabular, !isRowOfDates(table) else {
      return ToldCells(table, tools: tools)?.entries(parser: self) ?? columnEntries(of: table)
    }
    if let cells = CellEntries(table, roles: roles, tools: tools) {
      return cells.entries(parser: self)
    }
    pairings = Pairings.columns(of: table, places: tools.places)
    if let title = tourTitle(of: table, roles: roles) { scope.subheading = title }
    let parallel = ParallelLines(table, roles: roles, tools: tools)
    let dotted = DottedCells(table, tools: tools)
    var entries: [Entry] = []
    var spanning: [Int: (cell: Table.Cell, left: Int)] = [:]
    var usualHours: DatedText?
    var dayAbove: DatedText?
    var hours = ParallelRows(roles: roles)
    var cardsDay: (column: Int, day: DatedText)?
    for row in table.rows {
      if let day = dayBand(row, columns: roles.roles.count) {
        heading = day
        continue
      }
      if row.isHeader { continue }
      var cells = row.cells
      for (column, open) in spanning where open.left > 0 {
        if !cells.contains(where: { $0.column == column }) { cells.append(open.cell) }
        spanning[column] = (open.cell, open.left - 1)
      }
      for cell in row.cells where cell.rowSpan > 1 {
        spanning[cell.column] = (cell, cell.rowSpan - 1)
      }
      if let town = townBand(row, columns: roles.roles.count) {
        scope.town = town
        continue
      }
      // "Le dimanche à 16 h, salle Blin": a row alone that introduces those below it.
      if cells.count == 1, case let all = SectionHours(tools: tools),
        let hours = all.told(in: [cells[0].text]) ?? all.besidePlace(cells[0].text)
      {
        scope.introduction = cells[0].text
        usualHours = hours
        continue
      }
      if let hours = hoursBand(cells, roles: roles) {
        usualHours = hours.isTimeOnly ? hours : nil
        if hours.isTimeOnly { continue }
      }
      cells.sort { $0.column < $1.column }
      // Cards in rows beside their day go on below, where nothing stands at the day's side.
      let day =
        dayCell(cells, roles: roles)
        ?? cardsDay.flatMap { day in cells.contains { $0.column == day.column } ? nil : day }
      cardsDay = nil
      let listed = day.flatMap {
        dotted?.entries(of: cells, on: $0, scope: scope)
          ?? severalEntries(cells, on: $0, roles: roles)
      }
      if let day,
        let several = toldEntries(cells, on: day, roles: roles, besides: listed) ?? listed
      {
        entries += several
        cardsDay = day
        continue
      }
      let sessions = parallel.sessions(cells) ?? [ParallelLines.Session(cells: cells)]
      for session in sessions {
        guard var entry = rowEntry(session.cells, roles: roles)?.with(usualHours) else { continue }
        entry.day = session.day
        carryDay(&dayAbove, to: &entry, cells: session.cells, roles: roles)
        hours.carry(to: &entry, cells: session.cells)
        if let stops = stops(of: entry) {
          entries += stops
          continue
        }
        entry = withoutBracket(entry)
        entries.append(entry)
        entries += labelledEntries(entry)
        entries += AnnouncedSentences(tools: tools).labelled(in: entry)
      }
    }
    return entries
  }

  /// Whether a row of dates stands above a row of what takes place on them.
  private func isRowOfDates(_ table: Table) -> Bool {
    zip(table.rows, table.rows.dropFirst()).contains { upper, lower in
      guard upper.cells.count >= 2, lower.cells.count >= 2 else { return false }
      let dates = upper.cells.map { tools.dated($0.text) }
      return dates.allSatisfy { $0.coverage == .pure && $0.hasCertainDay }
        && lower.cells.allSatisfy { tools.dated($0.text).coverage == .none }
    }
  }

  /// Whether nearly each cell opens with a day, above or beside a title: cards in rows.
  private func isOfDatedCells(_ table: Table) -> Bool {
    let cells = table.rows.flatMap(\.cells)
    let dated = cells.count { cell in
      guard let first = cell.lines.first else { return false }
      let dated = tools.dated(first.text)
      // "Sunday Family Day" is a name.
      guard dated.expressions.contains(where: { !$0.known.isDisjoint(with: [.day, .recurrence]) })
      else { return false }
      // Lines of two lists side by side tell day and title each.
      return DateCoverage.isLeading(dated.coverage) && dated.hasCertainDay
        || cell.lines.count >= 2 && dated.coverage == .pure
    }
    return dated >= 3 && dated * 4 >= cells.count * 3
  }

  /// Each cell read by itself.
  private func cellEntries(of table: Table) -> [Entry] {
    table.rows.flatMap(\.cells).flatMap { cell in
      EntrySegmentation(tools: tools, scope: scope, heading: heading).entries(
        of: tools.stream.items(of: cell.lines, region: cell.column))
    }
  }

  /// Further performances of the same title, each labelled line an entry of its own.
  private func labelledEntries(_ entry: Entry) -> [Entry] {
    entry.labelled.map { dated in
      var other = entry
      other.when = [dated]
      other.labelled = []
      other.body.append(dated.text)
      return other
    }
  }

  /// Whether rows open with the day of several entries, in pieces that no column's role tells.
  private func hasDayCells(_ table: Table, roles: ColumnRoles) -> Bool {
    table.rows.contains { row in
      row.cells.count > 1
        && dayCell(row.cells, roles: roles).flatMap {
          severalEntries(row.cells, on: $0, roles: roles)
        } != nil
    }
  }

  /// The cell that gives the row's day and nothing else.
  private func dayCell(
    _ cells: [Table.Cell], roles: ColumnRoles
  ) -> (column: Int, day: DatedText)? {
    for cell in cells where roles[cell.column] == .date || cell.column == 0 {
      let dated = tools.dated(cell.text)
      if dated.coverage == .pure, dated.hasCertainDay { return (cell.column, dated) }
      // A large numeral with weekday and month below it.
      let items = tools.stream.items(of: cell.lines, region: 0)
      if items.count == 1, items[0].isDayLine, items[0].dated.hasCertainDay {
        return (cell.column, items[0].dated)
      }
      // "22" below "Septembre": the month above makes it a day.
      if let key = DayKey(cell.lines, heading: heading, isFirst: cell.column == 0, tools: tools),
        key.when.count == 1, key.rest.isEmpty
      {
        return (cell.column, key.when[0])
      }
    }
    return nil
  }

  /// A day's cells that list several entries, each opening with its hour; a cell may be headed by the
  /// place of its entries.
  private func severalEntries(
    _ cells: [Table.Cell], on day: (column: Int, day: DatedText), roles: ColumnRoles
  ) -> [Entry]? {
    var entries: [Entry] = []
    var timed = 0
    for cell in cells where cell.column != day.column {
      switch roles[cell.column] {
      case .date, .time, .end, .duration, .price: continue
      default: break
      }
      var items = ListedHours.items(of: cell, tools: tools)
      let own = items.count {
        $0.dated.isTimeOnly && ($0.isTimeLine || DateCoverage.isLeading($0.coverage))
      }
      guard own >= 1 else { continue }
      timed += own
      var place: SourcedText?
      if let first = items.first, first.coverage == .none, items.count >= 2,
        first.byteCount < 60, items[1].isTimeLine || DateCoverage.isLeading(items[1].coverage),
        !isTitle(items)
      {
        place = first.text
        items.removeFirst()
      }
      let segmentation = EntrySegmentation(tools: tools, scope: scope, heading: day.day)
      entries += segmentation.entries(of: items).map { entry in
        guard let place, entry.places.isEmpty else { return entry }
        var placed = entry
        placed.places = [place]
        return placed
      }
    }
    return timed >= 2 ? entries : nil
  }

  /// Whether each hour of a cell stands below words of its own, so that the first ones are a title and no place of all.
  private func isTitle(_ items: [Item]) -> Bool {
    let timed = items.map { $0.dated.isTimeOnly }
    return timed.last == true && timed.count(where: \.self) > 1
      && zip(timed, timed.dropFirst()).allSatisfy { !($0 && $1) }
  }

  private func rowEntry(_ cells: [Table.Cell], roles: ColumnRoles) -> Entry? {
    var entry = Entry(title: SourcedText(), when: [], heading: heading, scope: scope, origin: .row)
    var rest: [SourcedText] = []
    for cell in cells where !cell.lines.isEmpty {
      switch roles[cell.column] {
      case .date where roles.numericDays.contains(cell.column):
        entry.when += [NumericDays.day(cell.text, tools: tools)].compactMap(\.self)
      case .date where cell.rowSpan > 1 && cells.contains { roles[$0.column] == .time }:
        addDays(cell, to: &entry)
      case .date, .time: addDates(cell, to: &entry)
      case .end: entry.end = tools.dated(cell.text)
      case .title:
        let eyebrow = Eyebrow.parted(cell, tools: tools)
        if let word = eyebrow?.word { entry.kindHint = word }
        let cell = eyebrow?.rest ?? cell
        var (title, body) =
          pairings.contains(cell.column)
          ? Pairings.parted(cell) : tools.partedFromMove(cell) ?? titleAndBody(cell)
        if entry.title.isEmpty, let (hour, rest) = hour(of: title, roles: roles) {
          entry.when.append(hour)
          title = rest
        }
        if entry.title.isEmpty { entry.title = title } else { rest.append(title) }
        entry.body += body
        entry.isPairing = entry.isPairing || pairings.contains(cell.column)
      // "Cancelled" instead of the hall.
      case .place where isStatus(cell.text): rest.append(cell.text)
      case .place: addPlace(cell, to: &entry)
      case .city:
        // A town and the hall below it, set apart.
        let items = tools.stream.items(of: cell.lines, region: 0)
        entry.city = items.count > 1 ? items[0].text : cell.text
        entry.places += items.dropFirst().map(\.text)
      case .region: entry.region = cell.text
      // "Moved to Saturday 20 February" instead of who speaks.
      case .people where tools.dated(cell.text).hasCertainDay: rest.append(cell.text)
      case .people: entry.people.append(cell.text)
      case .price: entry.price = cell.text
      case .kind: entry.kindHint = cell.text
      case .organizer: entry.organizer = cell.text
      case .duration:
        entry.minutes = tools.minutes(cell.text)
        rest.append(cell.text)
      case .number, .audience, .doors, .limit, .note: rest.append(cell.text)
      case nil: rest.append(cell.text)
      }
    }
    if entry.title.isEmpty {
      // A tour's rows tell places only: the subject of the kit is what takes place there.
      guard let city = entry.city ?? entry.places.first, !saysNothing(city) else { return nil }
      entry.title = subject(for: city)
    }
    guard !saysNothing(entry.title) else { return nil }
    entry.body += rest
    addToldDay(cells, roles: roles, to: &entry)
    return entry
  }
}
