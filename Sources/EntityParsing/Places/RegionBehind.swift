import Lexicons

/// Tells which of several towns of one name is meant by the region behind it.
///
/// As in: "Portland, Ore.", "Columbia (SC)", "Kingston, Ontario".
struct RegionBehind {
  private let gazetteer: Gazetteer
  /// The longest name of a region, in words and signs: "N.C.", "New South Wales".
  private static let longest = 4

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The places with those first that lie in the region that is told from a word on, behind a comma or bracket.
  func first(of places: [Gazetteer.Place], _ list: WordList, at end: Int) -> [Gazetteer.Place] {
    guard end + 1 < list.count, list[end].isSign(",") || list[end].isSign("("),
      list[end + 1].beginsWithCapital
    else { return places }
    let start = end + 1
    if list[start].shape == .capitals {
      let code = list[start].folded.uppercased()
      let coded = places.filter { $0.code == code }
      if !coded.isEmpty { return coded + places.filter { $0.code != code } }
    }
    for count in (1...Self.longest).reversed() where start + count <= list.count {
      let regions = gazetteer.places(key: list.key(start..<start + count)).filter {
        $0.kind == .region || $0.kind == .subdivision
      }
      let inside = places.filter { place in
        place.kind == .city
          && regions.contains { $0.country == place.country && $0.region == place.region }
      }
      if !inside.isEmpty { return inside + places.filter { !inside.contains($0) } }
    }
    return places
  }
}
