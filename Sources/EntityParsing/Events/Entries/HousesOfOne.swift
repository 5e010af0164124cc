import CivilTime
import KitModel
import Lexicons

/// Tells the houses that one work goes round from a list of houses that are open: rows of a table with a day and a house each
/// and nothing else, house after house and day after day, below a heading that any such list may have.
///
/// As in: "Théâtre de Blin | 3 mars", "Théâtre d’Aubin | 14 mars", "Le Moulin | 2 avril" below "Calendrier" in the leaflet
/// of a play. What is open on one weekend, as monuments are, takes place at all of them at once.
struct HousesOfOne {
  let tools: EventTools

  private static let leastHouses = 3
  /// In days, from the first to the last.
  private static let leastSpan = 7

  func are(_ entries: [Entry]) -> Bool {
    guard entries.count >= Self.leastHouses, let scope = entries.first?.scope,
      let heading = scope.subheading ?? scope.titles.last,
      tools.lexicon.isGenericHeading(heading.text),
      entries.allSatisfy({ $0.body.isEmpty && $0.places.isEmpty }),
      Set(entries.map(\.title.text)).count == entries.count,
      entries.allSatisfy({ isHouse($0.title) })
    else { return false }
    let resolver = WhenResolver(tools: tools)
    let days = entries.compactMap { resolver.when(of: $0).occurrences.first?.start?.date }
    // Their years are told by their order later on.
    guard days.count == entries.count, Set(days).count == days.count, let first = days.min(),
      let last = days.max()
    else { return false }
    return last.dayNumber - first.dayNumber >= Self.leastSpan
  }

  /// Whether a title is the name of a building by its first word, from end to end.
  private func isHouse(_ title: SourcedText) -> Bool {
    guard let mention = tools.places.parse(title.text, isPlaceLine: true).first,
      mention.location.venue != nil, mention.range.lowerBound == 0
    else { return false }
    return tools.places.lexicon.heads.match(WordList(title.text), at: 0)?.meaning == .venueHead
      && mention.range.count + Self.longestMark >= title.text.utf8.count
  }

  /// An asterisk behind a name, in bytes.
  private static let longestMark = 2
}
