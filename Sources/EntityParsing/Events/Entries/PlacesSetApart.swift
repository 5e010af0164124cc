import KitModel
import Lexicons

/// Lines set apart that say where each entry of a list is, and are no titles: "Grange Blin" in colour below "21 h – Bal des lampions".
///
/// The titles are others: those of another look, or those that stand behind days and hours in their lines. Where there are none, the
/// places are what one goes to.
struct PlacesSetApart {
  let tools: EventTools

  /// So many lines of one look, and this share of all of it, are places by their words.
  private static let least = 2
  private static let leastShare = 0.75
  /// As many titles, or this share, stand beside them.
  private static let leastTitles = 0.75
  private static let leastCertainty = 0.6
  /// In bytes.
  private static let longest = 60

  /// The texts of such lines.
  func texts(among items: [Item]) -> Set<String> {
    var counts: [ItemLook: (all: Int, places: Int)] = [:]
    var led = 0
    for item in items {
      if case .leading(let rest) = item.coverage, item.table == nil, item.byteCount - rest > 3,
        item.dated.hasCertainDay || item.dated.isTimeOnly
      {
        led += 1
      }
      guard item.isTitleLike else { continue }
      counts[item.look, default: (0, 0)].all += 1
      if isPlace(item) { counts[item.look]?.places += 1 }
    }
    var looks: Set<ItemLook> = []
    for (look, count) in counts
    where count.places >= Self.least
      && Double(count.places) >= Self.leastShare * Double(count.all)
    {
      let titles = counts.filter { $0.key != look }.map { $0.value.all - $0.value.places }
      if Double(max(led, titles.max() ?? 0)) >= Self.leastTitles * Double(count.all) {
        looks.insert(look)
      }
    }
    guard !looks.isEmpty else { return [] }
    return Set(items.lazy.filter { $0.isTitleLike && looks.contains($0.look) }.map(\.text.text))
  }

  private func isPlace(_ item: Item) -> Bool {
    guard item.byteCount <= Self.longest, item.dated.expressions.isEmpty,
      let mention = tools.places.parse(item.text.text).first
    else { return false }
    return mention.location.venue != nil && mention.certainty >= Self.leastCertainty
      && mention.range.lowerBound == 0 && mention.range.count * 5 >= item.byteCount * 4
  }
}
