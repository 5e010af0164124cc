import CivilTime

/// What ends an expression: an hour behind the day, and whether the whole stands by itself.
extension Composition {
  /// An hour right behind the days that are left out, where another one holds on the rest: "à 20h (sauf le 12 à 19h)".
  mutating func takeExceptedTimes() {
    let usual = printed.groups.flatMap(\.times) + group.times
    guard !usual.isEmpty, let match = grammar.times(at: next, afterDate: true),
      (usual + match.times).allSatisfy({ $0.start != nil && $0.end == nil })
    else { return }
    printed.exceptedTimes = match.times
    next = match.next
  }

  /// "de 22 h le vendredi 19 à 2 h", "from 10pm on Friday 19 to 2am": the end stands behind the day.
  mutating func endBehindDay(at index: Int, gap: Gap) -> Bool {
    guard gap.isNothing, rule == "clock time", grammar.has(.from, at: start),
      group.times.count == 1, group.times[0].start != nil, group.times[0].end == nil,
      !group.times[0].isOpenBefore, group.dates.count == 1, group.dates[0].last == nil,
      grammar.has([.to, .until], at: index),
      let clock = grammar.clock(at: grammar.skipping(.at, index + 1)), clock.isExplicit
    else { return false }
    group.times[0].isOpenAfter = false
    group.times[0].end = Int16(clock.minutes)
    next = clock.next
    return true
  }

  /// Whether what was put together stands as a date or time by itself.
  func isAcceptable() -> Bool {
    if printed.groups.isEmpty { return printed.durationMinutes != nil }
    if grammar.isWhole { return true }
    let terms = printed.groups.flatMap(\.dates)
    let times = printed.groups.flatMap(\.times)
    if times.isEmpty, printed.groups.allSatisfy({ $0.cycle == nil && $0.weekdays.isEmpty }),
      printed.exceptions.isEmpty
    {
      let weak = terms.allSatisfy { term in term.days.allSatisfy(\.isWeak) }
      let isSlashedList = terms.count > 1 && terms.allSatisfy { $0.first?.isNumeric ?? false }
      let isNumericSpan = terms.contains { $0.isSpan && ($0.first?.isNumeric ?? false) }
      return !weak || isSlashedList || isNumericSpan
        || terms.contains { $0.days.contains { $0.weekday > 0 && $0.day > 0 } }
    }
    if terms.isEmpty, times.count == 1, times[0].looksLikeDuration, printed.groups[0].cycle == nil {
      return printed.durationMinutes != nil
    }
    return true
  }
}
