/// Stretches of days with an hour at either end.
extension Grammar {
  /// "from Friday 6pm to Sunday 4pm", "du vendredi 23 (18 h) au dimanche 25 octobre (17 h)".
  func timedStretch(at index: Int) -> TermMatch? {
    guard has(.from, at: index), !sense(index).marks.contains(.hourLead) else { return nil }
    let start = skipping(.article, index + 1)
    guard items[start].sense != 0 || isNumber(start), let first = day(at: start, allowsBare: true),
      first.day.weekday > 0 || first.day.month > 0, let opens = endHour(at: first.next)
    else { return nil }
    var joint = opens.next
    if sign(joint) == .comma { joint += 1 }
    guard has([.to, .until], at: joint) else { return nil }
    joint += 1
    guard let last = day(at: skipping(.article, joint), allowsBare: false),
      last.day.weekday > 0 || last.day.month > 0,
      first.day.isBareWeekday == last.day.isBareWeekday, let closes = endHour(at: last.next)
    else { return nil }
    var term = DateTerm(first: first.day, last: last.day)
    term.firstTime = opens.start
    term.lastTime = closes.start
    return TermMatch(term: term, next: closes.next, rule: "range of days")
  }

  /// The hour of one end: "à 18 h", ", 6pm", "(18 h)".
  private func endHour(at index: Int) -> (start: Int16, next: Int)? {
    let isBracketed = sign(index) == .open
    var position = isBracketed || sign(index) == .comma ? index + 1 : index
    position = skipping(.at, position)
    guard let clock = clock(at: position), clock.isExplicit else { return nil }
    if isBracketed, sign(clock.next) != .close { return nil }
    return (Int16(clock.minutes), isBracketed ? clock.next + 1 : clock.next)
  }
}
