import CivilTime
import KitModel
import Lexicons

/// Tells which entry a line of a diary at a glance stands for: the one that begins on its day and whose own words hold all
/// that the line says.
///
/// As in: "1 Oct – Unplugged: Ana Ruiz" and "Small Works (to 23 Dec)" in the diary, below the title "Unplugged Thursdays" in
/// the programme "8.30pm, with Ana Ruiz on 1 October", and "Small Works, Small Prices" from 28 November to 23 December.
enum ToldAtGlance {
  private static let leastWords = 2

  /// The entry, with what the line adds; `nil` where neither of two is a line that stands for the other.
  static func joined(_ a: EventDraft, _ b: EventDraft) -> EventDraft? {
    if stands(a, for: b) { return EventMerging.joined(b, with: a) }
    if stands(b, for: a) { return EventMerging.joined(a, with: b) }
    return nil
  }

  static func areOne(_ a: EventDraft, _ b: EventDraft) -> Bool {
    stands(a, for: b) || stands(b, for: a)
  }

  private static func stands(_ line: EventDraft, for full: EventDraft) -> Bool {
    guard isBare(line), !isBare(full), full.entry.origin != .umbrella,
      line.event.location.city == nil || full.event.location.city == nil
        || line.event.location.city == full.event.location.city,
      line.event.occurrences.allSatisfy({ day in
        full.event.occurrences.contains { $0.start?.date == day.start?.date }
      }), case let said = words(line.event.title), said.count >= leastWords
    else { return false }
    return said.isSubset(of: words(of: full))
  }

  /// Whether an event is a title and days, nothing else: no hour, no last day, no text.
  private static func isBare(_ draft: EventDraft) -> Bool {
    draft.entry.body.isEmpty && draft.event.description == nil && draft.entry.origin != .inText
      && draft.entry.origin != .umbrella
      && draft.event.occurrences.allSatisfy {
        $0.start != nil && $0.start?.time == nil && $0.end == nil
      }
  }

  /// The words of a title in front of what it tells in brackets, without short ones.
  private static func words(_ title: String) -> Set<String> {
    EventMerging.titleWords(String(title.prefix { $0 != "(" }))
  }

  private static func words(of draft: EventDraft) -> Set<String> {
    let texts = [draft.entry.title] + draft.entry.body + draft.entry.people
    return texts.reduce(into: EventMerging.titleWords(draft.event.title)) {
      $0.formUnion(EventMerging.titleWords($1.text))
    }
  }
}
