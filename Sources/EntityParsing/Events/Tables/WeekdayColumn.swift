import CivilTime
import DateExpressions
import KitModel

/// Columns of weekdays alone, in full or cut short, in the diary of one week.
///
/// As in: "Mon", "Tues", "Tues", "Thurs" below "Week commencing Monday 8 November 2027". In running text "Mon" and "Sat" are
/// other words.
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
}
