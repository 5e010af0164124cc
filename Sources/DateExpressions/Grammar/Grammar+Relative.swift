extension Grammar {
  /// Days that are told by their distance, by their place in a month, or as a part of one.
  func relativeDay(at index: Int) -> DayMatch? {
    let start = skipping(.article, index)
    if let told = offsetDay(at: start) ?? shiftedDay(at: start) ?? nthDay(at: start) {
      return told
    }
    if let part = portion(at: start) ?? decade(at: start) ?? numberedPeriod(at: start) {
      return part
    }
    return periodAround(at: start) ?? thisUnit(at: start) ?? countedUnits(at: start)
      ?? weekOf(at: start) ?? yearWord(at: start)
  }

  /// "demain", "la veille", "même jour", "hier".
  private func shiftedDay(at index: Int) -> DayMatch? {
    if has(.same, at: index) {
      var day = PrintedDay()
      day.relation = .context
      day.unit = .day
      return DayMatch(day: day, next: index + 1, rule: "same day")
    }
    // "ce soir", "this evening": today; the part of the day is read after it.
    if has(.this, at: index), sense(index + 1).part != nil, !isPointedAway(index + 2) {
      var day = PrintedDay()
      day.relation = .reference
      day.unit = .day
      return DayMatch(day: day, next: index + 1, rule: "day by distance")
    }
    // "the next morning": of the day after the one spoken of.
    if has([.next, .following], at: index), !sense(index).marks.contains(.plural),
      sense(index + 1).part != nil
    {
      var day = PrintedDay()
      day.relation = .context
      day.unit = .day
      day.shift = 1
      return DayMatch(day: day, next: index + 1, rule: "day by distance")
    }
    // "last night"; "la dernière soirée" and "the last night of the run" are those of a series.
    if has(.last, at: index), !sense(index).marks.contains(.plural), sense(index + 1).part != nil,
      index == 0 || !has(.article, at: index - 1)
    {
      var day = PrintedDay()
      day.relation = .reference
      day.unit = .day
      day.shift = -1
      return DayMatch(day: day, next: index + 1, rule: "day by distance")
    }
    if isWhole, has(.now, at: index) {
      var day = PrintedDay()
      day.relation = .reference
      day.unit = .day
      return DayMatch(day: day, next: index + 1, rule: "now")
    }
    guard let shift = sense(index).dayShift, !isPointedAway(index + 1) else { return nil }
    // "au lendemain de la guerre" is no day.
    if has(.anchored, at: index), has(.of, at: index + 1), !isWhole { return nil }
    var day = PrintedDay()
    day.relation = has(.anchored, at: index) ? .context : .reference
    day.unit = .day
    day.shift = Int16(shift)
    return DayMatch(day: day, next: index + 1, rule: "day by distance")
  }

  /// "ce soir-là": of another time than the reference.
  func isPointedAway(_ index: Int) -> Bool {
    sign(index) == .hyphen && items[index].isGlued && items[index + 1].isGlued
      && has(.article, at: index + 1)
  }

  private func ordinal(at index: Int) -> (nth: Int, next: Int)? {
    if has(.last, at: index) { return (-1, index + 1) }
    if isNumber(index), items[index].digits == 1, items[index + 1].isGlued,
      has(.ordinalSuffix, at: index + 1)
    {
      return (Int(items[index].value), index + 2)
    }
    let ordinal = Int(sense(index).ordinal)
    return ordinal > 0 ? (ordinal, index + 1) : nil
  }

  /// "premier mercredi du mois prochain", "first Tuesday of October", "dernière semaine de mai".
  private func nthDay(at index: Int) -> DayMatch? {
    guard let (nth, after) = ordinal(at: index), !isNumber(after) else { return nil }
    let sense = sense(after)
    var day = PrintedDay()
    day.nth = Int8(nth)
    if sense.weekday > 0, !has(.weekdayPlural, at: after), !has(.weekdayShort, at: after) {
      day.weekday = sense.weekday
    } else if let unit = sense.unit, [.day, .week, .weekend, .quarter, .half].contains(unit) {
      guard !sense.marks.contains(.plural) else { return nil }
      day.unit = unit
    } else if has(.weekOf, at: after) {
      day.unit = .week
    } else if has(.fortnight, at: after) {
      day.portion = nth == 1 ? .firstHalf : .secondHalf
      day.nth = 0
    } else if has(.half, at: after) {
      day.portion = nth == 1 ? .firstHalf : .secondHalf
      day.nth = 0
    } else {
      return nil
    }
    let inner = skipping(.article, skipping([.of, .within], after + 1))
    if day.unit == .quarter || day.unit == .half { return quarter(day, after: after, at: inner) }
    guard let container = container(at: inner) ?? thisContainer(at: inner) else { return nil }
    guard inner > after + 1 || container.day.month > 0 || has(.weekOf, at: after) else {
      return nil
    }
    if container.day.count > 1 || container.day.portion != .whole { return nil }
    day.month = container.day.month
    day.year = container.day.year
    if container.day.relation != .none {
      day.relation = container.day.relation
      day.shift = container.day.shift
      if day.portion == .whole {
        day.container = container.day.unit
      } else {
        day.unit = container.day.unit
      }
    }
    return DayMatch(day: day, next: container.next, rule: "day of a month by its place")
  }

  /// "du mois", "of the year": the one that the reference lies in.
  private func thisContainer(at index: Int) -> DayMatch? {
    guard let unit = sense(index).unit, unit == .month || unit == .year,
      has([.article, .of, .weekOf], at: index - 1), !has(.monthFirst, at: index + 1),
      !isNumber(index + 1)
    else { return nil }
    var day = PrintedDay()
    day.unit = unit
    day.relation = .this
    return DayMatch(day: day, next: index + 1, rule: "period by distance")
  }

  /// "premier trimestre 2026", "the second half of next year", "le premier trimestre".
  private func quarter(_ printed: PrintedDay, after unit: Int, at inner: Int) -> DayMatch? {
    var day = PrintedDay()
    day.setQuarter(Int(printed.nth), of: printed.unit == .half ? 2 : 4)
    guard day.month > 0 else { return nil }
    guard let container = container(at: inner), container.day.month == 0 else {
      // Without its year: "au premier trimestre".
      let isLed = isWhole || unit > 1 && has([.definite, .within], at: unit - 2)
      guard isLed, !has(.of, at: unit + 1) else { return nil }
      return DayMatch(day: day, next: unit + 1, rule: "part of a year")
    }
    day.year = container.day.year
    if container.day.relation != .none {
      guard container.day.unit == .year else { return nil }
      day.yearShift = Int8(container.day.shift)
    }
    return DayMatch(day: day, next: container.next, rule: "part of a year")
  }

  /// The month or year that something lies in.
  private func container(at index: Int) -> DayMatch? {
    let position = has(.within, at: index) && sense(index + 1).month > 0 ? index + 1 : index
    if sense(position).month > 0 {
      var day = PrintedDay()
      day.month = sense(position).month
      if isNumber(position + 1), items[position + 1].digits == 4 {
        day.year = Int16(items[position + 1].value)
        return DayMatch(day: day, next: position + 2, rule: "month")
      }
      return DayMatch(day: day, next: position + 1, rule: "month")
    }
    if let decade = decade(at: position) { return decade }
    if isNumber(position), items[position].digits == 2, let year = fullYear(at: position) {
      var day = PrintedDay()
      day.year = Int16(year.value)
      return DayMatch(day: day, next: year.next, rule: "year")
    }
    if isNumber(position), items[position].digits == 4,
      (1900...2199).contains(items[position].value)
    {
      var day = PrintedDay()
      day.year = Int16(items[position].value)
      return DayMatch(day: day, next: position + 1, rule: "year")
    }
    if let words = yearInWords(at: position) {
      var day = PrintedDay()
      day.year = Int16(words.value)
      return DayMatch(day: day, next: words.next, rule: "year")
    }
    if let year = yearWord(at: position) { return year }
    return thisUnit(at: position).flatMap {
      $0.day.unit == .month || $0.day.unit == .year ? $0 : nil
    }
  }

  /// "mi-décembre", "fin mars 2026", "début du mois", "late March", "end of the year".
  private func portion(at index: Int) -> DayMatch? {
    if let edge = sense(index).edge, isWhole || items[index].isCapitals {
      var day = PrintedDay()
      day.unit = edge.unit
      day.relation = .this
      day.portion = edge.isEnd ? .end : .start
      return DayMatch(day: day, next: index + 1, rule: "part of a period")
    }
    var portion: PrintedDay.Portion
    if has(.start, at: index) {
      portion = .start
    } else if has(.middle, at: index) {
      portion = .middle
    } else if has(.end, at: index) {
      portion = .end
    } else if has(.rest, at: index) {
      portion = .rest
    } else {
      return nil
    }
    var inner = index + 1
    if sign(inner) == .hyphen, items[inner].isGlued { inner += 1 }
    inner = skipping(.article, skipping(.of, inner))
    if has(.approximately, at: inner) { inner += 1 }
    let quarter = nthDay(at: inner).flatMap { $0.day.isQuarter ? $0 : nil }
    if var match = quarter ?? container(at: inner) ?? thisUnit(at: inner) {
      guard match.day.unit != .day, match.day.unit != .weekend else { return nil }
      match.day.portion = portion
      match.rule = "part of a period"
      return match
    }
    guard let unit = sense(inner).unit, [.week, .month, .year].contains(unit), !isNumber(inner)
    else {
      return nil
    }
    var day = PrintedDay()
    day.unit = unit
    day.relation = .this
    day.portion = portion
    if unit == .year, isNumber(inner + 1), items[inner + 1].digits == 4 {
      day.unit = nil
      day.relation = .none
      day.year = Int16(items[inner + 1].value)
      inner += 1
    } else if sense(inner + 1).month > 0 || has(.of, at: inner + 1) && sense(inner + 2).month > 0 {
      // "fin du mois de mars"
      let month = sense(inner + 1).month > 0 ? inner + 1 : inner + 2
      guard let match = container(at: month) else { return nil }
      day = match.day
      day.portion = portion
      return DayMatch(day: day, next: match.next, rule: "part of a period")
    }
    return DayMatch(day: day, next: inner + 1, rule: "part of a period")
  }

  /// "cette semaine", "le mois prochain", "next week", "l'an dernier", "this weekend".
  func thisUnit(at index: Int) -> DayMatch? {
    var day = PrintedDay()
    var position = index
    var relation: PrintedDay.Relation = .none
    if has(.this, at: position) {
      relation = .this
    } else if has(.next, at: position) || has(.following, at: position) {
      relation = .next
    } else if has(.last, at: position) {
      relation = .last
    } else if isWhole, sense(position).marks.contains(.entire) {
      relation = .this
    }
    // "les prochains mois" are none in particular.
    if relation != .none, sense(position).marks.contains(.plural) { return nil }
    if relation != .none { position += 1 }
    if let season = sense(position).season, relation != .none {
      day.season = season
      day.relation = relation
      return DayMatch(day: day, next: position + 1, rule: "season by distance")
    }
    if sense(position).weekday > 0, relation != .none, !has(.weekdayPlural, at: position) {
      let isFollowing = relation == .next && has(.following, at: position - 1)
      return relatedWeekday(at: position, relation: isFollowing ? .following : relation)
    }
    // "last May"
    if relation != .none, has(.monthFirst, at: position), !isNumber(position + 1),
      sense(position + 1).ordinal == 0, !sense(position).isShort || isWhole
    {
      day.month = sense(position).month
      if relation != .this { day.relation = relation }
      return DayMatch(day: day, next: position + 1, rule: "month by distance")
    }
    guard let unit = sense(position).unit, !isNumber(position),
      [.day, .week, .month, .year, .weekend, .quarter, .half].contains(unit),
      unit == .weekend || !sense(position).marks.contains(.plural)
    else { return nil }
    day.unit = unit
    var next = position + 1
    if relation == .none {
      if sense(next).marks.contains(.plural) { return nil }
      // "the week after next"
      if isAfterNext(next) {
        day.relation = .next
        day.shift = 2
        return DayMatch(day: day, next: next + 2, rule: "period by distance")
      }
      if has(.next, at: next) || has(.following, at: next) {
        relation = .next
        next += 1
      } else if has([.last, .gone], at: next) {
        relation = .last
        next += 1
      } else if unit == .weekend, index > 0,
        has([.article, .this, .within], at: index - 1) || isWhole, isWhole || !has(.of, at: next)
      {
        relation = .this
      } else if isWhole, isEnd(next), index > 0, has(.article, at: index - 1),
        unit == .week || unit == .month
      {
        relation = .this
        day.portion = .rest
      } else {
        return nil
      }
    }
    if unit == .day, relation == .this { return nil }
    if isPointedAway(next) { return nil }
    // "ce mois-ci"
    if relation == .this, sign(next) == .hyphen, items[next].isGlued, items[next + 1].isGlued,
      items[next + 1].end - items[next + 1].start == 2
    {
      next += 2
    }
    day.relation = relation
    day.shift = relation == .next ? 1 : relation == .last ? -1 : 0
    return DayMatch(day: day, next: next, rule: "period by distance")
  }

  /// "after next" and nothing that it could lead to.
  func isAfterNext(_ index: Int) -> Bool {
    has(.after, at: index) && has(.next, at: index + 1) && sense(index + 2).unit == nil
      && sense(index + 2).weekday == 0
  }

  private func relatedWeekday(at index: Int, relation: PrintedDay.Relation) -> DayMatch? {
    var day = PrintedDay()
    day.weekday = sense(index).weekday
    day.relation = relation
    var next = index + 1
    // "ce vendredi 13 mars": the date follows, the demonstrative says nothing more.
    if isNumber(next) || sense(next).ordinal > 0 { return nil }
    if sign(next) == .dot, items[next].isGlued, has(.needsNumber, at: index) { next += 1 }
    return DayMatch(day: day, next: next, rule: "weekday by distance")
  }

  /// "semaine du 17 mars", "the week of October 6th".
  private func weekOf(at index: Int) -> DayMatch? {
    guard has(.weekOf, at: index), let inner = day(at: skipping(.article, index + 1)),
      inner.day.day > 0
    else { return nil }
    var day = inner.day
    day.unit = .week
    return DayMatch(day: day, next: inner.next, rule: "week of a day")
  }

  /// "l'année 2026".
  private func yearWord(at index: Int) -> DayMatch? {
    guard has(.yearWord, at: index) else { return nil }
    if let words = yearInWords(at: index + 1) {
      var day = PrintedDay()
      day.year = Int16(words.value)
      return DayMatch(day: day, next: words.next, rule: "year")
    }
    guard isNumber(index + 1), items[index + 1].digits == 4,
      (1000...2999).contains(items[index + 1].value)
    else { return nil }
    var day = PrintedDay()
    day.year = Int16(items[index + 1].value)
    return DayMatch(day: day, next: index + 2, rule: "year")
  }
}
