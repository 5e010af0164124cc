import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// The hours of the parts of the day, where a kit tells them once for all of its entries.
///
/// As in: "Matin : de 9 h à midi. Après-midi : de 14 h à 17 h." above a calendar that says "Matin" or "Après-midi" beside
/// each stop.
struct PartHours {
  private var hours: [DayPart: (start: ClockTime, end: ClockTime?)] = [:]

  /// One part alone may be what is said of one day.
  private static let leastParts = 2
  /// In bytes: a longer text tells a story.
  private static let longestText = 300
  /// In words and signs, from the part to its hours: "Matin : de", "Matinée (".
  private static let longestJoint = 3

  init(_ document: SectionedDocument, tools: EventTools) {
    for block in document.pages.lazy.flatMap(\.blocks)
    where block.table == nil && block.text.text.utf8.count <= Self.longestText
      && block.text.text.utf8.contains(where: AddressBytes.isDigit)
    {
      let told = Self.hours(in: tools.dated(block.text), tools: tools)
      // Two legends are those of two things.
      guard told.count >= Self.leastParts else { continue }
      guard hours.isEmpty else {
        hours = [:]
        return
      }
      hours = told
    }
  }

  /// The hours right behind the names of parts of the day; none where the text tells hours or days besides.
  private static func hours(
    in dated: DatedText, tools: EventTools
  ) -> [DayPart: (start: ClockTime, end: ClockTime?)] {
    guard dated.expressions.count >= leastParts, dated.isTimeOnly else { return [:] }
    let words = WordList(dated.text.text)
    var context = tools.context
    context.days = [Occurrence(start: LocalMoment(CalendarDate(dayNumber: 0)))]
    var found: [DayPart: (start: ClockTime, end: ClockTime?)] = [:]
    for expression in dated.expressions {
      let before = words.indices(in: 0..<expression.range.lowerBound).suffix(longestJoint)
      guard let name = before.last(where: { words[$0].shape != .sign && !isSmall(words[$0]) }),
        let part = part(in: words, endingAt: name, of: dated.text, tools: tools),
        let key = tools.reader.resolve(part, in: context).occurrences.first?.dayPart,
        case let told = tools.reader.resolve(expression, in: context).occurrences,
        told.count == 1, let start = told[0].start?.time, found[key] == nil
      else { return [:] }
      found[key] = (start, told[0].end?.time)
    }
    return found
  }

  /// The part of the day that a word ends: the name of one may have several, "Après-midi".
  private static func part(
    in words: WordList, endingAt last: Int, of text: SourcedText, tools: EventTools
  ) -> DateExpression? {
    (max(0, last - longestName + 1)...last).lazy.compactMap { first -> DateExpression? in
      guard let bytes = words.bytes(words: first..<last + 1),
        let part = tools.reader.whole(text.slice(bytes).text.lowercased()),
        part.known == [.dayPart]
      else { return nil }
      return part
    }.first
  }

  /// In words and signs.
  private static let longestName = 3

  /// Whether a word leads to hours and names nothing: "de", "à", "at".
  private static func isSmall(_ word: Word) -> Bool { word.folded.utf8.count <= longestLead }
  /// In bytes: "from" is longer, and no part of the day is shorter.
  private static let longestLead = 4

  /// The drafts with the hours of the parts of the day that they tell.
  func told(_ drafts: [EventDraft]) -> [EventDraft] {
    guard !hours.isEmpty else { return drafts }
    return drafts.map { draft in
      var draft = draft
      draft.event.occurrences = draft.event.occurrences.map(told)
      return draft
    }
  }

  private func told(_ occurrence: Occurrence) -> Occurrence {
    guard let part = occurrence.dayPart, let hours = hours[part], occurrence.open == nil,
      let start = occurrence.start, start.time == nil, occurrence.end == nil
    else { return occurrence }
    var timed = occurrence
    timed.dayPart = nil
    timed.start?.time = hours.start
    timed.end = hours.end.map { LocalMoment(start.date, $0) }
    return timed
  }
}
