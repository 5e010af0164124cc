import CivilTime
import DateExpressions
import KitModel

/// Days that leave out the month of the entry before them.
extension WhenResolver {
  /// The context with the month of the entry before, or of what introduces the list, where the weekdays and
  /// days of an entry agree with it.
  ///
  /// As in: "Samedi 10 octobre" above "Dim. 11, 15 h". Behind the end of a month the next one follows.
  func withMonthBefore(_ entry: Entry, _ context: DateContext) -> DateContext {
    guard context.month == nil else { return context }
    let lacking = entry.when.flatMap(\.expressions).filter {
      $0.known.isSuperset(of: [.weekday, .day]) && $0.known.isDisjoint(with: [.month, .recurrence])
    }
    guard !lacking.isEmpty,
      !entry.when.contains(where: { $0.expressions.contains { $0.known.contains(.month) } }),
      let before = dayBefore(entry, context)
    else { return context }
    for step in 0...1 {
      let told = Self.context(context, months: step, after: before.month, of: before.year)
      if lacking.allSatisfy({ agrees($0, in: told) }) { return told }
    }
    return context
  }

  /// A day resolved in the month of those before it, or in the next one where only that has its weekday.
  ///
  /// As in: "Mardi 29, 12 h 30", "Jeudi 1er, 13 h" below "Septembre".
  func resolvedInOrder(_ expression: DateExpression, in context: DateContext) -> ResolvedDate {
    let resolved = tools.reader.resolve(expression, in: context)
    guard !resolved.findings.isEmpty, let month = context.month,
      expression.known.isSuperset(of: [.weekday, .day]),
      expression.known.isDisjoint(with: [.month, .year, .recurrence]),
      let year = resolved.occurrences.first?.start?.date.year,
      case let next = Self.context(context, months: 1, after: month, of: year),
      agrees(expression, in: next)
    else { return resolved }
    return tools.reader.resolve(expression, in: next)
  }

  private static func context(
    _ context: DateContext, months: Int, after month: Int, of year: Int
  ) -> DateContext {
    var told = context
    told.month = (month + months - 1) % 12 + 1
    told.year = year + (month + months - 1) / 12
    told.yearSource = .section
    return told
  }

  private func agrees(_ expression: DateExpression, in context: DateContext) -> Bool {
    let resolved = tools.reader.resolve(expression, in: context)
    return resolved.findings.isEmpty
      && resolved.occurrences.contains { $0.start?.date.month == context.month }
  }

  private func dayBefore(_ entry: Entry, _ context: DateContext) -> CalendarDate? {
    if let last = entry.daysBefore.last?.start?.date { return last }
    guard let introduction = entry.scope.introduction else { return nil }
    for expression in tools.reader.scan(introduction.text).reversed()
    where expression.known.isSuperset(of: [.day, .month]) {
      if let day = tools.reader.resolve(expression, in: context).occurrences.last?.start?.date {
        return day
      }
    }
    return nil
  }
}
