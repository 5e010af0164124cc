import KitModel
import Lexicons

/// Parts the place from titles that end in a name behind a comma, where the other titles of the list end in places.
///
/// As in: "Bal des lampions, Le Ressac" among "Bourse aux plantes, halle Blin" and "Dictée, salle des fêtes": no word tells that
/// the former is a place.
struct SiblingTails {
  let places: PlaceParser
  let tools: EventTools

  /// So many entries of a list, and this share of them, have their place behind the title, in its line.
  private static let leastTold = 3
  private static let leastShare = 0.5
  private static let leastCertainty = 0.6
  /// In bytes.
  private static let longestName = 40
  private static let leastTitle = 4
  /// In words.
  private static let mostWords = 5

  func parted(_ entries: [Entry]) -> [Entry] {
    var parted = entries
    let led = entries.indices.filter { entries[$0].origin == .dateLed }
    let lists = Dictionary(grouping: led) { entries[$0].scope.titles.last?.text ?? "" }
    for indices in lists.values {
      let told = indices.count { isPlaced(entries[$0]) }
      guard told >= Self.leastTold, Double(told) >= Self.leastShare * Double(indices.count) else {
        continue
      }
      for index in indices where entries[index].places.isEmpty && !isPlaced(entries[index]) {
        guard let (title, place) = parts(of: entries[index].title) else { continue }
        parted[index].title = title
        parted[index].places = [place]
      }
    }
    return parted
  }

  /// Whether a place stands right behind the title of an entry, in its line.
  private func isPlaced(_ entry: Entry) -> Bool {
    guard let tail = entry.places.first ?? entry.body.first,
      let start = tail.pieces.first?.box, let end = entry.title.pieces.last?.box,
      abs(start.midY - end.midY) < end.height / 2 && start.x0 >= end.x0 || start.y0 > end.midY,
      let mention = places.parse(tail.text, isPlaceLine: true).first
    else { return false }
    return mention.range.lowerBound <= 4 && mention.certainty >= Self.leastCertainty
      && mention.location.venue != nil && tail.text.utf8.count <= 2 * Self.longestName
  }

  private func parts(of title: SourcedText) -> (title: SourcedText, place: SourcedText)? {
    let words = WordList(title.text)
    guard let comma = words.words.lastIndex(where: { $0.isSign(",") }), comma > 0,
      comma + 1 < words.count, words.count - comma - 1 <= Self.mostWords,
      words[comma + 1].beginsWithCapital,
      case let name = title.slice(words[comma + 1].range.lowerBound..<title.text.utf8.count),
      case let head = title.slice(0..<words[comma].range.lowerBound),
      head.text.utf8.count >= Self.leastTitle, name.text.utf8.count <= Self.longestName,
      PersonNames.shared.likelihood(name.text) < 0.6,
      tools.dated(name).expressions.isEmpty,
      !tools.lexicon.kinds.contains(words, in: comma + 1..<words.count),
      !EventWords(lexicon: tools.lexicon).saysNoPlace(name.text)
    else { return nil }
    return (head, name)
  }
}
