import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Tells which month a grid of weeks shows: the one that it is headed by, that a title around it names beside other words,
/// or else the only one of the kit's period whose days stand below their weekdays.
struct GridMonth {
  let tools: EventTools
  /// The weekday at the head of each column, where the grid tells it.
  let weekdays: [Int: Weekday]

  private static let daysOfWeek = 7

  init(_ table: Table, tools: EventTools) {
    self.tools = tools
    let heads = table.rows.lazy.map { Self.weekdays(in: $0, tools: tools) }
    weekdays = heads.first { $0.count == Self.daysOfWeek } ?? [:]
  }

  /// - Parameters:
  ///   - titles: Those around the grid, the nearest last.
  ///   - fits: Whether the days of a month, told by its first, stand below their weekdays.
  func first(
    heading: DatedText?, titles: [SourcedText], fits: (CalendarDate) -> Bool
  ) -> CalendarDate? {
    for expression in heading?.expressions ?? [] where expression.statesDay {
      let resolved = tools.reader.resolve(expression, in: tools.context)
      if let start = resolved.occurrences.first?.start { return start.date }
    }
    let named = titles.reversed().lazy.flatMap(months).first(where: fits)
    return named ?? monthOfPeriod(fits)
  }

  /// The months that words of a title name: "July at a glance".
  private func months(in title: SourcedText) -> [CalendarDate] {
    let words = WordList(title.text)
    return words.words.filter(\.isLetters).compactMap { word in
      guard let month = tools.reader.whole(title.slice(word.range).text), month.known == [.month]
      else { return nil }
      return tools.reader.resolve(month, in: tools.context).occurrences.first?.start?.date
    }
  }

  private func monthOfPeriod(_ fits: (CalendarDate) -> Bool) -> CalendarDate? {
    guard !weekdays.isEmpty, let period = tools.context.period else { return nil }
    let months = Self.firsts(from: period.lowerBound, to: period.upperBound).filter(fits)
    return months.count == 1 ? months[0] : nil
  }

  /// The first days of the months that a period touches.
  private static func firsts(from start: CalendarDate, to end: CalendarDate) -> [CalendarDate] {
    (start.year...end.year).flatMap { year in
      (1...12).compactMap { CalendarDate(year: year, month: $0, day: 1) }
    }.filter { first in
      (first.year, first.month) >= (start.year, start.month) && first <= end
    }
  }

  /// The weekdays that the cells of a row are, each by its column.
  private static func weekdays(in row: Table.Row, tools: EventTools) -> [Int: Weekday] {
    var context = tools.context
    context.reference = LocalMoment(CalendarDate(dayNumber: 0))
    context.period = nil
    var days: [Int: Weekday] = [:]
    for cell in row.cells {
      guard let told = tools.reader.whole(cell.text.text), told.known == [.weekday],
        let day = tools.reader.resolve(told, in: context).occurrences.first?.start?.date
      else { continue }
      days[cell.column] = day.weekday
    }
    return days
  }
}
