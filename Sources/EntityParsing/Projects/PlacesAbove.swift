import KitModel

/// Puts the place that is printed above each title of a list below it, where other kits print it.
///
/// As in: "OCCITANIE · RODEZ / La Ruche / Un atelier partagé". A place at the end of a card stands
/// above the next title as well: what tells them apart is the first title of the list, and the last.
struct PlacesAbove {
  let isPlace: (Item) -> Bool

  /// A list of fewer proves nothing.
  private static let leastTitles = 2
  /// The share of the lines that must be known to name a place.
  private static let leastKnown = 0.25
  /// In bytes.
  private static let longestLine = 110

  func placedBelow(_ items: [ProjectItem]) -> [ProjectItem] {
    var pairs: [[ItemLook]: [Int]] = [:]
    for index in items.indices.dropLast() {
      let line = items[index].item
      let title = items[index + 1].item
      guard title.isHeading, title.isTitleLike, line.look != title.look, line.table == nil,
        line.look.halfPoints <= title.look.halfPoints, line.byteCount <= Self.longestLine,
        line.text.text.utf8.last != UInt8(ascii: "."), line.page == title.page
      else { continue }
      pairs[[line.look, title.look], default: []].append(index)
    }
    var moved = items
    for (looks, indices) in pairs {
      for list in Self.lists(of: indices, in: items, under: looks[1])
      where list.indices.count >= Self.leastTitles {
        // Some towns are known to nobody.
        let places = list.indices.count { isPlace(items[$0].item) }
        guard places > 0, Double(places) >= Self.leastKnown * Double(list.indices.count) else {
          continue
        }
        guard let first = list.indices.first, let last = list.indices.last,
          // No title of the list stands above the first place, and no place below the last text.
          !items[list.range.lowerBound..<first].contains(where: {
            $0.item.isHeading && $0.item.look == looks[1]
          }),
          !items[(last + 2)..<list.range.upperBound].contains(where: {
            $0.item.look == looks[0] && isPlace($0.item)
          })
        else { continue }
        for index in list.indices { moved.swapAt(index, index + 1) }
      }
    }
    return moved
  }

  /// The places parted at headings that are more prominent than their titles: each heads a list of its own.
  private static func lists(
    of indices: [Int], in items: [ProjectItem], under look: ItemLook
  ) -> [(range: Range<Int>, indices: [Int])] {
    var starts = items.indices.filter { index in
      items[index].item.isHeading && items[index].item.look.halfPoints > look.halfPoints + 2
    }
    starts = [items.startIndex] + starts + [items.endIndex]
    return zip(starts, starts.dropFirst()).map { start, end in
      (start..<end, indices.filter { (start..<end).contains($0) })
    }
  }
}
