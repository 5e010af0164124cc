extension Grammar {
  /// A year in four figures or in words, where what stands around it lets it be one.
  func fullYear(at index: Int) -> (value: Int, next: Int)? {
    if isYear(at: index) || isEarlyYear(at: index) {
      return (Int(items[index].value), index + 1)
    }
    return shortYear(at: index) ?? yearInWords(at: index)
  }

  /// "en 98", "fin 98," where no word follows that the number could count.
  private func shortYear(at index: Int) -> (value: Int, next: Int)? {
    guard isNumber(index), items[index].digits == 2, items[index].value >= 40, index > 0,
      has([.within, .since, .start, .end], at: index - 1), isClosedYear(index),
      !isInsideNumber(index)
    else { return nil }
    return (1900 + Int(items[index].value), index + 1)
  }

  /// Four figures that are no quantity, code or part of a longer number.
  func isYear(at index: Int) -> Bool {
    isNumber(index) && items[index].digits == 4 && (1800...2199).contains(items[index].value)
      && !isInsideNumber(index) && !isQuantified(index)
      && !(items[index + 1].isGlued && items[index + 1].kind != .sign)
      && !(sign(index + 1) == .slash || sign(index + 1) == .hyphen)
      && !(sign(index + 1) == .dot && items[index + 1].isGlued && isNumber(index + 2))
  }

  /// "en 1789", where no word follows that the number could count.
  private func isEarlyYear(at index: Int) -> Bool {
    guard isNumber(index), items[index].digits == 4, (1000..<1800).contains(items[index].value),
      index > 0, has([.within, .since], at: index - 1), !isInsideNumber(index)
    else { return false }
    return isClosedYear(index)
  }

  /// A sign or the end of the text comes after the number.
  private func isClosedYear(_ index: Int) -> Bool {
    let next = items[index + 1]
    if next.kind == .sign {
      let isOpen = next.isGlued && isNumber(index + 2)
      return [.comma, .dot, .close, .semicolon, .colon].contains(next.sign) && !isOpen
    }
    return next.kind == .end
  }

  /// A cardinal in words; 0 where there is none.
  func wordNumber(at index: Int) -> Int {
    items[index].kind == .word ? Int(sense(index).number) : 0
  }

  private func has(_ mark: Marks, at index: Int) -> Bool {
    !sense(index).marks.isDisjoint(with: mark)
  }

  /// "mille neuf cent quatorze", "deux mille vingt-six", "nineteen ninety-nine".
  func yearInWords(at index: Int) -> (value: Int, next: Int)? {
    guard items[index].kind == .word, sense(index).number > 0 || has(.thousand, at: index),
      let year = yearOfThousands(at: index) ?? yearOfHundreds(at: index) ?? yearOfPairs(at: index),
      (1000...2199).contains(year.value), !isQuantified(year.next - 1)
    else { return nil }
    // A round number before a word is a quantity: "deux mille personnes".
    if year.value % 100 == 0, index == 0 { return nil }
    if year.value % 100 == 0, items[year.next].kind == .word, sense(year.next).roles.isEmpty {
      return nil
    }
    return year
  }

  /// "mille neuf cent quatorze", "two thousand and six".
  private func yearOfThousands(at index: Int) -> (value: Int, next: Int)? {
    var position = index
    var thousands = 1
    if !has(.thousand, at: index) {
      thousands = wordNumber(at: index)
      position = skippingHyphen(index + 1)
    }
    guard (1...2).contains(thousands), has(.thousand, at: position) else { return nil }
    let rest = belowThousand(at: position + 1)
    if position == index, rest.value == 0 { return nil }
    return (thousands * 1000 + rest.value, rest.next)
  }

  /// "neuf cent quatorze", "quatre-vingts", "and six"; 0 where nothing follows.
  private func belowThousand(at index: Int) -> (value: Int, next: Int) {
    let inner = skippingHyphen(index)
    let start = has(.and, at: inner) && wordNumber(at: inner + 1) > 0 ? inner + 1 : inner
    if has(.hundred, at: start) {
      let rest = belowHundred(at: start + 1)
      return (100 + rest.value, rest.next)
    }
    let number = wordNumber(at: start)
    guard number > 0 else { return (0, index) }
    if number < 10, has(.hundred, at: skippingHyphen(start + 1)) {
      let rest = belowHundred(at: skippingHyphen(start + 1) + 1)
      return (number * 100 + rest.value, rest.next)
    }
    return (number, start + 1)
  }

  private func belowHundred(at index: Int) -> (value: Int, next: Int) {
    let inner = skippingHyphen(index)
    let start = has(.and, at: inner) ? inner + 1 : inner
    let number = wordNumber(at: start)
    return number > 0 ? (number, start + 1) : (0, index)
  }

  /// "dix-neuf cent quatorze", "nineteen hundred and five".
  private func yearOfHundreds(at index: Int) -> (value: Int, next: Int)? {
    let number = wordNumber(at: index)
    let hundred = skippingHyphen(index + 1)
    guard (10...20).contains(number), has(.hundred, at: hundred) else { return nil }
    let rest = belowHundred(at: hundred + 1)
    return (number * 100 + rest.value, rest.next)
  }

  /// "nineteen ninety-nine", "twenty oh six".
  private func yearOfPairs(at index: Int) -> (value: Int, next: Int)? {
    let number = wordNumber(at: index)
    guard lexicon.hasYearPairs, (13...20).contains(number) else { return nil }
    let second = skippingHyphen(index + 1)
    if has(.zero, at: second) {
      let digit = wordNumber(at: skippingHyphen(second + 1))
      return (1...9).contains(digit) ? (number * 100 + digit, skippingHyphen(second + 1) + 1) : nil
    }
    let rest = wordNumber(at: second)
    return (10...99).contains(rest) ? (number * 100 + rest, second + 1) : nil
  }

  /// "les années 80", "the 1990s", "années soixante-dix", "the nineties".
  func decade(at index: Int) -> DayMatch? {
    if sense(index).decade > 0, index > 0,
      has([.article, .start, .middle, .end], at: index - 1) || sign(index - 1) == .hyphen
    {
      return decade(from: Int(sense(index).decade), next: index + 1)
    }
    if isNumber(index), isPluralLetter(index + 1), let first = decadeFigures(at: index),
      items[index].digits == 4 || items[index].elided || index > 0 && has(.article, at: index - 1)
    {
      return decade(from: first, next: index + 2)
    }
    guard sense(index).unit == .year, has(.plural, at: index),
      let first = decadeFigures(at: index + 1) ?? decadeWord(at: index + 1),
      !isQuantified(index + 1)
    else { return nil }
    var match = decade(from: first, next: index + 2)
    // "les années 60-70", "les années 60 et 70"
    let joined = index + 3
    if sign(index + 2) == .hyphen || has(.and, at: index + 2),
      let last = decadeFigures(at: joined) ?? decadeWord(at: joined), last > first,
      !isQuantified(joined)
    {
      match.day.count = Int16(min(last + 10 - first, 200))
      match.next = joined + 1
    }
    return match
  }

  private func decade(from year: Int, next: Int) -> DayMatch {
    var day = PrintedDay()
    day.year = Int16(year)
    day.count = 10
    return DayMatch(day: day, next: next, rule: "decade")
  }

  /// The "s" of "1990s".
  private func isPluralLetter(_ index: Int) -> Bool {
    let item = items[index]
    return item.kind == .word && item.end - item.start == 1 && item.tail == 0x73 && !item.spaced
  }

  private func decadeFigures(at index: Int) -> Int? {
    guard isNumber(index), items[index].value % 10 == 0 else { return nil }
    let value = Int(items[index].value)
    switch items[index].digits {
    case 2: return value == 0 || value == 10 ? 2000 + value : 1900 + value
    case 4: return (1700...2100).contains(value) ? value : nil
    default: return nil
    }
  }

  private func decadeWord(at index: Int) -> Int? {
    let number = wordNumber(at: index)
    if number >= 20, number % 10 == 0 { return 1900 + number }
    return yearInWords(at: index).flatMap {
      $0.value % 10 == 0 && $0.next == index + 1 ? $0.value : nil
    }
  }

  /// "de 1914-1918", "en 1998/99": years that a sign joins, where a word leads to them.
  func joinedYears(at index: Int) -> TermMatch? {
    guard isNumber(index), items[index].digits == 4, (1000...2199).contains(items[index].value),
      !isInsideNumber(index),
      sign(index + 1) == .hyphen || sign(index + 1) == .slash
        || sign(index + 1) == .dash,
      isNumber(index + 2), index > 0, has([.within, .of, .between, .since], at: index - 1)
    else { return nil }
    let first = Int(items[index].value)
    var last = Int(items[index + 2].value)
    if items[index + 2].digits == 2 { last += first / 100 * 100 }
    guard items[index + 2].digits == 4 || items[index + 2].digits == 2, last > first,
      last - first <= 100, !isQuantified(index + 2),
      !(items[index + 3].isGlued && (items[index + 3].kind != .sign || isNumber(index + 4)))
    else { return nil }
    var term = DateTerm(first: PrintedDay(), last: PrintedDay())
    term.first?.year = Int16(first)
    term.last?.year = Int16(last)
    return TermMatch(term: term, next: index + 3, rule: "range of years")
  }

  func yearTerm(_ year: (value: Int, next: Int), isFrom: Bool) -> TermMatch? {
    var first = PrintedDay()
    first.year = Int16(year.value)
    if isFrom {
      guard let inner = joiner(at: year.next, allowsAnd: true), let end = fullYear(at: inner),
        end.value > year.value
      else { return nil }
      var last = PrintedDay()
      last.year = Int16(end.value)
      return TermMatch(
        term: DateTerm(first: first, last: last), next: end.next, rule: "range of years")
    }
    return TermMatch(term: DateTerm(first: first), next: year.next, rule: "year")
  }
}
