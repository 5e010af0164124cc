import DateExpressions
import KitModel
import Lexicons

/// Reads where an entry begins, as its text says: what leaves from somewhere takes place there.
///
/// As in: "départ à 9 h de la gare", "Rendez-vous à l'entrée Est", "Meet at Blin Weir", "The bus leaves from the lobby".
extension EventPlace {
  func readStart(_ entry: Entry, into event: inout Event) {
    let town = parser.parse(entry.title.text).lazy.compactMap(\.location.city).first
    for text in entry.body {
      for (index, sentence) in DateSentences.sentences(of: text).enumerated() {
        if readStart(sentence, town: town, into: &event) { return }
        // What tells another day tells of something else.
        if index > 0, tools.dated(sentence).hasDay { return }
        // "Hall Blin. The coach leaves from …": where it is stands in front.
        if opensWithPlace(sentence) { return }
      }
    }
  }

  private func opensWithPlace(_ sentence: SourcedText) -> Bool {
    guard let mention = parser.parse(sentence.text).first else { return false }
    return mention.location.venue != nil && mention.range.lowerBound == 0
      && mention.certainty >= Self.surely
  }

  private static let surely = 0.75

  private func readStart(
    _ sentence: SourcedText, town: String?, into event: inout Event
  ) -> Bool {
    if readOrigin(sentence, into: &event) { return true }
    let words = WordList(sentence.text)
    let lexicon = parser.lexicon
    guard let cue = lexicon.starts.firstMatch(words, in: 0..<words.count),
      !lexicon.shuttles.contains(words, in: 0..<words.count),
      case let behind = behindHour(cue.range.upperBound, of: sentence, words),
      behind < words.count,
      // "avant leur départ à l'atelier" tells where they go.
      cue.range.lowerBound == 0 || words[cue.range.lowerBound - 1].shape == .sign
        || lexicon.destinations.match(words, at: behind) == nil
    else { return false }
    let link = lexicon.startLinks.match(words, at: behind)
    var start = behind + (link?.count ?? (words[behind].isSign(":") ? 1 : 0))
    // "départ de La Corderie": the article is the name's.
    if start > behind + 1, words[start - 1].beginsWithCapital { start -= 1 }
    guard start < words.count,
      link != nil || start > behind || lexicon.heads.match(words, at: start) != nil,
      case let rest = upToDate(
        sentence.slice(words[start].range.lowerBound..<sentence.text.utf8.count)), !rest.isEmpty
    else { return false }
    if let mention = place(opening: rest),
      mention.location.venue != nil || mention.location.address != nil
        || mention.parts.count == 1
    {
      // A press trip by coach from one town to another is told by the latter.
      if let city = mention.location.city, let town, city != town { return false }
      apply(mention, of: rest, scale: 0.97, to: &event)
      readTown(before: cue.range.lowerBound, of: sentence, words, into: &event)
      return true
    }
    guard link != nil, let end = end(ofNameAt: start, behind: words[start - 1], in: words),
      let bytes = words.bytes(words: start..<end)
    else { return false }
    let name = sentence.slice(bytes)
    guard PersonNames.shared.likelihood(name.text) < 0.6 else { return false }
    set(.venue, to: name.text, text: name, confidence: 0.75, in: &event)
    readTown(before: cue.range.lowerBound, of: sentence, words, into: &event)
    return true
  }

  /// The first of two places that a text leads between: "From Blin Slip to Tannery Quay", "de la gare à l'étang Aubin".
  func readOrigin(_ text: SourcedText, into event: inout Event) -> Bool {
    let words = WordList(text.text)
    let lexicon = parser.lexicon
    guard let from = lexicon.origins.match(words, at: 0), from.count < words.count,
      let to = lexicon.destinations.firstMatch(words, in: from.count..<words.count),
      to.range.lowerBound > from.count, to.range.upperBound < words.count,
      let bytes = words.bytes(words: from.count..<to.range.lowerBound),
      case let first = text.slice(bytes),
      case let second = text.slice(
        words[to.range.upperBound].range.lowerBound..<text.text.utf8.count),
      let mention = place(opening: first), place(opening: second) != nil,
      mention.range.upperBound == first.text.utf8.count
    else { return false }
    apply(mention, of: first, scale: 0.97, to: &event)
    return true
  }

  private func place(opening text: SourcedText) -> PlaceMention? {
    parser.parse(text.text).first {
      $0.range.lowerBound < Self.longestStartArticle && $0.certainty >= Self.leastStart
        && ($0.location.venue != nil || $0.location.address != nil || $0.location.city != nil)
    }
  }

  /// Takes the town in front of it: "Brey, rendez-vous place du Puits".
  private func readTown(
    before index: Int, of sentence: SourcedText, _ words: WordList, into event: inout Event
  ) {
    guard event.location.city == nil, index > 0 else { return }
    let front = sentence.slice(0..<words[index].range.lowerBound)
    guard let mention = parser.parse(front.text).last, mention.parts.count == 1,
      let range = mention.range(of: .city), let city = mention.location.city
    else { return }
    set(.city, to: city, text: front.slice(range), confidence: 0.85, in: &event)
  }

  /// "l'", "the ", in bytes.
  private static let longestStartArticle = 5
  private static let leastStart = 0.6

  /// "gare routière" of "gare routière à 9 h".
  private func upToDate(_ text: SourcedText) -> SourcedText {
    guard let first = tools.dated(text).expressions.first else { return text }
    let words = WordList(text.slice(0..<first.range.lowerBound).text)
    let name = words.words.reversed().drop { $0.shape == .lower && startLinks($0) }
    return text.slice(0..<(name.first?.range.upperBound ?? 0))
  }

  private func startLinks(_ word: Word) -> Bool {
    parser.lexicon.startLinks.contains(WordList(word.folded), in: 0..<1)
  }

  /// The word behind an hour that stands there: "départ à 9 h de la gare".
  private func behindHour(_ index: Int, of text: SourcedText, _ words: WordList) -> Int {
    guard index < words.count else { return index }
    let start = words[index].range.lowerBound
    let hour = tools.dated(text).expressions.first {
      $0.known.contains(.time) && $0.range.lowerBound >= start
        && $0.range.lowerBound <= start + Self.longestHourLink
    }
    guard let hour else { return index }
    return words.words.firstIndex { $0.range.lowerBound >= hour.range.upperBound } ?? words.count
  }

  /// "à ", "at ", "dès ", in bytes.
  private static let longestHourLink = 5

  /// The end of a name that no word tells to be a place and that a sign, a number or the text ends: proper words, or
  /// behind an article a common word and what tells which one ("l'entrée Est", "the lobby").
  private func end(ofNameAt start: Int, behind article: Word, in words: WordList) -> Int? {
    let lexicon = parser.lexicon
    var end = start
    while end < words.count,
      let room = lexicon.rooms.match(words, at: end)?.count
        ?? lexicon.endings.match(words, at: end)?.count
    {
      end += room
    }
    if end > start { return end }
    if words[start].shape == .lower {
      if let site = siteEnd(at: start, behind: article, in: words) { return site }
      guard words[start].isLetters, isArticle(article), start + 1 < words.count,
        words[start + 1].isProper
      else { return nil }
      end += 1
    } else if lexicon.notTowns.contains(words[start]) {
      return nil
    }
    let first = end
    while end < words.count, end - start < Self.longestStart,
      words[end].isProper
        || end > first && lexicon.cityLinks.contains(words[end].folded)
    {
      end += 1
    }
    // "the Tannery lot"
    if end > first, let ending = lexicon.endings.match(words, at: end)?.count {
      return end + ending
    }
    guard end > first, end == words.count || words[end].shape == .sign,
      words[end - 1].isProper
    else { return nil }
    return end
  }

  /// The end of a site in small letters behind an article, which a word for what tells which one opens: "the swing
  /// bridge", "the old west door"; a sign must end it.
  private func siteEnd(at start: Int, behind article: Word, in words: WordList) -> Int? {
    guard isArticle(article) else { return nil }
    for index in start..<min(start + Self.longestSite, words.count) {
      guard words[index].isLetters, words[index].shape == .lower else { return nil }
      guard let ending = parser.lexicon.endings.match(words, at: index)?.count else { continue }
      let end = index + ending
      return end == words.count || words[end].shape == .sign ? end : nil
    }
    return nil
  }

  /// In words.
  private static let longestSite = 3

  /// In words.
  private static let longestStart = 5

  private func isArticle(_ word: Word) -> Bool {
    let lexicon = parser.lexicon
    return lexicon.articles.contains(word) || lexicon.contractions.contains(word)
  }
}
