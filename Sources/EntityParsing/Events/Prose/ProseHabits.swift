import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// A weekday of a sentence that stands for each of it, in a release about some weeks.
///
/// As in: "Du 2 au 22 mars, … Le lundi, visite du lavoir à 10 h. Le jeudi à 16 h, un conte attend les petits."
struct ProseHabits {
  let tools: EventTools

  /// In bytes: "Le", and chaff in front of it.
  private static let farthestWeekday = 8

  /// The expression of a clause's weekday and hour; `nil` where the day is one that was told before.
  func habit(in clause: DatedText, _ memory: ProseMemory) -> DateExpression? {
    guard let (told, range) = weekdayAndHour(of: clause),
      let weekly = tools.eachWeek(told.whole, in: told.text), !isTold(weekly, memory)
    else { return nil }
    var expression = told.whole
    expression.range = range
    return expression
  }

  private typealias Told = (whole: DateExpression, text: DatedText)

  /// "le lundi à 14 h", or "Le lundi, … à 14 h": the day stands apart from its hour.
  private func weekdayAndHour(of clause: DatedText) -> (Told, Range<Int>)? {
    guard clause.expressions.count == 1, let only = clause.expressions.first else { return nil }
    if only.known == [.weekday, .time] { return ((only, clause), only.range) }
    guard only.known == [.time] else { return nil }
    let named = tools.reader.scan(clause.text.text).filter { $0.known == [.weekday] }
    guard named.count == 1, named[0].range.lowerBound <= Self.farthestWeekday,
      named[0].range.upperBound <= only.range.lowerBound,
      case let lead = clause.text.slice(0..<named[0].range.upperBound).text,
      case let text = tools.dated(
        SourcedText(text: "\(lead) \(clause.text.slice(only.range).text)")),
      text.expressions.count == 1
    else { return nil }
    return ((text.expressions[0], text), only.range)
  }

  /// Whether the weekday is that of a day that was told, and no more than a week.
  private func isTold(_ expression: DateExpression, _ memory: ProseMemory) -> Bool {
    let told = tools.reader.resolve(expression, in: tools.context).occurrences.first?.start
    return memory.namedDays(tools).contains { $0.weekday == told?.date.weekday }
  }
}

extension ProseMemory {
  /// In days.
  private static let week = 7

  /// The days told last one by one, or those of a stretch of a few.
  func namedDays(_ tools: EventTools) -> [CalendarDate] {
    guard let day else { return [] }
    var context = tools.context
    context.take(from: day)
    return day.expressions.filter(\.statesDay).flatMap { expression in
      tools.reader.resolve(expression, in: context).occurrences.filter { $0.grain == .day }
        .flatMap { occurrence -> [CalendarDate] in
          guard let start = occurrence.start?.date else { return [] }
          let end = occurrence.end?.date ?? start
          guard end.dayNumber - start.dayNumber < Self.week, start <= end else { return [] }
          return (start.dayNumber...end.dayNumber).map { CalendarDate(dayNumber: $0) }
        }
    }
  }
}

extension ProseEntries {
  /// When a weekday first comes that tells no day by itself.
  func eachWeekStart(_ expression: DateExpression) -> LocalMoment? {
    expression.eachWeek.flatMap {
      tools.reader.resolve($0, in: tools.context).occurrences.first?.start
    }
  }

  /// The day of the month that a clause tells, or "le dernier samedi de juin"; a rule beside such days that have an hour
  /// says no more of them, and is taken out.
  ///
  /// As in: "Les vendredis de juillet, le chœur chantera au lavoir : rendez-vous les 3, 10 et 24 à 21 heures".
  func ownDay(of dated: inout DatedText) -> DateExpression? {
    let isNamed = { (expression: DateExpression) in
      expression.known.contains(.day) && expression.known.isDisjoint(with: [.recurrence])
    }
    let isRule = { (expression: DateExpression) in
      expression.known.isSuperset(of: [.recurrence, .month]) && !expression.known.hasTime
    }
    if dated.hasTime, dated.expressions.contains(where: isNamed),
      let rule = dated.expressions.first(where: isRule),
      let start = tools.reader.resolve(rule, in: tools.context).occurrences.first?.start
    {
      dated.expressions.removeAll(where: isRule)
      (dated.monthAbove, dated.yearAbove) = (start.date.month, start.date.year)
    }
    return dated.expressions.first(where: \.statesDayOfMonth)
      ?? dated.expressions.first(where: \.countsWeekdays)
  }

  /// The day that a weekday of a clause is, among those that were told before.
  func dayTold(by expression: DateExpression, _ memory: ProseMemory) -> DatedText? {
    guard ProseWeekday.isWeekday(expression), expression.known.contains(.time),
      case let told = tools.reader.resolve(expression, in: tools.context).occurrences.first?.start,
      let weekday = (eachWeekStart(expression) ?? told)?.date.weekday,
      case let days = memory.namedDays(tools).filter({ $0.weekday == weekday }), days.count == 1
    else { return nil }
    return tools.dated(SourcedText(text: "\(days[0])"))
  }
}

extension DateExpression {
  /// "le dernier samedi de juin": a day that a weekday and its month tell.
  var countsWeekdays: Bool {
    known.isSuperset(of: [.weekday, .month]) && known.isDisjoint(with: [.day, .recurrence])
  }
}
