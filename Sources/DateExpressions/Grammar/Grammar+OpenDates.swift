/// Stretches of days that are open at one end.
extension Grammar {
  /// "à partir du 8 mars", "jusqu'au 3 janvier", "dès le 3 octobre et jusqu'au 7 décembre".
  func openTerm(at index: Int) -> TermMatch? {
    let isUntil = has([.until, .before], at: index)
    let isSince = has(.after, at: index) || isSince(index)
    guard isUntil || isSince else { return nil }
    let inner = skippingMonthWord(skipping(.article, index + 1))
    var first: DayMatch
    if let printed = fullYear(at: inner) {
      var year = PrintedDay()
      year.year = Int16(printed.value)
      if has(.from, at: index), let range = yearTerm(printed, isFrom: true) { return range }
      first = DayMatch(day: year, next: printed.next, rule: "year")
    } else {
      // "d'ici deux semaines" is one day, not all before it.
      if has(.hence, at: index), let count = count(at: inner), sense(count.next).unit != nil {
        return nil
      }
      guard let day = day(at: inner, allowsBare: true), isClosedBare(day.next) else { return nil }
      first = day
    }
    if sense(index).marks.contains(.elapsed), first.day.leavesTense { first.day.tense = .past }
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
}
