import KitModel
import Lexicons

/// Takes the sentence that an entry's text opens or ends with as its place where the others of its look have
/// theirs there.
///
/// As in: "Mill Hall. Bring a cup" beside "North stairs. With the mayor", "Forty minutes. Shed 2": no word tells that
/// the latter are places.
struct PlaceSentences {
  let places: PlaceParser
  let tools: EventTools
  /// Whether a text is the name of a venue that the kit tells the address of.
  let isKnown: (SourcedText) -> Bool

  /// The entries of one look whose sentence must be a place by its words, and their share of those whose sentence
  /// may be one.
  private static let leastTold = 3
  private static let leastShare = 0.5
  /// In bytes and words.
  private static let longestPlace = 60
  private static let mostWords = 6
  private static let leastCertainty = 0.7

  /// Where in an entry's text the sentence stands.
  private enum Slot: CaseIterable {
    case first, last
  }

  func placed(_ entries: [Entry]) -> [Entry] {
    var placed = entries
    for slot in Slot.allCases {
      let lists = Dictionary(grouping: placed.indices.filter { placed[$0].places.isEmpty }) {
        placed[$0].title.pieces.first?.style
      }
      for (style, indices) in lists where style != nil && indices.count > Self.leastTold {
        place(indices, slot: slot, in: &placed)
      }
    }
    return placed
  }

  private func place(_ indices: [Int], slot: Slot, in entries: inout [Entry]) {
    let found = indices.compactMap { index in
      sentence(of: entries[index], slot: slot).map { (index, $0) }
    }
    let others = found.filter { !isPlace($0.1) }
    let told = found.count - others.count
    guard told >= Self.leastTold, Double(told) >= Self.leastShare * Double(found.count) else {
      return
    }
    for (index, sentence) in others where !namesVenue(entries[index]) {
      entries[index].places = [sentence]
    }
  }

  /// Whether another sentence of an entry names a place by its words.
  private func namesVenue(_ entry: Entry) -> Bool {
    entry.body.contains { text in
      places.parse(text.text).contains {
        $0.location.venue != nil && $0.certainty >= Self.leastCertainty
          || $0.location.address != nil
      }
    }
  }

  /// A short sentence that may name a place, of a text of several.
  private func sentence(of entry: Entry, slot: Slot) -> SourcedText? {
    guard let text = slot == .first ? entry.body.first : entry.body.last else { return nil }
    let sentences = DateSentences.sentences(of: text)
    guard sentences.count > 1,
      let sentence = slot == .first ? sentences.first : sentences.last,
      sentence.text.utf8.count <= Self.longestPlace,
      case let name = TitleCleaning.trimmed(
        sentence.text.hasSuffix(".")
          ? sentence.slice(0..<sentence.text.utf8.count - 1) : sentence),
      mayBePlace(name)
    else { return nil }
    return name
  }

  private func mayBePlace(_ name: SourcedText) -> Bool {
    if isPlace(name) { return true }
    let words = WordList(name.text)
    guard (1...Self.mostWords).contains(words.count), words[0].isProper,
      tools.lexicon.kinds.match(words, at: 0) == nil,
      !EventWords(lexicon: tools.lexicon).saysNoPlace(name.text),
      tools.dated(name).expressions.isEmpty, PersonNames.shared.likelihood(name.text) < 0.5
    else { return false }
    return endsInBuilding(words) || isName(words)
  }

  /// "North stairs", "Shed 2", "Round room and west wing".
  private func endsInBuilding(_ words: WordList) -> Bool {
    let lexicon = places.lexicon
    guard words.words.allSatisfy({ $0.isLetters || $0.shape == .number }),
      let last = words.words.lastIndex(where: { $0.shape != .number })
    else { return false }
    return (0...last).contains { index in
      (lexicon.endings.match(words, at: index)?.count
        ?? lexicon.rooms.match(words, at: index)?.count)
        .map { index + $0 == last + 1 } ?? false
    }
  }

  /// Proper words with the links of names, of which the kit prints none in small letters.
  private func isName(_ words: WordList) -> Bool {
    let lexicon = places.lexicon
    let isName = words.words.allSatisfy {
      $0.isProper || $0.isElided || $0.shape == .number || lexicon.cityLinks.contains($0.folded)
    }
    // "Le Dock" has its article elsewhere, too.
    return isName && words.count > 1
      && (lexicon.articles.contains(words[0]) || !places.cities.towns.isCommon(words[0]))
  }

  /// Whether a text is a place by its words from its first to its last.
  private func isPlace(_ text: SourcedText) -> Bool {
    if isKnown(text) { return true }
    guard let mention = places.parse(text.text).first else { return false }
    return mention.location.venue != nil && mention.range.lowerBound == 0
      && mention.certainty >= Self.leastCertainty
      && mention.range.count * 10 >= text.text.utf8.count * 9
  }
}
