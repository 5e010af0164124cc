import KitModel
import Lexicons

/// Takes the line below a title as the place where the list's other entries have theirs there.
///
/// As in: "Anne Martin / Librairie Blin / samedi 14 h" beside "Jean Dupont / Le Ressac / samedi 15 h":
/// no word tells that the latter is a place.
struct SiblingPlaces {
  let places: PlaceParser
  let tools: EventTools

  /// The entries of a list whose line must be a place by its words, and their share of the list.
  private static let leastTold = 3
  private static let leastShare = 0.3
  /// The longest name of a place, in bytes.
  private static let longestName = 40
  /// A mention that tells a place by its words.
  private static let leastCertainty = 0.6

  func placed(_ entries: [Entry]) -> [Entry] {
    var placed = entries
    for indices in Dictionary(grouping: entries.indices, by: { entries[$0].scope.section.id })
      .values
    where indices.count > Self.leastTold {
      let lines = indices.filter { line(of: entries[$0]) != nil }
      let told = lines.filter { isPlace(line(of: entries[$0])) }
      guard told.count >= Self.leastTold,
        Double(told.count) >= Self.leastShare * Double(indices.count),
        lines.count * 4 >= indices.count * 3,
        let style = told.first.flatMap({ line(of: entries[$0])?.pieces.first?.style }),
        told.allSatisfy({ line(of: entries[$0])?.pieces.first?.style == style })
      else { continue }
      for index in lines where entries[index].places.isEmpty {
        guard let line = line(of: entries[index]), line.pieces.first?.style == style else {
          continue
        }
        placed[index].places = [line]
        placed[index].body.removeFirst()
      }
    }
    return placed
  }

  /// The first line below the title, where it is short and set apart from the title.
  private func line(of entry: Entry) -> SourcedText? {
    guard let line = entry.body.first, line.text.utf8.count <= Self.longestName,
      line.text.unicodeScalars.first?.properties.isUppercase == true,
      line.text.last != ".", tools.dated(line).coverage == .none,
      line.pieces.first?.style != entry.title.pieces.first?.style,
      PersonNames.shared.likelihood(line.text) < 0.6
    else { return nil }
    return line
  }

  private func isPlace(_ line: SourcedText?) -> Bool {
    guard let line, let mention = places.parse(line.text).first else { return false }
    return mention.location.venue != nil && mention.range.lowerBound == 0
      && mention.range.count == line.text.utf8.count && mention.certainty >= Self.leastCertainty
  }
}
