import DateExpressions
import KitModel
import Lexicons

/// What each column of a table holds, from its header and from what its cells look like.
struct ColumnRoles {
  private(set) var roles: [Int: ColumnRole] = [:]
  /// The columns of days in figures alone.
  private(set) var numericDays: Set<Int> = []
  /// The columns that the header names.
  private var named: Set<Int> = []

  /// - Parameters:
  ///   - heading: what stands above the table and may tell the month of its days.
  ///   - title: the column of the titles, where it is known.
  init(of table: Table, heading: DatedText? = nil, title: Int? = nil, tools: EventTools) {
    let body = table.rows.filter { !$0.isHeader }
    let columns = Set(table.rows.flatMap { $0.cells.map(\.column) }).sorted()
    for row in table.rows where row.isHeader {
      for cell in row.cells {
        if let role = Self.named(cell.text.text, lexicon: tools.lexicon) {
          roles[cell.column] = role
        }
      }
    }
    placeAmongTitles(body: body, tools: tools)
    if let title { roles[title] = .title }
    if !contains(.title), case let pairs = Pairings.columns(of: table, places: tools.places),
      pairs.count == 1, let pair = pairs.first, roles[pair] == nil || roles[pair] == .time
    {
      roles[pair] = .title
    }
    for column in columns {
      let cells = body.compactMap { row in row.cells.first { $0.column == column } }
      judge(column, cells: cells, of: body, heading: heading, tools: tools)
    }
    // The hour at which the doors open is that of a show only where no other is told.
    if !contains(.time), let doors = roles.first(where: { $0.value == .doors })?.key {
      roles[doors] = .time
    }
    for column in EndHours.columns(of: body, roles: self, tools: tools) { roles[column] = .end }
    named = Set(table.rows.filter(\.isHeader).flatMap { $0.cells.map(\.column) })
    ensureTitle(columns, body: body, tools: tools)
    guard contains(.date) || contains(.time), contains(.title), !contains(.place) else { return }
    // Beside a column of towns one of names is none of places by that alone.
    let hasTowns = contains(.city)
    let places = columns.filter { column in
      let cells = body.compactMap { row in row.cells.first { $0.column == column } }
      return roles[column] == nil
        && (hasTowns
          ? PlaceColumns.areTold(cells, tools: tools) : PlaceColumns.fill(cells, tools: tools))
    }
    if places.count == 1 { roles[places[0]] = .place }
  }

  subscript(column: Int) -> ColumnRole? { roles[column] }

  func contains(_ role: ColumnRole) -> Bool { roles.values.contains(role) }

  /// A header names a role where one of its phrases is most of the cell.
  static func named(_ text: String, lexicon: EventLexicon) -> ColumnRole? {
    let words = WordList(text)
    guard words.count > 0, words.count <= 7 else { return nil }
    var best: (count: Int, role: ColumnRole)?
    var index = 0
    var others = 0
    while index < words.count {
      if let found = lexicon.columns.match(words, at: index) {
        if found.count > best?.count ?? 0 { best = (found.count, found.meaning) }
        index += found.count
      } else {
        // "Salle Charme" is a room's name, not the name of a column.
        if words[index].isProper, index > 0 { others += 1 }
        index += 1
      }
    }
    return others == 0 ? best?.role : nil
  }

  /// "Rendez-vous" beside "Sortie": one of two columns named for what takes place, whose cells end in places, tells
  /// where.
  private mutating func placeAmongTitles(body: [Table.Row], tools: EventTools) {
    let titles = roles.filter { $0.value == .title }.keys.sorted()
    guard titles.count == 2, !contains(.place), !contains(.city) else { return }
    let counts = titles.map { column in
      PlaceColumns.places(
        in: body.compactMap { row in row.cells.first { $0.column == column } }, tools: tools)
    }
    guard let most = counts.max(), most * 2 >= body.count, let least = counts.min(),
      least * 2 <= most
    else { return }
    roles[titles[counts[0] == most ? 0 : 1]] = .place
  }

  /// Cells decide where the header says nothing, or says "time" of a column of dates.
  private mutating func judge(
    _ column: Int, cells: [Table.Cell], of body: [Table.Row], heading: DatedText?,
    tools: EventTools
  ) {
    guard !cells.isEmpty else { return }
    var days = 0
    var wholeDays = 0
    var times = 0
    var numbers = 0
    var cities = 0
    for cell in cells {
      let dated = tools.dated(cell.text)
      if DayKey(cell.lines, heading: heading, isFirst: column == 0, tools: tools) != nil {
        days += 1
        continue
      }
      switch dated.coverage {
      case .pure where dated.hasDay:
        days += 1
        wholeDays += 1
      case .pure: times += 1
      case .leading where dated.hasDay: days += 1
      case .leading
      where Self.opensWithHourLine(cell, tools: tools)
        && (column == 0 || Self.tellNoTimes(body, besides: column, tools: tools)):
        times += 1
      // A town and a quay around the day of several rows.
      default: if cell.rowSpan > 1, Self.holdsDayLine(cell, tools: tools) { days += 1 }
      }
      if cell.text.text.utf8.allSatisfy({ $0 < 0x41 }) { numbers += 1 }
      if days + times == 0, isCity(cell.text.text, tools: tools) { cities += 1 }
    }
    let named = roles[column]
    if named == nil, cities * 5 > cells.count * 3, cells.count >= 3 {
      roles[column] = .city
      return
    }
    if days * 2 <= cells.count, named == nil || named == .date,
      WeekdayColumn.fill(cells, tools: tools)
        || WeekdayColumn.fill(cells, besideSpansIn: body, tools: tools)
    {
      roles[column] = .date
      numericDays.insert(column)
    } else if days * 2 > cells.count, named == nil || named == .time || named == .number {
      roles[column] = .date
    } else if wholeDays == cells.count, cells.count >= Self.leastWholeDays,
      named == .title || named == .place
    {
      // "Visites" above nothing but days and hours: what visits a row tells stands in another column. So does where, beside
      // "Screenings".
      roles[column] = .date
    } else if column == 0, named == nil, days > 0, (days + times) * 2 > cells.count,
      times * 2 <= cells.count
    {
      // A day above the hours of what else is on that day.
      roles[column] = .date
    } else if times * 2 > cells.count, named == nil || named == .date || named == .title {
      roles[column] = .time
    } else if named == .title, numbers == cells.count {
      // "Étape | 1 | 2": what the column counts is told in another.
      roles[column] = .number
    } else if named == .date, days + times == 0, NumericDays.fill(cells, tools: tools) {
      numericDays.insert(column)
    } else if named == .date || named == .time || named == .end, days + times == 0 {
      roles[column] = nil
    } else if named == nil, numbers == cells.count || days + times == 0,
      NumericDays.fill(cells, tools: tools)
    {
      roles[column] = .date
      numericDays.insert(column)
    } else if named == nil, numbers == cells.count,
      column == 0 || cells.count >= Self.leastNumbers && cells.allSatisfy(Self.isLongNumber)
    {
      roles[column] = .number
    }
  }

  /// Whether a line of a cell tells a day and nothing else.
  private static func holdsDayLine(_ cell: Table.Cell, tools: EventTools) -> Bool {
    cell.lines.contains { line in
      let dated = tools.dated(line.text)
      return dated.coverage == .pure && dated.hasCertainDay && !dated.hasTime
    }
  }

  /// Whether all other columns tell no hour, so that those of one are the hours of what the rows tell.
  private static func tellNoTimes(
    _ body: [Table.Row], besides column: Int, tools: EventTools
  ) -> Bool {
    body.allSatisfy { row in
      row.cells.allSatisfy { $0.column == column || !tools.dated($0.text).hasTime }
    }
  }

  /// Whether the hour stands on a line of its own above the place: "10 h 15" over "Le Battoir".
  private static func opensWithHourLine(_ cell: Table.Cell, tools: EventTools) -> Bool {
    guard cell.lines.count > 1, let first = cell.lines.first else { return false }
    let dated = tools.dated(first.text)
    return dated.coverage == .pure && dated.isTimeOnly
  }

  /// So many cells that are days and nothing else outweigh the word above them.
  private static let leastWholeDays = 2

  /// So many cells tell that a column holds numbers to call.
  private static let leastNumbers = 2

  /// Whether a cell holds nothing but a number as long as those to call.
  private static func isLongNumber(_ cell: Table.Cell) -> Bool {
    cell.text.text.utf8.count { (0x30...0x39).contains($0) } >= leastDigits
  }

  private static let leastDigits = 8

  /// Whether a cell names a town and nothing else; the number of a department in brackets behind it tells that it is one.
  private func isCity(_ text: String, tools: EventTools) -> Bool {
    let name = Substring(text.utf8.prefix { $0 != UInt8(ascii: "(") })
    let code = text.utf8.dropFirst(name.utf8.count + 1).dropLast()
    if (2...3).contains(code.count), text.utf8.last == UInt8(ascii: ")"),
      code.allSatisfy(AddressBytes.isDigit), tools.places.isTownName(String(name))
    {
      return true
    }
    guard name.utf8.count < 40, let mention = tools.places.parse(String(name)).first,
      mention.location.city != nil, mention.location.venue == nil
    else { return false }
    return mention.range.count * 4 >= name.utf8.count * 3
  }

  /// Whether a column's cells tell what takes place and not where: half of them name a kind of event at their
  /// start, or a third do and none names a hall by its words.
  private func namesEvents(_ column: Int, _ body: [Table.Row], _ tools: EventTools) -> Bool {
    let cells = body.compactMap { row in row.cells.first { $0.column == column } }
    // "Théâtre des Jacobins" is a house.
    let named = cells.count {
      opensWithKind(WordList($0.text.text), tools.lexicon) && !isHouse($0.text.text, tools: tools)
    }
    if named * 2 >= cells.count { return named > 0 }
    return named >= Self.leastKinds && named * 3 >= cells.count
      && !cells.contains { cell in
        tools.places.parse(cell.text.text).contains { $0.location.venue != nil }
      }
  }

  /// Whether a cell opens with the name of a building, which its words tell to be one.
  private func isHouse(_ text: String, tools: EventTools) -> Bool {
    tools.places.parse(text).first.map {
      $0.range.lowerBound == 0 && $0.location.venue != nil && $0.certainty >= Self.leastHouse
    } ?? false
  }

  private static let leastHouse = 0.85

  /// Fewer rows tell nothing of which columns are filled.
  private static let leastStops = 4

  /// Fewer cells that open with a kind of event are named so by chance.
  private static let leastKinds = 2

  /// Whether words open with a kind of event, one of them or several ("Championships").
  private func opensWithKind(_ words: WordList, _ lexicon: EventLexicon) -> Bool {
    guard words.count > 0 else { return false }
    if lexicon.kinds.match(words, at: 0) != nil { return true }
    let first = words[0].folded
    return first.hasSuffix("s")
      && lexicon.kinds.match(WordList(String(first.dropLast())), at: 0) != nil
  }

  /// Without a named title column, the one with the most set-apart or the longest text is it.
  private mutating func ensureTitle(_ columns: [Int], body: [Table.Row], tools: EventTools) {
    guard !contains(.title) else { return }
    // "When | Who | Tickets": who is on is what takes place.
    if columns.allSatisfy({ roles[$0] != nil }), !contains(.place), !contains(.city),
      let people = columns.first(where: { roles[$0] == .people })
    {
      roles[people] = .title
      return
    }
    // Dates and towns alone: what takes place there is told above the table.
    let isTour = contains(.city) && contains(.date) && columns.count <= 4
    let cells = { (column: Int) in
      body.compactMap { row in row.cells.first { $0.column == column } }
    }
    var texts = columns.filter { roles[$0] == nil }
    // Remarks on some of a tour's stops name none of them: what names stops stands in every row.
    if isTour, body.count >= Self.leastStops {
      texts.removeAll { column in
        cells(column).count * 2 <= body.count && !namesEvents(column, body, tools)
      }
    }
    // Who is at each stop: "Hull | 17 October | Dock Stage | Ana Ruiz".
    if isTour, texts.count == 2,
      case let people = texts.filter({ PeopleColumns.areNames(cells($0)) }), people.count == 1
    {
      roles[people[0]] = .people
      texts.removeAll { $0 == people[0] }
    }
    if isTour, texts.count <= 1,
      !texts.contains(where: {
        namesEvents($0, body, tools)
          || TownProgrammes.names(in: $0, of: body, roles: self, tools: tools)
      })
    {
      if let venue = texts.first { roles[venue] = .place }
      return
    }
    // Remarks name none of them either that stand in few rows, nor those behind all columns that are headed.
    if contains(.city), contains(.date),
      texts.allSatisfy({ column in
        body.count { row in row.cells.contains { $0.column == column } } * 2 <= body.count
          || contains(.place) && !named.isEmpty && !named.contains(column) && column == columns.last
      })
    {
      return
    }
    // Town, day, hall: three columns of which the first names towns, few as they are.
    if columns.count == 3, texts.count == 2, contains(.date), body.count >= 2,
      body.allSatisfy({ row in
        row.cells.first { $0.column == texts[0] }.map { isCity($0.text.text, tools: tools) }
          ?? false
      })
    {
      roles[texts[0]] = .city
      roles[texts[1]] = .place
      return
    }
    let bold = BoldColumn.only(among: texts, cells: cells, styles: tools.stream.styles)
    // Halls may have longer names than what is on in them.
    if texts.count == 2, contains(.time) || contains(.date), !contains(.place),
      case let halls = texts.filter({ PlaceColumns.areTold(cells($0), tools: tools) }),
      halls.count == 1,
      halls[0] != bold
    {
      roles[halls[0]] = .place
    }
    if texts.count >= 2 {
      for column in texts where roles[column] == nil && PeopleColumns.tellRoles(cells(column)) {
        roles[column] = .people
      }
    }
    if let bold, roles[bold] == nil {
      roles[bold] = .title
      return
    }
    var best: (column: Int, letters: Int)?
    for column in columns where roles[column] == nil {
      let letters = body.reduce(0) { total, row in
        total + (row.cells.first { $0.column == column }?.text.text.utf8.count ?? 0)
      }
      if letters > best?.letters ?? 0 { best = (column, letters) }
    }
    if let best { roles[best.column] = .title }
  }
}
