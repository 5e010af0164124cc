/// Sets the items of a list alike that each open with a name and tell its day or hour behind that.
///
/// As in: "**Bal des lampions** (12 juin, 21 h)" above "**Loto** (13 juin à 15 h, salle basse)": the look of an item is that
/// of most of its letters, and of a short name only where the day behind it is shorter still.
enum AlikeListItems {
  static func settled(_ items: [Item]) -> [Item] {
    var settled = items
    var start = 0
    while start < items.count {
      guard items[start].isListItem else {
        start += 1
        continue
      }
      let end = items[start...].firstIndex { !$0.isListItem && !$0.followsRunIn } ?? items.count
      let list = (start..<end).filter { items[$0].isListItem }
      if list.count > 1, let look = titleLook(of: list, in: items, upTo: end) {
        for index in list where items[index].look != look || !items[index].isEmphasised {
          settled[index].look = look
          settled[index].isEmphasised = true
        }
      }
      start = end
    }
    return settled
  }

  /// The look of most of a list's items that are titles by it, where some are and all tell when; `nil` where they need none.
  private static func titleLook(of list: [Int], in items: [Item], upTo end: Int) -> ItemLook? {
    let titles = list.filter { items[$0].isTitleLike }
    guard let first = titles.first,
      titles.count < list.count || titles.contains(where: { items[$0].look != items[first].look }),
      list.allSatisfy({ index in
        namesAndTells(items[index])
          || index + 1 < end && items[index + 1].followsRunIn
            && !items[index + 1].dated.expressions.isEmpty
      })
    else { return nil }
    let counts = Dictionary(titles.map { (items[$0].look, 1) }, uniquingKeysWith: +)
    return titles.map { items[$0].look }.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
  }

  private static func namesAndTells(_ item: Item) -> Bool {
    guard item.table == nil, !item.dated.expressions.isEmpty else { return false }
    switch item.coverage {
    case .trailing, .embedded: return true
    case .none, .pure, .leading: return false
    }
  }
}
