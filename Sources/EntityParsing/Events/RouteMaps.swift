import CivilTime
import KitModel
import Lexicons

/// Towns on the map of a route with their days, beside the list that tells the same stops with hour and place.
///
/// As in: "Blinville 17/3", "Aubin 20/3" on a map, and in a table "Lundi 17 | Blinville | Champ de foire | 9 h – 16 h".
struct RouteMaps {
  let places: PlaceParser

  /// So many towns make a map, and this share of them the list must tell as well.
  private static let leastTowns = 3
  private static let leastShare = 0.6

  func without(_ drafts: [EventDraft]) -> [EventDraft] {
    var maps: [String: [Int]] = [:]
    for (index, draft) in drafts.enumerated() where isTown(draft) {
      maps[draft.entry.scope.section.id, default: []].append(index)
    }
    var left: Set<Int> = []
    for towns in maps.values where towns.count >= Self.leastTowns {
      let others = drafts.indices.filter { !towns.contains($0) }.map { drafts[$0] }
      let names = Set(others.compactMap(\.event.location.city).map(Folding.key))
      let days = Set(others.flatMap(\.event.occurrences).compactMap(\.start?.date))
      let told = towns.filter { index in
        names.contains(Folding.key(drafts[index].event.title))
          && drafts[index].event.occurrences.allSatisfy {
            $0.start.map { days.contains($0.date) } ?? false
          }
      }
      if Double(told.count) >= Self.leastShare * Double(towns.count) { left.formUnion(towns) }
    }
    return drafts.indices.filter { !left.contains($0) }.map { drafts[$0] }
  }

  /// Whether a town and its days are all that is told.
  private func isTown(_ draft: EventDraft) -> Bool {
    draft.event.occurrences.allSatisfy { $0.start?.time == nil }
      && draft.event.location.venue == nil
      && TownPrefixes.isTown(draft.event.title, places: places)
  }
}
