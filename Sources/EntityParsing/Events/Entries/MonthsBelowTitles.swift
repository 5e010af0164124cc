import DateExpressions
import KitModel
import Lexicons

/// Month lines between a title and its days, as cards of a season have them.
///
/// As in: "Le bal des ombres / Cie Aubin / SEPTEMBRE / LUN. 21 19H MAR. 22 20H", where the month heads no list. One such line may
/// stand below the name of a list; where several stand below titles set alike, each is that title's.
struct MonthsBelowTitles {
  /// Where the title of each such month line stands.
  let titles: [Int: Int]

  private static let least = 2
  /// Lines between a title and its month: who plays, what kind it is.
  private static let mostBetween = 2
  /// In bytes.
  private static let longestBetween = 90

  init(_ items: [Item]) {
    var found: [ItemLook: [(month: Int, title: Int)]] = [:]
    for index in items.indices where items[index].isMonthLine {
      guard let title = Self.title(above: index, in: items) else { continue }
      found[items[title].look, default: []].append((index, title))
    }
    titles = Dictionary(
      uniqueKeysWithValues: found.values.filter { $0.count >= Self.least }.joined().map {
        ($0.month, $0.title)
      })
  }

  private static func title(above month: Int, in items: [Item]) -> Int? {
    guard month + 1 < items.count, items[month + 1].isDateLine,
      let title = items[..<month].suffix(mostBetween + 1).lastIndex(where: \.isTitleLike),
      items[title].dated.expressions.isEmpty, items[title].table == nil,
      items[title + 1..<month].allSatisfy({
        $0.table == nil && $0.dated.expressions.isEmpty && $0.byteCount <= longestBetween
      }), isApart(title, from: month, in: items)
    else { return nil }
    return title
  }

  /// Whether a title is none of the day right above it: that of another column, or as near to the day as the month is to it.
  private static func isApart(_ title: Int, from month: Int, in items: [Item]) -> Bool {
    guard title > 0, items[title - 1].isDateLine else { return true }
    return items[month].region == items[title].region && items[month].page == items[title].page
      && items[title].gapAbove >= items[month].gapAbove
  }
}
