import CivilTime
import DateExpressions
import KitModel

/// Days that a list names one by one below the rule that they follow: "Tous les mercredis du 16 septembre au 21
/// octobre, à 14 h" above each Wednesday with its village.
///
/// The rule announces nothing beside them, and its hour is theirs.
struct RuledDays {
  let tools: EventTools

  private static let leastDays = 2

  /// The entries without each rule whose days those behind it name, which have its hour.
  func settled(_ entries: [Entry]) -> [Entry] {
    var settled: [Entry] = []
    var index = 0
    while index < entries.count {
      let entry = entries[index]
      index += 1
      guard let rule = rule(of: entry) else {
        settled.append(entry)
        continue
      }
      let listed = entries[index...].prefix { isDay($0, of: rule.days) }
      guard listed.count >= Self.leastDays else {
        settled.append(entry)
        continue
      }
      settled += listed.map { $0.with(rule.hour) }
      index += listed.count
    }
    return settled
  }

  /// The days of an entry that a rule between two days tells with one hour, and that hour.
  private func rule(of entry: Entry) -> (days: Set<Int>, hour: DatedText)? {
    guard entry.when.count == 1, let dated = entry.when.first,
      case let days = dated.expressions.filter(\.statesDay), days.count == 1, let only = days.first,
      only.known.isSuperset(of: [.recurrence, .day, .month, .time]),
      let hour = SectionHours(tools: tools).hour(in: dated.text.slice(only.range))
    else { return nil }
    let told = self.days(of: only)
    return told.count > Self.leastDays ? (told, hour) : nil
  }

  private func days(of expression: DateExpression) -> Set<Int> {
    let told = tools.reader.resolve(expression, in: tools.context).occurrences
    return Set(told.compactMap { $0.start?.date.dayNumber })
  }

  /// Whether an entry tells one of the days and no hour.
  private func isDay(_ entry: Entry, of days: Set<Int>) -> Bool {
    let told = entry.when.flatMap(\.expressions)
    guard told.count == 1, let day = told.first, day.statesDayOfMonth, !day.known.hasTime else {
      return false
    }
    let own = self.days(of: day)
    return own.count == 1 && own.isSubset(of: days)
  }
}
