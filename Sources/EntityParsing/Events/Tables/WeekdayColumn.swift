import CivilTime
import DateExpressions
import KitModel

/// Columns of weekdays alone, in full or cut short, in the diary of one week or beside stretches of days.
///
/// As in: "Mon", "Tues", "Tues", "Thurs" below "Week commencing Monday 8 November 2027", or "Tue" and "Mon/Wed" beside
/// "5 March – 2 April" in a table of classes. In running text "Mon" and "Sat" are other words.
enum WeekdayColumn {
  private static let leastCells = 3
  private static let leastDays = 2
  /// In days, which hold each weekday once.
  private static let week = 7

  /// Whether all cells of a column are such weekdays of the kit's period.
  static func fill(_ cells: [Table.Cell], tools: EventTools) -> Bool {
    guard cells.count >= leastCells, let period = tools.context.period,
      period.upperBound.dayNumber - period.lowerBound.dayNumber < week,
      case let days = cells.map({ tools.reader.whole($0.text.text) }),
      days.allSatisfy({ $0?.known == [.weekday] })
    else { return false }
    let told = Set(
      days.compactMap { day in
        day.flatMap {
          tools.reader.resolve($0, in: tools.context).occurrences.first?.start?.date
        }
      })
    return told.count >= leastDays && told.allSatisfy(period.contains)
  }

  /// Whether all cells of a column are weekdays, and rows of the table tell beside them from when to when they hold.
  static func fill(
    _ cells: [Table.Cell], besideSpansIn body: [Table.Row], tools: EventTools
  ) -> Bool {
    guard cells.count >= leastDays, cells.allSatisfy({ $0.text.text.utf8.count <= longest }),
      cells.allSatisfy({ tools.reader.whole($0.text.text)?.known == [.weekday] })
    else { return false }
    let spans = body.count { row in
      row.cells.contains { isSpan($0, tools: tools) }
    }
    return spans * 2 > body.count
  }

  /// Whether a cell tells nothing but a stretch of days.
  private static func isSpan(_ cell: Table.Cell, tools: EventTools) -> Bool {
    let dated = tools.dated(cell.text)
    guard dated.coverage == .pure, dated.expressions.count == 1, dated.hasCertainDay else {
      return false
    }
    let told = tools.reader.resolve(dated.expressions[0], in: tools.context).occurrences
    return told.count == 1 && told[0].end != nil && told[0].end?.date != told[0].start?.date
  }

  /// In bytes, as in "Wednesday & Thursday".
  private static let longest = 24
}
