import KitModel

/// The hours along the top of a timetable that is drawn to scale: "10h 11h 12h 13h …", above boxes that tell
/// their own.
enum HourScale {
  /// So many hours in a row are a scale.
  private static let leastHours = 5
  /// How far their heights may differ, in points.
  private static let tolerance = 2.0

  /// The items without those of such a scale: nothing begins there.
  static func without(_ items: [Item]) -> [Item] {
    guard items.count >= leastHours, items.contains(where: \.isTimeLine) else { return items }
    var kept: [Item] = []
    var index = 0
    while index < items.count {
      let length = scale(in: items, at: index)
      if length >= leastHours {
        index += length
      } else {
        kept.append(items[index])
        index += 1
      }
    }
    return kept
  }

  /// How many items from one on are hours at one height that rise by one and the same step.
  private static func scale(in items: [Item], at start: Int) -> Int {
    guard let first = hour(items[start]) else { return 0 }
    var (last, step, length) = (first, 0, 1)
    for index in (start + 1)..<items.count {
      let (item, above) = (items[index], items[index - 1])
      guard let hour = hour(item), item.page == above.page, item.look == above.look,
        abs(item.box.y0 - above.box.y0) < tolerance, item.box.x0 > above.box.x1
      else { break }
      let own = (hour - last + 24) % 24
      guard own > 0, step == 0 || own == step else { break }
      (last, step, length) = (hour, own, length + 1)
    }
    return length
  }

  /// The hour that an item tells and nothing else.
  private static func hour(_ item: Item) -> Int? {
    guard item.isTimeLine, item.byteCount <= longestHour, item.dated.expressions.count == 1 else {
      return nil
    }
    return Int(item.text.text.prefix { $0.isNumber })
  }

  /// As in "10:00 am", in bytes.
  private static let longestHour = 8
}
