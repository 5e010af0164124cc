import KitModel
import Lexicons

/// Parts the place from titles that a row of dots leads to it.
///
/// As in: "Sheep judging ........ Long barn". What stands behind the dots names nothing that takes place, whatever its words.
struct LeaderPlaces {
  let lexicon: EventLexicon

  /// Of a title, in bytes.
  private static let leastTitle = 4

  func parted(_ entries: [Entry]) -> [Entry] {
    entries.map { entry in
      guard entry.title.text.contains("."),
        let dots = LeaderLines.leader(in: entry.title.text), dots.lowerBound >= Self.leastTitle
      else { return entry }
      let end = entry.title.text.utf8.count
      let place = TitleCleaning.trimmedStart(entry.title.slice(dots.upperBound..<end))
      let (title, addition) = TitleText.withoutAddition(
        TitleCleaning.trimmed(entry.title.slice(0..<dots.lowerBound)), lexicon: lexicon)
      var parted = entry
      parted.title = title
      if !place.isEmpty { parted.places.append(place) }
      if !addition.isEmpty { parted.body.insert(addition, at: 0) }
      return parted
    }
  }
}
