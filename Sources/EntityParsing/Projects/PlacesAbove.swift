/// Puts the place that is printed above each title of a list below it, where other kits print it.
///
/// As in: "OCCITANIE · RODEZ / La Ruche / Un atelier partagé". A place at the end of a card stands
/// above the next title as well: what tells them apart is the first title of the list, and the last.
struct PlacesAbove {
  let isPlace: (Item) -> Bool

  /// A list of fewer proves nothing.
  private static let leastTitles = 2

  func placedBelow(_ items: [ProjectItem]) -> [ProjectItem] {
    var pairs: [[ItemLook]: [Int]] = [:]
    for index in items.indices.dropLast() {
      let line = items[index].item
      let title = items[index + 1].item
      guard title.isHeading, title.isTitleLike, line.look != title.look,
        line.look.halfPoints <= title.look.halfPoints, isPlace(line)
      else { continue }
      pairs[[line.look, title.look], default: []].append(index)
    }
    var moved = items
    for (looks, indices) in pairs where indices.count >= Self.leastTitles {
      guard let first = indices.first, let last = indices.last,
        // No title of the list stands above the first place, and no place below the last text.
        !items[..<first].contains(where: { $0.item.isHeading && $0.item.look == looks[1] }),
        !items[(last + 2)...].contains(where: { $0.item.look == looks[0] && isPlace($0.item) })
      else { continue }
      for index in indices { moved.swapAt(index, index + 1) }
    }
    return moved
  }
}
