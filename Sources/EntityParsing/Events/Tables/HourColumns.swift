import DateExpressions
import KitModel
import Lexicons

/// A table whose columns are hours, with what takes place in the cells: its rows are days, or halls on the day of the
/// heading above.
///
/// As in: "March | Class · 10am–noon | Talk · 6–7.15pm"; "Salle | 9h30 | 11h" above "Grange Blin | Contes | Bal".
struct HourColumns {
  private struct Row {
    var day: [DatedText] = []
    var hall: SourcedText?
    var cells: [Table.Cell]
  }

  private let rows: [Row]
  private let hours: [Int: DatedText]
  /// Whether the columns are parts of a day instead.
  private let areParts: Bool
  private let tools: EventTools

  /// `nil` where the first row tells fewer than two hours, or rows open with neither days nor halls.
  init?(_ table: Table, heading: DatedText?, tools: EventTools) {
    self.tools = tools
    guard table.rows.count >= 3, let top = table.rows.first,
      let key = table.rows.flatMap({ $0.cells.map(\.column) }).min()
    else { return nil }
    var hours: [Int: DatedText] = [:]
    var month = heading
    for cell in top.cells {
      let dated = tools.dated(cell.text)
      if cell.column == key {
        if dated.coverage == .pure, dated.statesWhen { month = dated }
      } else if dated.isTimeOnly, dated.expressions.count == 1 {
        hours[cell.column] = Self.times(of: dated)
      }
    }
    let parts = hours.isEmpty ? DayPartHeads.parts(of: table, tools: tools) : [:]
    for (column, part) in parts { hours[column] = part }
    areParts = !parts.isEmpty
    guard hours.count >= 2, hours.count * 2 > top.cells.count else { return nil }
    self.hours = hours
    let body = Array(table.rows.dropFirst())
    let cells = { (row: Table.Row) in row.cells.filter { hours[$0.column] != nil } }
    if let halls = Self.halls(of: body, key: key, hours: hours, heading: heading, tools: tools) {
      rows = zip(halls, body).map { Row(hall: $0, cells: cells($1)) }
      return
    }
    var rows: [Row] = []
    for row in body {
      guard let first = row.cells.first(where: { $0.column == key }) else { return nil }
      let whole = tools.dated(first.text)
      let day =
        DayKey(first.lines, heading: month, tools: tools)?.when
        ?? (whole.coverage == .pure && whole.hasCertainDay && !whole.hasTime ? [whole] : nil)
      guard let day else { return nil }
      rows.append(Row(day: day, cells: cells(row)))
    }
    self.rows = rows
  }

  /// The names that rows open with, which tell no time, where a day stands above and no cell tells an hour of its own.
  private static func halls(
    of rows: [Table.Row], key: Int, hours: [Int: DatedText], heading: DatedText?, tools: EventTools
  ) -> [SourcedText]? {
    guard heading?.hasCertainDay == true,
      case let names = rows.compactMap({ row in row.cells.first { $0.column == key }?.text }),
      names.count == rows.count,
      names.allSatisfy({ isName($0) && tools.dated($0).expressions.isEmpty }),
      case let cells = rows.flatMap(\.cells).filter({ hours[$0.column] != nil }),
      !cells.contains(where: { tools.dated($0.text).hasTime })
    else { return nil }
    // What takes place is told in words, as figures and marks in a table of prices or places are not.
    let told = cells.count { $0.text.text.utf8.count >= shortestTitle && isName($0.text) }
    return told >= leastTold && told * 2 > cells.count ? names : nil
  }

  /// In bytes.
  private static let shortestTitle = 4
  private static let leastTold = 3

  private static func isName(_ text: SourcedText) -> Bool {
    text.text.unicodeScalars.contains(where: LetterCase.isLetter)
  }

  /// The hour alone, without the word beside it.
  private static func times(of dated: DatedText) -> DatedText {
    var times = dated
    times.coverage = .pure
    return times
  }

  func entries(parser: TableEntries) -> [Entry] {
    rows.flatMap { row in
      row.cells.compactMap { cell -> Entry? in
        guard let hour = hours[cell.column], Self.isName(cell.text) else { return nil }
        let (title, body) = parser.titleAndBody(cell)
        if areParts, parser.saysNothing(title) { return nil }
        if row.hall != nil, parser.saysNothing(title) { return nil }
        var entry = Entry(
          title: title, when: when(of: cell, on: row.day, at: hour), heading: parser.heading,
          scope: parser.scope, origin: .grid)
        entry.body = body
        if cell.rowSpan == 1, let hall = row.hall { entry.places = [hall] }
        return entry
      }
    }
  }

  private func when(
    of cell: Table.Cell, on day: [DatedText], at hour: DatedText
  ) -> [DatedText] {
    guard areParts else { return day + [spanned(hour, over: cell)] }
    // What spans several parts takes the day.
    guard cell.columnSpan == 1 else { return day }
    return day.map { DayPartHeads.dated($0, hour, tools: tools) }
  }

  /// The hours of a cell that spans columns: from the first one's beginning to the last one's end.
  private func spanned(_ hour: DatedText, over cell: Table.Cell) -> DatedText {
    guard cell.columnSpan > 1, let last = hours[cell.column + cell.columnSpan - 1] else {
      return hour
    }
    return TimeSpan.whole(from: hour, to: last, tools: tools) ?? hour
  }
}
