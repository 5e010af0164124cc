import KitModel

/// Lines beside a day that tell more of what the title above announces, set apart as titles are: the place in bold above
/// the day, or places and prices in the day's own type below it.
///
/// As in: "Les Heures creuses" in bold and, larger, "Samedi 3 octobre à 19 h" with "La Halle" below it.
struct DayCompanions {
  /// The section's title, which is no entry's.
  let heading: String
  let places: PlaceParser

  /// Fewer may stand so by chance.
  private static let least = 2
  /// The share of the days that have a title above them, all set alike.
  private static let leastShare = 0.8
  /// The most white between the day and a line set as it is, in heights of it.
  private static let mostWhite = 0.6

  /// The items with such lines as text.
  func marked(_ items: [Item]) -> [Item] {
    var days: [Day] = []
    var start = 0
    for (index, item) in items.enumerated() where tellsDay(item) {
      defer { start = index + 1 }
      if index > 0, index == start, !days.isEmpty { continue }
      let above = items[start..<index].indices.filter {
        items[$0].isTitleLike && items[$0].text.text != heading
      }
      days.append(
        Day(
          title: above.first { !isAlike(items[$0].look, item.look) }, place: above.last,
          companion: index + 1 < items.count && isCompanion(items[index + 1], of: item)
            ? index + 1 : nil))
    }
    guard let first = days.first?.title, case let look = items[first].look,
      case let titled = days.filter({ $0.title.map { isAlike(items[$0].look, look) } ?? false }),
      titled.count >= Self.least, Double(titled.count) >= Self.leastShare * Double(days.count)
    else { return items }
    let below = titled.compactMap(\.companion)
    let above = titled.compactMap { day -> Int? in
      guard let place = day.place, place != day.title, !isAlike(items[place].look, look),
        items[place].look.halfPoints <= look.halfPoints, isPlace(items[place])
      else { return nil }
      return place
    }
    var marked = items
    for lines in [below, above] where lines.count >= Self.least {
      for index in lines { marked[index] = marked[index].asText }
    }
    return marked
  }

  /// A day with the titles above it and the line below it.
  private struct Day {
    var title: Int?
    var place: Int?
    var companion: Int?
  }

  private func tellsDay(_ item: Item) -> Bool {
    item.table == nil && item.dated.hasCertainDay
      && (item.isDateLine || DateCoverage.isLeading(item.coverage))
  }

  private func isCompanion(_ item: Item, of day: Item) -> Bool {
    day.isEmphasised && item.isTitleLike && isAlike(item.look, day.look) && item.page == day.page
      && item.gapAbove < Self.mostWhite * day.box.height
  }

  private func isPlace(_ item: Item) -> Bool {
    places.parse(item.text.text).first.map {
      $0.range.count * 5 >= item.byteCount * 4
    } ?? false
  }

  private func isAlike(_ a: ItemLook, _ b: ItemLook) -> Bool {
    a.halfPoints == b.halfPoints && a.isBold == b.isBold && a.isItalic == b.isItalic
      && a.color == b.color
  }
}
