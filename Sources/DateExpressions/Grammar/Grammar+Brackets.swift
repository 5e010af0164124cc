extension Grammar {
  /// A weekday in brackets behind its day: "January 5 (Tuesday), 6:30 pm", "le 5 janvier (mardi)".
  ///
  /// Several weekdays there are of a stretch: "5–9 May (Mon–Fri)".
  func bracketed(_ match: DayMatch) -> DayMatch {
    guard match.day.day > 0, match.day.month > 0, match.day.weekday == 0,
      match.day.relation == .none, sign(match.next) == .open,
      case let index = match.next + 1, sense(index).weekday > 0,
      !sense(index).roles.contains(.weekdayPlural),
      case let end = afterAbbreviation(at: index), sign(end) == .close
    else { return match }
    var match = match
    match.day.weekday = sense(index).weekday
    match.next = end + 1
    return match
  }
}
