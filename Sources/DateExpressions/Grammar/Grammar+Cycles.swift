import CivilTime

/// A cycle or a set of weekdays and where the text goes on.
struct CycleMatch {
  var cycle: PrintedCycle?
  var weekdays: WeekdaySet = []
  /// The first of the weekdays, where they are meant once.
  var onceFrom: PrintedDay?
  /// The part of each day: "chaque soir".
  var part: DayPart?
  var next: Int
}

extension Grammar {
  /// "chaque mardi", "tous les jours", "le premier jeudi du mois", "du mardi au dimanche".
  func cycle(at index: Int) -> CycleMatch? {
    daily(at: index) ?? monthly(at: index) ?? everyWeekday(at: index) ?? weekdayStretch(at: index)
      ?? pluralWeekdays(at: index)
  }

  private func daily(at index: Int) -> CycleMatch? {
    let position = skipping(.article, index)
    if has(.daily, at: position) {
      return CycleMatch(
        cycle: PrintedCycle(kind: .daily, weekdays: .all), part: sense(position).part,
        next: behindWhole(position + 1))
    }
    if has(.workdays, at: position) {
      return CycleMatch(
        cycle: PrintedCycle(kind: .weekly(interval: 1), weekdays: .workdays), next: position + 1)
    }
    // "Toute la semaine, 11 h – 19 h": on each of its days; in a search the week that we are in.
    if !isWhole, sense(index).marks.contains(.entire), sense(index + 1).unit == .week {
      return CycleMatch(
        cycle: PrintedCycle(kind: .daily, weekdays: .all), next: behindWhole(index + 2))
    }
    guard has(.every, at: position) else { return nil }
    // "tous les 15 jours"
    if isNumber(position + 1), items[position + 1].value == 15, sense(position + 2).unit == .day {
      return CycleMatch(cycle: PrintedCycle(kind: .weekly(interval: 2)), next: position + 3)
    }
    if has(.weekend, at: position + 1) {
      return CycleMatch(
        cycle: PrintedCycle(kind: .weekly(interval: 1), weekdays: .weekend), next: position + 2)
    }
    if let part = sense(position + 1).part {
      return CycleMatch(
        cycle: PrintedCycle(kind: .daily, weekdays: .all), part: part,
        next: behindWhole(position + 2))
    }
    if let unit = sense(position + 1).unit, !isNumber(position + 1) {
      switch unit {
      case .day:
        return CycleMatch(
          cycle: PrintedCycle(kind: .daily, weekdays: .all), next: behindWhole(position + 2))
      case .week:
        return CycleMatch(cycle: PrintedCycle(kind: .weekly(interval: 1)), next: position + 2)
      case .year: return CycleMatch(cycle: PrintedCycle(kind: .yearly), next: position + 2)
      default: return nil
      }
    }
    return nil
  }

  /// "chaque matin du festival sauf le lundi", "each day of the fair, at 10": where the text goes on behind a word for
  /// what the days are of.
  private func behindWhole(_ index: Int) -> Int {
    guard has(.of, at: index) else { return index }
    let word = skipping(.article, index + 1)
    guard items[word].kind == .word, items[word].sense == 0, !items[word].isCapitalized,
      has([.except, .at, .from], at: word + 1) || sign(word + 1) == .comma
    else { return index }
    return word + 1
  }

  /// "chaque mardi et jeudi", "tous les samedis", "every other Friday", "un mardi sur deux".
  private func everyWeekday(at index: Int) -> CycleMatch? {
    var position = index
    var interval = 1
    if has(.every, at: position) {
      position += 1
      if has(.alternate, at: position) || sense(position).number == 2
        || (isNumber(position) && items[position].value == 2)
      {
        interval = 2
        position += 1
        if let unit = sense(position).unit, unit == .week {
          return CycleMatch(cycle: PrintedCycle(kind: .weekly(interval: 2)), next: position + 1)
        }
      }
    } else if isNumber(position) == false, sense(position).number == 1,
      sense(position + 1).weekday > 0,
      has(.alternate, at: position + 2)
    {
      let days = WeekdaySet(day: sense(position + 1).weekday)
      return CycleMatch(
        cycle: PrintedCycle(kind: .weekly(interval: 2), weekdays: days), next: position + 3)
    } else {
      return nil
    }
    guard let list = weekdayList(at: position) else { return nil }
    return CycleMatch(
      cycle: PrintedCycle(kind: .weekly(interval: interval), weekdays: list.days), next: list.next)
  }

  /// "les mardis et jeudis", "Wednesdays": the plural says that it repeats.
  private func pluralWeekdays(at index: Int) -> CycleMatch? {
    let position = skipping(.article, has(.on, at: index) ? index + 1 : index)
    if has(.weekend, at: position), sense(position).marks.contains(.plural),
      index == 0 || sense(index - 1).number == 0 && !isNumber(index - 1),
      isSpan(at: position + 1)
        || outlastsWeek(at: sign(position + 1) == .comma ? position + 2 : position + 1)
    {
      return CycleMatch(
        cycle: PrintedCycle(kind: .weekly(interval: 1), weekdays: .weekend), next: position + 1)
    }
    guard has(.weekdayPlural, at: position), pluralPrefix(at: index).start == index,
      let list = weekdayList(at: position)
    else { return nil }
    return CycleMatch(
      cycle: PrintedCycle(kind: .weekly(interval: 1), weekdays: list.days), next: list.next)
  }

  /// "du 3 juillet au 29 août", "from 3 July to 29 August": one span and no list of days, as in "les week-ends du 6 et
  /// du 13 juin".
  private func isSpan(at index: Int) -> Bool {
    guard has(.from, at: index),
      let first = day(at: skipping(.article, index + 1), allowsBare: true)
    else {
      return false
    }
    return has([.to, .until], at: first.next)
  }

  /// "mardi, jeudi et samedi"; a weekday with a number of its own ends the list.
  func weekdayList(at index: Int) -> (days: WeekdaySet, count: Int, next: Int)? {
    var days: WeekdaySet = []
    var count = 0
    var position = index
    var next = index
    while true {
      let inner = skipping(.article, position)
      guard sense(inner).weekday > 0 else { break }
      let after = afterAbbreviation(at: inner)
      guard dayNumber(at: after) == nil || isClockNumber(after) else { break }
      days.insert(WeekdaySet(day: sense(inner).weekday))
      count += 1
      next = after
      position = after
      if sign(position) == .comma || sign(position) == .ampersand || sign(position) == .slash {
        position += 1
      }
      if has(.and, at: position) { position += 1 }
      guard position > next else { break }
    }
    return count > 0 ? (days, count, next) : nil
  }

  func isClockNumber(_ index: Int) -> Bool {
    isNumber(index)
      && (has(.hourMark, at: index + 1) || isMeridiem(index + 1)
        || (sign(index + 1) == .colon && items[index + 1].isGlued))
  }

  /// "du mardi au dimanche", "Monday to Friday", "Wed–Sun".
  private func weekdayStretch(at index: Int) -> CycleMatch? {
    var position = index
    if has(.from, at: position) { position += 1 }
    position = skipping(.article, position)
    guard let first = plainWeekday(at: position) else { return nil }
    var inner = first.next
    switch sign(inner) {
    case .hyphen, .dash, .arrow: inner += 1
    default:
      guard has(.to, at: inner) else { return nil }
      inner += 1
    }
    inner = skipping(.article, inner)
    guard let last = plainWeekday(at: inner) else { return nil }
    var days: WeekdaySet = []
    var weekday = first.weekday
    while true {
      days.insert(WeekdaySet(day: weekday))
      if weekday == last.weekday { break }
      weekday = weekday % 7 + 1
    }
    var match = CycleMatch(weekdays: days, next: last.next)
    // "du lundi au vendredi" is said of every week, "de vendredi à dimanche" of one.
    if has(.from, at: index), !has(.definite, at: index), !has(.article, at: index + 1) {
      var day = PrintedDay()
      day.weekday = first.weekday
      day.tense = isWhole ? nil : tense(around: index, next: last.next)
      match.onceFrom = day
    }
    return match
  }

  private func plainWeekday(at index: Int) -> (weekday: UInt8, next: Int)? {
    let weekday = sense(index).weekday
    guard weekday > 0 else { return nil }
    let next = afterAbbreviation(at: index)
    guard dayNumber(at: next) == nil || isClockNumber(next) else { return nil }
    return (weekday, next)
  }

  /// "le premier jeudi du mois", "les 1er et 3e mercredis de chaque mois", "le 15 de chaque mois".
  private func monthly(at index: Int) -> CycleMatch? {
    var position = has(.every, at: index) ? index + 1 : skipping(.article, index)
    let isEvery = has(.every, at: index)
    var counts: [Int] = []
    let start = position
    while counts.count < 5 {
      let inner = skipping(.article, position)
      if has(.last, at: inner) {
        counts.append(-1)
        position = inner + 1
      } else if isNumber(inner), items[inner].digits <= 2, has(.ordinalSuffix, at: inner + 1),
        items[inner + 1].isGlued, (1...5).contains(items[inner].value)
      {
        counts.append(Int(items[inner].value))
        position = inner + 2
      } else if (1...5).contains(sense(inner).ordinal) {
        counts.append(Int(sense(inner).ordinal))
        position = inner + 1
      } else {
        break
      }
      let separated =
        sign(position) == .comma || sign(position) == .ampersand || has(.and, at: position)
      guard separated else { break }
      position += 1
    }
    guard !counts.isEmpty, position > start else { return nil }
    let weekday = sense(position).weekday
    guard weekday > 0 else { return nil }
    position += 1
    // "du mois", "de chaque mois", "of the month", "of each month"
    var inner = skipping(.of, position)
    inner = skipping([.article, .every, .this], inner)
    let saysMonth =
      inner > position && sense(inner).unit == .month
      && !has([.next, .last, .following], at: inner + 1)
      && !has(.this, at: inner - 1)
    // "First Sundays, 1–4 p.m."
    let isPlural = has(.weekdayPlural, at: position - 1) && inner == position
    guard saysMonth || isEvery || counts.count > 1 || isPlural else { return nil }
    // "every second Tuesday" is every other one.
    if isEvery, !saysMonth, counts == [2], has(.alternate, at: start) { return nil }
    if !saysMonth, inner > position, sense(inner).month > 0, counts.count == 1, !isEvery {
      return nil
    }
    return CycleMatch(
      cycle: PrintedCycle(kind: .monthly(counts), weekdays: WeekdaySet(day: weekday)),
      next: saysMonth ? inner + 1 : position)
  }
}
