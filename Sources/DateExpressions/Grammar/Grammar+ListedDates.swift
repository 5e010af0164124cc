extension Grammar {
  /// "25, 26" of "September 24, 25, 26, 7:30 p.m.": a later day of a list whose month stands in front, which no
  /// word follows that it could count.
  func isListed(_ term: TermMatch, after before: DateTerm?) -> Bool {
    guard let first = term.term.first, first.isBareDay,
      let day = (before?.last ?? before?.first)?.day, day < first.day, day > 0
    else { return false }
    // "Dec 4/5, 2026": the slash joins both to the month.
    if isGluedSign(.slash, at: term.next - 2), items[term.next - 1].isGlued,
      isClosedBare(term.next)
    {
      return true
    }
    switch items[term.next].kind {
    case .end: return true
    case .sign: return ![.percent, .currency].contains(sign(term.next))
    case .word, .number: return has(.and, at: term.next) || clockStarts(at: term.next)
    }
  }

  /// "en 1995, 1996 et 1998": a year after others, with no word that it could count.
  func listedYear(at index: Int) -> TermMatch? {
    guard let year = fullYear(at: index),
      items[year.next].kind != .word || has(.and, at: year.next) || has(.and, at: index - 1)
    else { return nil }
    var day = PrintedDay()
    day.year = Int16(year.value)
    return TermMatch(term: DateTerm(first: day), next: year.next, rule: "year")
  }

  /// Numbers without any month: as long as each has a weekday, or an article leads.
  ///
  /// `isLed`: weekdays stand in front of all of them ("les jeudis 9, 16 et 23").
  func unanchored(
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

  /// Whether a sign is one of those that part days with their weekdays in front of one month: "Fri 5 · Sat 6 · Sun 7 June".
  func isBetweenWeekdays(_ mark: Int) -> Bool {
    guard [.bullet, .bar].contains(sign(mark)) else { return false }
    var position = mark
    while sign(position) == sign(mark) || has(.and, at: position) || sign(position) == .ampersand
      || sign(position) == .comma
    {
      guard sense(position + 1).weekday > 0 else { return false }
      position = afterAbbreviation(at: position + 1)
      guard isNumber(position), items[position].digits <= 2 else { return false }
      position += 1
      if sense(position).month > 0 { return true }
    }
    return false
  }

  /// Whether days with their months stand on both sides of a sign, printed alike: "4 mai · 11 mai", "May 4 | May 11", and
  /// three or more in figures, "4/11 · 5/16 · 6/13".
  func isBetweenAlikeDays(_ mark: Int) -> Bool {
    guard let form = formAround(mark) else { return false }
    return form != .figures || isFigureOfList(at: mark - 3, next: mark)
  }

  /// The form that the days on both sides of a sign have.
  private func formAround(_ mark: Int) -> DayForm? {
    guard mark > 1, let form = DayForm(endingAt: mark, in: self) else { return nil }
    let start = sense(mark + 1).weekday > 0 ? afterAbbreviation(at: mark + 1) : mark + 1
    return DayForm(startingAt: start, in: self) == form ? form : nil
  }

  /// Whether days in figures are three or more of a list that bullets or bars part: figures of other things seldom are.
  func isFigureOfList(at index: Int, next: Int) -> Bool {
    var (count, sign) = (1, Sign.none)
    var start = index
    while start > 3, formAround(start - 1) == .figures,
      sign == .none || sign == self.sign(start - 1)
    {
      sign = self.sign(start - 1)
      (count, start) = (count + 1, start - 4)
    }
    var end = next
    while [.bullet, .bar].contains(self.sign(end)), formAround(end) == .figures,
      sign == .none || sign == self.sign(end)
    {
      sign = self.sign(end)
      (count, end) = (count + 1, end + 4)
    }
    return count >= Self.leastListed
  }

  private static let leastListed = 3

  /// How a day and its month are printed.
  private enum DayForm: Equatable {
    case dayFirst, monthFirst, figures

    init?(endingAt mark: Int, in grammar: Grammar) {
      if grammar.sense(mark - 1).month > 0,
        grammar.isNumber(mark - 2) || mark > 2 && grammar.dayNumber(at: mark - 3)?.next == mark - 1
      {
        self = .dayFirst
      } else if grammar.isNumber(mark - 1), grammar.sense(mark - 2).month > 0 {
        self = .monthFirst
      } else if mark > 2, grammar.isNumber(mark - 1), grammar.isSlash(mark - 2),
        grammar.isNumber(mark - 3)
      {
        self = .figures
      } else {
        return nil
      }
    }

    init?(startingAt index: Int, in grammar: Grammar) {
      if let day = grammar.dayNumber(at: index), grammar.sense(day.next).month > 0 {
        self = .dayFirst
      } else if grammar.sense(index).month > 0, grammar.isNumber(index + 1) {
        self = .monthFirst
      } else if grammar.isNumber(index), grammar.isSlash(index + 1), grammar.isNumber(index + 2) {
        self = .figures
      } else {
        return nil
      }
    }
  }

  /// Whether a slash stands glued between what is around it.
  private func isSlash(_ index: Int) -> Bool {
    sign(index) == .slash && items[index].isGlued && items[index + 1].isGlued
  }

  /// Whether a number stands right behind a name or the word for a day, and a day with its weekday behind the sign that
  /// follows it: it is the name's, or tells which day of several it is.
  ///
  /// As in: "Cinema 1; Sat, Mar 6", "Labo 2 – sam. 6 mars", "Jour 1 – mardi 16 février".
  func isNumberOfName(_ index: Int, before position: Int) -> Bool {
    guard index > 0, isNumber(index), items[index].spaced else { return false }
    if isCountedDay(index, before: position) { return true }
    guard sense(position).weekday > 0 else { return false }
    let name = items[index - 1]
    return name.kind == .word && name.sense == 0 && name.isCapitalized
  }

  /// Whether a number tells how many days in, with white around the sign that parts it from the date.
  ///
  /// As in: "Day 1 – 16 February", "Jour 1 – mardi 16 février". Behind the word for several, "días 12 – 14 de marzo", numbers
  /// are the days themselves.
  private func isCountedDay(_ index: Int, before position: Int) -> Bool {
    guard sense(index - 1).unit == .day, items[position].spaced else { return false }
    if sense(position).weekday > 0 { return true }
    return items[index + 1].spaced && !sense(index - 1).marks.contains(.plural)
      && (isNumber(position) && sense(position + 1).month > 0
        || sense(position).month > 0 && isNumber(position + 1))
  }

  /// "19–21" of "November 12–14 and 19–21": a day of a list whose month stands in front, and one to which it
  /// lasts.
  func bareStretch(_ term: TermMatch) -> TermMatch? {
    guard let first = term.term.first, term.term.last == nil, first.isBareDay,
      sign(term.next) == .hyphen || sign(term.next) == .dash,
      let (value, next) = dayNumber(at: term.next + 1), value > Int(first.day), isClosedBare(next)
    else { return nil }
    var last = PrintedDay()
    last.day = UInt8(value)
    return TermMatch(
      term: DateTerm(first: first, last: last), next: next, rule: "range of days")
  }
}
