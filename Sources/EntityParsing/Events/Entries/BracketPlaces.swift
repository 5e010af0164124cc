import KitModel
import Lexicons

/// Parts the place from titles that it stands behind in brackets.
///
/// As in: "Bal des lampions (halle Aubin)", "Weir walk (The Boathouse)". One bracket may say anything; where several of a section
/// are places by their words or come back behind other titles, those that are names are places as well.
struct BracketPlaces {
  let places: PlaceParser
  let tools: EventTools
  /// Whether a text is the name of a venue that the kit tells the address of.
  let isKnown: (SourcedText) -> Bool

  /// The entries of a section whose brackets are places, and their share of those that have one.
  private static let leastTold = 2
  private static let leastShare = 0.4
  /// In bytes.
  private static let longestPlace = 60
  private static let leastTitle = 3

  func parted(_ entries: [Entry]) -> [Entry] {
    var sections: [String: [(index: Int, title: SourcedText, place: SourcedText)]] = [:]
    for (index, entry) in entries.enumerated() where entry.places.isEmpty && entry.city == nil {
      guard let (title, place) = parts(of: entry.title) else { continue }
      sections[entry.scope.section.id, default: []].append((index, title, place))
    }
    var parted = entries
    for found in sections.values where found.count >= Self.leastTold {
      let titles = Dictionary(grouping: found) { Folding.key($0.place.text) }
        .mapValues { Set($0.map { Folding.key($0.title.text) }).count }
      let told = found.count { isPlace($0.place) || titles[Folding.key($0.place.text)] ?? 0 > 1 }
      guard told >= Self.leastTold, Double(told) >= Self.leastShare * Double(found.count) else {
        continue
      }
      for (index, title, place) in found where isPlace(place) || isName(place) {
        parted[index].title = title
        parted[index].places = [place]
      }
    }
    return parted
  }

  /// A title and what stands in brackets at its end, if that may be a name.
  private func parts(of title: SourcedText) -> (title: SourcedText, place: SourcedText)? {
    let words = WordList(title.text)
    guard let last = words.words.last, last.isSign(")"),
      let open = words.words.lastIndex(where: { $0.isSign("(") }), open > 0, open + 2 < words.count,
      let bytes = words.bytes(words: open + 1..<words.count - 1), bytes.count <= Self.longestPlace,
      !words.words[open...].dropLast().contains(where: { $0.isSign(")") || $0.isSign(":") }),
      case let name = TitleCleaning.trimmed(title.slice(0..<words[open].range.lowerBound)),
      name.text.utf8.count >= Self.leastTitle, case let place = title.slice(bytes),
      tools.dated(place).expressions.isEmpty, PersonNames.shared.likelihood(place.text) < 0.6,
      !EventWords(lexicon: tools.lexicon).isMark(place.text)
    else { return nil }
    return (name, place)
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    isKnown(text)
      || places.parse(text.text).first.map {
        $0.location.venue != nil && $0.range.count * 2 > text.text.utf8.count
      } ?? false
  }

  /// Whether a text is a name that no kind of event opens.
  private func isName(_ text: SourcedText) -> Bool {
    let words = WordList(text.text)
    return words.count > 0 && words[0].isProper && tools.lexicon.kinds.match(words, at: 0) == nil
      && !words.words.contains { $0.shape == .number }
  }
}
