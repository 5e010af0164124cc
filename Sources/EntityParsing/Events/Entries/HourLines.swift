import KitModel

/// Lines that open with an hour, of which only some look like titles: where a title is longer than its hour the line counts as
/// bold, where it is shorter as plain.
///
/// As in: "14 h – 16 h **Bal**" beside "14 h – 16 h **Bal des lampions**", each with its text below.
enum HourLines {
  private static let leastLines = 3

  /// The items with all such lines as text where some are.
  static func alike(_ items: [Item]) -> [Item] {
    let led = items.indices.filter { isLed(items[$0]) }
    let titles = led.filter { items[$0].isTitleLike }
    guard led.count >= leastLines, !titles.isEmpty, titles.count < led.count else { return items }
    var alike = items
    for index in titles { alike[index] = items[index].asText }
    return alike
  }

  /// Whether an hour opens an item, with something behind it, and no day stands in it.
  private static func isLed(_ item: Item) -> Bool {
    item.table == nil && !item.isTimeLine && item.dated.isTimeOnly
      && DateCoverage.isLeading(item.coverage)
  }
}
