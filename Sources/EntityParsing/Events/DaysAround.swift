import CivilTime
import DateExpressions
import KitModel

/// The few days that a part of a kit is about, where what it lists tells weekdays alone.
///
/// As in: "Samedi 11 et dimanche 12 juillet" below the title of a congress, then "Samedi" and "Dimanche" above tables of hours,
/// in the kit of a season. The day of a file tells less: a weekday counted from it is as good as any.
struct DaysAround {
  let tools: EventTools

  /// In days: one is that of one thing, more hold a weekday twice.
  private static let few = 2...7
  /// In bytes: a longer text tells more than what it heads.
  private static let longestLine = 300

  /// The entries whose days are weekdays alone, with the days of the part of the kit that they stand in.
  func placed(_ entries: [Entry]) -> [Entry] {
    tools.weekdaysTellDays ? entries : entries.map(placed)
  }

  private func placed(_ entry: Entry) -> Entry {
    // Weekdays beside an address are when somebody is there.
    let kind = entry.scope.section.kind
    guard entry.day == nil, kind != .practical, kind != .contacts else { return entry }
    let told = ([entry.heading].compactMap(\.self) + entry.when).flatMap(\.expressions)
      .filter(\.statesDay)
    guard !told.isEmpty,
      told.allSatisfy({ $0.known.isSubset(of: [.weekday, .time, .dayPart]) }),
      let days = days(around: entry)
    else { return entry }
    var placed = entry
    placed.heading = entry.heading.map { self.placed($0, in: days) }
    placed.when = entry.when.map { self.placed($0, in: days) }
    return placed
  }

  private func placed(_ dated: DatedText, in days: ClosedRange<CalendarDate>) -> DatedText {
    var placed = dated
    placed.expressions = dated.expressions.map {
      $0.placed(in: days, needsHour: false) ?? $0
    }
    placed.yearAbove = dated.yearAbove ?? days.lowerBound.year
    return placed
  }

  /// The days told last above the entry in its section, else in the titles around it, else in what introduces it.
  private func days(around entry: Entry) -> ClosedRange<CalendarDate>? {
    let scope = entry.scope
    let own = (entry.heading?.text ?? entry.when.first?.text ?? entry.title).places.first
    let above = scope.section.blocks.prefix { block in
      own.map { block.page != $0.page || !block.box.intersects($0.box) } ?? true
    }
    let texts =
      above.filter { $0.table == nil }.map(\.text).reversed() + scope.titles.reversed()
      + [scope.introduction, scope.surroundings].compactMap(\.self)
    for text in texts
    where text.text.utf8.count <= Self.longestLine
      && text.text.utf8.contains(where: AddressBytes.isDigit)
    {
      if let days = days(in: text) { return days }
    }
    return nil
  }

  /// The days that a text tells, from the first to the last of them.
  private func days(in text: SourcedText) -> ClosedRange<CalendarDate>? {
    var all: [CalendarDate] = []
    for expression in tools.dated(text).expressions where expression.statesDayOfMonth {
      guard expression.known.isDisjoint(with: [.recurrence]) else { return nil }
      for occurrence in tools.reader.resolve(expression, in: tools.context).occurrences {
        guard occurrence.grain == .day, occurrence.open == nil, let start = occurrence.start?.date
        else { return nil }
        all += [start, occurrence.wholeDays.end?.date ?? start]
      }
    }
    guard let first = all.min(), let last = all.max(),
      Self.few.contains(last.dayNumber - first.dayNumber + 1)
    else { return nil }
    return first...last
  }
}
