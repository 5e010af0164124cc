import CivilTime
import DateExpressions
import KitModel

/// The day of a table of hours that the text of a release above it announces, paragraphs further up.
///
/// As in: "BLINVILLE, 19 January 2027 – The Aubin Works will open its doors on Thursday 18 February 2027." above a text
/// about the works, and a table of "9.00–9.30 | Welcome". The day in front of the dash is that of the release.
extension EntrySegmentation {
  /// The one day that texts above a table of hours tell; `nil` where they tell several, or none.
  func dayOfLead(_ table: Table, in runs: [Run], at index: Int) -> DatedText? {
    // Hours behind names are those of the sun, of ferries, of results.
    guard ColumnRoles(of: table, tools: tools)[0] == .time,
      TableEntries.hasTimeColumn(table, tools: tools)
    else { return nil }
    let above = runs[..<index].flatMap { run -> [Item] in
      if case .flow(let items) = run { items } else { [] }
    }
    return onlyDay(in: above)
  }

  /// In bytes: "Rive, le 4 mars 2027" is the day of a release; a longer paragraph tells more than when and where.
  private static let shortLine = 48
  private static let longestLine = 160

  /// So many hours below one another are a list's.
  private static let leastHours = 3

  /// The one day that texts above a list of hours tell, where the list tells none.
  ///
  /// As in: "Come in on Saturday, August 26, between 11 a.m. and 5 p.m." above "11 a.m." and "Music in the galleries", "3 p.m."
  /// and "Guided tour".
  func dayOfHours(_ flow: [Item], in runs: [Run], at index: Int) -> DatedText? {
    let isHour = { (item: Item) in
      item.table == nil && item.dated.isTimeOnly
        && (item.isTimeLine || DateCoverage.isLeading(item.coverage))
    }
    guard let first = flow.firstIndex(where: isHour), case let list = flow[first...],
      list.count(where: isHour) >= Self.leastHours, !list.contains(where: \.tellsItsDay)
    else { return nil }
    let above = runs[..<index].flatMap { run -> [Item] in
      if case .flow(let items) = run { items } else { [] }
    }
    return onlyDay(in: above + flow[..<first])
  }

  /// The one day that some texts tell, but for that of the release in front of a dash; `nil` where they tell several.
  ///
  /// As in: "Journée des lavoirs — jeudi 22 avril 2027 — Le Battoir, Rive". In a longer text a day without weekday and hour is
  /// told in passing.
  private func onlyDay(in items: [Item]) -> DatedText? {
    var found: DatedText?
    var date: CalendarDate?
    for item in items {
      let days = item.dated.expressions.filter(\.statesDayOfMonth)
      for expression in days {
        // A line that tells one day between dashes tells it of what it names.
        if DayBefore.isDateline(expression, in: item.text),
          item.byteCount <= Self.shortLine || item.byteCount > Self.longestLine || days.count > 1
        {
          continue
        }
        if item.byteCount > Self.longestLine,
          expression.known.isDisjoint(with: [.weekday, .time])
        {
          continue
        }
        let told = tools.reader.resolve(expression, in: tools.context).occurrences
        guard told.count == 1, let start = told[0].start?.date,
          told[0].end.map({ $0.date == start }) ?? true, told[0].open == nil
        else { return nil }
        if let date, date != start { return nil }
        if found == nil {
          found = tools.dated(item.text.slice(expression.range))
          date = start
        }
      }
    }
    return found
  }
}
