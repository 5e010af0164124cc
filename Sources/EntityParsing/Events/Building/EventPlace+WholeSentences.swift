import KitModel
import Lexicons

/// Sentences of a text that are a place and nothing else.
extension EventPlace {
  /// In bytes; longer ones tell more.
  private static let longestWhole = 70
  private static let leastWhole = 0.75
  /// A building with a name of its own.
  private static let surely = 0.85
  /// "À l'", "In the ", in bytes.
  private static let longestLink = 8

  /// Takes the first such sentence of the body, as in: "Five works in progress, coffee between them. Aubin Abbey."
  ///
  /// It tells more surely where than a word for a building inside another sentence.
  func readWholeSentence(_ entry: Entry, into event: inout Event) {
    for text in entry.body {
      let sentences = DateSentences.sentences(of: text)
      guard sentences.count > 1 else { continue }
      if readTownAlone(sentences, into: &event) { return }
      for (index, sentence) in sentences.enumerated()
      where sentence.text.utf8.count <= Self.longestWhole {
        let name =
          sentence.text.hasSuffix(".")
          ? sentence.slice(0..<sentence.text.utf8.count - 1) : sentence
        // "West Wing. Songs by the elders.": a room that opens what is told.
        if index == 0, case let words = WordList(name.text), words.count > 0,
          words[0].beginsWithCapital, tools.isBareSite(words)
        {
          set(.venue, to: name.text, text: name, confidence: Self.leastWhole, in: &event)
          return
        }
        guard let mention = parser.parse(name.text).first, let venue = mention.location.venue,
          mention.range.lowerBound <= Self.longestLink,
          mention.range.upperBound == name.text.utf8.count,
          mention.certainty >= Self.leastWhole, isName(venue), isNamedSite(WordList(venue)),
          mention.certainty >= Self.surely || !words.saysNoPlace(name.text),
          tools.dated(name).expressions.isEmpty
        else { continue }
        apply(mention, of: name, scale: 0.95, to: &event)
        return
      }
    }
  }

  /// Whether words are a site with a name, or a word for a room or building alone: neither who meets nor what is on.
  private func isNamedSite(_ words: WordList) -> Bool {
    if isGroup(words) { return false }
    guard words.count == 1 else { return true }
    let lexicon = parser.lexicon
    return !lexicon.activities.contains(words[0].folded)
      && tools.lexicon.kinds.match(words, at: 0) == nil
      && (lexicon.rooms.match(words, at: 0) != nil || lexicon.endings.match(words, at: 0) != nil)
  }

  /// Whether a venue is a kind of event that sites are called by, too, and no name: "promenade commentée".
  func namesEvent(_ mention: PlaceMention) -> Bool {
    guard let venue = mention.location.venue, mention.location.address == nil,
      case let words = WordList(venue), words.count > 1,
      tools.lexicon.kinds.match(words, at: 0) != nil,
      parser.lexicon.heads.match(words, at: 0)?.count != words.count
    else { return false }
    return !words.words.dropFirst().contains { $0.isProper || $0.shape == .number }
  }
}
