/// A moment told by its distance in hours or minutes, and where the text goes on.
extension Grammar {
  /// "dans 30 minutes", "il y a deux heures", "two hours ago", "the next three hours".
  ///
  /// What lies ahead counts only in a text of its own: "in two hours" is more often a length.
  func clockShift(at index: Int) -> TermMatch? {
    let start = skipping(.article, index)
    if isWhole, has([.next, .last], at: start), let length = clockLength(at: start + 1) {
      return clockTerm(length, ahead: has(.next, at: start), isSpan: true)
    }
    if has(.ago, at: start), let length = clockLength(at: start + 1) {
      return clockTerm(length, ahead: false, isSpan: false)
    }
    if has(.hence, at: start) {
      guard isWhole, let length = clockLength(at: start + 1), isEnd(length.next) else { return nil }
      return clockTerm(length, ahead: true, isSpan: false)
    }
    guard let length = clockLength(at: start) else { return nil }
    if has(.ago, at: length.next) {
      return clockTerm((length.minutes, length.next + 1), ahead: false, isSpan: false)
    }
    if has([.from, .since], at: length.next), !has(.of, at: length.next),
      has(.now, at: length.next + 1)
    {
      return clockTerm((length.minutes, length.next + 2), ahead: true, isSpan: false)
    }
    return nil
  }

  private func clockTerm(
    _ length: (minutes: Int, next: Int), ahead: Bool, isSpan: Bool
  ) -> TermMatch {
    var day = PrintedDay()
    day.relation = .reference
    day.unit = length.minutes % 60 == 0 ? .hour : .minute
    day.shift = Int16(ahead ? length.minutes : -length.minutes)
    day.count = isSpan ? Int16(length.minutes) : 0
    return TermMatch(term: DateTerm(first: day), next: length.next, rule: "hours by distance")
  }

  /// "30 minutes", "une demi-heure", "1h30", "an hour and a half", "2.5 hours".
  private func clockLength(at index: Int) -> (minutes: Int, next: Int)? {
    if let part = partOfHour(at: index) { return part }
    guard let count = count(at: index), (1...240).contains(count.value) else { return nil }
    var position = count.next
    if let part = partOfHour(at: position), count.value == 1 { return part }
    // "2.5 hours"
    var tenths = 0
    if isGluedSign(.dot, at: position), isNumber(position + 1), items[position + 1].digits == 1 {
      tenths = Int(items[position + 1].value)
      position += 2
    }
    // "two and a half hours"
    if has(.and, at: position), sense(position + 1).count == 1, has(.half, at: position + 2) {
      tenths = 5
      position += 3
    }
    let unit = sense(position).unit
    if unit == .minute, tenths == 0 { return (count.value, position + 1) }
    guard unit == .hour || has(.hourMark, at: position), !has(.minuteMark, at: position) else {
      return nil
    }
    var minutes = count.value * 60 + tenths * 6
    position += 1
    if isNumber(position), items[position].isGlued, items[position].digits == 2,
      items[position].value < 60
    {
      minutes += Int(items[position].value)
      position += 1
    } else if has(.and, at: position) {
      let half = sense(position + 1).count > 0 ? position + 2 : position + 1
      if has(.half, at: half) {
        minutes += 30
        position = half + 1
      } else if has(.quarter, at: half) {
        minutes += 15
        position = half + 1
      }
    }
    return (minutes, position)
  }

  /// "demi-heure", "half an hour", "quart d'heure", "trois quarts d'heure".
  private func partOfHour(at index: Int) -> (minutes: Int, next: Int)? {
    let minutes =
      has(.half, at: index)
      ? 30 : has(.threeQuarters, at: index) ? 45 : has(.quarter, at: index) ? 15 : 0
    guard minutes > 0 else { return nil }
    var position = skipping(.of, skippingHyphen(index + 1))
    if sense(position).count == 1 { position += 1 }
    return sense(position).unit == .hour ? (minutes, position + 1) : nil
  }
}
