/// A printed day and where the text goes on.
struct DayMatch {
  var day: PrintedDay
  var next: Int
  var rule: String
}

extension Grammar {
  /// The longest day that is printed at `index`.
  ///
  /// `allowsBare`: a number alone counts, as inside lists and ranges.
  func day(at index: Int, allowsBare: Bool = false) -> DayMatch? {
    let item = items[index]
    guard item.kind == .number || item.sense != 0 else { return nil }
    if let relative = relativeDay(at: index) { return apposed(completed(relative)) }
    var best = printedDay(at: index)
    if best == nil, allowsBare, let (value, next) = dayNumber(at: index) {
      var day = PrintedDay()
      day.day = UInt8(value)
      day.isWeak = true
      best = DayMatch(day: day, next: next, rule: "day")
    }
    return best.map { completed(withWeekdayBehind($0)) }
  }

  /// The longest day that a rule of the table reads.
  func printedDay(at index: Int) -> DayMatch? {
    let openings = openings(at: index)
    guard !openings.isEmpty else { return nil }
    var best = compactDay(at: index)
    let rules = DayRule.table
    for number in rules.indices where !rules[number].openings.isDisjoint(with: openings) {
      guard let match = match(rules[number], at: index), match.next > best?.next ?? index
      else { continue }
      best = match
    }
    return best
  }

  /// "20240518" in a text of its own.
  private func compactDay(at index: Int) -> DayMatch? {
    guard isWhole, isNumber(index), items[index].digits == 8 else { return nil }
    let value = Int(items[index].value)
    var day = PrintedDay()
    guard (1000...2999).contains(value / 10_000), (1...12).contains(value / 100 % 100),
      (1...31).contains(value % 100)
    else { return nil }
    day.year = Int16(value / 10_000)
    day.month = UInt8(value / 100 % 100)
    day.day = UInt8(value % 100)
    return DayMatch(day: day, next: index + 1, rule: "ISO 8601")
  }

  private func match(_ rule: DayRule, at index: Int) -> DayMatch? {
    var day = PrintedDay()
    var position = index
    // An optional comma or article that nothing follows is not part of the day.
    var end = index
    for element in rule.elements {
      switch element {
      case .maybe(let part):
        guard let next = match(part, at: position, into: &day) else { continue }
        position = next
        if !part.isFiller { end = next }
      case .must(let part):
        guard let next = match(part, at: position, into: &day) else { return nil }
        position = next
        end = next
      }
    }
    position = end
    // "14.03.–26.04.", "16.01., 20.02. et 20.03.": the dot that closes a date without its year.
    if rule.name == DayRule.dotted, isGluedDot(position),
      lexicon.hasOrdinalDots || goesOnBehindDot(position + 1)
    {
      position += 1
    }
    if rule.name == "season", day.year > 0 { position = skippingSecondYear(position, of: day) }
    if rule.name == DayRule.dotted, isDottedStretch(at: index) { return nil }
    guard isPossible(&day, rule: rule, at: index, next: position) else { return nil }
    return DayMatch(day: day, next: position, rule: rule.name)
  }

  /// "hiver 2026-2027", "winter 2026/27": the year in which it ends.
  private func skippingSecondYear(_ index: Int, of day: PrintedDay) -> Int {
    guard sign(index) == .slash || sign(index) == .hyphen || sign(index) == .dash,
      items[index].isGlued, isNumber(index + 1), items[index + 1].isGlued
    else { return index }
    let next = Int(day.year) + 1
    let value = Int(items[index + 1].value)
    let isNext =
      items[index + 1].digits == 4
      ? value == next : items[index + 1].digits == 2 && value == next % 100
    return isNext ? index + 2 : index
  }

  /// Whether what stands behind the dot of a day shows that no sentence ends there.
  func goesOnBehindDot(_ index: Int) -> Bool {
    switch sign(index) {
    case .dash, .hyphen, .comma, .semicolon, .ampersand, .plus, .slash, .arrow: true
    default: has(.and, at: index) && !items[index].isCapitalized
    }
  }

  /// Whether a sign of lists stands behind the dot of a day, and another such day behind it, with its weekday or without.
  ///
  /// As in: "17., 18. Oktober", "Sa 5./So 6. Juni".
  private func isListed(behindDot mark: Int) -> Bool {
    guard [.comma, .slash, .ampersand, .plus].contains(sign(mark)) else { return false }
    let day = sense(mark + 1).weekday > 0 ? afterAbbreviation(at: mark + 1) : mark + 1
    return isNumber(day) && sign(day + 1) == .dot
  }

  /// Whether a day with the dot of an ordinal is one of a list or stretch whose month stands with a later one, printed alike.
  ///
  /// As in: "06. et 07.05.", "08. – 12.02."
  private func isDottedDay(at index: Int) -> Bool {
    guard items[index].digits == 2, isGluedDot(index + 1), goesOnBehindDot(index + 2) else {
      return false
    }
    var position = index
    for _ in 0..<Self.mostDottedDays {
      let next = position + 3
      guard isNumber(next), items[next].digits == 2, isGluedSign(.dot, at: next + 1) else {
        return false
      }
      if isNumber(next + 2) { return items[next + 2].isGlued && items[next + 2].digits == 2 }
      guard isGluedDot(next + 1), goesOnBehindDot(next + 2) else { return false }
      position = next
    }
    return false
  }

  private static let mostDottedDays = 12

  /// A full stop glued to the figure before it, and no figure glued after.
  private func isGluedDot(_ index: Int) -> Bool {
    sign(index) == .dot && items[index].isGlued
      && !(isNumber(index + 1) && items[index + 1].isGlued)
  }

  private func match(_ part: DayRule.Part, at index: Int, into day: inout PrintedDay) -> Int? {
    switch part {
    case .article: return has(.article, at: index) ? index + 1 : nil
    case .of: return has(.of, at: index) ? index + 1 : nil
    case .comma: return sign(index) == .comma ? index + 1 : nil
    case .hyphen: return sign(index) == .hyphen && items[index].isGlued ? index + 1 : nil
    case .slash: return separator(.slash, at: index)
    case .dot:
      return isGluedSign(.dot, at: index) || isSetWide(.dot, at: index) ? index + 1 : nil
    case .dash: return separator(.hyphen, at: index)
    case .space: return isWhole && items[index].spaced && isNumber(index) ? index : nil
    case .spacedDash:
      return isWhole && sign(index) == .hyphen && items[index].spaced ? index + 1 : nil
    case .next: return has(.next, at: index) ? index + 1 : nil
    case .weekday: return weekday(at: index, into: &day)
    case .day:
      guard let (value, next) = dayNumber(at: index) else { return nil }
      day.day = UInt8(value)
      return next
    case .dayFigure:
      guard isNumber(index), items[index].digits <= 2, (1...31).contains(items[index].value)
      else { return nil }
      day.day = UInt8(items[index].value)
      return index + 1
    case .monthFigure:
      guard isNumber(index), items[index].digits <= 2, (1...31).contains(items[index].value)
      else { return nil }
      day.month = UInt8(items[index].value)
      day.isNumeric = true
      return index + 1
    case .monthRoman:
      guard sense(index).romanMonth > 0 else { return nil }
      day.month = sense(index).romanMonth
      return index + 1
    case .month: return month(at: index, into: &day)
    case .year: return year(at: index, into: &day)
    case .yearFull:
      guard isNumber(index), items[index].digits == 4, (1000...2999).contains(items[index].value)
      else { return nil }
      day.year = Int16(items[index].value)
      return index + 1
    case .yearFigure:
      guard isNumber(index) else { return nil }
      let item = items[index]
      if item.digits == 4, (1000...2999).contains(item.value) {
        day.year = Int16(item.value)
      } else if item.digits == 2 {
        day.year = Int16(Self.century(of: Int(item.value)))
      } else {
        return nil
      }
      return index + 1
    case .feast:
      guard sense(index).feast > 0 else { return nil }
      day.feast = sense(index).feast
      return index + 1
    case .season:
      guard let season = sense(index).season else { return nil }
      day.season = season
      return index + 1
    }
  }

  /// The full year that two figures stand for.
  static func century(of value: Int) -> Int { value < 40 ? 2000 + value : 1900 + value }

  private func separator(_ sign: Sign, at index: Int) -> Int? {
    guard items[index].sign == sign else { return nil }
    if items[index].isGlued, items[index + 1].isGlued { return index + 1 }
    return isWhole || sign == .slash && isSetWide(sign, at: index) ? index + 1 : nil
  }

  private func weekday(at index: Int, into day: inout PrintedDay) -> Int? {
    let sense = sense(index)
    guard sense.weekday > 0 else { return nil }
    day.weekday = sense.weekday
    day.isPlural = sense.roles.contains(.weekdayPlural)
    return afterAbbreviation(at: index)
  }

  private func month(at index: Int, into day: inout PrintedDay) -> Int? {
    let sense = sense(index)
    guard sense.month > 0 else { return nil }
    day.month = sense.month
    return afterAbbreviation(at: index)
  }

  /// The item after a month or weekday, and after the dot of an abbreviation.
  func afterAbbreviation(at index: Int) -> Int {
    let next = index + 1
    let isShort = sense(index).isShort || has(.weekdayShort, at: index)
    return isShort && sign(next) == .dot && items[next].isGlued ? next + 1 : next
  }

  private func year(at index: Int, into day: inout PrintedDay) -> Int? {
    let item = items[index]
    if item.kind == .word, let words = yearInWords(at: index) {
      day.year = Int16(words.value)
      return words.next
    }
    guard item.kind == .number, !isInsideNumber(index) else { return nil }
    if item.digits == 4, (1000...2999).contains(item.value) {
      // "mars 2026 m²", "5 mai 1200 €": a quantity follows.
      if items[index + 1].sign == .currency || items[index + 1].sign == .percent { return nil }
      // "24 Oct 1100hrs"
      if items[index + 1].isGlued, sense(index + 1).marks.contains(.clockUnit) { return nil }
      if isTimedByUnit(at: index) { return nil }
      if sign(index + 1) == .dot || sign(index + 1) == .comma, items[index + 1].isGlued,
        isNumber(index + 2), items[index + 2].isGlued
      {
        return nil
      }
      day.year = Int16(item.value)
      return index + 1
    }
    guard item.digits == 2 else { return nil }
    let endsText = isEnd(index + 1)
    if item.elided || (item.value > 31 && !isQuantified(index))
      || (isWhole && endsText && day.day > 0)
    {
      day.year = Int16(Self.century(of: Int(item.value)))
      return index + 1
    }
    return nil
  }

  /// A day number in figures or words, with its ordinal mark.
  func dayNumber(at index: Int) -> (value: Int, next: Int)? {
    let item = items[index]
    if item.kind == .number {
      // "Sunday, 12 noon" is read as one phrase.
      guard item.digits <= 2, (1...31).contains(item.value), !isInsideNumber(index),
        !has([.noon, .midnight], at: index)
      else { return nil }
      // "Aug '25" names a year.
      if item.elided, item.spaced { return nil }
      var next = index + 1
      if items[next].isGlued, items[next].kind == .word {
        let glued = sense(next)
        if has(.ordinalSuffix, at: next) {
          next += 1
        } else if glued.month == 0 {
          return nil
        }
      }
      next = afterOrdinalSign(next)
      if sign(next) == .percent || sign(next) == .currency { return nil }
      // "Sun 12–4pm", "Sunday, 12 noon": hours.
      let isHour =
        opensHours(at: next)
        || next == index + 1
          && (opensDoorHours(Int(item.value), at: next) || isSpanOfHours(at: index))
      if isHour && !isDayOfMonthAhead(at: index, next: next)
        || item.value == 12 && has([.noon, .midnight], at: next)
      {
        return nil
      }
      if isDottedDay(at: index) { return (Int(item.value), index + 2) }
      if lexicon.hasOrdinalDots, sign(next) == .dot, items[next].isGlued, items[next + 1].spaced,
        items[next + 1].kind == .word || items[next + 1].sign == .dash
      {
        return (Int(item.value), next + 1)
      }
      // "17., 18. und 24. Oktober", "21./22. November"
      if lexicon.hasOrdinalDots, sign(next) == .dot, items[next].isGlued,
        isListed(behindDot: next + 1)
      {
        return (Int(item.value), next + 1)
      }
      if sign(next) == .dot || sign(next) == .comma || sign(next) == .colon, items[next].isGlued,
        isNumber(next + 1), items[next + 1].isGlued
      {
        return nil
      }
      return (Int(item.value), next)
    }
    let sense = sense(index)
    if sense.ordinal > 0 {
      // "the first night", "le premier soir": which of several, in words, and no day of a month.
      return self.sense(index + 1).part == nil ? (Int(sense.ordinal), index + 1) : nil
    }
    // "un", "one" are articles and pronouns before they are numbers.
    // "the seven nights" counts them.
    if (2...31).contains(sense.number), !opensName(index), !has(.quantity, at: index + 1) {
      return (Int(sense.number), index + 1)
    }
    return nil
  }

  /// "12" of "October 12 – 7 p.m.": white around the dash parts the day behind its month from the hour, where
  /// "October 12–7" would be closed up.
  private func isDayOfMonthAhead(at index: Int, next: Int) -> Bool {
    let month = index > 1 && sign(index - 1) == .dot ? index - 2 : index - 1
    return month >= 0 && has(.monthFirst, at: month) && items[next].spaced
      && items[next + 1].spaced
  }

  /// Whether a word with a capital stands in front of another that is no month: "the Two Rivers Library".
  private func opensName(_ index: Int) -> Bool {
    let (word, next) = (items[index], items[index + 1])
    return word.isCapitalized && !word.isCapitals && next.kind == .word && next.isCapitalized
      && sense(index + 1).month == 0
  }

  /// "1º de mayo", "1.º maggio": the sign behind the number, before its month.
  func afterOrdinalSign(_ index: Int) -> Int {
    var sign = index
    if self.sign(sign) == .dot, items[sign].isGlued { sign += 1 }
    guard self.sign(sign) == .degree, items[sign].isGlued,
      sense(skipping(.of, sign + 1)).month > 0
    else { return index }
    return sign + 1
  }

  /// A unit of something else follows the number.
  func isQuantified(_ index: Int) -> Bool {
    let next = items[index + 1]
    return next.sign == .percent || next.sign == .currency || next.sign == .degree
      || next.roles.contains(.quantity) || next.roles.contains(.hourMark)
  }
}
