import KitModel
import Lexicons

/// Parts the place from titles that end in "at" and a name, where the titles of a list end so again and again.
///
/// As in: "Pancake breakfast at Aubin Hall", "The Slow Eels at the Loft". One such title may be a name ("A night at the
/// mill"); where most of a list's titles end so, and half of the names are places by their words, all are.
struct LinkedPlaces {
  let places: PlaceParser
  let tools: EventTools
  /// Whether a text is the name of a venue that the kit tells the address of.
  let isKnown: (SourcedText) -> Bool

  private static let leastEntries = 3
  /// The share of a section's titles that must end so, and of their names that are places by their words.
  private static let leastLinked = 0.6
  private static let leastTold = 0.5
  private static let leastCertainty = 0.6
  /// In bytes.
  private static let leastTitle = 4
  private static let longestName = 48

  func parted(_ entries: [Entry]) -> [Entry] {
    let open = entries.indices.filter {
      entries[$0].places.isEmpty && entries[$0].city == nil && entries[$0].origin != .umbrella
    }
    var parted = entries
    for indices in Dictionary(grouping: open, by: { entries[$0].scope.section.id }).values
    where indices.count >= Self.leastEntries {
      let ends = indices.compactMap { index in end(of: entries[index].title).map { (index, $0) } }
      guard ends.count >= Self.leastEntries,
        Double(ends.count) >= Self.leastLinked * Double(indices.count),
        Double(ends.count { isPlace($0.1.place) }) >= Self.leastTold * Double(ends.count)
      else { continue }
      for (index, end) in ends {
        parted[index].title = end.title
        parted[index].places = [end.place]
      }
    }
    return parted
  }

  /// What stands in front of the last "at" of a title, and the name behind it.
  private func end(of title: SourcedText) -> (title: SourcedText, place: SourcedText)? {
    let words = WordList(title.text)
    let links = places.lexicon.exactSiteLinks
    guard
      let link = words.words.indices.last(where: { $0 > 0 && links.match(words, at: $0) != nil }),
      let count = links.match(words, at: link)?.count,
      // "at the Loft", but "at The Corn Exchange".
      case let start = words[link + count - 1].beginsWithCapital ? link + 1 : link + count,
      start < words.count,
      case let place = title.slice(words[start].range.lowerBound..<title.text.utf8.count),
      case let name = TitleCleaning.trimmed(title.slice(0..<words[link].range.lowerBound)),
      name.text.utf8.count >= Self.leastTitle, place.text.utf8.count <= Self.longestName,
      words.words[start...].contains(where: \.beginsWithCapital),
      tools.dated(place).expressions.isEmpty
    else { return nil }
    return (name, place)
  }

  private func isPlace(_ text: SourcedText) -> Bool {
    if isKnown(text) { return true }
    guard let mention = places.parse(text.text).first else { return false }
    return mention.location.venue != nil && mention.certainty >= Self.leastCertainty
      && mention.range.upperBound >= text.text.utf8.count - 1
  }
}
