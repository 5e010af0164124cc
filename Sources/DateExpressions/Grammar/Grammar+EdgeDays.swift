/// Stretches of days that no word or sign joins, as covers set their first and last day.
extension Grammar {
  /// A stretch whose last day stands right behind the first with the year of both.
  ///
  /// As in: "exposition 17 février 5 juin 2027", "30.08 10.09 2027".
  func edges(from first: DayMatch) -> TermMatch? {
    guard first.day.day > 0, first.day.month > 0, first.day.year == 0, first.day.weekday == 0,
      isNumber(first.next), items[first.next].spaced, items[first.next].digits <= 2,
      let last = day(at: first.next), last.day.day > 0, last.day.month > 0, last.day.year > 0,
      last.day.weekday == 0, last.day.isNumeric == first.day.isNumeric,
      (first.day.month, first.day.day) < (last.day.month, last.day.day)
    else { return nil }
    return TermMatch(
      term: DateTerm(first: first.day, last: last.day), next: last.next, rule: "range of days")
  }
}
