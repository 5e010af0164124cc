import KitModel

/// Short lines right above titles that belong to what these name: the town and hall of each entry of a list.
///
/// As in: "AUBIN Moulin du Bief" above "La roue tourne", a text and "Sa et di à 11h", with more white above the
/// line than below it.
extension EntryPattern {
  private static let leastOverlines = 3
  /// The share of titles that have one.
  private static let leastShareOverlined = 0.75
  /// In bytes.
  private static let longestOverline = 80
  /// How much more white stands above than below, in heights of the title.
  private static let leastMoreWhite = 0.15

  /// The groups with such a line in that of the title below it, behind the title; as they are where most have none.
  func withOverlines(_ groups: [EntryGroup]) -> [EntryGroup] {
    let titled = groups.indices.filter { isLook(groups[$0].title?.look) }
    let lines = titled.filter { $0 > 0 && overline(of: groups[$0], below: groups[$0 - 1]) != nil }
    guard lines.count >= Self.leastOverlines,
      Double(lines.count) >= Self.leastShareOverlined * Double(titled.count),
      // Without one above the first title they stand at the ends of entries.
      lines.first == titled.first,
      let last = groups.last?.items.last, !isOverline(last)
    else { return groups }
    var moved = groups
    for index in lines {
      guard let line = moved[index - 1].items.popLast() else { continue }
      moved[index].items.insert(line, at: 1)
    }
    return moved.filter { !$0.items.isEmpty }
  }

  private func overline(of group: EntryGroup, below above: EntryGroup) -> Item? {
    guard let title = group.title, let line = above.items.last, isOverline(line),
      line.page == title.page, line.box.horizontalOverlap(title.box) > 0,
      line.box.y0 < title.box.y0,
      line.gapAbove > title.gapAbove + Self.leastMoreWhite * title.box.height
    else { return nil }
    return line
  }

  private func isOverline(_ item: Item) -> Bool {
    item.table == nil && !item.isListItem && item.byteCount <= Self.longestOverline
      && item.dated.expressions.isEmpty && !isLook(item.look)
  }
}
