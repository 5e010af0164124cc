import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Rules with an hour that sentences tell for a month that they name, or that come back each month of the kit's period.
///
/// As in: "En juin, les battoirs sortent : chaque jeudi à 9 heures, une lessive", "Le deuxième samedi du
/// mois, à 10 h, le meunier ouvre les vannes". A rule of weekdays alone tells opening hours.
struct ProseRules {
  let tools: EventTools

  /// In days between two that come back each month.
  private static let monthly = 21
  private static let most = 40

  /// A clause with the days of its rule told one by one; `nil` where it has none, or tells a day of its own.
  ///
  /// - Parameter month: the one that the sentences before name.
  func listed(in clause: DatedText, month: CalendarDate?) -> DatedText? {
    guard !clause.expressions.contains(where: \.statesDayOfMonth),
      // A weekday and no more may be part of a name, and isn't in front of an hour.
      let rule = tools.reader.scan(clause.text.text).first(where: {
        $0.known.contains(.recurrence) && $0.known.contains(.weekday)
          && $0.known.isDisjoint(with: [.month, .day])
      }), clause.hasTime,
      case let days = days(of: rule, in: clause, month: month), days.count > 1,
      days.count <= Self.most
    else { return nil }
    var hours: [String]
    if rule.known.contains(.time) {
      hours = [Self.hours(of: days[0])].compactMap { $0 }
    } else {
      var context = tools.context
      context.days = [Occurrence(start: days[0].start.map { LocalMoment($0.date) })]
      hours = clause.expressions.filter(\.statesTime).flatMap {
        tools.reader.resolve($0, in: context).occurrences
      }.compactMap(Self.hours)
    }
    guard !hours.isEmpty else { return nil }
    var dated = clause
    dated.expressions = days.compactMap(\.start?.date).flatMap { date in
      hours.compactMap { hour -> DateExpression? in
        guard var told = tools.reader.scan("\(date) \(hour)").first else { return nil }
        told.range = rule.range
        return told
      }
    }
    dated.coverage = .pure
    return dated
  }

  private static func hours(of occurrence: Occurrence) -> String? {
    guard let start = occurrence.start?.time else { return nil }
    let end = occurrence.end?.time.map { "–\("\($0)".prefix(5))" } ?? ""
    return "\(start)".prefix(5) + end
  }

  private func days(
    of rule: DateExpression, in clause: DatedText, month: CalendarDate?
  ) -> [Occurrence] {
    let words = WordList(clause.text.text)
    let isOfMonth = tools.lexicon.ofMonth.contains(words, in: 0..<words.count)
    let namesMonth = tools.reader.scan(clause.text.text).contains {
      $0.known.contains(.month) && $0.known.isSubset(of: [.month, .year])
    }
    if let month, namesMonth { return self.days(of: rule, in: month) }
    guard isOfMonth else { return [] }
    if tools.context.period != nil,
      case let days = tools.reader.resolve(rule, in: tools.context).occurrences,
      days.count > 1, isMonthly(days)
    {
      return days
    }
    return month.map { self.days(of: rule, in: $0) } ?? []
  }

  private func days(of rule: DateExpression, in month: CalendarDate) -> [Occurrence] {
    let next = CalendarDate(
      year: month.year + month.month / 12, month: month.month % 12 + 1, day: 1)
    guard let next else { return [] }
    var context = tools.context
    context.period = month...next.adding(days: -1)
    context.periodBoundsRules = true
    return tools.reader.resolve(rule, in: context).occurrences.filter(Self.isOneDay)
  }

  private func isMonthly(_ days: [Occurrence]) -> Bool {
    days.allSatisfy(Self.isOneDay)
      && zip(days, days.dropFirst()).allSatisfy { a, b in
        guard let first = a.start?.date, let second = b.start?.date else { return false }
        return second.dayNumber - first.dayNumber >= Self.monthly
      }
  }

  private static func isOneDay(_ occurrence: Occurrence) -> Bool {
    guard let start = occurrence.start else { return false }
    return occurrence.end.map { $0.date == start.date || $0.time != nil } ?? true
  }
}
