import DateExpressions
import KitModel

/// Headings that could head any list, and are titles all the same: right below stand a day and an hour.
///
/// As in "Présentation de saison" above "vendredi 11 septembre à 19h". A heading without any word of its own, such
/// as "Programme", is none. Among several dated titles that are set alike any such heading is one.
enum MomentTitles {
  static func texts(in items: [Item], lexicon: EventLexicon) -> Set<String> {
    var texts: Set<String> = []
    for (title, below) in zip(items, items.dropFirst()) where title.isTitleLike {
      guard title.page == below.page, title.dated.expressions.isEmpty,
        below.isDateLine || DateCoverage.isLeading(below.coverage),
        below.dated.expressions.contains(where: \.statesDayOfMonth), below.dated.hasTime,
        lexicon.namesMore(title.text.text)
      else { continue }
      texts.insert(title.text.text)
    }
    return texts.union(amongOthers(items, lexicon: lexicon))
  }

  /// So many dated titles are those of a list.
  private static let leastTitles = 3

  private static func amongOthers(_ items: [Item], lexicon: EventLexicon) -> Set<String> {
    var named: [ItemLook: Int] = [:]
    var open: [Item] = []
    for index in items.indices where items[index].isTitleLike && isBesideDate(items, at: index) {
      let item = items[index]
      if !lexicon.isGenericHeading(item.text.text) {
        named[item.look, default: 0] += 1
      } else if lexicon.namesMore(item.text.text) {
        open.append(item)
      }
    }
    return Set(open.filter { named[$0.look, default: 0] >= leastTitles }.map(\.text.text))
  }

  private static func isBesideDate(_ items: [Item], at index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      items.indices.contains(other) && items[other].isDateLine
        && items[other].page == items[index].page
    }
  }
}
