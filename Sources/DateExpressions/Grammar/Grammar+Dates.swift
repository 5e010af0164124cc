/// Dates of a list and where the text goes on.
struct DatesMatch {
  var terms: [DateTerm]
  var next: Int
  var rule: String
}

extension Grammar {
  /// A date, a stretch of days, or a list of either: "les 10 et 17 novembre".
  func dates(at index: Int) -> DatesMatch? {
    var terms: [DateTerm] = []
    var rules: [String] = []
    let (start, plural) = pluralPrefix(at: index)
    var position = start
    var closed = 0
    var closedAt = index
    var isMonthFirst = false
    var isClosedByAnd = true
    while terms.count < 40 {
      guard let term = term(at: position, allowsBare: true) else { break }
      let day = term.term.last ?? term.term.first
      let isAnchored = day?.isAnchored ?? false
      // "Wednesday to Sunday" after a date is no part of the list.
      if let day, day.isBareWeekday, let first = terms.first?.days.first, !first.isBareWeekday {
        break
      }
      // A year or weekday alone says nothing about the numbers before it.
      if isAnchored, terms.count > closed, day?.month == 0 { break }
      terms.append(term.term)
      rules.append(term.rule)
      if terms.count - closed > 20 { break }
      if isAnchored || (isMonthFirst && isClosedByAnd) {
        closed = terms.count
        closedAt = term.next
        isMonthFirst = day?.isMonthFirst ?? false || isMonthFirst
      }
      guard let separator = listSeparator(at: term.next) else {
        position = term.next
        break
      }
      isClosedByAnd = separator.hasAnd
      position = separator.next
    }
    if isMonthFirst, closed > 1, let year = trailingYear(at: closedAt) {
      closedAt = year.next
      for index in terms.indices.prefix(closed) { terms[index].setYear(year.value) }
    }
    if closed == 0, !terms.isEmpty {
      (closed, closedAt) = unanchored(terms, from: start, isLed: start > index)
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
    return DatesMatch(terms: terms, next: closedAt, rule: ruleName(terms, rules))
  }

  /// Numbers without any month: as long as each has a weekday, or an article leads.
  ///
  /// `isLed`: weekdays stand in front of all of them ("les jeudis 9, 16 et 23").
  private func unanchored(
    _ terms: [DateTerm], from index: Int, isLed: Bool
  ) -> (Int, Int) {
    var count = 0
    var position = index
    var next = index
    while count < terms.count, let term = term(at: position, allowsBare: true) {
      let isFirst = count == 0
      let day = term.term.first ?? term.term.last
      guard
        (day?.weekday ?? 0) > 0
          || isFirst
            && (isLed || hasArticle(before: position) || has(.article, at: position)
              || has(.on, at: position) && has(.article, at: position + 1) || term.term.last != nil
              || term.term.isOpenAfter)
          || !isFirst && listed(before: position)
      else { break }
      count += 1
      next = term.next
      guard let separator = listSeparator(at: next) else { break }
      position = separator.next
    }
    return (count, next)
  }

  private func listed(before index: Int) -> Bool {
    index > 0
      && (has(.and, at: index - 1) || sign(index - 1) == .comma || has(.article, at: index - 1))
  }

  private func hasArticle(before index: Int) -> Bool {
    index > 0 && has(.article, at: index - 1)
  }

  private func ruleName(_ terms: [DateTerm], _ rules: [String]) -> String {
    if terms.count > 1 { return "list of dates" }
    return rules.first ?? "date"
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
    return dayNumber(at: position) != nil ? (position, weekday) : (index, 0)
  }

  private func listSeparator(at index: Int) -> (next: Int, hasAnd: Bool)? {
    var position = index
    var hasAnd = false
    switch sign(position) {
    case .comma, .semicolon, .slash, .plus: position += 1
    case .ampersand:
      position += 1
      hasAnd = true
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

  struct TermMatch {
    var term: DateTerm
    var next: Int
    var rule: String
  }

  /// One date or stretch of days, with the words that open it.
  func term(at index: Int, allowsBare: Bool) -> TermMatch? {
    if allowsBare, let bare = bareTerm(at: index) { return bare }
    if let open = openTerm(at: index) { return open }
    var position = index
    let isBetween = has(.between, at: position)
    let isFrom = isBetween || has(.from, at: position)
    if isFrom { position += 1 }
    if !isFrom, let counted = countedTerm(at: position) { return counted }
    // "ce vendredi 7 mai"
    if has(.this, at: position), sense(position + 1).weekday > 0, isNumber(position + 2) {
      position += 1
    }
    if !isFrom, has([.on, .within, .approximately], at: position), !has(.article, at: position) {
      position += 1
    }
    if isYear(at: position), index > 0 || isWhole || position > index,
      position > index || hasYearLead(before: index)
    {
      return yearTerm(at: position, isFrom: isFrom)
    }
    position = skipping(.article, position)
    // "au mois de mars"
    if sense(position).unit == .month, has(.of, at: position + 1), sense(position + 2).month > 0 {
      position += 2
    }
    guard
      let first = day(at: position, allowsBare: allowsBare || isFrom || hasJoinedDay(at: position))
    else { return nil }
    if let range = range(from: first, isFrom: isFrom, isBetween: isBetween) { return range }
    guard !isFrom else { return nil }
    guard !first.day.isBareDay || first.day.weekday > 0 || allowsBare else { return nil }
    if first.day.isWeak, !isClosedBare(first.next) { return nil }
    return TermMatch(term: DateTerm(first: first.day), next: first.next, rule: first.rule)
  }

  /// A number among commas: the common case of lists, read without trying every rule.
  private func bareTerm(at index: Int) -> TermMatch? {
    guard isNumber(index), sign(index + 1) == .comma, items[index + 2].spaced,
      let (value, next) = dayNumber(at: index)
    else { return nil }
    var day = PrintedDay()
    day.day = UInt8(value)
    day.isWeak = true
    return TermMatch(term: DateTerm(first: day), next: next, rule: "day")
  }

  /// "dans deux semaines", "il y a trois mois": the preposition counts.
  private func countedTerm(at index: Int) -> TermMatch? {
    guard has([.hence, .ago], at: index), let day = relativeDay(at: index) else { return nil }
    return TermMatch(term: DateTerm(first: day.day), next: day.next, rule: day.rule)
  }

  /// A bare number is followed by a dash and another day: "2 > 30 novembre".
  private func hasJoinedDay(at index: Int) -> Bool {
    guard let (_, next) = dayNumber(at: index), let joiner = joiner(at: next, allowsAnd: false)
    else { return false }
    return day(at: joiner, allowsBare: false) != nil
  }

  /// A bare number that a unit or clock mark follows is no day.
  private func isClosedBare(_ next: Int) -> Bool {
    guard isNumber(next - 1) else { return true }
    if isQuantified(next - 1) { return false }
    let after = items[next]
    if after.sign == .colon, after.isGlued, isNumber(next + 1) { return false }
    return !isMeridiem(next) && !has(.oclock, at: next)
  }

  private func joiner(at index: Int, allowsAnd: Bool) -> Int? {
    var position = index
    switch sign(position) {
    case .hyphen, .dash, .arrow: position += 1
    default:
      guard has([.to, .until], at: position) || (allowsAnd && has(.and, at: position)) else {
        // "dès le 29 octobre et jusqu'au 9 décembre"
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
    guard let inner = joiner(at: next, allowsAnd: isBetween) else { return nil }
    let isDashed = sign(next) == .hyphen || sign(next) == .dash || sign(next) == .arrow
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

  private func isRange(
    _ first: PrintedDay, _ last: PrintedDay, isFrom: Bool, isDashed: Bool, next: Int
  ) -> Bool {
    if last.isBareDay, last.weekday == 0, !isClosedBare(next) { return false }
    if first.isBareWeekday && last.isBareWeekday { return false }
    if first.season != nil || last.season != nil {
      return first.season != nil && last.season != nil
    }
    // "10 mars - 12 artistes": the second day has no month, the first has.
    if first.month > 0, last.isBareDay, last.weekday == 0 {
      return first.isMonthFirst && (first.year == 0) && last.day > first.day
        && !isNumberGluedToWord(next)
    }
    if first.isBareDay, last.isBareDay {
      return (isFrom || (first.weekday > 0 && last.weekday > 0)) && last.day != first.day
    }
    if first.isBareDay, last.month > 0, last.day == 0 { return false }
    if first.month > 0, first.day == 0, last.day > 0, last.month == 0 { return false }
    if first.isNumeric, last.isNumeric || last.month > 0 { return true }
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

  /// "à partir du 8 mars", "jusqu'au 3 janvier", "dès le 29 octobre et jusqu'au 9 décembre".
  private func openTerm(at index: Int) -> TermMatch? {
    let isUntil = has([.until, .before], at: index)
    let isSince = has([.since, .after], at: index)
    guard isUntil || isSince else { return nil }
    let inner = skipping(.article, index + 1)
    var first: DayMatch
    if isYear(at: inner) {
      var year = PrintedDay()
      year.year = Int16(items[inner].value)
      if has(.from, at: index), let range = yearTerm(at: inner, isFrom: true) { return range }
      first = DayMatch(day: year, next: inner + 1, rule: "year")
    } else {
      guard let day = day(at: inner, allowsBare: true), isClosedBare(day.next) else { return nil }
      first = day
    }
    if isSince, let joined = joiner(at: first.next, allowsAnd: false),
      let last = day(at: joined, allowsBare: has(.from, at: index)),
      isRange(first.day, last.day, isFrom: true, isDashed: false, next: last.next)
    {
      return TermMatch(
        term: DateTerm(first: first.day, last: last.day), next: last.next, rule: "range of days")
    }
    if first.day.isBareDay, first.day.weekday == 0, !isWhole,
      !has(.since, at: index)
        || !has(.article, at: index + 1) && items[index].end - items[index].start < 6
    {
      return nil
    }
    // "from" and "until" with a weekday or unit alone open nothing by themselves.
    if isUntil {
      return TermMatch(term: DateTerm(last: first.day), next: first.next, rule: "open range")
    }
    return TermMatch(
      term: DateTerm(first: first.day, isOpenAfter: true), next: first.next, rule: "open range")
  }

  private func isYear(at index: Int) -> Bool {
    isNumber(index) && items[index].digits == 4 && (1800...2199).contains(items[index].value)
      && !isInsideNumber(index) && !isQuantified(index)
      && !(items[index + 1].isGlued && items[index + 1].kind != .sign)
      && !(sign(index + 1) == .slash || sign(index + 1) == .hyphen)
      && !(sign(index + 1) == .dot && items[index + 1].isGlued && isNumber(index + 2))
  }

  /// "November 10 and 17, 2026": the year after a list or range.
  private func trailingYear(at index: Int) -> (value: Int16, next: Int)? {
    let year = sign(index) == .comma ? index + 1 : index
    return isYear(at: year) ? (Int16(items[year].value), year + 1) : nil
  }

  private func hasYearLead(before index: Int) -> Bool {
    index > 0 && has([.within, .since], at: index - 1)
  }

  private func yearTerm(at index: Int, isFrom: Bool) -> TermMatch? {
    var first = PrintedDay()
    first.year = Int16(items[index].value)
    if isFrom {
      guard let inner = joiner(at: index + 1, allowsAnd: true), isYear(at: inner),
        items[inner].value > items[index].value
      else { return nil }
      var last = PrintedDay()
      last.year = Int16(items[inner].value)
      return TermMatch(
        term: DateTerm(first: first, last: last), next: inner + 1, rule: "range of years")
    }
    return TermMatch(term: DateTerm(first: first), next: index + 1, rule: "year")
  }
}
