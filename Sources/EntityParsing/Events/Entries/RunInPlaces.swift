import KitModel
import Lexicons

/// Takes the place that runs on behind a title in its line.
///
/// As in: "**Swine show**, Livestock Pavilion. Free", "Press breakfast, Pork Tent". One such name may be
/// anything. Where many titles of a kit are followed by places by their words, or by names that come back
/// behind other titles, these are places, and so are the other names that stand so.
struct RunInPlaces {
  let places: PlaceParser
  let tools: EventTools

  /// The entries with a name that is a place by its words or comes back, those with one that does either, and
  /// the share that the first must be of all.
  private static let leastTold = 6
  private static let leastOfEach = 3
  private static let leastShare = 0.5
  /// In bytes.
  private static let longestPlace = 40
  private static let leastCertainty = 0.7
  /// The widest space between title and place, as a share of a line's height; wider are columns.
  private static let widestSpace = 0.7

  func placed(_ entries: [Entry]) -> [Entry] {
    let found = entries.indices.compactMap { index in names(of: entries[index]).map { (index, $0) }
    }
    guard found.count >= Self.leastTold else { return entries }
    var titles: [String: Set<String>] = [:]
    for (index, names) in found {
      for name in names.all {
        titles[Folding.key(name.text), default: []].insert(Folding.key(entries[index].title.text))
      }
    }
    var (back, known) = (0, 0)
    var told: [(index: Int, names: Names, place: SourcedText)] = []
    var others: [(index: Int, names: Names)] = []
    for (index, names) in found {
      let comesBack = { (name: SourcedText) in titles[Folding.key(name.text)]?.count ?? 0 > 1 }
      guard let place = names.all.first(where: { isPlace($0) || comesBack($0) }) else {
        others.append((index, names))
        continue
      }
      if comesBack(place) { back += 1 }
      if isPlace(place) { known += 1 }
      told.append((index, names, place))
    }
    guard told.count >= Self.leastTold, min(back, known) >= Self.leastOfEach,
      Double(told.count) >= Self.leastShare * Double(found.count)
    else { return entries }
    var placed = entries
    for (index, names, place) in told { placed[index] = names.taken(place, from: placed[index]) }
    for (index, names) in others where !names.isInTitle {
      guard let name = names.all.first, isName(name) else { continue }
      placed[index] = names.taken(name, from: placed[index])
    }
    return placed
  }

  /// What may name a place behind a title, in order.
  private struct Names {
    var all: [SourcedText]
    var isInTitle: Bool

    func taken(_ place: SourcedText, from entry: Entry) -> Entry {
      var taken = entry
      taken.places = [place]
      if isInTitle, let comma = entry.title.text.utf8.lastIndex(of: UInt8(ascii: ",")) {
        let end = entry.title.text.utf8.distance(from: entry.title.text.startIndex, to: comma)
        taken.title = entry.title.slice(0..<end)
      }
      return taken
    }
  }

  private func names(of entry: Entry) -> Names? {
    guard entry.places.isEmpty, entry.city == nil else { return nil }
    if let first = entry.body.first, isBeside(first, entry.title) {
      let names = parts(of: first).filter(mayName)
      return names.isEmpty ? nil : Names(all: names, isInTitle: false)
    }
    let parts = parts(of: entry.title)
    guard parts.count > 1, let last = parts.last, mayName(last) else { return nil }
    return Names(all: [last], isInTitle: true)
  }

  /// Whether a text goes on, set otherwise, in the line in which a title ends.
  private func isBeside(_ text: SourcedText, _ title: SourcedText) -> Bool {
    guard let end = title.pieces.last, let start = text.pieces.first, end.page == start.page,
      title.pieces[0].style != start.style
    else { return false }
    return end.box.verticalOverlap(start.box) > 0.5 * min(end.box.height, start.box.height)
      && start.box.x0 > end.box.midX
      && start.box.x0 - end.box.x1 < Self.widestSpace * end.box.height
  }

  /// What commas part of the first sentence of a text.
  private func parts(of text: SourcedText) -> [SourcedText] {
    let words = WordList(text.text)
    var parts: [SourcedText] = []
    var start = 0
    for index in 0...words.count {
      let isEnd = index == words.count || endsSentence(words, at: index)
      guard isEnd || words[index].isSign(",") else { continue }
      if start < index, let bytes = words.bytes(words: start..<index) {
        parts.append(TitleCleaning.trimmed(text.slice(bytes)))
      }
      if isEnd { break }
      start = index + 1
    }
    return parts
  }

  /// Whether a full stop or semicolon stands there in front of a capital, or ends the text.
  private func endsSentence(_ words: WordList, at index: Int) -> Bool {
    guard words[index].isSign(".") || words[index].isSign(";") else { return false }
    return index + 1 == words.count
      || words[index + 1].isSpacedBefore && words[index + 1].beginsWithCapital
  }

  private func mayName(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    return words.count > 0 && text.text.utf8.count <= Self.longestPlace
      && words[0].isLetters && tools.dated(text).expressions.isEmpty
      && !words.words.contains { $0.isSign("(") || $0.isSign(")") || $0.isSign(":") }
      && PersonNames.shared.likelihood(text.text) < 0.6
      && !EventWords(lexicon: tools.lexicon).isMark(text.text)
  }

  /// Whether a text is a name from its first word to its last.
  private func isName(_ text: SourcedText) -> Bool {
    let words = WordList(text.text).words
    return words.allSatisfy { $0.isProper || $0.shape == .number } && words[0].isProper
      && tools.lexicon.kinds.match(WordList(text.text), at: 0) == nil
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    guard let mention = places.parse(text.text).first else { return false }
    return mention.location.venue != nil && mention.range.lowerBound == 0
      && mention.certainty >= Self.leastCertainty
      && mention.range.count * 10 >= text.text.utf8.count * 9
  }
}
