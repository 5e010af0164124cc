extension Grammar {
  /// Quarters, halves and weeks of a year by their number.
  func numberedPeriod(at index: Int) -> DayMatch? {
    periodCode(at: index) ?? weekNumber(at: index)
  }

  private func marks(_ index: Int) -> Marks { sense(index).marks }

  /// "Q4 2024", "2024Q4", "4T 2024", "S2 2025", "2024-W42".
  private func periodCode(at index: Int) -> DayMatch? {
    if isNumber(index) {
      let item = items[index]
      if item.digits == 4 || item.digits == 2, !isInsideNumber(index) {
        // The year stands first.
        let isHyphened = sign(index + 1) == .hyphen && items[index + 1].isGlued
        let letter = isHyphened ? index + 2 : index + 1
        let isClosed = items[letter].isGlued || item.digits == 4
        if isClosed, let code = letteredNumber(at: letter) {
          let year = item.digits == 4 ? Int(item.value) : Self.century(of: Int(item.value))
          guard (1900...2199).contains(year) else { return nil }
          return period(code.marks, code.number, year: year, next: code.next)
        }
      }
      // "4T 2024"
      guard item.digits == 1, items[index + 1].isGlued,
        marks(index + 1).contains(.quarterLetter) || marks(index + 1).contains(.halfLetter),
        isLetter(index + 1), let year = periodYear(at: index + 2)
      else { return nil }
      return period(marks(index + 1), Int(item.value), year: year.value, next: year.next)
    }
    guard let code = letteredNumber(at: index) else { return nil }
    if let year = periodYear(at: code.next) {
      return period(code.marks, code.number, year: year.value, next: year.next)
    }
    guard isWhole, isEnd(code.next), code.marks.contains(.quarterLetter) else { return nil }
    return period(code.marks, code.number, year: 0, next: code.next)
  }

  private func isLetter(_ index: Int) -> Bool { items[index].end - items[index].start <= 2 }

  private func letteredNumber(at index: Int) -> (marks: Marks, number: Int, next: Int)? {
    let marks = marks(index).intersection(.letters)
    guard !marks.isEmpty, items[index].isCapitalized || isWhole, isLetter(index),
      isNumber(index + 1), items[index + 1].isGlued, items[index + 1].digits <= 2
    else { return nil }
    return (marks, Int(items[index + 1].value), index + 2)
  }

  private func periodYear(at index: Int) -> (value: Int, next: Int)? {
    let inner =
      sign(index) == .slash || sign(index) == .hyphen || sign(index) == .comma
      ? index + 1 : skipping(.of, index)
    guard isYear(at: inner), items[inner].value >= 1900 else { return nil }
    return (Int(items[inner].value), inner + 1)
  }

  private func period(_ marks: Marks, _ number: Int, year: Int, next: Int) -> DayMatch? {
    var day = PrintedDay()
    day.year = Int16(year)
    if marks.contains(.quarterLetter), (1...4).contains(number) {
      day.setQuarter(number, of: 4)
    } else if marks.contains(.halfLetter), (1...2).contains(number) {
      day.setQuarter(number, of: 2)
    } else if marks.contains(.weekLetter), (1...53).contains(number) {
      day.unit = .week
      day.nth = Int8(number)
    } else {
      return nil
    }
    return DayMatch(day: day, next: next, rule: "part of a year")
  }

  /// "semaine 42", "week 3 of 2025".
  private func weekNumber(at index: Int) -> DayMatch? {
    guard sense(index).unit == .week, !marks(index).contains(.plural), isNumber(index + 1),
      items[index + 1].digits <= 2, (1...53).contains(items[index + 1].value),
      !isInsideNumber(index + 1), !isQuantified(index + 1)
    else { return nil }
    var day = PrintedDay()
    day.unit = .week
    day.nth = Int8(items[index + 1].value)
    if let year = periodYear(at: index + 2) {
      day.year = Int16(year.value)
      return DayMatch(day: day, next: year.next, rule: "week of a year")
    }
    // "semaine 2" of a programme is no week of the calendar.
    let isLed = index > 0 && has(.within, at: index - 1) && items[index + 1].value > 9
    guard isWhole || isLed else { return nil }
    return DayMatch(day: day, next: index + 2, rule: "week of a year")
  }

  /// "le week-end du 14 juillet", "la semaine de Noël".
  func periodAround(at index: Int) -> DayMatch? {
    guard let unit = sense(index).unit, unit == .weekend || unit == .week,
      !marks(index).contains(.plural), has(.of, at: index + 1)
    else { return nil }
    guard let base = plainDay(at: skipping(.article, index + 2)), base.day.relation == .none,
      base.day.feast > 0 || unit == .weekend && base.day.day > 0 && base.day.month > 0
    else { return nil }
    var day = base.day
    day.unit = unit
    return DayMatch(day: day, next: base.next, rule: "period around a day")
  }
}

extension PrintedDay {
  /// The n-th of four quarters or two halves of a year.
  mutating func setQuarter(_ number: Int, of parts: Int) {
    let length = 12 / parts
    let nth = number < 0 ? parts + number + 1 : number
    guard (1...parts).contains(nth) else { return }
    month = UInt8((nth - 1) * length + 1)
    count = Int16(length)
    unit = nil
    self.nth = 0
  }
}
