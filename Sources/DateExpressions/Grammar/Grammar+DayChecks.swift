import CivilTime

extension Grammar {
  /// Whether what a rule matched can be a day, and how sure that is.
  func isPossible(_ day: inout PrintedDay, rule: DayRule, at index: Int, next: Int) -> Bool {
    if isNumber(index), isInsideNumber(index) { return false }
    if rule.name == "year and month", !isWhole { return false }
    let isBracketed = rule.name == DayRule.hyphened
    if isBracketed, bracketedWeekday(at: next) == nil { return false }
    if day.isNumeric, day.month > 12 || day.year == 0 {
      // 10/31/1974: the figures can only be month before day.
      if day.month > 12 {
        guard day.day <= 12, day.day > 0 else { return false }
        swap(&day.day, &day.month)
        day.isMonthFirst = true
      }
    }
    if day.isNumeric {
      day.isOrderOpen =
        (1...12).contains(day.day) && day.month <= 12 && day.day != day.month && !rule.isYearFirst
      guard isClosedFigure(next) else { return false }
      // "9-10-11 avril", "9/10/11 April" are lists of days.
      if (1..<100).contains(day.year % 2000), !rule.isYearFirst, items[next - 1].digits == 2,
        sense(next).month > 0
      {
        return false
      }
      if day.year == 0 {
        // "8/9 June" is a list of days.
        if sense(next).month > 0 { return false }
        let led =
          isBracketed || day.weekday > 0
          || (index > 0 && has([.definite, .on, .since], at: index - 1))
        let hasArticle = has(.article, at: index)
        if isQuantified(next - 1), !has(.hourMark, at: next) { return false }
        let isSetOff =
          isSetOffFigure(at: index, next: next, rule: rule)
          || rule.name != DayRule.dotted && isFigureOfList(at: index, next: next)
        day.isWeak = !(led || hasArticle || isSetOff)
        if day.isMonthFirst || lexicon.hasYearPairs, isNameDay(day.reordered, at: index, next: next)
        {
          return false
        }
        // A month first is sure enough only beside a year or in a text of its own; a dot behind it is an
        // hour's: "from 10.30".
        if day.isMonthFirst, !isWhole,
          !led && !hasArticle && !isSetOff
            || rule.name == DayRule.dotted && !isDottedMonthFirst(day)
        {
          return false
        }
      }
    }
    if day.day > 0, day.month > 0 {
      let year = day.year > 0 ? Int(day.year) : 2000
      if Int(day.day) > CalendarDate.daysIn(month: Int(day.month), year: year) { return false }
    }
    if day.month > 0, !day.isNumeric {
      return isPossibleMonth(&day, rule: rule, at: index, next: next)
    }
    if rule.name == "weekday" || rule.name == "weekday day" {
      return isPossibleWeekday(&day, at: index, next: next)
    }
    if rule.name == "the day" {
      day.isWeak = true
      return isWhole || isNumber(index + 1)
    }
    if day.season != nil { return isPossibleSeason(day, at: index, next: next) }
    // "la Saint-Jean" is a feast, "rue Saint-Jean" is none.
    if day.feast > 0, day.year == 0, !isWhole, !has(.article, at: index),
      sense(index).marks.contains(.needsArticle)
    {
      return index > 0 && has(.article, at: index - 1)
    }
    return true
  }

  /// Whether a dot may stand behind a month that comes first: behind a weekday, where no clock shows such minutes.
  ///
  /// As in: "Thursday 11.21". "Friday 10.30" is more often an hour.
  private func isDottedMonthFirst(_ day: PrintedDay) -> Bool {
    lexicon.putsMonthFirst && day.weekday > 0 && day.day % 5 != 0
  }

  /// No further figure is glued to the end of a numeric date.
  private func isClosedFigure(_ next: Int) -> Bool {
    let item = items[next]
    guard item.isGlued else { return true }
    switch item.kind {
    case .word: return isTimeLetter(next)
    case .number: return false
    case .sign:
      switch item.sign {
      case .hyphen where isNumber(next - 1) && items[next - 1].digits == 4: return true
      case .hyphen
      where isNumber(next + 1) && isNumber(next + 3)
        && (sign(next + 2) == .dot || sign(next + 2) == .slash):
        // "28.05-02.06.2024"
        return true
      case .slash, .hyphen, .dot, .comma, .colon:
        return !(items[next + 1].isGlued && isNumber(next + 1))
      case .percent, .currency: return false
      default: return true
      }
    case .end: return true
    }
  }

  /// The "T" of "2024-07-04T21:00".
  func isTimeLetter(_ index: Int) -> Bool {
    let item = items[index]
    return item.isGlued && item.kind == .word && item.end - item.start == 1 && item.tail == 0x74
      && isNumber(index + 1) && items[index + 1].isGlued && index > 1
      && sign(index - 2) == .hyphen
  }

  private func isPossibleMonth(
    _ day: inout PrintedDay, rule: DayRule, at index: Int, next: Int
  ) -> Bool {
    day.isMonthFirst = rule.name == "weekday month day year"
    // "11-Septembre" is a name.
    if !isWhole, day.year == 0, day.weekday == 0, rule.name == "weekday day month year",
      let month = monthIndex(from: index, to: next), month > 0, sign(month - 1) == .hyphen,
      !isFeast(day)
    {
      return false
    }
    if rule.name == "weekday month day year" || rule.name == "month day weekday" {
      // Month before day is English; "mars 2" is no French date.
      guard let month = monthIndex(from: index, to: next), isMonthFirstWord(month) else {
        return false
      }
      // "March 20.30", "May 3 pm": the number is a clock time or a quantity.
      if day.year == 0, isQuantified(next - 1) { return false }
      if day.year == 0, clockFollows(dayAt: afterAbbreviation(at: month), next: next) {
        return false
      }
    }
    if rule.name == "month day weekday", day.isPlural || opensWeekdays(at: next) { return false }
    if isNameDay(day, at: index, next: next) { return false }
    if rule.name == "month" { return isPossibleBareMonth(at: index) }
    if rule.name == "month year", day.day == 0 { return true }
    return true
  }

  /// "le 14-Juillet" is a feast as well as a date.
  private func isFeast(_ day: PrintedDay) -> Bool {
    lexicon.feasts.contains { $0.kind == .fixed(month: Int(day.month), day: Int(day.day)) }
  }

  /// "depuis le 11 Septembre": a capital in running text makes a name of it, a time does not.
  private func isNameDay(_ day: PrintedDay, at index: Int, next: Int) -> Bool {
    guard !isWhole, day.year == 0, day.weekday == 0, day.day > 0, index > 0 else { return false }
    let isName = lexicon.nameDays.contains {
      $0.kind == .fixed(month: Int(day.month), day: Int(day.day))
    }
    guard isName else { return false }
    if clockStarts(at: next) || sign(next) == .comma && clockStarts(at: next + 1) { return false }
    if day.isNumeric { return true }
    guard let month = monthIndex(from: index, to: next) else { return false }
    return items[month].isCapitalized && !items[month].isCapitals && !has(.monthFirst, at: month)
      && (has([.definite, .since, .after, .before, .until], at: index - 1)
        || has(.article, at: index) || sign(index - 1) == .hyphen)
  }

  private func monthIndex(from index: Int, to next: Int) -> Int? {
    // "sept mars": the number is also short for a month.
    (index..<next).last { sense($0).month > 0 }
  }

  /// The language of the word puts the month before the day.
  private func isMonthFirstWord(_ index: Int) -> Bool { has(.monthFirst, at: index) }

  private func clockFollows(dayAt index: Int, next: Int) -> Bool {
    guard isNumber(index) else { return false }
    return isGluedSign(.colon, at: index + 1) && isNumber(index + 2) || isMeridiem(index + 1)
  }

  /// A month alone: "en mars", "novembre"; abbreviations and look-alikes need a number.
  private func isPossibleBareMonth(at index: Int) -> Bool {
    // "Mar" alone in a row of "Lun", "Mer".
    if isWhole { return sense(index).weekday == 0 }
    if sense(index).isShort {
      // "every Sunday in Nov."
      return index > 1 && has([.of, .within], at: index - 1) && sense(index - 2).weekday > 0
        && !has(.and, at: index - 1)
    }
    if isPersonsName(index) { return false }
    if has(.needsNumber, at: index) {
      // "in May", "this March": the words are also verbs.
      // A line that is nothing else heads the days of a list.
      return joinsMonth(at: index + 1) || isMonthOfMany(index)
        || index == 0 && isEnd(1) && items[index].isCapitalized
        || index > 0
          && (has([.within, .this, .next, .last, .since, .until, .every], at: index - 1)
            || has(.before, at: index - 1) && !isNamed(index))
    }
    if joinsMonth(at: index + 1) { return true }
    // "juillet-août"
    if index > 1, sense(index - 2).month > 0, [.hyphen, .dash, .arrow].contains(sign(index - 1)) {
      return true
    }
    if index == 0, isEnd(1) { return true }
    if has([.next, .last], at: index + 1) { return true }
    if index > 0, has(.before, at: index - 1), isNamed(index) { return false }
    return index > 0
      && has(
        [.within, .of, .from, .to, .since, .until, .before, .between, .this, .and, .except],
        at: index - 1)
  }

  /// "sábados de mayo", "el mes de mayo", "abril y mayo": what stands before makes a month of it.
  private func isMonthOfMany(_ index: Int) -> Bool {
    guard index > 1, !sense(index).isShort else { return false }
    let before = sense(index - 2)
    if has(.of, at: index - 1) { return before.weekday > 0 || before.unit != nil }
    return has(.and, at: index - 1) && before.month > 0 && !before.isShort
  }

  /// "Plácido Domingo", "Maggio Musicale": a word for a day or month with a capital, and another
  /// capital beside it, in a language that writes days small.
  private func isPersonsName(_ index: Int) -> Bool {
    guard sense(index).marks.contains(.alsoName), items[index].isCapitalized,
      !items[index].isCapitals
    else { return false }
    func isOtherName(_ other: Int) -> Bool {
      items[other].kind == .word && items[other].isCapitalized && !items[other].isCapitals
        && (items[other].sense == 0 || sense(other).isShort)
    }
    if index > 0, !items[index].broken, isOtherName(index - 1) { return true }
    return !items[index + 1].broken && isOtherName(index + 1)
  }

  /// "by May Smith": another capital follows.
  private func isNamed(_ index: Int) -> Bool {
    items[index + 1].isCapitalized && !items[index + 1].broken
  }

  /// "– juin" after a month.
  private func joinsMonth(at index: Int) -> Bool {
    switch sign(index) {
    case .hyphen, .dash, .arrow, .slash: sense(index + 1).month > 0
    default: has(.to, at: index) && sense(index + 1).month > 0 && !sense(index + 1).isShort
    }
  }

  private func isPossibleWeekday(_ day: inout PrintedDay, at index: Int, next: Int) -> Bool {
    let item = items[index]
    let isShort = item.roles.contains(.weekdayShort) && !item.roles.contains(.weekdayPlural)
    // "Rive-sur-Mer le 21": the end of a name.
    if isShort || has(.needsNumber, at: index), index > 0, item.isGlued, sign(index - 1) == .hyphen,
      items[index - 1].isGlued
    {
      return false
    }
    if day.day > 0 {
      // "ma 13 ans", "samedi 20h", "sam. 12 €", "sa huitième édition", "le jeudi, un écran".
      // "So 21./22. November"
      let last = sign(next - 1) == .dot && isNumber(next - 2) ? next - 2 : next - 1
      if isShort || !isWhole, !isNumber(last) {
        guard !isShort, has(.ordinalSuffix, at: last), items[last].isGlued else { return false }
      }
      if isNumber(last),
        isQuantified(last) || isGluedSign(.colon, at: next) && isNumber(next + 1)
      {
        return false
      }
      if isMeridiem(next) || has(.oclock, at: next) { return false }
      if !isNumber(last), sense(last).ordinal == 0, has(.hourMark, at: next) { return false }
      day.isWeak = isShort
      return true
    }
    if isNamedPair(index) || isNamedPair(index - 2) { return true }
    if isShort {
      day.isWeak = true
      return isShortWeekdayInList(index)
    }
    if isWhole { return true }
    if isPersonsName(index) { return false }
    if has(.needsNumber, at: index), !day.isPlural {
      day.isWeak = true
      return sign(index + 1) == .dot || isShortWeekdayInList(index)
    }
    return true
  }

  /// "Sat & Sun, tours at 10am": two with capitals and a comma or nothing behind them are no other words.
  private func isNamedPair(_ index: Int) -> Bool {
    guard index >= 0, sign(index + 1) == .ampersand || has(.and, at: index + 1),
      sense(index).weekday > 0, sense(index + 2).weekday > 0, items[index].isCapitalized,
      items[index + 2].isCapitalized
    else { return false }
    return isEnd(index + 3) || sign(index + 3) == .comma
  }

  /// Two-letter weekdays stand with a time or among their like: "ma, me et sa à 19h", "di de 14h à 17h".
  private func isShortWeekdayInList(_ index: Int) -> Bool {
    func isShort(_ index: Int) -> Bool { sense(index).weekday > 0 }
    func joins(_ index: Int) -> Bool {
      sign(index) == .comma || sign(index) == .ampersand || sign(index) == .slash
        || has(.and, at: index)
    }
    func opensClock(_ position: Int) -> Bool {
      clockStarts(at: position)
        || has([.from, .between], at: position) && clockStarts(at: position + 1)
        || items[index].isCapitalized
          && isDottedClock(at: has([.at, .since], at: position) ? position + 1 : position)
    }
    var after = index + 1
    while sign(after) == .dot || joins(after) { after += 1 }
    if isShort(after), after > index + 1 { return true }
    if index > 1, isShort(index - 2), joins(index - 1) {
      return opensClock(after) || isShort(after)
    }
    return opensClock(after)
  }

  /// "à 19h", "19h", "dès 17h" follows.
  func clockStarts(at index: Int) -> Bool {
    let position = has([.at, .since], at: index) ? index + 1 : index
    if sense(index).marks.contains(.hourLead), isNumber(index + 1) { return true }
    return isNumber(position)
      && (has(.hourMark, at: position + 1) || isMeridiem(position + 1)
        || opensHours(at: position + 1)
        || opensDoorHours(Int(items[position].value), at: position + 1)
        || isSpanOfHours(at: position)
        || (sign(position + 1) == .colon && isNumber(position + 2)))
  }

  /// Whether a number ends before `index` that is the first hour of a span told by its end: "2–5pm",
  /// "2–4.30pm".
  func opensHours(at index: Int) -> Bool {
    guard [.hyphen, .dash].contains(sign(index)), isNumber(index + 1), items[index + 1].value <= 12
    else { return false }
    let hasMinutes =
      (isGluedSign(.dot, at: index + 2) || isGluedSign(.colon, at: index + 2))
      && isNumber(index + 3) && items[index + 3].digits == 2
    return isMeridiem(hasMinutes ? index + 4 : index + 2)
  }

  private func isPossibleSeason(_ day: PrintedDay, at index: Int, next: Int) -> Bool {
    if day.year > 0 || isWhole || has([.next, .last], at: next) { return true }
    // "Printemps-été 2026": the year stands behind the last of two seasons.
    if sign(next) == .hyphen || sign(next) == .dash, sense(next + 1).season != nil,
      isYear(at: next + 2)
    {
      return true
    }
    // "été" is also "been", "fall" a verb: a season alone needs a word that leads to it.
    guard index > 0, next == index + 1 else { return false }
    if has(.article, at: index - 1) { return index > 1 && has(.at, at: index - 2) }
    return has(.article, at: index) && has(.at, at: index - 1)
  }
}
