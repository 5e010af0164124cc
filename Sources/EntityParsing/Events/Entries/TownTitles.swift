import KitModel
import Lexicons

/// Tells the entries of a list that are titled by the town they take place in.
///
/// As in: "Kermorvan / place du Puits / 9h-17h". One such name may be anything; where a list's
/// titles have the form of towns and places in small letters stand below them, they are towns.
struct TownTitles {
  let places: PlaceParser

  /// The entries of a list that must be so.
  private static let leastEntries = 4
  private static let leastNames = 3
  private static let leastShare = 0.6
  /// The longest line that tells a place, in bytes.
  private static let longestPlace = 80

  /// The entries with the town that each such title names.
  func placed(_ entries: [Entry]) -> [Entry] {
    var placed = entries
    for indices in Dictionary(grouping: entries.indices, by: { entries[$0].scope.section.id })
      .values
    where indices.count >= Self.leastEntries {
      let towns = indices.filter { places.isTownName(entries[$0].title.text) }
      let told = towns.filter { placeLine(of: entries[$0]) != nil }
      guard told.count >= Self.leastEntries,
        Set(told.map { Folding.key(entries[$0].title.text) }).count >= Self.leastNames,
        Double(told.count) >= Self.leastShare * Double(indices.count)
      else { continue }
      for index in towns {
        placed[index].city = placed[index].city ?? entries[index].title
        guard entries[index].places.isEmpty, let line = placeLine(of: entries[index]) else {
          continue
        }
        placed[index].places = [line]
        placed[index].body.removeFirst()
      }
    }
    return placed
  }

  /// The line below the title, where it begins as the description of a place does.
  private func placeLine(of entry: Entry) -> SourcedText? {
    guard let line = entry.places.first ?? entry.body.first,
      line.text.utf8.count <= Self.longestPlace,
      line.text.unicodeScalars.first?.properties.isLowercase == true,
      // "by Ana Ruiz" tells who made what the title names.
      PeopleLexicon.shared.cues.match(WordList(line.text), at: 0) == nil
    else { return nil }
    return line
  }
}
