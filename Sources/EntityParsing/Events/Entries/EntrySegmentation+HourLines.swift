import CivilTime
import DateExpressions
import KitModel

/// The day of paragraphs that each open with an hour, told once in a line above them that is no heading.
///
/// As in: "Journée des lavoirs — jeudi 22 avril 2027 — Le Battoir, Rive" above "9 h 30 — Accueil.", "10 h — Lire l'eau."
extension EntrySegmentation {
  /// So many hours without a day need one.
  private static let leastHours = 3
  /// In bytes: a longer paragraph tells more than when and where.
  private static let longestLine = 160

  /// The one day that short lines above the hours tell; `nil` where they tell several, or none.
  func dayAbove(hourLines items: [Item]) -> DatedText? {
    guard items.count(where: opensWithHour) >= Self.leastHours,
      let first = items.firstIndex(where: opensWithHour)
    else { return nil }
    var found: (day: DatedText, date: CalendarDate)?
    for item in items[..<first] {
      for expression in item.dated.expressions where expression.statesDayOfMonth {
        guard item.byteCount <= Self.longestLine,
          !DayBefore.isDateline(expression, in: item.text) || item.byteCount > Self.shortLine
        else { continue }
        let told = tools.reader.resolve(expression, in: tools.context).occurrences
        guard told.count == 1, let date = told[0].start?.date, told[0].open == nil,
          told[0].end.map({ $0.date == date }) ?? true, found.map({ $0.date == date }) ?? true
        else { return nil }
        found = found ?? (tools.dated(item.text.slice(expression.range)), date)
      }
    }
    return found?.day
  }

  /// In bytes: "Rive, le 4 mars 2027" is the day of a release.
  private static let shortLine = 48

  private func opensWithHour(_ item: Item) -> Bool {
    guard item.table == nil, !item.isHeading, DateCoverage.isLeading(item.coverage),
      let first = item.dated.expressions.first
    else { return false }
    return first.statesTime && first.range.lowerBound == 0
  }
}
