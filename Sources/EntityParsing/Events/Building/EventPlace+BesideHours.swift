import DateExpressions
import KitModel
import Lexicons

/// Reads the name that stands right behind an entry's day and hour and that signs part from the rest.
///
/// As in: "Friday, 5 November, 3 p.m., Blin Pavilion. Panel: …", "sam. 12 juin, 20 h | Halle Aubin", "9.30am – 3.30pm,
/// Aubin's Moss. Booking essential": no word tells that the latter is a place, but that is what is told behind an hour
/// where the title, who takes part and the price stand elsewhere.
extension EventPlace {
  /// In bytes and words.
  private static let longestBesideHour = 50
  private static let mostBesideHour = 6

  func readBesideHour(_ entry: Entry, title: SourcedText, into event: inout Event) {
    for text in entry.when.map(\.text) + entry.body + [entry.title] where !text.isEmpty {
      guard let name = name(besideHourIn: text), isSiteName(name, beside: title, event) else {
        continue
      }
      set(.venue, to: name.text, text: name, confidence: Self.besideHour, in: &event)
      return
    }
  }

  private static let besideHour = 0.6

  /// What a sign parts from the last hour of a text in front of it, up to the next sign.
  private func name(besideHourIn text: SourcedText) -> SourcedText? {
    guard text.text.utf8.count <= Self.longestHourText,
      let hour = tools.dated(text).expressions.last(where: { $0.known.contains(.time) }),
      case let rest = text.slice(hour.range.upperBound..<text.text.utf8.count),
      case let words = WordList(rest.text), words.count > 1, Self.parting.contains(words[0])
    else { return nil }
    let end = words.words.dropFirst().firstIndex { Self.ending.contains($0) } ?? words.count
    guard end > 1, let bytes = words.bytes(words: 1..<end), bytes.count <= Self.longestBesideHour
    else { return nil }
    return rest.slice(bytes)
  }

  /// A longer text tells a story, in bytes.
  private static let longestHourText = 240
  private static let parting = WordSet([",", "|", "·", "•", "–", "—", "-"])
  private static let ending = WordSet([".", ",", ";", "|", "·", "•", "–", "—", "(", ":", "!", "?"])

  /// Whether a name can be a site's: proper words with the links of names, or a word for a part of a building or a
  /// site at its end; no person, company or kind of event.
  private func isSiteName(
    _ name: SourcedText, beside title: SourcedText, _ event: Event
  ) -> Bool {
    let words = WordList(name.text)
    let lexicon = parser.lexicon
    guard (1...Self.mostBesideHour).contains(words.count), words[0].isProper || endsAsSite(words),
      !tools.lexicon.kinds.contains(words, in: 0..<words.count),
      !tools.lexicon.companies.contains(words, in: 0..<words.count),
      !self.words.saysNoPlace(name.text), tools.dated(name).expressions.isEmpty,
      PersonNames.shared.likelihood(name.text) < 0.45, !title.text.holds(name.text),
      !event.people.contains(where: { $0.name.holds(name.text) || name.text.holds($0.name) })
    else { return false }
    if endsAsSite(words) { return true }
    return words.count > 1
      && words.words.allSatisfy {
        $0.isProper || $0.isElided || lexicon.cityLinks.contains($0.folded)
          || $0.folded == "s" || $0.isSign("'") || $0.isSign("’")
      }
  }

  /// "upper deck", "entrance B", "Loft": a word for a site or part of one is the last, but for a number or letter.
  private func endsAsSite(_ words: WordList) -> Bool {
    let lexicon = parser.lexicon
    guard words.words.allSatisfy({ $0.shape != .sign }),
      let last = words.words.lastIndex(where: { $0.shape != .number && $0.shape != .initial })
    else { return false }
    return (0...last).contains { index in
      let ending = lexicon.endings.match(words, at: index)?.count
      let room = lexicon.rooms.match(words, at: index)?.count
      return max(ending ?? 0, room ?? 0) == last + 1 - index
    }
  }
}
