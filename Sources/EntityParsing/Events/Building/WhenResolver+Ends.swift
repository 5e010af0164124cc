import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// When an entry ends, where its date tells when it begins.
extension WhenResolver {
  func applyEnd(of entry: Entry, context: DateContext, when: inout When) {
    guard let end = entry.end, let expression = end.expressions.first(where: \.known.hasTime),
      when.occurrences.count == 1, let start = when.occurrences[0].start, start.time != nil,
      when.occurrences[0].end == nil
    else { return }
    var context = context
    context.days = [Occurrence(start: LocalMoment(start.date))]
    let resolved = tools.reader.resolve(expression, in: context)
    // "By 4 p.m." tells an end and no start.
    guard let told = resolved.occurrences.first, var moment = told.start ?? told.end,
      moment.time != nil
    else { return }
    if moment < start { moment.date = moment.date.adding(days: 1) }
    when.occurrences[0].end = moment
    when.timeTexts.append(end.text.slice(expression.range))
  }

  /// "jusqu'à 2h30", "de 0h15 à 3h" in a short text of the entry gives the end of its one time.
  func applyEndBeside(_ entry: Entry, context: DateContext, when: inout When) {
    guard when.occurrences.count == 1, let start = when.occurrences[0].start, start.time != nil,
      when.occurrences[0].end == nil
    else { return }
    for (told, text) in hoursBelow(entry, on: start.date, context: context) {
      guard let found = told.first, var end = found.end, end.time != nil,
        found.open == .before || found.start?.time == start.time
      else { continue }
      if end <= start { end.date = end.date.adding(days: 1) }
      when.occurrences[0].end = end
      when.timeTexts.append(text)
      return
    }
    applyEndInWords(of: entry, after: start, context: context, when: &when)
  }

  /// "Ends at 11.15am", "fin à 16 h" in a short text of the entry.
  private func applyEndInWords(
    of entry: Entry, after start: LocalMoment, context: DateContext, when: inout When
  ) {
    var context = context
    context.days = [Occurrence(start: LocalMoment(start.date))]
    for text in entry.body.prefix(3) where text.text.utf8.count < Self.longestText {
      let dated = tools.dated(text)
      guard !dated.hasDay else { continue }
      for expression in dated.expressions where expression.known.contains(.time) {
        let words = WordList(text.slice(0..<Self.figure(of: expression, in: text)).text)
        let told = tools.reader.resolve(expression, in: context).occurrences
        guard told.count == 1, var end = told[0].start, end.time != start.time, end.time != nil,
          told[0].end == nil,
          (max(0, words.count - Self.mostEndingWords)..<words.count).contains(where: { first in
            tools.lexicon.endsAt.match(words, at: first).map { first + $0.count } == words.count
          })
        else { continue }
        if end <= start { end.date = end.date.adding(days: 1) }
        // "Gates close at 8" before it begins is no end.
        let days = end.date.dayNumber - start.date.dayNumber
        let minutes = days * 1440 + (end.time?.minutes ?? 0) - (start.time?.minutes ?? 0)
        guard minutes <= Self.longestEvening else { continue }
        when.occurrences[0].end = end
        when.timeTexts.append(text.slice(expression.range))
        return
      }
    }
  }

  /// Where the figures of an hour begin, behind a word of its own: "vers 2 h"; a UTF-8 offset.
  private static func figure(of hour: DateExpression, in text: SourcedText) -> Int {
    let digits = text.text.utf8.enumerated().lazy.filter { offset, byte in
      hour.range.contains(offset) && (0x30...0x39).contains(byte)
    }
    return digits.first?.offset ?? hour.range.lowerBound
  }

  /// "Fermeture à 16 h" beside one day of a list that has hours of its own: the day ends before the others do.
  func applyEarlyEnd(of entry: Entry, context: DateContext, when: inout When) {
    guard when.occurrences.count == 1, let start = when.occurrences[0].start,
      let usual = when.occurrences[0].end
    else { return }
    var early = when
    early.occurrences[0].end = nil
    applyEndInWords(of: entry, after: start, context: context, when: &early)
    if let end = early.occurrences[0].end, end < usual { when = early }
  }

  /// Whether hours beside a row are its own where its list has hours from one to another: those that open the text are
  /// or tell both, "bal à 19 h" is of something else.
  func isOfRow(_ told: (text: DatedText, hour: DateExpression), of entry: Entry) -> Bool {
    guard entry.origin == .row, let usual = entry.usualHours,
      usual.expressions.contains(where: tools.lasts), case .trailing = told.text.coverage
    else { return true }
    return tools.lasts(told.hour)
  }

  /// In minutes.
  private static let longestEvening = 12 * 60
  /// As in "fin prévue à".
  private static let mostEndingWords = 3

  /// A printed duration gives the end.
  func applyDuration(of entry: Entry, when: inout When) {
    guard when.occurrences.contains(where: { $0.start?.time != nil && $0.end == nil }) else {
      return
    }
    var minutes = entry.minutes
    for text in entry.when + entry.body.prefix(3).map(tools.dated) {
      for expression in text.expressions where expression.known.contains(.duration) {
        let resolved = tools.reader.resolve(expression, in: tools.context)
        minutes = minutes ?? resolved.durationMinutes
      }
    }
    guard let minutes, (10...720).contains(minutes) else { return }
    for index in when.occurrences.indices where when.occurrences[index].end == nil {
      guard let start = when.occurrences[index].start, let time = start.time else { continue }
      let total = time.minutes + minutes
      when.occurrences[index].end = ClockTime(hour: total / 60 % 24, minute: total % 60).map {
        LocalMoment(start.date.adding(days: total / 1440), $0)
      }
    }
  }
}
