import DateExpressions
import KitModel

/// Headings that could head any list, and are titles all the same: right below stand a day and an hour.
///
/// As in "Présentation de saison" above "vendredi 11 septembre à 19h". A heading without any word of its own, such
/// as "Programme", is none. Among several dated titles that are set alike any such heading is one, and so is one without
/// a word of its own where all of them stand as it does below or above their dates, or have the same below them as it has:
/// a text, one day and its hour, a place.
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
      .union(builtAsOthers(items, lexicon: lexicon))
  }

  /// Generic headings below which stands in the same order what stands below most titles set alike.
  private static func builtAsOthers(_ items: [Item], lexicon: EventLexicon) -> Set<String> {
    let titles = items.indices.filter { items[$0].isTitleLike }
    let generic = titles.filter { lexicon.isGenericHeading(items[$0].text.text) }
    guard !generic.isEmpty, titles.count > leastTitles else { return [] }
    let orders = Dictionary(uniqueKeysWithValues: titles.map { ($0, order(of: items, below: $0)) })
    return Set(
      generic.filter { index in
        guard let own = orders[index] ?? nil else { return false }
        return titles.count { other in
          items[other].look == items[index].look && orders[other] == own
            && !generic.contains(other)
        } >= leastTitles
      }.map { items[$0].text.text })
  }

  /// Which of the stretches below a title, up to the next one set alike, are days: text, day, text; `nil` where there isn't
  /// one day with its hour among few items.
  private static func order(of items: [Item], below title: Int) -> [Bool]? {
    let below = items[(title + 1)...].prefix { !$0.isTitleLike || $0.look != items[title].look }
    // Small words above a larger title name its kind.
    let isLarger = { (item: Item) in
      item.isTitleLike && item.look.halfPoints > items[title].look.halfPoints
    }
    guard below.count <= mostItems, below.allSatisfy({ $0.table == nil && !isLarger($0) }) else {
      return nil
    }
    var order: [Bool] = []
    // An hour stands for a day that heads it.
    let isDay = { (item: Item) in item.isDateLine || item.isTimeLine || opensWithDay(item) }
    for item in below {
      let isDay = isDay(item)
      if isDay || order.last != false { order.append(isDay) }
    }
    guard order.count(where: { $0 }) == 1,
      below.contains(where: { isDay($0) && $0.dated.hasTime })
    else { return nil }
    return order
  }

  /// Below one title.
  private static let mostItems = 5

  /// So many dated titles are those of a list.
  private static let leastTitles = 3

  private static func amongOthers(_ items: [Item], lexicon: EventLexicon) -> Set<String> {
    var named: [ItemLook: (count: Int, sides: Sides)] = [:]
    var open: [(index: Int, sides: Sides)] = []
    for index in items.indices where items[index].isTitleLike {
      let item = items[index]
      let sides = sidesOfDates(items, at: index)
      if sides.isEmpty { continue }
      if lexicon.isGenericHeading(item.text.text) {
        open.append((index, sides))
      } else {
        let before = named[item.look]
        named[item.look] = (
          (before?.count ?? 0) + 1, before.map { $0.sides.intersection(sides) } ?? sides
        )
      }
    }
    return Set(
      open.filter { index, sides in
        let item = items[index]
        guard let others = named[item.look], others.count >= leastTitles else { return false }
        return lexicon.namesMore(item.text.text)
          || !others.sides.isEmpty && others.sides.isSubset(of: sides)
            && sides == sidesOfDates(items, at: index, noLarger: true)
      }.map { items[$0.index].text.text })
  }

  /// Where dates stand beside a title: right above or right below it.
  private struct Sides: OptionSet {
    let rawValue: UInt8

    static let above = Sides(rawValue: 1)
    static let below = Sides(rawValue: 2)
  }

  /// - Parameter noLarger: whether only dates in letters no larger than the title's count; a label such as "PRESSE" in
  ///   small letters is no title.
  private static func sidesOfDates(
    _ items: [Item], at index: Int, noLarger: Bool = false
  ) -> Sides {
    func isDate(_ other: Int) -> Bool {
      items.indices.contains(other) && (items[other].isDateLine || opensWithDay(items[other]))
        && items[other].page == items[index].page
        && !(noLarger && items[other].look.halfPoints > items[index].look.halfPoints)
    }
    return Sides((isDate(index - 1) ? [.above] : []) + (isDate(index + 1) ? [.below] : []))
  }

  /// Whether a line is a day with something behind it, such as its place.
  private static func opensWithDay(_ item: Item) -> Bool {
    item.table == nil && item.byteCount <= longestLine && DateCoverage.isLeading(item.coverage)
      && item.dated.hasCertainDay
  }

  /// In bytes.
  private static let longestLine = 110
}
