import DateExpressions
import KitModel
import Lexicons

/// Sites whose kind ends their name, behind a preposition inside a sentence.
///
/// As in: "will take place at the Aubin Cinema on 5 March", "the fair returns to Blinmere Park", "at Blin & Roux on Thursday".
extension EventPlace {
  /// In words.
  private static let longestSite = 6
  /// The least bytes of a name that no word says to be a site.
  private static let leastName = 4
  /// In words, in front of the preposition: "curator at the Aubin Museum".
  private static let nearCalling = 3

  /// Takes the first such site of a sentence.
  func readNamedSite(_ sentence: SourcedText, into event: inout Event) -> Bool {
    let words = WordList(sentence.text)
    for index in 0..<words.count {
      guard let link = parser.lexicon.siteLinks.match(words, at: index),
        case let start = index + link.count, start < words.count,
        !isCalling(words, before: index),
        let (end, certainty) = site(words, from: start, link: index..<start),
        let bytes = words.bytes(words: start..<end),
        case let name = sentence.slice(bytes),
        tools.dated(name).expressions.isEmpty
      else { continue }
      set(.venue, to: name.text, text: name, confidence: certainty, in: &event)
      readTownBehindSite(sentence, words, at: end, into: &event)
      return true
    }
    return false
  }

  /// Where a site's name ends and how sure it is one.
  private func site(_ words: WordList, from start: Int, link: Range<Int>) -> (Int, Double)? {
    let lexicon = parser.lexicon
    var end = start
    while end < words.count, end - start < Self.longestSite, isOfName(words, end, from: start) {
      end += 1
    }
    let isNamed = end > start
    let kind = (start..<end).last { index in
      lexicon.endings.match(words, at: index).map { index + $0.count <= end } ?? false
    }
    if let kind, let ending = lexicon.endings.match(words, at: kind) {
      // "at the Library" is any.
      guard kind > start else { return nil }
      // "the Blin Quay gallery": a kind behind another.
      let last = kind + ending.count
      return (last + (last == end ? lexicon.endings.match(words, at: last)?.count ?? 0 : 0), 0.75)
    }
    // "the Tate Quay gallery": the kind in small letters.
    if isNamed, end < words.count, let ending = lexicon.endings.match(words, at: end) {
      return (end + ending.count, 0.7)
    }
    // "in the village hall": each village has one.
    if !isNamed, let civic = lexicon.civic.match(words, at: start) {
      return (start + civic.count, 0.6)
    }
    guard isNamed, lexicon.exactSiteLinks.match(words, at: link.lowerBound)?.count == link.count,
      let bytes = words.bytes(words: start..<end), bytes.count >= Self.leastName,
      isClosed(words, at: end)
    else { return nil }
    let name = words.text(words: start..<end)
    return PersonNames.shared.likelihood(name) < 0.6 ? (end, 0.6) : nil
  }

  private func isOfName(_ words: WordList, _ index: Int, from start: Int) -> Bool {
    let word = words[index]
    if word.isLetters, word.beginsWithCapital { return true }
    guard index > start, index + 1 < words.count, words[index + 1].isLetters,
      words[index + 1].beginsWithCapital
    else { return false }
    return word.isSign("&") || word.isSign("-") || word.isSign("'")
      || ["of", "and", "the", "de"].contains(word.folded)
  }

  /// Whether a name is over: a sign, a date or another preposition follows.
  private func isClosed(_ words: WordList, at end: Int) -> Bool {
    guard end < words.count else { return true }
    let word = words[end]
    return word.shape == .sign && !word.isSign("'")
      || parser.lexicon.prepositions.match(words, at: end) != nil
      || tools.lexicon.afterTitle.match(words, at: end) != nil
  }

  /// Whether a calling stands in front: somebody works there.
  private func isCalling(_ words: WordList, before index: Int) -> Bool {
    (max(0, index - Self.nearCalling)..<index).contains { start in
      PeopleLexicon.shared.roles.match(words, at: start).map { start + $0.count == index } == true
    }
  }

  /// "the Fillmore in Detroit": the town right behind.
  private func readTownBehindSite(
    _ sentence: SourcedText, _ words: WordList, at end: Int, into event: inout Event
  ) {
    guard event.location.city == nil, end < words.count,
      case let rest = sentence.slice(words[end].range.lowerBound..<sentence.text.utf8.count),
      let mention = parser.parse(rest.text).first, mention.location.venue == nil,
      let city = mention.location.city, let bytes = mention.range(of: .city),
      bytes.lowerBound <= Self.leastName
    else { return }
    set(.city, to: city, text: rest.slice(bytes), confidence: 0.8, in: &event)
  }
}
