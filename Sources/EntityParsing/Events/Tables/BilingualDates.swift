import CivilTime
import DateExpressions
import KitModel

/// Cells that tell one time twice, in the two languages of a kit.
///
/// As in: "Wed., Oct. 14, 4 p.m." above "Le mercredi 14 octobre, 16 h".
enum BilingualDates {
  private static let mostLines = 6

  /// The table with the first telling of each such cell alone; other tables as they are.
  static func told(_ table: Table, tools: EventTools) -> Table {
    guard tools.reader.isBilingual else { return table }
    var told = table
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        let lines = table.rows[row].cells[cell].lines
        guard (2...mostLines).contains(lines.count), let count = first(of: lines, tools: tools)
        else { continue }
        told.rows[row].cells[cell].lines = Array(lines.prefix(count))
      }
    }
    return told
  }

  /// How many lines tell the time that the others tell again; `nil` where they tell another, or no day.
  private static func first(of lines: [Line], tools: EventTools) -> Int? {
    for count in 1..<lines.count {
      guard let first = times(Array(lines[..<count]), tools: tools),
        let second = times(Array(lines[count...]), tools: tools)
      else { continue }
      return first == second ? count : nil
    }
    return nil
  }

  /// The times of lines that tell nothing but a day; the year is of no account.
  private static func times(_ lines: [Line], tools: EventTools) -> [Occurrence]? {
    let dated = tools.dated(Line.join(lines))
    guard dated.coverage == .pure, dated.hasCertainDay else { return nil }
    var context = tools.context
    if context.year == nil, context.reference == nil { context.year = anyYear }
    return dated.expressions.flatMap { tools.reader.resolve($0, in: context).occurrences }
  }

  private static let anyYear = 2000
}
