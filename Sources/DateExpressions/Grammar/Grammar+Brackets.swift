extension Grammar {
  /// A weekday in brackets behind its day: "January 5 (Tuesday), 6:30 pm", "le 5 janvier (mardi)".
  ///
  /// Several weekdays there are of a stretch: "5–9 May (Mon–Fri)".
  func bracketed(_ match: DayMatch) -> DayMatch {
    guard match.day.day > 0, match.day.month > 0, match.day.weekday == 0,
      match.day.relation == .none, let (weekday, next) = bracketedWeekday(at: match.next)
    else { return match }
    var match = match
    match.day.weekday = weekday
    match.next = next
    return match
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
