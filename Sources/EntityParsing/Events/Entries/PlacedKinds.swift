import KitModel
import Lexicons

/// Titles that are a kind of event with its place behind a comma: "Press conference, Hôtel Blin, Tours".
///
/// Elsewhere what stands behind a comma may belong to a name: "La Nuit, l'hôtel".
struct PlacedKinds {
  let tools: EventTools

  /// In words: "conférence de presse de rentrée".
  private static let longestKind = 7
  /// The share of what stands behind the comma that a place must take up.
  private static let leastShare = 0.85
  private static let leastCertainty = 0.7

  func parted(_ entries: [Entry]) -> [Entry] {
    entries.map { entry in
      guard entry.places.isEmpty, entry.title.text.utf8.contains(UInt8(ascii: ",")),
        let (title, place) = titleAndPlace(entry.title)
      else { return entry }
      var entry = entry
      entry.title = title
      entry.places = [place]
      return entry
    }
  }

  private func titleAndPlace(_ text: SourcedText) -> (title: SourcedText, place: SourcedText)? {
    let words = WordList(text.text)
    guard let comma = words.words.firstIndex(where: { $0.isSign(",") }), comma <= Self.longestKind,
      tools.lexicon.kinds.match(words, at: 0) != nil, comma + 1 < words.count,
      let head = words.bytes(words: 0..<comma),
      case let place = TitleCleaning.trimmed(
        text.slice(words[comma].range.upperBound..<text.text.utf8.count)),
      let mention = tools.places.parse(place.text).first, mention.range.lowerBound < 4,
      mention.location.venue != nil, mention.certainty >= Self.leastCertainty,
      Double(mention.range.count) >= Self.leastShare * Double(place.text.utf8.count)
    else { return nil }
    return (text.slice(head), place)
  }
}
