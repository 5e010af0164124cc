import DateExpressions
import KitModel

/// Rows of a timetable that hold one day and nothing else, across all columns or in the first one.
///
/// As in: "Heure | Scène A | Scène B" above "Jeudi 3 juin", "10 h | Contes", "14 h | | Lecture", "Vendredi 4 juin", …
enum DayRows {
  /// The days by the rows that hold them.
  static func days(of rows: [Table.Row], tools: EventTools) -> [Int: DatedText] {
    var days: [Int: DatedText] = [:]
    for (index, row) in rows.enumerated() where row.cells.count == 1 && index + 1 < rows.count {
      let dated = tools.dated(row.cells[0].text)
      if dated.coverage == .pure, dated.hasDay, !dated.hasTime { days[index] = dated }
    }
    return days
  }
}
