import CivilTime

/// Puts dates, times, cycles and exceptions that stand together into one expression.
struct Composition {
  let grammar: Grammar
  var printed = PrintedExpression()
  var group = DateGroup()
  var rule = ""
  var next: Int
  /// Where the expression begins.
  let start: Int

  /// The expression that begins at `index`.
  static func expression(in grammar: Grammar, at index: Int) -> ExpressionMatch? {
    var composition = Composition(grammar: grammar, next: index)
    return composition.run(from: index)
  }

  private init(grammar: Grammar, next: Int) {
    self.grammar = grammar
    self.next = next
    start = next
  }

  private mutating func run(from index: Int) -> ExpressionMatch? {
    var clauses = 0
    while clauses < 64, clause(isFirst: clauses == 0) { clauses += 1 }
    guard clauses > 0 else { return nil }
    close()
    guard isAcceptable() else { return nil }
    return ExpressionMatch(
      printed: printed, first: firstItem(from: index), next: next, rule: rule)
  }

  /// Words that lead to an expression without being part of it: "à", "en", "on"; "ore 21" is one.
  private func firstItem(from index: Int) -> Int {
    var first = index
    if rule == "counted units" || rule == "hours by distance" { return first }
    while first < next - 1,
      grammar.has([.at, .within, .on], at: first),
      !grammar.has([.article, .from, .since, .until, .every], at: first),
      !grammar.sense(first).marks.contains(.hourLead)
    {
      first += 1
    }
    return first
  }

  private mutating func close() {
    if !group.isEmpty { printed.groups.append(group) }
    group = DateGroup()
  }

  private func gap(isFirst: Bool) -> Gap {
    var gap = Gap(next: next)
    guard !isFirst else { return gap }
    if grammar.isTimeLetter(gap.next) {
      gap.next += 1
      return gap
    }
    var signs = 0
    while signs < 3 {
      switch grammar.sign(gap.next) {
      case .comma, .semicolon, .ampersand: gap.isList = true
      case .hyphen, .dash, .colon, .bullet, .bar, .slash, .arrow: gap.isBreak = true
      case .open:
        gap.isBreak = true
        gap.opensBracket = true
      default:
        // A capital I stands for the bar that it looks like.
        if grammar.sense(gap.next).romanMonth == 1, grammar.items[gap.next].isCapitals, signs == 0 {
          gap.isBreak = true
          break
        }
        guard grammar.has(.and, at: gap.next), !grammar.has(.article, at: gap.next),
          !grammar.excepts(at: gap.next)
        else { return gap }
        gap.isList = true
      }
      gap.next += 1
      signs += 1
    }
    return gap
  }

  private mutating func clause(isFirst: Bool) -> Bool {
    let gap = gap(isFirst: isFirst)
    let index = gap.next
    let before = next
    guard
      exceptionClause(at: index, isFirst: isFirst) || lengthClause(at: index, isFirst: isFirst)
        || nightClause(at: index) || cycleClause(at: index, gap: gap)
        || dateClause(at: index, gap: gap)
        || timeClause(at: index, gap: gap) || zoneClause(at: index, gap: gap)
    else { return false }
    if gap.opensBracket, grammar.sign(next) == .close { next += 1 }
    return next > before
  }

  private mutating func cycleClause(at index: Int, gap: Gap) -> Bool {
    guard let match = grammar.cycle(at: index) else { return false }
    if group.hasDates {
      let isSpan = group.dates.allSatisfy { $0.last != nil || $0.isOpenAfter || $0.first?.day == 0 }
      if group.times.isEmpty, group.cycle == nil, group.weekdays.isEmpty {
        guard isSpan else { return false }
      } else if !group.times.isEmpty {
        // Other weekdays have other hours.
        guard !gap.isBreak || gap.isList, match.cycle?.kind != .daily else { return false }
        close()
      } else {
        return false
      }
    } else if !group.times.isEmpty, gap.isBreak {
      return false
    }
    if let cycle = match.cycle { group.cycle = cycle } else { group.weekdays = match.weekdays }
    group.onceFrom = match.onceFrom
    if let part = match.part {
      var time = PrintedTime()
      time.part = part
      group.times = [time]
    }
    next = match.next
    if rule.isEmpty { rule = match.cycle == nil ? "weekdays" : "recurrence" }
    return true
  }

  /// "la nuit de samedi à dimanche" begins on Saturday.
  private mutating func nightClause(at index: Int) -> Bool {
    guard group.dates.isEmpty, group.cycle == nil, group.times.count == 1,
      group.times[0].part == .night || index > 0 && grammar.sense(index - 1).part == .night,
      grammar.has(.of, at: index),
      grammar.sense(index + 1).weekday > 0, let stretch = grammar.cycle(at: index),
      stretch.cycle == nil
    else { return false }
    var day = PrintedDay()
    day.weekday = grammar.sense(index + 1).weekday
    if !grammar.isWhole { day.tense = grammar.tense(around: index, next: stretch.next) }
    group.dates = [DateTerm(first: day)]
    // The small hours are those of the second day.
    if let start = group.times[0].start, start < 720 {
      group.times[0].start = start + 1440
      group.times[0].end = group.times[0].end.map { $0 + 1440 }
    }
    next = stretch.next
    return true
  }

  private mutating func dateClause(at index: Int, gap: Gap) -> Bool {
    guard !gap.isBreak || group.cycle != nil || !group.weekdays.isEmpty || group.dates.isEmpty
    else { return false }
    if group.isEmpty || (group.dates.isEmpty && group.times.count == 1), tonightClause(at: index) {
      return true
    }
    // "quarter past six" is no third of the year.
    if grammar.has(.quarter, at: index), grammar.has(.past, at: index + 1),
      grammar.clock(at: index) != nil
    {
      return false
    }
    guard let match = days(from: dateStart(at: index), at: index) else { return false }
    // "from 2 to 4pm" begins like "from the 2nd".
    if group.isEmpty,
      grammar.has([.from, .between], at: index) && !grammar.has(.definite, at: index)
        && match.terms.allSatisfy({ $0.days.allSatisfy(\.isBareDay) })
        || grammar.isWhole && !grammar.isNumber(index) && match.next == index + 2
          && grammar.has(.past, at: index + 1),
      let times = grammar.times(at: index, afterDate: false),
      times.next > match.next || !grammar.isWhole && times.next == match.next
    {
      return false
    }
    if let weekday = weekdayOfPart, !gap.isBreak, !grammar.has(.and, at: index - 1),
      match.terms.count == 1, match.terms[0].last == nil, match.terms[0].first?.weekday == 0,
      let day = match.terms[0].first, day.day > 0, day.month > 0
    {
      // "Monday evening, 16 June"
      group.dates = match.terms
      group.dates[0].first?.weekday = weekday
      next = match.next
      return true
    }
    if takesBounds(match) { return true }
    if !group.isEmpty, !group.dates.isEmpty {
      guard gap.isList || isWeekdayRow(match), !group.times.isEmpty else { return false }
      close()
    } else if gap.isList, !group.times.isEmpty, let cycle = group.cycle,
      case .weekly = cycle.kind, match.terms.allSatisfy({ $0.first?.isBareWeekday ?? false })
    {
      // "les vendredis et samedis à 20h30, le dimanche à 16h"
      close()
      let days = match.terms.compactMap { $0.first.map { WeekdaySet(day: $0.weekday) } }
      group.cycle = PrintedCycle(
        kind: cycle.kind, weekdays: days.reduce(into: []) { $0.formUnion($1) })
      next = match.next
      return true
    } else if !group.isEmpty, group.dates.isEmpty {
      guard attaches(match, gap: gap) else { return false }
    }
    let repeated = group.cycle == nil ? WeekdaysAhead.repeated(over: match.terms) : nil
    group.dates = repeated.map { [$0.bounds] } ?? WeekdaysAhead.distributed(over: match.terms)
    group.cycle = group.cycle ?? repeated?.cycle ?? match.cycle
    next = match.next
    if rule.isEmpty { rule = match.rule }
    // "le soir de Noël" is a feast and a part of its day.
    let last = grammar.sense(next - 1)
    if group.times.isEmpty, last.feast > 0, let part = last.part {
      var time = PrintedTime()
      time.part = part
      group.times = [time]
    }
    return true
  }

  /// "morning of the 15th": the preposition after a part of the day.
  private func dateStart(at index: Int) -> Int {
    if group.cycle != nil, grammar.has(.of, at: index), grammar.sense(index + 1).month > 0 {
      return index + 1
    }
    guard group.dates.isEmpty, group.times.count == 1, group.times[0].part != nil,
      group.times[0].start == nil, grammar.has(.of, at: index)
    else { return index }
    return grammar.skipping(.article, index + 1)
  }

  /// "tonight" is a day and a part of it in one word.
  private mutating func tonightClause(at index: Int) -> Bool {
    let word = grammar.skipping(.end, index)
    guard grammar.has(.tonight, at: word) else { return lastNightClause(at: index) }
    var today = PrintedDay()
    today.relation = .reference
    today.unit = .day
    var evening = PrintedTime()
    evening.part = .evening
    group.dates = [DateTerm(first: today)]
    group.times = group.times.isEmpty ? [evening] : group.times.map { $0.inPart(.evening) }
    next = word + 1
    if rule.isEmpty { rule = "day by distance" }
    return true
  }

  /// A night before or after the reference: "la nuit dernière", "la nuit prochaine".
  private mutating func lastNightClause(at index: Int) -> Bool {
    let word = grammar.skipping(.article, index)
    let isLast = grammar.has(.last, at: word + 1)
    guard let part = grammar.sense(word).part,
      isLast || part == .night && grammar.has(.next, at: word + 1),
      !grammar.sense(word + 1).marks.contains(.plural), group.isEmpty
    else { return false }
    var day = PrintedDay()
    day.relation = .reference
    day.unit = .day
    day.shift = isLast ? -1 : 0
    var time = PrintedTime()
    time.part = part
    group.dates = [DateTerm(first: day)]
    group.times = [time]
    next = word + 2
    if rule.isEmpty { rule = "day by distance" }
    return true
  }

  /// "ma, me et sa à 19h je et ve à 20h30": weekdays alone, each row with its hours.
  private func isWeekdayRow(_ match: DatesMatch) -> Bool {
    match.terms.allSatisfy { $0.first?.isBareWeekday ?? false }
      && group.dates.allSatisfy { $0.first?.isBareWeekday ?? false }
  }

  /// Dates after times, or bounds after a cycle.
  private func attaches(_ match: DatesMatch, gap: Gap) -> Bool {
    if group.cycle != nil || !group.weekdays.isEmpty {
      return match.terms.allSatisfy {
        $0.last != nil || $0.isOpenAfter || ($0.first?.day == 0 && $0.first?.weekday == 0)
      }
    }
    if gap.isBreak { return false }
    if grammar.isWhole || gap.isList { return true }
    guard !grammar.items[gap.next].broken else { return false }
    if grammar.has([.definite, .on, .this, .of], at: gap.next) { return true }
    // "17 h – 22 h Fête de la musique" names an event; "20h30 Vendredi 16 janvier 11h" begins a row.
    return match.terms.allSatisfy { $0.first?.feast == 0 }
      && grammar.times(at: match.next, afterDate: true) == nil
  }

  private mutating func timeClause(at index: Int, gap: Gap) -> Bool {
    guard group.times.isEmpty else {
      return timeInPart(at: index) || endBehindDay(at: index, gap: gap)
    }
    guard let match = grammar.times(at: index, afterDate: group.hasDates) else { return false }
    if gap.isBreak, match.times.contains(where: \.looksLikeDuration) { return false }
    // "21 novembre – La Nuit des horlogers": a capital behind a dash begins a title.
    if gap.isBreak, !gap.opensBracket, match.times[0].part != nil, match.times[0].start == nil,
      grammar.items[index].isCapitalized, !grammar.items[index].isCapitals
    {
      return false
    }
    group.times = match.times
    next = match.next
    if rule.isEmpty { rule = match.times[0].part == nil ? "clock time" : "part of the day" }
    return true
  }

  /// "samedi soir, à 20h", "20h30 ce soir": the part goes before or after the hour.
  private mutating func timeInPart(at index: Int) -> Bool {
    guard let match = grammar.times(at: index, afterDate: true), group.times.count == 1 else {
      return false
    }
    if group.times[0].part == nil, let part = match.times[0].part, match.times[0].start == nil {
      guard grammar.isWhole || grammar.sense(index).part == nil && !opensTitle(match, at: index)
      else { return false }
      group.times[0] = group.times[0].inPart(part)
      next = match.next
      return true
    }
    guard let part = group.times[0].part, group.times[0].start == nil, match.times[0].start != nil
    else { return false }
    group.times = match.times.map { $0.inPart(part) }
    next = match.next
    return true
  }

  /// "18 h, La Nuit des horlogers": a capital behind a sign begins a title, and so does what goes on with a name.
  private func opensTitle(_ match: TimesMatch, at index: Int) -> Bool {
    let item = grammar.items[index]
    if index > next, item.isCapitalized, !item.isCapitals { return true }
    return grammar.has(.of, at: match.next) && grammar.dates(at: match.next + 1) == nil
      && grammar.dates(at: match.next) == nil
  }

  /// "(heure de Paris)", "PT", "HAE".
  private mutating func zoneClause(at index: Int, gap: Gap) -> Bool {
    guard printed.zone == 0, group.times.contains(where: { $0.start != nil || $0.end != nil }),
      gap.isNothing || gap.opensBracket || gap.isList, grammar.has(.zoneName, at: index)
    else { return false }
    let item = grammar.items[index]
    guard item.end - item.start > 4 || item.isCapitals else { return false }
    if gap.opensBracket, grammar.sign(index + 1) != .close { return false }
    printed.zone = grammar.sense(index).zone
    next = index + 1
    return true
  }

  /// "Durée : 1 h 15", "(1h30)", "for 30 mins".
  private mutating func lengthClause(at index: Int, isFirst: Bool) -> Bool {
    guard printed.durationMinutes == nil else { return false }
    if !isFirst, !group.times.contains(where: { $0.start != nil }) { return false }
    guard let match = grammar.length(at: index, isLed: grammar.has(.duration, at: index)) else {
      return false
    }
    let isLed = grammar.has(.duration, at: index) && !grammar.sense(index).isComparison
    guard isLed || (isFirst && grammar.standsAlone(index, next: match.next)) else { return false }
    printed.durationMinutes = match.minutes
    next = match.next
    if rule.isEmpty { rule = "duration" }
    return true
  }

  /// Only what takes place on several days can leave out some.
  private var hasSeveralDays: Bool {
    !printed.groups.isEmpty || group.cycle != nil || !group.weekdays.isEmpty
      || group.dates.count > 1
      || group.dates.contains { $0.last != nil || $0.isOpenAfter || $0.first?.day == 0 }
  }

  /// "sauf le lundi", "(relâche le 21 mai)", "except Easter Monday".
  private mutating func exceptionClause(at index: Int, isFirst: Bool) -> Bool {
    guard !isFirst, grammar.has(.except, at: index), hasSeveralDays else { return false }
    var position = index + 1
    // "pas de visite en janvier", "fermeture exceptionnelle le 1er mai"
    var skipped = 0
    while skipped < 3, grammar.items[position].kind == .word,
      grammar.items[position].sense == 0
        || grammar.sense(position).roles.isSubset(of: [.numbered, .quantity, .street, .of, .every])
          && grammar.sense(position).weekday == 0 && grammar.sense(position).month == 0
          && grammar.sense(position).feast == 0 && grammar.sense(position).dayShift == nil
          && !grammar.sense(position).isPublicHoliday
    {
      position += 1
      skipped += 1
    }
    if grammar.sign(position) == .colon { position += 1 }
    if grammar.has(.within, at: position), !grammar.has(.article, at: position) { position += 1 }
    let inner = grammar.has([.article, .on], at: position) ? position + 1 : position
    if grammar.sense(inner).isPublicHoliday {
      next = inner + 1
      return true
    }
    if let list = grammar.weekdayList(at: inner) {
      printed.exceptedWeekdays.formUnion(list.days)
      next = list.next
      takeExceptedTimes()
      return true
    }
    guard let match = grammar.dates(at: position) ?? grammar.dates(at: inner) else { return false }
    printed.exceptions.append(contentsOf: match.terms)
    next = match.next
    takeExceptedTimes()
    return true
  }
}
