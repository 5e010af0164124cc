import DateExpressions
import KitModel
import Lexicons

/// A table whose columns are days or weeks and whose cells say by a mark alone that what the row names is on then.
///
/// As in: "Stage | Horaire | 6 au 10 juillet | 13 au 17 juillet" above "Poterie | 9 h – 12 h | X | " and "Forge | 14 h | X | X".
struct MarkedDays {
  private let rows: [Table.Row]
  private let days: [Int: SourcedText]
  private let hours: Int?
  private let keyColumn: Int
  private let tools: EventTools

  private static let leastDays = 2
  private static let leastMarks = 3
  /// The share of filled cells below the days that hold a mark and nothing else.
  private static let leastMarked = 0.8
  /// What stands for "on this day", as it is printed.
  private static let marks: Set<String> = [
    "X", "x", "×", "✕", "✖", "✗", "✘", "✓", "✔", "●", "•", "■", "◆", "★", "*", "o", "O", "oui",
    "yes",
  ]

  /// `nil` where the first row heads fewer than two days, or cells below them hold more than marks.
  init?(_ table: Table, tools: EventTools) {
    self.tools = tools
    guard table.rows.count >= 2, let top = table.rows.first else { return nil }
    var days: [Int: SourcedText] = [:]
    for cell in top.cells {
      if let day = Self.day(of: cell, tools: tools) { days[cell.column] = day }
    }
    guard days.count >= Self.leastDays,
      let key = table.rows.flatMap({ $0.cells.map(\.column) }).min(), days[key] == nil
    else { return nil }
    let body = Array(table.rows.dropFirst())
    let cells = body.flatMap(\.cells).filter { days[$0.column] != nil }
    let marked = cells.count(where: Self.isMark)
    guard marked >= Self.leastMarks, Double(marked) >= Self.leastMarked * Double(cells.count)
    else { return nil }
    let columns = Set(body.flatMap { $0.cells.map(\.column) }).subtracting(days.keys)
    hours = columns.sorted().first { column in
      column != key
        && body.allSatisfy { row in
          guard let cell = row.cells.first(where: { $0.column == column }) else { return true }
          let dated = tools.dated(cell.text)
          return dated.coverage == .pure && dated.isTimeOnly
        }
    }
    self.days = days
    keyColumn = key
    rows = body
  }

  /// The days in one of a header's lines, without what is told in brackets behind them.
  private static func day(of cell: Table.Cell, tools: EventTools) -> SourcedText? {
    for line in cell.lines {
      let dated = tools.dated(line.text)
      guard dated.coverage == .pure || DateCoverage.isLeading(dated.coverage),
        let day = dated.expressions.first(where: \.statesDayOfMonth), !day.known.hasTime,
        day.range.lowerBound == 0
      else { continue }
      return line.text.slice(day.range)
    }
    return nil
  }

  private static func isMark(_ cell: Table.Cell) -> Bool {
    cell.lines.count == 1 && marks.contains(cell.text.text)
  }

  func entries(parser: TableEntries) -> [Entry] {
    rows.compactMap { row -> Entry? in
      guard let key = row.cells.first(where: { $0.column == keyColumn }) else { return nil }
      let (title, body) = parser.titleAndBody(key)
      let marked = row.cells.filter(Self.isMark).compactMap { cell in self.days[cell.column] }
      guard !marked.isEmpty, !parser.saysNothing(title) else { return nil }
      var entry = Entry(
        title: title, when: marked.map(tools.dated), heading: parser.heading, scope: parser.scope,
        origin: .grid)
      entry.body = body
      if let hours, let cell = row.cells.first(where: { $0.column == hours }) {
        entry.when.append(tools.dated(cell.text))
      }
      return entry
    }
  }
}
