import CivilTime
import DateExpressions
import KitModel

/// Leaves out the rows of a table that tells a history, years and days of years by turns.
///
/// As in: "2019 | The town takes the kitchens over", "8 March 2021 | First sitting", "1 January 2028 | Aim: …". Rows of a
/// programme are days or hours, never a year alone; what lies in the kit's own period may be one of its events.
enum MilestoneRows {
  private static let leastYears = 3
  private static let ofOurTime = 1000...2100

  static func left(outOf table: Table, tools: EventTools) -> Table {
    guard let column = table.rows.first?.cells.first?.column else { return table }
    var years: Set<Int> = []
    var hasYearAlone = false
    var kept: [Table.Row] = []
    for row in table.rows {
      guard !row.isHeader, let key = row.cells.first(where: { $0.column == column }) else {
        return table
      }
      if let year = Int(key.text.text), ofOurTime.contains(year) {
        hasYearAlone = true
        years.insert(year)
        continue
      }
      let dated = tools.dated(key.text)
      guard dated.coverage == .pure, let told = dated.expressions.last, told.known.contains(.year),
        let day = tools.reader.resolve(told, in: tools.context).occurrences.first?.start?.date
      else { return table }
      years.insert(day.year)
      if tools.context.period?.contains(day) == true { kept.append(row) }
    }
    guard hasYearAlone, years.count >= leastYears else { return table }
    var left = table
    left.rows = kept
    return left
  }
}
