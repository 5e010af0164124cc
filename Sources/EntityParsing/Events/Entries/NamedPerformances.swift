import CivilTime
import DateExpressions
import KitModel
import Lexicons

/// Single days of what runs for many, told in its text by a name and a day.
///
/// As in: "A play about salt. Press night Saturday, 12 September. Post-show talk Sunday, 27 September, 4pm." below "Slow
/// Water, 11 September – 4 October". The sentence holds nothing but the name, the day and its hour.
struct NamedPerformances {
  let tools: EventTools

  /// In words.
  private static let longestName = 4
  /// How many days in front of the first they may be, as previews are.
  private static let longestLead = 14

  /// The entries that the texts of some tell besides.
  func told(in entries: [Entry]) -> [Entry] {
    entries.flatMap { entry -> [Entry] in
      guard entry.when.contains(where: { $0.expressions.contains(where: mayRun) }),
        case let rows = entry.body.flatMap(rows), !rows.isEmpty,
        let span = span(of: entry)
      else { return [] }
      return rows.compactMap { row in
        guard !entries.contains(where: { $0.tells(row.when.text) }) else { return nil }
        var other = entry
        other.title = row.name
        other.when = [row.when]
        other.body = []
        other.end = nil
        other.minutes = nil
        other.labelled = []
        let days = WhenResolver(tools: tools).when(of: other).occurrences
        guard !days.isEmpty,
          days.allSatisfy({ day in day.start.map { span.contains($0.date) } ?? false }),
          days.contains(where: { $0.end == nil || $0.start?.time != nil || $0 != span.occurrence })
        else { return nil }
        return other
      }
    }
  }

  private func mayRun(_ expression: DateExpression) -> Bool {
    expression.statesDayOfMonth && expression.known.isDisjoint(with: [.time])
  }

  /// The days that an entry runs for, with those of its previews; `nil` for a single day.
  private func span(of entry: Entry) -> Span? {
    let days = WhenResolver(tools: tools).when(of: entry).occurrences
    guard days.count == 1, let start = days[0].start?.date, let end = days[0].end?.date,
      start < end
    else { return nil }
    return Span(
      first: start.adding(days: -Self.longestLead), last: end, occurrence: days[0])
  }

  private struct Span {
    var first: CalendarDate
    var last: CalendarDate
    var occurrence: Occurrence

    func contains(_ day: CalendarDate) -> Bool { (first...last).contains(day) }
  }

  private func rows(in text: SourcedText) -> [(name: SourcedText, when: DatedText)] {
    guard text.text.utf8.contains(where: AddressBytes.isDigit), case let dated = tools.dated(text),
      dated.hasCertainDay
    else { return [] }
    return DateSentences.sentences(of: dated).compactMap { sentence in
      let told = tools.dated(sentence)
      guard told.hasCertainDay, let name = ProseRows(tools: tools).nameAlone(of: told),
        WordList(name.text).count <= Self.longestName
      else { return nil }
      return (name, told.asDates)
    }
  }
}

extension Entry {
  /// Whether one of its dates stands where a text does.
  fileprivate func tells(_ text: SourcedText) -> Bool {
    when.contains { dated in
      dated.text.places.contains { place in
        text.places.contains {
          $0.page == place.page && $0.box.contains(x: place.box.midX, y: place.box.midY)
        }
      }
    }
  }
}
