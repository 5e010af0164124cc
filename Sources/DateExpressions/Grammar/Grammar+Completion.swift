extension Grammar {
  /// "de la semaine prochaine", "next week" after a weekday.
  private func relatedWeek(after index: Int) -> DayMatch? {
    let inner = skipping(.article, skipping([.of, .from], index))
    guard let week = thisUnit(at: inner), week.day.unit == .week else { return nil }
    return week
  }

  /// What follows a day and changes it: "prochain", "dernier", "de la semaine prochaine".
  func completed(_ match: DayMatch) -> DayMatch {
    var match = match
    guard match.day.relation == .none else { return weekWithWeekday(match) }
    let next = match.next
    if match.day.feast > 0, match.day.unit == nil, let unit = sense(next).unit,
      unit == .week || unit == .weekend, !sense(next).marks.contains(.plural)
    {
      // "Easter week"
      match.day.unit = unit
      match.next = next + 1
    } else if match.day.isBareWeekday, !match.day.isPlural, sense(next).unit == .week,
      !sense(next).marks.contains(.plural), !isNumber(next + 1)
    {
      // "Friday week"
      match.day.relation = .following
      match.day.count = 1
      match.next = next + 1
    } else if match.day.isBareWeekday, !match.day.isPlural, let week = relatedWeek(after: next) {
      match.day.unit = .week
      match.day.relation = week.day.relation
      match.day.shift = week.day.shift
      match.next = week.next
    } else if match.day.month > 0, match.day.year == 0, has(.of, at: next),
      let year = thisUnit(at: skipping(.article, next + 1)), year.day.unit == .year,
      year.day.portion == .whole
    {
      // "le 20 mai de l'année prochaine"
      match.day.yearShift = Int8(year.day.shift)
      match.next = year.next
    } else if match.day.isBareDay, match.day.weekday == 0, has(.of, at: next),
      let month = thisUnit(at: skipping(.article, next + 1)), month.day.unit == .month
    {
      match.day.unit = .month
      match.day.relation = month.day.relation
      match.day.shift = month.day.shift
      match.day.isWeak = false
      match.next = month.next
    } else if match.day.weekday > 0, match.day.month == 0, isAfterNext(next) {
      match.day.relation = .following
      match.next = next + 2
    } else if has(.next, at: next), match.day.year == 0 {
      match.day.relation = .next
      match.next = next + 1
    } else if has([.last, .gone], at: next), match.day.year == 0, sense(next).unit == nil,
      !match.day.isBareDay || match.day.weekday > 0
    {
      match.day.relation = .last
      match.next = next + 1
    } else if has(.following, at: next), match.day.weekday > 0, match.day.month == 0 {
      match.day.relation = .following
      match.next = next + 1
    } else if match.day.isBareWeekday, !match.day.isPlural {
      if has(.within, at: next), isNumber(next + 1) || sense(next + 1).number > 0,
        sense(next + 1).month == 0
      {
        // "mardi en huit", "lundi en quinze"
        let count = isNumber(next + 1) ? Int(items[next + 1].value) : Int(sense(next + 1).number)
        if count == 8 || count == 15 {
          match.day.relation = .following
          match.day.count = count == 8 ? 1 : 2
          match.next = next + 2
        }
      }
    }
    return match
  }

  /// A weekday behind a week: "next week Tuesday".
  private func weekWithWeekday(_ match: DayMatch) -> DayMatch {
    guard match.day.unit == .week, match.day.count == 0, match.day.nth == 0,
      match.day.offset == nil,
      match.day.portion == .whole, sense(match.next).weekday > 0,
      !has([.weekdayPlural, .weekdayShort, .needsNumber], at: match.next),
      dayNumber(at: match.next + 1) == nil
    else { return match }
    var match = match
    match.day.weekday = sense(match.next).weekday
    match.next += 1
    return match
  }

  /// "hier lundi", "aujourd'hui, mardi 15 juin", "jeudi dernier, 10 juin": one day said twice.
  func apposed(_ match: DayMatch) -> DayMatch {
    guard match.day.relation != .none, match.day.unit != nil else { return match }
    let isSeparate = sign(match.next) == .comma
    // "two weeks later, on October 22", "the weekend after, Saturday 7 and Sunday 8 May".
    if isSeparate, match.day.unit != .day || match.day.offset != nil || abs(match.day.shift) > 2,
      let date = printedDay(at: skipping([.article, .on], match.next + 1)), date.day.day > 0,
      date.day.month > 0 || date.day.weekday > 0
    {
      return date
    }
    guard match.day.unit == .day else { return match }
    let next = isSeparate ? match.next + 1 : match.next
    guard !has([.weekdayPlural, .weekdayShort, .needsNumber], at: next),
      sense(next).weekday > 0 || isSeparate, items[next].sense != 0 || isNumber(next),
      let date = printedDay(at: next)
    else { return match }
    if date.day.day > 0, date.day.month > 0 { return date }
    guard match.day.relation == .reference, match.day.offset == nil, !isSeparate,
      date.day.isBareWeekday
    else { return match }
    var match = match
    match.next = date.next
    return match
  }
}
