import DateExpressions
import KitModel

/// Parts from an entry the heading below it that has a day and an hour of its own, however it is set.
///
/// As in: "Point presse / Vendredi 7 août à 10 h" framed below the last card of "Temps forts".
extension EntryPattern {
  /// The groups, each such heading with its date in a group of its own.
  func withOwnHeadings(_ groups: [EntryGroup]) -> [EntryGroup] {
    var parted: [EntryGroup] = []
    for (index, whole) in groups.enumerated() {
      var group = whole
      if let last = parted.indices.last, let date = group.items.first,
        let heading = parted[last].items.last, parted[last].items.count > 1,
        parted[last].title?.box != heading.box, group.title == nil, owns(date, heading),
        parted[last].items.dropLast().allSatisfy({ $0.region != heading.region }),
        index + 1 == groups.count || groups[index + 1].items.first?.region != heading.region
      {
        // Groups that open with their dates take the heading of a frame for the end of the one before. What heads
        // several dates heads a list.
        parted[last].items.removeLast()
        group.title = heading
        group.items.insert(heading, at: 0)
      }
      while let start = ownHeading(in: group) {
        parted.append(EntryGroup(title: group.title, items: Array(group.items[..<start])))
        group = EntryGroup(title: group.items[start], items: Array(group.items[start...]))
      }
      parted.append(group)
    }
    return parted
  }

  /// Where a heading with a date of its own stands behind the entry's own title and date.
  private func ownHeading(in group: EntryGroup) -> Int? {
    guard group.items.count > 3, let title = group.title else { return nil }
    var isDated = false
    for (index, item) in group.items.enumerated().dropLast() {
      if isDated, item.box != title.box, owns(group.items[index + 1], item) { return index }
      isDated = isDated || item.dated.hasCertainDay && item.tellsItsDay
    }
    return nil
  }

  /// Whether a day and an hour stand right below a heading, closer than what is above it.
  private func owns(_ date: Item, _ heading: Item) -> Bool {
    heading.isHeading && heading.isTitleLike && heading.look != look
      && !noTitles.contains(heading.text.text) && heading.text.text != sectionName
      && heading.isAbove(date)
  }
}

extension Item {
  /// Whether a day and an hour open the text right below it, closer than what stands above.
  func isAbove(_ date: Item) -> Bool {
    date.table == nil && date.page == page && date.region == region
      && (date.isDateLine || DateCoverage.isLeading(date.coverage))
      && date.dated.hasCertainDay && date.dated.hasTime
      && date.box.y0 >= box.midY && date.gapAbove < gapAbove
  }
}
