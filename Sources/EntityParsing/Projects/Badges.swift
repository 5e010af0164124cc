/// Leaves out the badges above the titles of cards: a word or two in small letters that say of what sort each is.
///
/// As in: "NOUVEAU / Le chemin des crêtes", "EN FAMILLE / La ferme aux ânes". What stands above all titles and nowhere
/// else ends no card. Places do that, too, and are kept.
struct Badges {
  let isPlace: (Item) -> Bool

  /// Fewer cards show no custom.
  private static let leastTitles = 3
  /// How large a badge is at most, as a share of its title's size, and how long, in bytes.
  private static let largest = 0.8
  private static let longest = 40
  /// A badge may look like a town: "À VÉLO".
  private static let mostPlaces = 1

  func left(out items: [ProjectItem]) -> [ProjectItem] {
    var above: [ItemLook: [Int]] = [:]
    var all: [ItemLook: Int] = [:]
    for index in items.indices {
      let line = items[index].item
      all[line.look, default: 0] += 1
      guard index + 1 < items.count, line.byteCount < Self.longest else { continue }
      let title = items[index + 1].item
      if title.isHeading, title.isTitleLike, line.page == title.page,
        Double(line.look.halfPoints) <= Self.largest * Double(title.look.halfPoints)
      {
        above[line.look, default: []].append(index)
      }
    }
    var badges: Set<Int> = []
    for (look, indices) in above
    where indices.count == all[look] && indices.count >= Self.leastTitles
      && indices.count(where: { isPlace(items[$0].item) }) <= Self.mostPlaces
    {
      let titles = Set(indices.map { items[$0 + 1].item.look })
      let headed = items.count { $0.item.isHeading && titles.contains($0.item.look) }
      if titles.count == 1, indices.count * 2 > headed { badges.formUnion(indices) }
    }
    return badges.isEmpty
      ? items : items.indices.filter { !badges.contains($0) }.map { items[$0] }
  }
}
