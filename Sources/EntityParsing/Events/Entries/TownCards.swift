import KitModel

/// Cards that are headed by the town in which something on tour stops, and tell the day, the hours and the hall below: the
/// town is what names each of them.
///
/// As in: "Wray", "Mon. 14 Sept.", "10 am – 4 pm", "Old Quay". A town above titles of their own says where these are.
struct TownCards {
  let isPlaceName: (Item) -> Bool

  private static let leastCards = 3
  /// The share of the headings that are towns, and of the towns right above a day.
  private static let leastShare = 0.75
  /// How many short texts may stand between the town and its day: the county, a number.
  private static let mostBetween = 2
  /// How much larger than the texts below them towns are set that name something, as a ratio; a label above the title is
  /// hardly larger.
  private static let leastSize = 1.25
  /// In bytes; numbers may be set larger.
  private static let shortestText = 4

  /// The cards of a list whose headings, but for that of the whole, are such towns; `nil` where they are not.
  func groups(of items: [Item], below title: SourcedText) -> [EntryGroup]? {
    let heads = items.indices.filter { index in
      items[index].isHeading && items[index].table == nil && items[index].dated.expressions.isEmpty
        && items[index].text.text != title.text
    }
    guard heads.count >= Self.leastCards,
      heads.count(where: { isPlaceName(items[$0]) }) * 2 >= heads.count
    else { return nil }
    let ends = heads.dropFirst() + [items.count]
    let cards = zip(heads, ends).count { start, end in
      let below = items[(start + 1)..<end]
      let sizes = below.filter { $0.byteCount >= Self.shortestText }.map(\.look.halfPoints)
      return Double(items[start].look.halfPoints) >= Self.leastSize * Double(sizes.max() ?? 0)
        && below.prefix(Self.mostBetween + 1).contains(where: \.isDateLine)
        && below.count(where: { $0.isDateLine && $0.dated.hasCertainDay }) <= Self.mostDays
        && !below.contains { $0.table != nil || $0.isTitleLike && $0.dated.expressions.isEmpty }
    }

    guard isMost(cards, of: heads.count) else { return nil }
    return zip(heads, ends).map { start, end in
      EntryGroup(title: items[start], items: Array(items[start..<end]))
    }
  }

  /// A stop may take two days, or have been on another.
  private static let mostDays = 2

  private func isMost(_ part: Int, of all: Int) -> Bool {
    Double(part) >= Self.leastShare * Double(all)
  }
}

extension EntrySegmentation {
  /// The entries of a list of such cards; `nil` where it is none.
  func townEntries(of items: [Item]) -> [Entry]? {
    TownCards(isPlaceName: isPlaceName).groups(of: items, below: scope.section.title)?.flatMap {
      group in
      group.title.map { titledEntries(group, title: $0, heading: heading, scope: scope) } ?? []
    }
  }
}
