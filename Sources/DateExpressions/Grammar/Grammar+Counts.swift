extension Grammar {
  /// "3 prochains jours", "next three weeks", "dans deux semaines", "il y a 3 mois", "2 weeks ago".
  func countedUnits(at index: Int) -> DayMatch? {
    var position = index
    var direction: PrintedDay.Relation = .none
    var isPoint = false
    var isToday = false
    if has(.next, at: position) || has(.last, at: position) {
      direction = has(.next, at: position) ? .next : .last
      position += 1
    } else if has(.ago, at: position) {
      direction = .last
      isPoint = true
      position += 1
    } else if has(.hence, at: position) {
      direction = .next
      isPoint = true
      position += 1
    }
    // "in a week" is a date only in a text of its own.
    guard let (value, past) = count(at: position), (1...99).contains(value),
      isNumber(position) || sense(position).number > 0 || isWhole || direction != .next
    else { return nil }
    position = past
    if direction == .none {
      if has(.next, at: position) || has(.last, at: position) {
        direction = has(.next, at: position) ? .next : .last
        position += 1
      }
    }
    let isWeekday = sense(position).weekday > 0 && has(.weekdayPlural, at: position)
    guard let unit = isWeekday ? .week : sense(position).unit, unit != .minute, unit != .hour,
      unit != .weekend
    else {
      return nil
    }
    let unitIndex = position
    position += 1
    // "voilà trois jours de fête" is a length.
    if isPoint, direction == .last, !isWhole, has(.of, at: position) { return nil }
    if direction == .none {
      if has(.ago, at: position) {
        direction = .last
        isPoint = true
        position += 1
        isToday = sense(position).dayShift == 0
        if isToday { position += 1 }
      } else if has([.last, .gone], at: position) {
        direction = .last
        position += 1
      } else if has([.from, .since], at: position),
        has(.now, at: position + 1) || sense(position + 1).dayShift == 0
      {
        direction = .next
        isPoint = true
        position += 2
      } else {
        return nil
      }
    }
    var day = PrintedDay()
    day.unit = unit
    day.relation = .reference
    day.shift = Int16(direction == .next ? value : -value)
    day.count = isPoint ? 0 : Int16(value)
    if isPoint { day.nth = 1 }
    // "thirty years ago today"
    if isToday { day.portion = .rest }
    // "in two weeks' time"
    if isPoint, sense(position).marks.contains(.lapse) { position += 1 }
    if isWeekday {
      day.weekday = sense(unitIndex).weekday
      day.nth = 1
    }
    return DayMatch(day: day, next: position, rule: "counted units")
  }
}
