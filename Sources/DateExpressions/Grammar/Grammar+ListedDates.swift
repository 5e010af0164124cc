extension Grammar {
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

  /// Whether a number stands right behind a name, and a day with its weekday behind the sign that follows it: it is
  /// the name's.
  ///
  /// As in: "Cinema 1; Sat, Mar 6", "Labo 2 – sam. 6 mars".
  func isNumberOfName(_ index: Int, before position: Int) -> Bool {
    guard index > 0, isNumber(index), items[index].spaced, sense(position).weekday > 0 else {
      return false
    }
    let name = items[index - 1]
    return name.kind == .word && name.sense == 0 && name.isCapitalized
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
