import CivilTime
import DateExpressions
import KitModel

/// The month that the sentences of a text have named last, for days that leave it out.
///
/// As in: "Octobre est aux conteurs. Le 9, à 20 h 30, Ana Ruiz raconte les noyés du bief", "The fair opens on 4 March …; on
/// the 6th at 7 pm a ball follows".
extension ProseMemory {
  /// Takes the month of a clause's last day, or one that it names alone: "En mars, …", "Février crie".
  mutating func takeMonth(of clause: DatedText, _ tools: EventTools) {
    for expression in named(in: clause, tools) {
      let told = tools.reader.resolve(expression, in: tools.context).occurrences
      // "From 22 February until 1 March": the month in which it begins.
      let isOpen = expression.rule == "open range"
      guard let last = isOpen ? told.first : told.last,
        let date = last.start?.date ?? last.end?.date,
        !isOver(last.end?.date ?? date, tools)
      else { continue }
      // A season's months run on past the end of the year.
      let isAlone = expression.known.isDisjoint(with: [.year, .day, .weekday])
      let isBack = month.map { date.dayNumber < $0.dayNumber - Self.longestBack } ?? false
      month = CalendarDate(
        year: isAlone && isBack ? date.year + 1 : date.year, month: date.month, day: 1)
    }
  }

  /// The days and months that a clause names; the month that opens a sentence is its subject or an adverb.
  private func named(in clause: DatedText, _ tools: EventTools) -> [DateExpression] {
    let isMonth = { (expression: DateExpression) in
      expression.known.contains(.month)
        && expression.known.isDisjoint(with: [.relative, .recurrence])
    }
    let dated = clause.expressions.filter(isMonth)
    if !dated.isEmpty { return dated }
    // "Le jeudi 15 à 9 h, … une marche est à l'étude pour la mi-novembre": a month behind the day is that of something else.
    let bare = clause.expressions.first {
      $0.known.contains(.day) && !$0.known.contains(.month)
    }
    let scanned = tools.reader.scan(clause.text.text).filter { expression in
      isMonth(expression) && bare.map { expression.range.lowerBound < $0.range.lowerBound } ?? true
    }
    if !scanned.isEmpty { return scanned }
    let opening = clause.text.text.utf8.prefix { $0 != UInt8(ascii: " ") }
    let next = clause.text.text.utf8.dropFirst(opening.count + 1).first
    guard (Self.shortestMonth...Self.longestMonth).contains(opening.count),
      opening.first.map({ (0x41...0x5A).contains($0) }) == true,
      next.map({ (0x61...0x7A).contains($0) }) == true
    else { return [] }
    return tools.reader.scan(String(decoding: opening, as: UTF8.self)).filter {
      $0.known == [.month]
    }
  }

  /// In bytes.
  private static let shortestMonth = 3
  private static let longestMonth = 12

  /// "Par délibération du 24 février": what was says nothing of what comes.
  private func isOver(_ last: CalendarDate, _ tools: EventTools) -> Bool {
    guard tools.context.referenceSource != .metadata,
      let published = tools.context.reference?.date
    else { return false }
    return last < published
  }

  /// In days: a text may go back from what comes last to what comes before.
  private static let longestBack = 183

  /// A clause whose days without a month are in the one that was named last.
  ///
  /// A short period of the kit that has such a day is nearer.
  func inMonth(_ clause: DatedText, _ tools: EventTools) -> DatedText {
    guard
      let month = tools.context.period.flatMap({ self.month(of: clause, in: $0, tools) }) ?? month,
      clause.lacksMonth,
      !clause.expressions.contains(where: { $0.known.contains(.month) })
    else { return clause }
    var dated = clause
    dated.yearAbove = month.year
    dated.monthAbove = month.month
    return dated
  }

  /// The month of a short period in which each bare day of a clause lies.
  private func month(
    of clause: DatedText, in period: ClosedRange<CalendarDate>, _ tools: EventTools
  ) -> CalendarDate? {
    let first = period.lowerBound
    guard tools.weekdaysTellDays, first.month == period.upperBound.month else { return nil }
    var context = tools.context
    context.year = first.year
    context.month = first.month
    let days = clause.expressions.filter { $0.known.contains(.day) }
    let isIn = days.allSatisfy { day in
      let told = tools.reader.resolve(day, in: context).occurrences
      return !told.isEmpty && told.allSatisfy { $0.start.map { period.contains($0.date) } ?? false }
    }
    return isIn ? CalendarDate(year: first.year, month: first.month, day: 1) : nil
  }

  /// The month of a clause's days as what heads an entry.
  static func month(of clause: DatedText) -> DatedText {
    var heading = clause
    heading.expressions = []
    return heading
  }
}

extension EventTools {
  /// What is known around a text: the kit's own, in the year and month that stand above it.
  func context(of dated: DatedText) -> DateContext {
    var context = context
    context.take(from: dated)
    return context
  }
}

extension DateContext {
  /// Takes the year and month that headings or sentences above a text give.
  mutating func take(from dated: DatedText) {
    if let above = dated.yearAbove {
      year = above
      yearSource = .section
    }
    if let above = dated.monthAbove { month = above }
  }
}
