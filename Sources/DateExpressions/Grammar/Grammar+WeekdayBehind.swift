extension Grammar {
  /// A weekday behind its day: in brackets, or set off by signs before an hour or the end.
  ///
  /// As in: "January 5 (Tuesday), 6:30 pm", "le 5 janvier, mardi, 19 h", "5 janvier – mardi – 19 h", "5 JAN · TUE". Several weekdays
  /// there are of a stretch: "5–9 May (Mon–Fri)".
  func withWeekdayBehind(_ match: DayMatch) -> DayMatch {
    guard match.day.day > 0, match.day.month > 0, match.day.weekday == 0,
      match.day.relation == .none,
      let (weekday, next) = bracketedWeekday(at: match.next) ?? weekdayApart(at: match.next)
    else { return match }
    var match = match
    match.day.weekday = weekday
    match.next = next
    return match
  }

  /// A weekday behind a comma or a point, or between dashes, that is no day of its own, and where the text goes on.
  private func weekdayApart(at index: Int) -> (weekday: UInt8, next: Int)? {
    let isComma = [.comma, .bullet, .bar].contains(sign(index))
    guard isComma || sign(index) == .hyphen || sign(index) == .dash, case let word = index + 1,
      sense(word).weekday > 0, !sense(word).roles.contains(.weekdayPlural)
    else { return nil }
    let end = afterAbbreviation(at: word)
    // A dash leads to the last of several days, unless it closes what it opened.
    let goesOn = sign(end) == sign(index)
    guard
      isComma && (isEnd(end) || times(at: end, afterDate: true) != nil)
        || goesOn && times(at: end + 1, afterDate: true) != nil
    else { return nil }
    return (sense(word).weekday, end)
  }

  /// A weekday in brackets and where the text goes on.
  func bracketedWeekday(at index: Int) -> (weekday: UInt8, next: Int)? {
    guard sign(index) == .open, case let word = index + 1, sense(word).weekday > 0,
      !sense(word).roles.contains(.weekdayPlural),
      case let end = afterAbbreviation(at: word), sign(end) == .close
    else { return nil }
    return (sense(word).weekday, end + 1)
  }
}
