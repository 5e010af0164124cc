import CivilTime
import DateExpressions
import KitModel

/// What later words of an entry say more exactly of the days that its date tells.
extension WhenResolver {
  /// The texts of an entry that its days and hours are looked for in besides its date.
  private static let textsBeside = 2
  private static let longestText = 170

  /// "Les samedis de décembre" with "de 13 h 30 à 17 h (5, 12 et 19 décembre)" below it: the days named one
  /// by one are those of the rule that are meant.
  func applyNamedDays(of entry: Entry, context: DateContext, when: inout When) {
    let ruled = Set(when.occurrences.compactMap { $0.start?.date })
    guard entry.origin == .row || entry.origin == .grid, when.hasOwnDay, ruled.count >= 2,
      when.occurrences.allSatisfy({ $0.start?.time == nil && $0.end == nil }),
      !entry.when.contains(where: { $0.expressions.contains(where: \.statesDayOfMonth) })
    else { return }
    for text in entry.body.prefix(Self.textsBeside) where text.text.utf8.count < Self.longestText {
      let expressions = tools.dated(text).expressions
      let days = expressions.filter(\.statesDayOfMonth)
      guard days.count == 1 else { continue }
      let named = tools.reader.resolve(days[0], in: context).occurrences
      guard named.count >= 2, named.allSatisfy({ $0.end == nil }),
        Set(named.compactMap { $0.start?.date }).isSubset(of: ruled)
      else { continue }
      when.occurrences = named
      when.recurrence = nil
      when.dayTexts.append(text.slice(days[0].range))
      var context = context
      context.days = named
      let hours = expressions.filter(\.statesTime)
      let timed = hours.flatMap { tools.reader.resolve($0, in: context).occurrences }
      guard named.allSatisfy({ $0.start?.time == nil }), !timed.isEmpty else { return }
      when.occurrences = timed
      when.timeTexts += hours.map { text.slice($0.range) }
      return
    }
  }

  /// The hours by weekday that occurrences stand for; `nil` where a weekday's hours differ or are known.
  static func openingHours(
    of occurrences: [Occurrence], besides known: [OpeningHours]
  ) -> [OpeningHours]? {
    var hours: [OpeningHours] = []
    for occurrence in occurrences {
      // "Le 24, fermeture à 16 h" is an exception.
      guard let start = occurrence.start, let opens = start.time else { continue }
      guard let closes = occurrence.end?.time else { return nil }
      let weekday = start.date.weekday
      guard !known.contains(where: { $0.days.contains(weekday) }) else { return nil }
      if let index = hours.firstIndex(where: { $0.opens == opens && $0.closes == closes }) {
        if !hours[index].days.contains(weekday) { hours[index].days.append(weekday) }
      } else {
        hours.append(OpeningHours(days: [weekday], opens: opens, closes: closes))
      }
    }
    let days = hours.flatMap(\.days)
    return hours.isEmpty || Set(days).count < days.count ? nil : hours
  }

  /// The hours of an occurrence on another day.
  static func moved(
    _ occurrence: Occurrence, to date: CalendarDate, at time: ClockTime
  ) -> Occurrence {
    var moved = occurrence
    moved.start = LocalMoment(date, time)
    if let end = occurrence.end, let start = occurrence.start {
      moved.end = end.time.map {
        LocalMoment(date.adding(days: end.date.dayNumber - start.date.dayNumber), $0)
      }
    }
    return moved
  }
}
