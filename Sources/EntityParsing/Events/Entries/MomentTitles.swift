import DateExpressions
import KitModel

/// Headings that could head any list, and are titles all the same: right below stand a day and an hour.
///
/// As in "Présentation de saison" above "vendredi 11 septembre à 19h". A heading without any word of its own, such
/// as "Programme", is none.
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
    return texts
  }
}
