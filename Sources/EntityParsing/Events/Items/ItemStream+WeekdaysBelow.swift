import DateExpressions
import KitModel

/// Weekdays set right below or beside their day, in letters of their own: "JAN 21" above "Thursday", "12–14 MAI" above
/// "mar.–jeu.".
///
/// By itself the weekday would tell another day, that of the next lines.
extension ItemStream {
  func withWeekdaysBelow(_ items: [Item]) -> [Item] {
    guard items.indices.dropLast().contains(where: { isWeekday(items[$0 + 1], of: items[$0]) })
    else { return items }
    var joined: [Item] = []
    for item in items {
      if let day = joined.last, isWeekday(item, of: day), let whole = dayJoined(day, with: item) {
        joined[joined.count - 1] = whole
      } else {
        joined.append(item)
      }
    }
    return joined
  }

  /// In bytes: two weekdays in full.
  private static let longestWeekdays = 24
  /// White between the two, in heights of the weekday's line.
  private static let widestWhite = 1.0

  private func isWeekday(_ item: Item, of day: Item) -> Bool {
    guard item.byteCount <= Self.longestWeekdays, item.table == nil, day.isDayLine,
      item.page == day.page, day.dated.hasCertainDay,
      day.dated.expressions.allSatisfy({ $0.statesDayOfMonth && !$0.known.contains(.weekday) }),
      case let white = item.box.y0 - day.box.y1,
      item.box.horizontalOverlap(day.box) > 0
        ? white > -item.box.height && white < Self.widestWhite * item.box.height
        : item.box.verticalOverlap(day.box) > 0
    else { return false }
    return item.coverage == .pure && !item.dated.hasCertainDay
      && item.dated.expressions.allSatisfy { $0.known.isSubset(of: [.weekday, .recurrence]) }
      && item.dated.expressions.contains { $0.known.contains(.weekday) }
  }

  /// The day with its weekday behind it, as it would be printed in one line; `nil` where the two say different things.
  private func dayJoined(_ day: Item, with weekday: Item) -> Item? {
    var text = day.text
    text.append(weekday.text, separator: ", ")
    let dated = DatedText(text, reader: reader, lexicon: lexicon)
    guard dated.coverage == .pure, dated.expressions.count == day.dated.expressions.count else {
      return nil
    }
    var joined = day
    joined.dated = dated
    joined.box = day.box.union(weekday.box)
    return joined
  }
}
