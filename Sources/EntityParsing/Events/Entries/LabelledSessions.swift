import DateExpressions
import KitModel
import Lexicons

/// Parts the stops of a tour whose cards tell what is on by the hour: the labels name it, the town above says where.
///
/// As in: "Aubin", "Tue 9 February", "Mill Green", "Press walk: 10.30 am – 12.30 pm", "Open walks: 2 pm – 7 pm". A card
/// with a name of its own is one event, whatever its parts are called.
struct LabelledSessions {
  let tools: EventTools
  let places: PlaceParser

  private static let leastSessions = 2
  /// In bytes: of a label, and of the line that tells the hall.
  private static let longestLabel = 50
  private static let longestHall = 60

  func parted(_ entries: [Entry]) -> [Entry] {
    let parts = entries.map(sessions)
    let stops = zip(entries, parts).filter { $1 != nil }.map(\.0.title.text)
    // One word with a capital is as likely a name: most of them must be towns that are known.
    guard !stops.isEmpty, stops.count(where: places.knowsTown) * 2 >= stops.count else {
      return entries
    }
    return zip(entries, parts).flatMap { $1 ?? [$0] }
  }

  private func sessions(of entry: Entry) -> [Entry]? {
    guard entry.origin == .titled || entry.origin == .inText, places.isTownName(entry.title.text),
      let day = entry.when.first(where: { $0.hasCertainDay && !$0.hasTime })
    else { return nil }
    let texts = entry.when.map(\.text) + entry.body
    guard let index = texts.firstIndex(where: { labels(in: $0).count >= Self.leastSessions })
    else { return nil }
    let rest = entry.body.filter { $0 != texts[index] }
    let hall = rest.first { text in
      text.text.utf8.count <= Self.longestHall && tools.dated(text).expressions.isEmpty
    }
    return labels(in: texts[index]).map { label, hours in
      var session = entry
      session.title = label
      session.when = [hours]
      session.heading = day
      session.city = entry.city ?? entry.title
      session.places = entry.places + (entry.places.isEmpty ? [hall].compactMap(\.self) : [])
      session.body = rest
      return session
    }
  }

  /// What stands in front of each of a text's hours, where the text is nothing but labels and their hours.
  private func labels(in text: SourcedText) -> [(label: SourcedText, hours: DatedText)] {
    let dated = tools.dated(text)
    guard dated.isTimeOnly, dated.expressions.count >= Self.leastSessions else { return [] }
    var found: [(label: SourcedText, hours: DatedText)] = []
    var start = 0
    for hours in dated.expressions {
      let front = text.slice(start..<hours.range.lowerBound)
      start = hours.range.upperBound
      let words = WordList(front.text)
      guard words.words.last?.isSign(":") == true,
        case let label = TitleCleaning.trimmed(front),
        (1...Self.longestLabel).contains(label.text.utf8.count),
        label.text.unicodeScalars.first.map(LetterCase.isSmall) == false,
        !tools.lexicon.opening.contains(words, in: 0..<words.count),
        FactLabel.label(front, lexicon: tools.lexicon) == nil
      else { return [] }
      found.append((label, tools.dated(text.slice(hours.range))))
    }
    return start >= text.text.utf8.count - 1 ? found : []
  }
}
