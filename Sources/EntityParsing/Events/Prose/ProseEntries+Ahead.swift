import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Whether what a clause tells is still to come, so that the day alone says that one may go there.
extension ProseEntries {
  /// Whether all days of a clause, or those told before it, are on or behind the day of the kit or of its period, and
  /// the hours tell when something begins.
  func isAhead(_ dated: DatedText, _ memory: ProseMemory) -> Bool {
    guard dated.expressions.contains(where: { !$0.statesEndOnly }) else { return false }
    let context = tools.context(of: dated)
    let own = dated.expressions.filter(\.statesDayOfMonth).flatMap {
      tools.reader.resolve($0, in: context).occurrences
    }
    let days = own.isEmpty ? memory.days(tools) : own
    return !days.isEmpty && days.allSatisfy { day in day.start.map { isAhead($0.date) } ?? false }
  }

  /// Whether a day is on or behind that of the kit or the first of its period.
  ///
  /// A file may be made anew long after: a day in front of that of the file is ahead in the kit's own year.
  private func isAhead(_ day: CalendarDate) -> Bool {
    let context = tools.context
    let isOfFile = context.referenceSource == .metadata
    if let published = context.reference?.date, !isOfFile { return day >= published }
    if let first = context.period?.lowerBound { return day >= first }
    return context.reference.map { day >= $0.date } ?? false || context.year == day.year
  }

  /// Whether a clause is a place and hours, and nothing else.
  func isPlaceAlone(_ name: SourcedText, in dated: DatedText) -> Bool {
    guard dated.isTimeOnly, ProseRows(tools: tools).isPlace(name) else { return false }
    let words = WordList(dated.text.text)
    // "Le marché des potiers ouvre à 9 heures": a market is a place and what is on, and a verb tells which.
    if tools.lexicon.begins.contains(words, in: 0..<words.count)
      || tools.lexicon.kinds.match(WordList(name.text), at: 0) != nil
    {
      return false
    }
    let free = ProseTitle.freeWords(words, of: dated)
    let end = dated.expressions.last?.range.upperBound ?? 0
    // What stands behind its hour is told of it.
    let others = words.indices(in: 0..<end).count {
      free[$0] && words[$0].isLetters && !tools.lexicon.glue.contains(words[$0])
    }
    return (1...max(1, WordList(name.text).words.count { $0.isLetters })).contains(others)
  }

  /// Whether an hour and one much later stand in a clause, as when a place or a line is open: "call us from 8am to 6pm".
  func tellsOpenHours(_ dated: DatedText) -> Bool {
    var context = tools.context
    context.days = [Occurrence(start: LocalMoment(CalendarDate(dayNumber: 0)))]
    return dated.expressions.filter { $0.known.contains(.time) }.contains { expression in
      tools.reader.resolve(expression, in: context).occurrences.contains { occurrence in
        guard let start = occurrence.start?.time, let end = occurrence.end?.time,
          let opens = Int("\(start)".prefix(2)), let closes = Int("\(end)".prefix(2))
        else { return false }
        return closes - opens > Self.longestStatement
      }
    }
  }

  /// In hours.
  private static let longestStatement = 6

  /// "En début de soirée, un banquet …", "In the evening, a ball …": a part of the day told last, where it opens a clause that
  /// tells no other time.
  func partAhead(of dated: DatedText, _ memory: ProseMemory) -> DateExpression? {
    guard dated.expressions.isEmpty, memory.day != nil else { return nil }
    let part = tools.reader.scan(dated.text.text).first {
      $0.known == [.dayPart] && $0.range.lowerBound <= Self.longestLead
    }
    guard let part, isAhead(dated.telling(part), memory) else { return nil }
    let behind = dated.text.text.utf8.dropFirst(part.range.upperBound)
    return behind.first == UInt8(ascii: ",") ? part : nil
  }

  /// In bytes: "En fin d'".
  private static let longestLead = 12

  /// Whether an expression counts from another day: "le lendemain", "la veille au soir".
  static func refers(_ expression: DateExpression) -> Bool {
    expression.known.contains(.relative) && !expression.statesDayOfMonth
  }

  /// Whether a day is told by the one that was told before it: "that same evening", and not "today".
  func isAnchored(_ expression: DateExpression, in days: [Occurrence]) -> Bool {
    guard !days.isEmpty else { return false }
    var context = tools.context
    let written = tools.reader.resolve(expression, in: context).occurrences
    context.days = days
    return tools.reader.resolve(expression, in: context).occurrences != written
  }

  /// A sentence without the day in front of its dash on which the release was written, where it tells others.
  ///
  /// As in: "AUBINTON, Vt., March 9, 2027 – The Timber Days will take place from May 5 to 7".
  func withoutDayOfWriting(_ dated: DatedText) -> DatedText {
    guard dated.expressions.count > 1, let first = dated.expressions.first,
      first.known.isSuperset(of: [.day, .month, .year]), !first.known.contains(.time),
      tools.context.referenceSource == .kit, let written = tools.context.reference?.date,
      tools.reader.resolve(first, in: tools.context).occurrences
        == [Occurrence(start: LocalMoment(written))]
    else { return dated }
    var told = dated
    told.expressions.removeFirst()
    return told
  }

  /// Whether a day was over when the kit was written: "reopened on 4 July", "counted between May and June 2024".
  func isOver(_ expression: DateExpression, in context: DateContext) -> Bool {
    guard
      expression.statesDayOfMonth
        || expression.known.isSuperset(of: [.month, .year])
          && expression.known.isDisjoint(with: [.recurrence]),
      tools.context.referenceSource != .metadata,
      let published = tools.context.reference?.date
    else { return false }
    let occurrences = tools.reader.resolve(expression, in: context).occurrences
    return !occurrences.isEmpty
      && occurrences.allSatisfy { occurrence in
        (occurrence.end?.date ?? occurrence.start?.date).map { $0 < published } ?? false
      }
  }
}

extension DatedText {
  fileprivate func telling(_ expression: DateExpression) -> DatedText {
    var told = self
    told.expressions = [expression]
    return told
  }
}
