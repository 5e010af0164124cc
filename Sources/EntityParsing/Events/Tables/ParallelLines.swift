import CivilTime
import DateExpressions
import KitModel

/// Rows whose cells list several sessions line by line: two days, an hour beside each, and a title for
/// each or one for both.
///
/// As in: "Samedi 20 mars / Mercredi 24 mars | 9 h / 14 h | Portes ouvertes / Goûter-visite".
struct ParallelLines {
  let roles: ColumnRoles
  let tools: EventTools
  /// How far the text of the title column reaches in any row, in points.
  let right: Double

  init(_ table: Table, roles: ColumnRoles, tools: EventTools) {
    self.roles = roles
    self.tools = tools
    right =
      table.rows.lazy.flatMap(\.cells).filter { roles[$0.column] == .title }
      .flatMap(\.lines).map(\.box.x1).max() ?? 0
  }

  /// One of the sessions: its cells, and its day where the cells don't tell it.
  struct Session {
    var cells: [Table.Cell]
    var day: Entry.GridDay?
  }

  /// The sessions of a row; `nil` where it tells one.
  func sessions(_ cells: [Table.Cell]) -> [Session]? {
    guard let dates = cells.first(where: { roles[$0.column] == .date }),
      case let count = dates.lines.count, count >= 2,
      let hours = cells.first(where: { roles[$0.column] == .time }), hours.lines.count == count,
      dates.lines.allSatisfy({ isPure($0) { $0.hasDay && !$0.hasTime } }),
      hours.lines.allSatisfy({ isPure($0, \.isTimeOnly) })
    else { return nil }
    let days = days(of: dates, count: count)
    let titles = titles(cells, count: count)
    guard days != nil || dates.lines.allSatisfy({ tools.dated($0.text).hasCertainDay }) else {
      return nil
    }
    return (0..<count).map { index in
      var session = Session(cells: cells, day: days?[index])
      for (place, cell) in cells.enumerated() {
        if cell.column == dates.column {
          session.cells[place].lines = days == nil ? [cell.lines[index]] : []
        } else if cell.column == hours.column {
          session.cells[place].lines = [cell.lines[index]]
        } else if let titles, roles[cell.column] == .title {
          session.cells[place].lines = titles[index]
        }
      }
      return session
    }
  }

  private func isPure(_ line: Line, _ test: (DatedText) -> Bool) -> Bool {
    let dated = tools.dated(line.text)
    return dated.coverage == .pure && test(dated)
  }

  /// The days that the lines tell together: "Vendredi 25 et / samedi 26 juin".
  private func days(of cell: Table.Cell, count: Int) -> [Entry.GridDay]? {
    let whole = tools.dated(cell.text)
    guard whole.expressions.count == 1 else { return nil }
    let dates = tools.reader.resolve(whole.expressions[0], in: tools.context).occurrences
      .flatMap(\.singleDays).compactMap { $0.start?.date }
    guard dates.count == count else { return nil }
    return dates.map { Entry.GridDay(date: $0, text: cell.text) }
  }

  /// The lines of each title, where the title cell holds as many paragraphs as there are days.
  private func titles(_ cells: [Table.Cell], count: Int) -> [[Line]]? {
    guard let cell = cells.first(where: { roles[$0.column] == .title }) else { return nil }
    var paragraphs: [[Line]] = []
    for line in cell.lines {
      if let last = paragraphs.last?.last, !opensAnew(line, below: last) {
        paragraphs[paragraphs.count - 1].append(line)
      } else {
        paragraphs.append([line])
      }
    }
    return paragraphs.count == count ? paragraphs : nil
  }

  /// Whether a line begins as a title does below one that would have had room for its first word.
  private func opensAnew(_ line: Line, below last: Line) -> Bool {
    let words = line.text.text.split(separator: " ")
    guard let first = words.first, first.first?.isUppercase == true else { return false }
    let width =
      line.box.width * Double(first.utf8.count) / Double(max(line.text.text.utf8.count, 1))
    return last.box.x1 + width < right
  }
}
