import DateExpressions
import KitModel
import Lexicons

/// A table whose columns are hours and whose rows are days: "March | Class · 10am–noon | Talk · 6–7.15pm", with
/// what takes place in the cells.
struct HourColumns {
  private let rows: [(day: [DatedText], cells: [Table.Cell])]
  private let hours: [Int: DatedText]

  /// `nil` where the first row tells fewer than two hours, or a row opens with no day.
  init?(_ table: Table, heading: DatedText?, tools: EventTools) {
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
    guard hours.count >= 2, hours.count * 2 > top.cells.count else { return nil }
    self.hours = hours
    var rows: [(day: [DatedText], cells: [Table.Cell])] = []
    for row in table.rows.dropFirst() {
      guard let first = row.cells.first(where: { $0.column == key }) else { return nil }
      let whole = tools.dated(first.text)
      let day =
        DayKey(first.lines, heading: month, tools: tools)?.when
        ?? (whole.coverage == .pure && whole.hasCertainDay && !whole.hasTime ? [whole] : nil)
      guard let day else { return nil }
      rows.append((day, row.cells.filter { hours[$0.column] != nil }))
    }
    self.rows = rows
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
        guard let hour = hours[cell.column],
          cell.text.text.unicodeScalars.contains(where: { LetterCase.isLetter($0) })
        else { return nil }
        let (title, body) = parser.titleAndBody(cell)
        var entry = Entry(
          title: title, when: row.day + [hour], heading: parser.heading, scope: parser.scope,
          origin: .grid)
        entry.body = body
        return entry
      }
    }
  }
}
