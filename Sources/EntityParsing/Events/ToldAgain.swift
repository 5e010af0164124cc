import CivilTime
import KitModel
import Lexicons

/// Tells which line of a list a sentence of running text speaks of once more.
///
/// As in: "18 mars – Première lessive au Battoir" in a list of dates, and in the text "La maire fera la première lessive
/// de la saison le 18 mars à 11 h, au Battoir".
enum ToldAgain {
  /// Words that begin alike over so many bytes are forms of one: "plant", "planting".
  private static let stem = 5
  /// So many words open a title.
  private static let opening = 2

  /// Whether one of two events stands in running text, the other in a list, and they are one.
  static func areOne(_ a: EventDraft, _ b: EventDraft) -> Bool {
    guard areOnOneDay(a.event, b.event), let (told, listed) = parted(a, b),
      let start = told.event.occurrences[0].start, let day = listed.event.occurrences[0].start,
      start.time != nil
    else { return false }
    let title = words(listed.event.title)
    if day.time != nil {
      // "L'inauguration aura lieu …" for "inauguration du Battoir", at its hour.
      let short = words(told.event.title)
      return day == start && short.count == 1 && short[0] == title.first
    }
    guard listed.event.occurrences[0].end == nil, title.count >= opening,
      let sentence = told.entry.body.first?.text
    else { return false }
    let sentenceWords = words(sentence)
    let own = words(told.event.title)
    return title.prefix(opening).contains { word in own.contains { isOne($0, word) } }
      && title.allSatisfy { word in sentenceWords.contains { isOne($0, word) } }
  }

  /// Asked first, for it costs no copies: whether both take place once, on one day.
  private static func areOnOneDay(_ a: Event, _ b: Event) -> Bool {
    guard a.occurrences.count == 1, b.occurrences.count == 1, let start = a.occurrences[0].start,
      let other = b.occurrences[0].start
    else { return false }
    return start.date == other.date
  }

  /// The one with the hour, by the name that the list gives it.
  static func joined(_ a: EventDraft, _ b: EventDraft) -> EventDraft? {
    guard areOne(a, b), let (told, listed) = parted(a, b) else { return nil }
    var joined = EventMerging.joined(told, with: listed)
    joined.event.title = listed.event.title
    joined.event.kind = listed.event.kind
    joined.event.evidence.removeAll { $0.field == "/title" }
    joined.event.evidence += listed.event.evidence.filter { $0.field == "/title" }
    return joined
  }

  private static func parted(
    _ a: EventDraft, _ b: EventDraft
  ) -> (told: EventDraft, listed: EventDraft)? {
    switch (a.entry.origin == .inText, b.entry.origin == .inText) {
    case (true, false) where b.entry.origin != .umbrella: (a, b)
    case (false, true) where a.entry.origin != .umbrella: (b, a)
    default: nil
    }
  }

  private static func words(_ text: String) -> [String] {
    WordList(text).words.filter { $0.shape != .sign && $0.folded.utf8.count > 2 }.map(\.folded)
  }

  private static func isOne(_ a: String, _ b: String) -> Bool {
    a == b
      || a.utf8.count >= stem && b.utf8.count >= stem
        && a.utf8.prefix(stem).elementsEqual(b.utf8.prefix(stem))
  }
}
