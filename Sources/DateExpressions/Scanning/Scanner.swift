/// Walks over the items of a text and collects the expressions.
struct Scanner {
  let grammar: Grammar

  func expressions() -> [ExpressionMatch] {
    var found: [ExpressionMatch] = []
    var index = 0
    while !grammar.isEnd(index) {
      let item = grammar.items[index]
      if item.kind == .number {
        if let past = numberRun(at: index) {
          if let match = Composition.expression(in: grammar, at: index), match.next >= past,
            match.printed.known.contains(.year) || isStretch(match, past: past)
          {
            found.append(match)
            index = match.next
          } else {
            index = past
          }
          continue
        }
        if index > 0, item.isGlued, grammar.items[index - 1].kind == .word {
          index += 1
          continue
        }
      } else if item.sense == 0 {
        index += 1
        continue
      }
      if let past = namePast(index) {
        index = past
        continue
      }
      if item.kind == .number
        || (!item.roles.isDisjoint(with: Self.starters) || isStarter(index))
          && !leadsNowhere(index),
        let match = Composition.expression(in: grammar, at: index)
      {
        found.append(match)
        index = max(match.next, index + 1)
      } else if let hour = bareHour(at: index, behind: found.last) {
        found.append(hour)
        index = hour.next
      } else {
        index += 1
      }
    }
    return found
  }

  /// A bare hour of a sentence that has told its day: "Monday the choir meets at 7 in the hall".
  private func bareHour(at index: Int, behind day: ExpressionMatch?) -> ExpressionMatch? {
    guard grammar.lexicon.countsHalfDays, !grammar.isWhole, let day,
      grammar.has(.at, at: index), !grammar.has(.duration, at: index),
      grammar.isNumber(index + 1), index - day.next <= Self.nearDay,
      case let known = day.printed.known, !known.isDisjoint(with: [.day, .weekday]),
      known.isDisjoint(with: [.time, .dayPart, .recurrence]),
      !(day.next..<index).contains(where: {
        grammar.sign($0) == .dot && !grammar.items[$0 + 1].isGlued
      }),
      let clock = grammar.clock(at: index + 1, allowsBare: true), !clock.isExplicit,
      !clock.hasMinutes, grammar.isHourOfPart(clock)
    else { return nil }
    let hour = grammar.inAfternoon(clock, at: index + 1)
    var time = PrintedTime()
    time.start = Int16(hour.minutes)
    time.isLed = true
    time.isHalfOpen = hour.meridiem == .none
    var printed = PrintedExpression()
    printed.groups = [DateGroup(times: [time])]
    return ExpressionMatch(
      printed: printed, first: index + 1, next: clock.next, rule: "clock time")
  }

  /// In words.
  private static let nearDay = 16

  private static let starters: Roles = [
    .article, .from, .between, .at, .on, .within, .until, .before, .since, .after, .every, .this,
    .next, .last, .same, .weekdayPlural, .noon, .midnight, .approximately, .start, .middle, .end,
    .weekend, .daily, .workdays, .duration, .ago, .hence, .half, .quarter, .yearWord, .weekOf,
    .tonight, .now, .rest,
  ]

  /// Whether the words from an item on lead to a word without sense or the end, and to nothing between.
  ///
  /// "de la", "to the": they begin most compositions, all in vain.
  private func leadsNowhere(_ index: Int) -> Bool {
    let limit = index + Self.mostLeads
    var position = index
    while position < limit, grammar.items[position].sense != 0,
      grammar.items[position].kind == .word,
      grammar.lexicon.leads[Int(grammar.items[position].sense)]
    {
      position += 1
    }
    let item = grammar.items[position]
    return position > index && item.sense == 0 && (item.kind == .word || item.kind == .end)
  }

  /// No more words than these are looked past, or a text of nothing else would take its length squared.
  private static let mostLeads = 6

  private func isStarter(_ index: Int) -> Bool {
    let sense = grammar.sense(index)
    return sense.month > 0 || sense.weekday > 0 || sense.number > 0 || sense.ordinal > 0
      || sense.part != nil || sense.season != nil || sense.dayShift != nil || sense.feast > 0
      || sense.unit != nil || sense.decade > 0 || sense.edge != nil
      || !sense.marks.isDisjoint(with: [.thousand, .closest, .entire])
      || !sense.marks.isDisjoint(with: .letters) && grammar.isNumber(index + 1)
      || sense.count > 0 && grammar.sense(index + 1).unit != nil
  }

  /// Phones and other long runs of figures: four numbers or more with one kind of sign between.
  private func numberRun(at index: Int) -> Int? {
    guard !grammar.isWhole else { return nil }
    var position = index
    var count = 0
    while grammar.isNumber(position) {
      count += 1
      position += 1
      let sign = grammar.sign(position)
      let isJoined = sign == .dot || sign == .hyphen
      if isJoined, grammar.items[position].isGlued, grammar.items[position + 1].isGlued {
        position += 1
      }
    }
    if position > index, !grammar.isNumber(position - 1) { position -= 1 }
    return count >= 4 ? position : nil
  }

  /// Whether four figures are the hours of a stretch: "2.30-3.30pm".
  private func isStretch(_ match: ExpressionMatch, past: Int) -> Bool {
    guard match.printed.known == [.time], let first = match.printed.groups.first?.times.first,
      first.start != nil, first.end != nil
    else { return false }
    return match.next > past || grammar.sign(past - 4) == .hyphen
  }

  /// "au Pont-Neuf": a number in letters that ends a name behind a hyphen.
  private func isEndOfName(_ index: Int) -> Bool {
    let item = grammar.items[index]
    return item.kind == .word && item.isGlued && item.isCapitalized && !item.isCapitals
      && grammar.sense(index).number > 0 && index > 1 && grammar.sign(index - 1) == .hyphen
      && grammar.items[index - 1].isGlued
  }

  /// Names and numbers that only look like dates: streets, pages, blocked phrases.
  private func namePast(_ index: Int) -> Int? {
    guard !grammar.isWhole else { return nil }
    let roles = grammar.roles(index)
    if roles.contains(.blocked) { return index + 1 }
    if isEndOfName(index) { return index + 1 }
    if roles.contains(.street) {
      // "sous la halle le 6 avril" tells a day, "rue du 6-Avril" a name.
      if grammar.has(.article, at: index + 1), !grammar.has(.of, at: index + 1) { return nil }
      var position = grammar.skipping([.article, .of], index + 1)
      position = grammar.skipping(.article, position)
      if grammar.sign(position) == .hyphen { position += 1 }
      guard
        grammar.isNumber(position) || grammar.sense(position).ordinal > 0
          || grammar.sense(position).number > 0,
        let name = nameDay(at: position)
      else { return nil }
      return name
    }
    if roles.contains(.numbered) {
      var position = index + 1
      if grammar.sign(position) == .dot { position += 1 }
      if grammar.sign(position) == .degree { position += 1 }
      let isLabel = grammar.sign(position) == .colon
      if isLabel { position += 1 }
      guard grammar.isNumber(position), !opensHour(position), !opensDay(position) else {
        return nil
      }
      position += 1
      while !grammar.items[position].spaced || grammar.isNumber(position), position < index + 24,
        grammar.isNumber(position) || grammar.sign(position) != .none
          || grammar.has(.hourMark, at: position),
        !(grammar.sign(position - 1) == .comma && opensHour(position))
      {
        position += 1
      }
      // "Swim, row: 26–28 June": behind a colon, a number with its month is a day.
      if isLabel, grammar.sense(position).month > 0 { return nil }
      return position
    }
    return nil
  }

  /// Whether figures behind a name are an hour by what stands with them: "Hall 10.30–11.30am", "Room 12, 2pm".
  private func opensHour(_ index: Int) -> Bool {
    guard grammar.isNumber(index), let hour = grammar.clock(at: index, allowsBare: true) else {
      return false
    }
    if hour.isExplicit { return hour.hasMinutes || hour.meridiem != .none }
    return grammar.timeTerm(at: index, afterDate: false)?.time.end != nil
  }

  /// Whether the name of a month follows a number: "Aubin Hall 8 March".
  private func opensDay(_ index: Int) -> Bool {
    let dot = grammar.sign(index + 1) == .dot ? 1 : 0
    return grammar.sense(index + dot + 1).month > 0 && (1...31).contains(grammar.items[index].value)
  }

  /// The day in "place du 8-Mai-1945", hyphens and all.
  private func nameDay(at index: Int) -> Int? {
    var position = index + 1
    if grammar.has(.ordinalSuffix, at: position), grammar.items[position].isGlued { position += 1 }
    position = grammar.afterOrdinalSign(position)
    if grammar.sign(position) == .hyphen { position += 1 }
    position = grammar.skipping(.of, position)
    guard grammar.sense(position).month > 0 else { return nil }
    position += 1
    // "Old Road 8 March, 7pm": no name goes on with an hour.
    if grammar.clockStarts(at: position + (grammar.sign(position) == .comma ? 1 : 0)) { return nil }
    if grammar.sign(position) == .hyphen { position += 1 }
    if grammar.isNumber(position),
      grammar.items[position].digits == 4 || grammar.items[position].digits == 2
    {
      position += 1
    }
    return position
  }
}
