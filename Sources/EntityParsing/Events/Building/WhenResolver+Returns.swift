import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The hour at which those who left come back: it ends what began with the departure, and begins nothing.
///
/// As in: "Départ de la gare 10 h 40, retour 13 h 05", "Embarquement 19 h 15, retour à minuit".
extension WhenResolver {
  /// In texts behind the entry's dates, in bytes and in words.
  private static let textsBehind = 3
  private static let longestNote = 300
  private static let mostLeads = 4
  /// In minutes.
  private static let longestOuting = 12 * 60

  func applyReturns(of entry: Entry, when: inout When) {
    guard when.openingHours.isEmpty,
      when.occurrences.contains(where: { $0.start?.time != nil && $0.end == nil })
    else { return }
    let returns = returns(of: entry)
    guard !returns.isEmpty else { return }
    var ended: Set<LocalMoment> = []
    for index in when.occurrences.indices {
      guard let start = when.occurrences[index].start, let time = start.time,
        when.occurrences[index].end == nil, !returns.contains(time)
      else { continue }
      let outings = returns.map { back in
        (back, (back.minutes - time.minutes + Self.day) % Self.day)
      }
      guard let (back, minutes) = outings.min(by: { $0.1 < $1.1 }), minutes > 0,
        minutes <= Self.longestOuting
      else { continue }
      let end = LocalMoment(start.date.adding(days: back < time ? 1 : 0), back)
      when.occurrences[index].end = end
      ended.insert(end)
    }
    when.occurrences.removeAll { occurrence in
      occurrence.end == nil
        && occurrence.start.map { start in
          ended.contains(start)
            || start.time.map { time in
              // The hour after midnight, told on the evening's own date.
              returns.contains(time)
                && ended.contains(LocalMoment(start.date.adding(days: 1), time))
            } ?? false
        } ?? false
    }
  }

  private static let day = 1440

  /// The hours behind a word for coming back in the entry's dates and the texts below.
  private func returns(of entry: Entry) -> [ClockTime] {
    var hours: [ClockTime] = []
    var context = tools.context
    context.days = [Occurrence(start: LocalMoment(CalendarDate(dayNumber: 0)))]
    let texts = entry.when.map(\.text) + entry.body.prefix(Self.textsBehind)
    for text in texts where text.text.utf8.count < Self.longestNote {
      let words = WordList(text.text)
      guard tools.lexicon.returns.contains(words, in: 0..<words.count) else { continue }
      for expression in tools.reader.scan(text.text) where expression.statesTime {
        let ahead = words.indices(in: 0..<expression.range.lowerBound)
        let first = max(0, ahead.count - Self.mostLeads)
        guard
          (first..<ahead.count).contains(where: { index in
            tools.lexicon.returns.match(words, at: index).map {
              // The reader takes "vers" for a part of the hour.
              index + $0.count >= ahead.count
            } ?? false
          }),
          let told = tools.reader.resolve(expression, in: context).occurrences.first,
          told.end == nil, let hour = told.start?.time
        else { continue }
        hours.append(hour)
      }
    }
    return hours
  }
}
