import KitModel
import Lexicons

/// Parts a title from the sentence behind it that opens with a place.
///
/// As in: "Long Run Club. Mill Café, led by coach Ada Roche" below "Sundays 9 and 16 August, 7am".
struct PlacesBehindTitles {
  let places: PlaceParser

  /// In bytes; a longer sentence is no title.
  private static let longest = 70
  private static let leastWords = 2

  func parted(_ entries: [Entry]) -> [Entry] {
    entries.map { entry in
      let sentences = DateSentences.sentences(of: entry.title)
      guard sentences.count > 1, let name = sentences.first, name.text.utf8.count <= Self.longest,
        WordList(name.text).words.count(where: \.isLetters) >= Self.leastWords,
        case let rest = entry.title.slice(
          name.text.utf8.count + 1..<entry.title.text.utf8.count),
        let mention = places.parse(rest.text).first, mention.range.lowerBound == 0,
        mention.location.venue != nil || mention.location.address != nil
      else { return entry }
      var parted = entry
      parted.title = name.slice(0..<name.text.utf8.count - 1)
      parted.body.insert(rest, at: 0)
      return parted
    }
  }
}
