import Lexicons
import DateExpressions
import KitModel

/// A timetable: hours down one side, rooms or days along the top, an entry in each cell.
struct TimetableGrid {
  private let rows: [Table.Row]
  private let headers: [Int: SourcedText]
  /// The days that stand across the table, by row: each is that of the rows below it.
  private let days: [Int: DatedText]
  /// Whether all columns are headed by days.
  private let isWeek: Bool
  private let keyColumn: Int
  private let tools: EventTools

  /// `nil` where the table is none: rows must open with a time, at least two other columns must
  /// have a header that is no column's name, and cells must be free to be empty.
  init?(_ table: Table, tools: EventTools) {
    self.tools = tools
    guard table.rows.count >= 3 else { return nil }
    let columns = Set(table.rows.flatMap { $0.cells.map(\.column) }).sorted()
    guard columns.count >= 3, let key = columns.first else { return nil }
    keyColumn = key
    guard let top = Self.header(of: table, key: key, tools: tools) else { return nil }
    rows = Array(table.rows[(top + 1)...])
    var headers: [Int: SourcedText] = [:]
    for cell in table.rows[top].cells where cell.column != key {
      headers[cell.column] = Self.name(cell, tools: tools)
    }
    self.headers = headers
    days = DayRows.days(of: rows, tools: tools)
    let timed = rows.count { row in
      guard let cell = row.cells.first, cell.column == key else { return false }
      return Self.hours(of: cell, tools: tools) != nil
    }
    guard timed * 3 >= (rows.count - days.count) * 2, timed >= 2, headers.count >= 2 else {
      return nil
    }
    // A header that names what columns hold ("Artist", "Price") makes a table of rows.
    let named = ColumnRoles(of: table, tools: tools)
    isWeek = DayHeads.days(of: table.rows[top], tools: tools) != nil
    let isNamed = isWeek || headers.values.contains { tools.dated($0).hasDay }
    let roles = headers.keys.compactMap { named[$0] }
    let isRoom =
      headers.contains { named[$0] == .place && Self.isRoom($1) }
      || headers.values.count { Self.isHall($0, tools: tools) } >= Self.leastHalls
      || isSparse
    guard
      isNamed
        || !roles.contains(where: { ($0 == .place && !isRoom) || $0 == .price || $0 == .people })
    else {
      return nil
    }
    // "Épreuve", "Catégorie": columns of one entry, no rooms.
    let filled = rows.reduce(0) { $0 + $1.cells.count { $0.column != key } }
    let hasEmptyCells = filled <= rows.count * headers.count * 9 / 10
    guard
      isNamed
        || !Self.nameColumns(
          Array(headers.values), besides: hasEmptyCells, lexicon: tools.lexicon)
    else { return nil }
    guard isNamed || !days.isEmpty || hasEmptyCells || headers.count >= 3 else { return nil }
  }

  /// The hours that open a row, the part of the day above them apart: "Matin" above "9h00-11h30".
  private static func hours(of cell: Table.Cell, tools: EventTools) -> DatedText? {
    let named = cell.lines.prefix { tools.reader.whole($0.text.text)?.known == [.dayPart] }.count
    let lines = named < cell.lines.count ? Array(cell.lines.dropFirst(named)) : cell.lines
    let dated = tools.dated(Line.join(lines))
    return dated.coverage == .pure && dated.hasTime && !dated.hasDay ? dated : nil
  }

  /// Whether each column is empty at some hour: that of the titles of a table of rows never is.
  private var isSparse: Bool {
    let timed = rows.filter { $0.cells.count > 1 && $0.cells.first?.column == keyColumn }
    return headers.count >= Self.leastHalls
      && headers.keys.allSatisfy { column in
        timed.contains { row in !row.cells.contains { $0.column == column && !$0.lines.isEmpty } }
      }
  }

  /// Whether heads say what columns hold: half of them hold such a word, or one is nothing else in a table without
  /// empty cells, which rooms have at some hours.
  ///
  /// As in: "Workshop"; "Blue Workshop" beside "Aubin Hall" and "Grange" is a room.
  private static func nameColumns(
    _ heads: [SourcedText], besides emptyCells: Bool, lexicon: EventLexicon
  ) -> Bool {
    let named = heads.filter {
      [.title, .kind, .audience].contains(ColumnRoles.named($0.text, lexicon: lexicon))
    }
    guard !named.isEmpty else { return false }
    return named.count * 2 >= heads.count
      || !emptyCells
        && named.contains { head in
          let words = WordList(head.text)
          return lexicon.columns.match(words, at: 0)?.count == words.count
        }
  }

  /// What heads a column, without what is set smaller below it: "Grand amphi" above "240 seats".
  private static func name(_ cell: Table.Cell, tools: EventTools) -> SourcedText {
    tools.stream.items(of: cell.lines, region: 0).first?.text ?? cell.text
  }

  /// Whether a place has a name or a number of its own and so is the room itself: "Stage" names a
  /// column, "Canal Stage" and "Room B12" are rooms.
  static func isRoom(_ header: SourcedText) -> Bool {
    WordList(header.text).words.dropFirst().contains {
      $0.isProper || $0.folded.utf8.contains { (0x30...0x39).contains($0) }
    }
  }

  /// So many heads that are halls each head what is on in them: the column of places of a table is one.
  private static let leastHalls = 2

  private static func isHall(_ header: SourcedText, tools: EventTools) -> Bool {
    tools.places.parse(header.text).first?.location.venue != nil
  }

  /// In bytes, as in "Uhrzeit".
  private static let longestCorner = 12

  private static func header(of table: Table, key: Int, tools: EventTools) -> Int? {
    for (index, row) in table.rows.prefix(2).enumerated() {
      let others = row.cells.filter { $0.column != key }
      guard others.count >= 2, let first = row.cells.first else { continue }
      // "Heure | Scène A | Scène B" need not be set as a header.
      if row.isHeader || first.column != key
        || ColumnRoles.named(first.text.text, lexicon: tools.lexicon) == .time
          && !first.text.text.utf8.contains(where: AddressBytes.isDigit)
      {
        return index
      }
      // "At | Scène A | Scène B" above a row that opens with an hour.
      if index + 1 < table.rows.count, let below = table.rows[index + 1].cells.first,
        below.column == key, tools.dated(below.text).isTimeOnly,
        row.cells.allSatisfy({ tools.dated($0.text).expressions.isEmpty && $0.lines.count == 1 }),
        first.text.text.utf8.count <= longestCorner
      {
        return index
      }
    }
    return nil
  }

  func entries(parser: TableEntries) -> [Entry] {
    var entries: [Entry] = []
    var heading = parser.heading
    for (index, row) in rows.enumerated() {
      if var day = days[index] {
        day.yearAbove = parser.heading?.yearAbove
        heading = day
        continue
      }
      guard let key = row.cells.first, key.column == keyColumn else { continue }
      let time = Self.hours(of: key, tools: tools) ?? tools.dated(key.text)
      for cell in row.cells.dropFirst() where !cell.lines.isEmpty {
        let (title, body) = parser.titleAndBody(cell)
        // "pause de midi"
        if parser.saysNothing(title) { continue }
        var entry = Entry(
          title: title, when: [spanned(time, from: index, rows: cell.rowSpan)],
          heading: heading, scope: parser.scope, origin: .grid)
        entry.body = body
        // What spans several rooms is in none of them.
        if cell.columnSpan == 1, let header = headers[cell.column] {
          let dated = isWeek ? DayHeads.dated(header, tools: tools) : tools.dated(header)
          if dated.hasDay { entry.heading = dated } else { entry.places = [room(in: header)] }
        }
        entries.append(entry)
      }
    }
    return entries
  }

  /// The room that a column's head names, which may name the theme in front of it: "B · Storage — Room 201".
  private func room(in header: SourcedText) -> SourcedText {
    let words = WordList(header.text)
    guard let dash = words.words.lastIndex(where: { $0.isSign("-") }),
      dash > 0, dash + 1 < words.count, words[dash].isSpacedBefore,
      let bytes = words.bytes(words: dash + 1..<words.count),
      let theme = words.bytes(words: 0..<dash),
      case let room = header.slice(bytes),
      tools.places.parse(room.text).first?.location.venue != nil
        || tools.places.parse(header.slice(theme).text).first?.location.venue == nil
    else { return header }
    return room
  }

  /// The hours of a cell that spans rows: from the first one's beginning to the last one's end.
  private func spanned(_ time: DatedText, from index: Int, rows span: Int) -> DatedText {
    guard span > 1, let last = rows[index...].prefix(span).last?.cells.first,
      last.column == keyColumn
    else { return time }
    return TimeSpan.whole(from: time, to: tools.dated(last.text), tools: tools) ?? time
  }
}
