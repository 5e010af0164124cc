import KitModel
import Lexicons

/// Takes what stands where the other entries of a list have their places as the place, whatever its words.
///
/// As in: "Bal des lampions (halle Aubin)" beside "Marché (Le Ressac)"; "Sunday, June 7, 9 a.m., Tannery" beside "… 4 p.m., Aubin
/// Hall"; "Anne Martin / Le Ressac / samedi 15 h" beside "Jean Dupont / Librairie Blin / samedi 14 h". One such name may be
/// anything. Where many at one position are places by their words, or come back below other titles, those are, too, of
/// which no word tells it.
struct AlikePlaces {
  let words: PlaceWords

  private static let leastEntries = 3
  /// A mention elsewhere in the entry that is its place by its words.
  private static let surely = 0.75

  /// An entry, and what stands at a position of it.
  private typealias Found = (index: Int, spot: PlaceSpot)

  func placed(_ entries: [Entry]) -> [Entry] {
    let members = entries.indices.filter { entries[$0].origin != .umbrella }
    let looks = Dictionary(grouping: members) { entries[$0].title.pieces.first?.style }
    let sections = Dictionary(grouping: members) { entries[$0].scope.section.id }
    let lists = [Array(looks.values), Array(sections.values)].flatMap { lists in
      lists.filter { $0.count >= Self.leastEntries && $0.contains { isOpen(entries[$0]) } }
        .sorted { $0[0] < $1[0] }
    }
    guard !lists.isEmpty else { return entries }
    let listed = Set(lists.joined())
    let lines = PlaceLines(entries, words: words)
    let spots = PlacePosition.allCases.map { position in
      let found = listed.compactMap { index in
        position.spot(in: entries[index], lines: lines).map { (index, $0) }
      }
      return (position: position, found: Dictionary(uniqueKeysWithValues: found))
    }
    var placed = entries
    var taken: Set<Int> = []
    for list in lists {
      var positions: [(position: PlacePosition, found: [Found], told: Int)] = []
      for (position, all) in spots {
        let found = list.compactMap { index in all[index].map { (index, $0) } }
        // What is set alike stands alike.
        for alike in Dictionary(grouping: found, by: { $0.1.name.pieces.first?.style }).values {
          let told = alike.count { $0.1.isTold }
          if holdsPlaces(alike, told: told, of: list, in: entries, by: position.measure) {
            positions.append((position, alike, told))
          }
        }
      }
      // The most told first.
      positions.sort { ($0.told, $1.found[0].index) > ($1.told, $0.found[0].index) }
      for (rank, position) in positions.enumerated() {
        let kind = kind(of: position.found, told: position.told)
        if kind == .towns, position.position == .styledEnd { continue }
        for (index, spot) in position.found where !taken.contains(index) && isOpen(placed[index]) {
          // Lines and sentences that no word tells to be places are some where the most of the list are.
          guard
            spot.isTold
              || (rank == 0 || position.position.endsTitle)
                && !namesVenue(entries[index], besides: spot.name)
          else { continue }
          if spot.take(from: &placed[index], as: kind) { taken.insert(index) }
        }
      }
    }
    return placed
  }

  private func kind(of found: [Found], told: Int) -> PlaceSpot.Kind {
    if found.count(where: { $0.spot.reading == .town }) * 2 > told { return .towns }
    let towns = found.filter { $0.spot.reading == .town }.map(\.spot.name.text)
    let haveTowns = found.contains { other in
      other.spot.reading == .place && towns.contains { other.spot.name.text.holds($0) }
        || TownPrefixes.behindTown(other.spot.name, places: words.places).text
          != other.spot.name.text
    }
    return haveTowns ? .buildingsOfTowns : .buildings
  }

  private func isOpen(_ entry: Entry) -> Bool {
    entry.places.isEmpty && entry.siteName == nil && entry.venueTitle == nil
  }

  private func holdsPlaces(
    _ found: [Found], told: Int, of list: [Int], in entries: [Entry],
    by measure: PlacePosition.Measure
  ) -> Bool {
    let own = Set(found.map(\.index))
    let others = list.count { !own.contains($0) && isOpen(entries[$0]) }
    guard told >= measure.leastByWords,
      Double(found.count) >= measure.leastNamed * Double(found.count + others)
    else { return false }
    let names = Dictionary(grouping: found.filter { $0.spot.reading == .name }) {
      Folding.key($0.spot.name.text)
    }
    let back = names.values.filter { names in
      Set(names.map { Folding.key(entries[$0.index].title.text) }).count > 1
    }
    let all = told + back.reduce(0) { $0 + $1.count }
    return all >= measure.leastTold && Double(all) >= measure.leastShare * Double(found.count)
  }

  /// Whether another text of an entry names its place by its words.
  private func namesVenue(_ entry: Entry, besides name: SourcedText) -> Bool {
    entry.body.contains { text in
      words.places.parse(text.text).contains {
        $0.location.venue.map { !$0.holds(name.text) && !name.text.holds($0) } == true
          && $0.certainty >= Self.surely
      }
    }
  }
}
