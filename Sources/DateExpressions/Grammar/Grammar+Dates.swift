/// Dates of a list and where the text goes on.
struct DatesMatch {
  var terms: [DateTerm]
  var next: Int
  var rule: String
  /// What a plural in front of a stretch of days says repeats in it: "Tuesdays, 6 to 27 October".
  var cycle: PrintedCycle?
}

extension Grammar {
  /// A date, a stretch of days, or a list of either: "les 10 et 17 novembre".
  func dates(at index: Int) -> DatesMatch? {
    if dottedHours(at: index) != nil { return nil }
    var terms: [DateTerm] = []
    var rule = "date"
    let (start, plural) = pluralPrefix(at: index)
    var position = start
    var closed = 0
    var closedAt = index
    var isMonthFirst = false
    var isClosedByAnd = true
    while terms.count < 40 {
      guard
        var term = terms.last?.first?.isYearOnly ?? false
          ? listedYear(at: position) : term(at: position, allowsBare: true)
      else { break }
      if isMonthFirst, let stretch = bareStretch(term) { term = stretch }
      let day = term.term.last ?? term.term.first
      // "November 12–14": the month stands with the first of the two.
      let isAnchored =
        day?.isAnchored ?? false || term.term.first.map { $0.isMonthFirst && $0.month > 0 } ?? false
      // "Wednesday to Sunday" after a date is no part of the list.
      if let day, day.isBareWeekday, let first = terms.first?.days.first, !first.isBareWeekday {
        break
      }
      // "Sun 18 April, from 10.10": behind a month in letters figures are an hour.
      if let day, day.isNumeric, day.year == 0, let first = terms.first?.days.first,
        first.month > 0,
        !first.isNumeric
      {
        break
      }
      // "il y a dix ans, le 9 novembre 1989" is no list.
      if let last = terms.last?.first, last.relation == .reference, last.unit != .day,
        day?.relation != .reference
      {
        break
      }
      // A year or weekday alone says nothing about the numbers before it.
      if isAnchored, terms.count > closed, day?.month == 0 { break }
      if terms.isEmpty { rule = term.rule }
      terms.append(term.term)
      if terms.count - closed > 20 { break }
      if isAnchored
        || isMonthFirst && (isClosedByAnd || isListed(term, after: terms.dropLast().last))
      {
        closed = terms.count
        closedAt = term.next
        isMonthFirst = isMonthFirst || term.term.days.contains(where: \.isMonthFirst)
      }
      guard let separator = listSeparator(at: term.next) else {
        position = term.next
        break
      }
      isClosedByAnd = separator.hasAnd
      position = separator.next
      // "Quay 1, on Thursday 12 August": a number in front is none of its days.
      if closed == 0, has(.on, at: position), !has(.article, at: position) { break }
      if closed == 0, terms.count == 1, !separator.hasAnd,
        isNumberOfName(start, before: position)
      {
        break
      }
      if separator.hasAnd, let day, day.month > 0, day.day == 0, has(.of, at: position),
        sense(position + 1).month > 0
      {
        position += 1
      }
    }
    if isMonthFirst, closed > 1, let year = trailingYear(at: closedAt) {
      closedAt = year.next
      for index in terms.indices.prefix(closed) { terms[index].setYear(year.value) }
    }
    if closed == 0, !terms.isEmpty {
      (closed, closedAt) = unanchored(
        terms, from: start,
        isLed: start > index && terms.count > 1 && terms.allSatisfy { $0.last == nil })
    }
    guard closed > 0 else { return nil }
    terms.removeLast(terms.count - closed)
    if plural > 0 {
      for index in terms.indices where terms[index].last == nil && terms[index].first?.weekday == 0
      {
        terms[index].first?.weekday = plural
      }
    }
    if !isWhole, terms.contains(where: { $0.days.contains(where: \.leavesTense) }) {
      let tense = tense(around: index, next: closedAt)
      for index in terms.indices { terms[index].setTense(tense) }
    }
    var match = DatesMatch(
      terms: terms, next: closedAt, rule: terms.count > 1 ? "list of dates" : rule)
    if plural > 0, terms.count == 1, terms[0].outlastsWeek {
      match.cycle = PrintedCycle(
        kind: .weekly(interval: 1), weekdays: WeekdaySet(day: plural))
    }
    return match
  }

  /// "Les samedis" before "16, 23 et 30 mai": the weekday says nothing that the list doesn't.
  ///
  /// Returns the weekday where there is one, 0 where there are several.
  func pluralPrefix(at index: Int) -> (start: Int, weekday: UInt8) {
    var position = skipping(.article, index)
    guard has(.weekdayPlural, at: position) else { return (index, 0) }
    var weekday = sense(position).weekday
    while has(.weekdayPlural, at: position) {
      if sense(position).weekday != weekday { weekday = 0 }
      position += 1
      if let separator = listSeparator(at: position), has(.weekdayPlural, at: separator.next) {
        position = separator.next
      }
    }
    if sign(position) == .comma { position += 1 }
    position = skipping(.article, position)
    // "Wednesdays, 6 p.m.", "Tuesdays 2–4"
    return dayNumber(at: position) != nil && !isClockNumber(position)
      && !(weekday > 0 ? isShortSpan(at: position) : outlastsWeek(at: position))
      ? (position, weekday) : (index, 0)
  }

  func listSeparator(at index: Int) -> (next: Int, hasAnd: Bool)? {
    var position = index
    var hasAnd = false
    switch sign(position) {
    case .comma, .semicolon, .slash, .plus: position += 1
    case .ampersand:
      position += 1
      hasAnd = true
    case .hyphen where isInChain(position) || isBetweenDays(position),
      .dash where isInChain(position) || isBetweenDays(position),
      .bullet where isInChain(position) || isBetweenAlikeDays(position),
      .bar where isInChain(position) || isBetweenAlikeDays(position):
      position += 1
    case .open, .bullet, .bar: return nil
    default: break
    }
    if has(.and, at: position) {
      position += 1
      hasAnd = true
    }
    guard position > index else { return nil }
    return (position, hasAnd)
  }

  /// Whether a sign is one of two or more between figures in front of a month: "9-10-11 avril", "9 – 10 – 11 avril",
  /// "9 • 10 • 11 avril".
  func isInChain(_ mark: Int) -> Bool {
    guard mark > 0, isNumber(mark - 1) else { return false }
    guard isNumber(mark + 1) else { return isBetweenWeekdays(mark) }
    let link = sign(mark)
    var end = mark + 1
    while sign(end + 1) == link, isNumber(end + 2) { end += 2 }
    return sense(end + 1).month > 0
      && (end > mark + 1 || mark > 2 && sign(mark - 2) == link && isNumber(mark - 3)
        || isGluedBar(mark))
  }

  struct TermMatch {
    var term: DateTerm
    var next: Int
    var rule: String
  }

  /// One date or stretch of days, with the words that open it.
  func term(at index: Int, allowsBare: Bool) -> TermMatch? {
    if allowsBare, let bare = bareTerm(at: index) { return bare }
    if let stretch = timedStretch(at: index) ?? openTerm(at: index) { return stretch }
    var position = index
    let isBetween = has(.between, at: position)
    let isFrom = isBetween || has(.from, at: position)
    if isFrom, sense(position).marks.contains(.hourLead) { return nil }
    if isFrom { position += 1 }
    if !isFrom, let counted = countedTerm(at: position) { return counted }
    // "ce vendredi 7 mai"
    if has(.this, at: position), sense(position + 1).weekday > 0, isNumber(position + 2) {
      position += 1
    }
    if !isFrom, has([.on, .within, .approximately], at: position), !has(.article, at: position) {
      position += 1
    }
    if sense(position).marks.contains(.loosely),
      sense(position + 1).weekday > 0 || sense(position + 1).dayShift != nil
    {
      position += 1
    }
    if !isFrom, let years = joinedYears(at: position) { return years }
    if let year = fullYear(at: position),
      position > index || hasYearLead(before: index) || isWhole && !isNumber(position)
    {
      return yearTerm(year, isFrom: isFrom)
    }
    position = skippingMonthWord(skipping(.article, position))
    guard
      let first = day(at: position, allowsBare: allowsBare || isFrom || hasJoinedDay(at: position))
    else { return nil }
    if let range = range(from: first, isFrom: isFrom, isBetween: isBetween) { return range }
    guard !isFrom else { return nil }
    guard !first.day.isBareDay || first.day.weekday > 0 || allowsBare else { return nil }
    if first.day.isWeak, !isClosedBare(first.next) { return nil }
    return TermMatch(term: DateTerm(first: first.day), next: first.next, rule: first.rule)
  }

  /// "au mois de mars": what stands before the name of the month.
  func skippingMonthWord(_ index: Int) -> Int {
    let isMonth = sense(index).unit == .month && has(.of, at: index + 1)
    return isMonth && sense(index + 2).month > 0 ? index + 2 : index
  }

  /// A number among commas, or in a chain of other signs: the common case of lists, read without trying every rule.
  private func bareTerm(at index: Int) -> TermMatch? {
    let link = sign(index + 1)
    guard isNumber(index),
      link == .comma || (link == .bullet || link == .bar) && isInChain(index + 1),
      items[index + 2].spaced,
      let (value, next) = dayNumber(at: index)
    else { return nil }
    var day = PrintedDay()
    day.day = UInt8(value)
    day.isWeak = true
    return TermMatch(term: DateTerm(first: day), next: next, rule: "day")
  }

  /// "dans deux semaines", "il y a trois mois": the preposition counts.
  private func countedTerm(at index: Int) -> TermMatch? {
    if let shift = clockShift(at: index) { return shift }
    guard has([.hence, .ago], at: index), let day = relativeDay(at: index) else { return nil }
    return TermMatch(term: DateTerm(first: day.day), next: day.next, rule: day.rule)
  }

  /// A bare number is followed by a dash and another day: "4 > 27 novembre".
  private func hasJoinedDay(at index: Int) -> Bool {
    guard let (_, next) = dayNumber(at: index), let joiner = joiner(at: next, allowsAnd: false)
    else { return false }
    return day(at: joiner, allowsBare: false) != nil
  }

  /// A bare number that a unit or clock mark follows is no day, nor is one in letters that counts: "les deux maisons".
  func isClosedBare(_ next: Int) -> Bool {
    guard isNumber(next - 1) else {
      return dayNumber(at: next - 1) == nil || items[next].kind != .word
        || has([.and, .to, .until, .at, .from], at: next)
    }
    if isQuantified(next - 1) { return false }
    let after = items[next]
    if after.sign == .colon, after.isGlued, isNumber(next + 1) { return false }
    return !isMeridiem(next) && !has(.oclock, at: next)
  }

  func joiner(at index: Int, allowsAnd: Bool) -> Int? {
    var position = index
    switch sign(position) {
    case .hyphen, .dash, .arrow: position += 1
    default:
      guard has([.to, .until], at: position) || (allowsAnd && has(.and, at: position)) else {
        // "dès le 3 octobre et jusqu'au 7 décembre"
        guard has(.and, at: position) || sign(position) == .comma, has(.until, at: position + 1),
          !has(.since, at: position + 1)
        else { return nil }
        position += 2
        break
      }
      position += 1
      if has(.to, at: position) || has(.of, at: position) { position += 1 }
    }
    return skipping(.article, position)
  }

  /// The second half of a stretch of days.
  private func range(from first: DayMatch, isFrom: Bool, isBetween: Bool) -> TermMatch? {
    var next = first.next
    var firstTime: Int16?
    if isFrom, !isBetween, first.day.isAnchored || first.day.weekday > 0,
      let time = leadTime(at: next)
    {
      firstTime = time.start
      next = time.next
    }
    guard let inner = joiner(at: next, allowsAnd: isBetween) else {
      return isFrom ? nil : edges(from: first)
    }
    let isDashed = sign(next) == .hyphen || sign(next) == .dash || sign(next) == .arrow
    if isDashed, isInChain(next) { return nil }
    if isDashed, isBetweenDays(next) { return nil }
    if !isFrom, isNumberOfName(first.next - 1, before: inner) { return nil }
    guard let last = day(at: inner, allowsBare: isFrom || first.day.isMonthFirst || isDashed) else {
      return nil
    }
    guard isRange(first.day, last.day, isFrom: isFrom, isDashed: isDashed, next: last.next) else {
      return nil
    }
    var term = DateTerm(first: first.day, last: last.day)
    var end = last.next
    // "April 8–10, 2025": the year after the range.
    if last.day.month == 0, first.day.isMonthFirst {
      if let year = trailingYear(at: end) {
        term.setYear(year.value)
        end = year.next
      }
    }
    if firstTime != nil, let time = leadTime(at: end) {
      term.lastTime = time.start
      end = time.next
    }
    term.firstTime = firstTime
    return TermMatch(term: term, next: end, rule: "range of days")
  }

  /// "à 18h" between a day and the joiner of a range.
  private func leadTime(at index: Int) -> (start: Int16, next: Int)? {
    let position = sign(index) == .comma ? index + 1 : index
    let led = skipping(.at, position)
    guard let clock = clock(at: led), clock.isExplicit, led > position || isNumber(position) else {
      return nil
    }
    return (Int16(clock.minutes), clock.next)
  }

  func isRange(
    _ first: PrintedDay, _ last: PrintedDay, isFrom: Bool, isDashed: Bool, next: Int
  ) -> Bool {
    if last.isBareDay, last.weekday == 0, !isClosedBare(next) { return false }
    // "the first lamp since 1931 – Saturday 9th"
    if first.isYearOnly, last.day > 0, last.month == 0 || last.weekday > 0 { return false }
    if first.isBareWeekday && last.isBareWeekday { return false }
    // "Monday, October 12 – Thanksgiving": what the day is called.
    if isDashed, !isFrom, first.weekday > 0, first.day > 0, last.feast > 0 { return false }
    if first.season != nil || last.season != nil {
      return first.season != nil && last.season != nil
    }
    // "10 mars - 12 artistes": the second day has no month, the first has.
    if first.month > 0, last.isBareDay, last.weekday == 0 {
      // "du 4 juin au 6"
      if isFrom, first.day > 0, !isDashed, items[next].kind != .word { return true }
      return first.isMonthFirst && (first.year == 0) && last.day > first.day
        && !isNumberGluedToWord(next)
    }
    if first.isBareDay, last.isBareDay {
      return (isFrom || (first.weekday > 0 && last.weekday > 0)) && last.day != first.day
    }
    if first.isBareDay, last.month > 0, last.day == 0 { return false }
    if first.month > 0, first.day == 0, last.day > 0, last.month == 0 { return false }
    if first.isNumeric, last.isNumeric || last.month > 0 { return true }
    // "8 juin 2026 – 1/2" in a foot: the first page of two.
    if last.isNumeric, first.month > 0, first.year > 0, last.year == 0 { return false }
    if first.day > 0, first.month > 0, last.month > 0, last.day == 0 {
      return isFrom && last.year > 0
    }
    if first.isBareDay, !last.isAnchored, last.weekday == 0 { return isFrom }
    if first.isWeak, last.isWeak {
      return isFrom || (isDashed && first.isNumeric && last.isNumeric)
    }
    return true
  }

  private func isNumberGluedToWord(_ next: Int) -> Bool {
    items[next].isGlued && items[next].kind == .word
  }

  /// "November 10 and 17, 2026": the year after a list or range.
  private func trailingYear(at index: Int) -> (value: Int16, next: Int)? {
    let year = sign(index) == .comma ? index + 1 : index
    return fullYear(at: year).map { (Int16($0.value), $0.next) }
  }

  private func hasYearLead(before index: Int) -> Bool {
    index > 0 && has([.within, .since], at: index - 1)
  }
}
