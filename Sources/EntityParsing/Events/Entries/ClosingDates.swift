import DateExpressions
import KitModel

/// Entries of plain text that each end with their day, told by the white between them.
///
/// As in: "La Barque rouge / Avec Ana Ruiz", right below it "Mardi 5 janvier, 20h30, Le Battoir", and as far below that as
/// entries stand apart the next title, set as the text is.
enum ClosingDates {
  private static let leastDates = 3
  /// How much closer the text above a day is than the one below it.
  private static let closer = 0.5

  /// Whether all days with texts on both sides stand closer to those above, none first and one last.
  static func end(_ items: [Item]) -> Bool {
    guard let first = items.first, let last = items.last, !isDate(first), isDate(last) else {
      return false
    }
    var dates = 0
    for (index, item) in items.enumerated() where isDate(item) {
      guard index > 0, !isDate(items[index - 1]), item.table == nil else { return false }
      dates += 1
      guard index + 1 < items.count, case let below = items[index + 1].gapAbove, below < Item.noGap
      else { continue }
      if item.gapAbove >= closer * below { return false }
    }
    return dates >= leastDates
  }

  /// The items, parted behind each day.
  static func groups(of items: [Item]) -> [EntryGroup] {
    var groups: [EntryGroup] = []
    var isOpen = false
    for item in items {
      if isOpen {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append(EntryGroup(title: isTitle(item) ? item : nil, items: [item]))
      }
      isOpen = !isDate(item)
    }
    return groups
  }

  /// Whether a text is one short line: a name with nothing below it but its day.
  private static func isTitle(_ item: Item) -> Bool {
    item.hardBreaks.isEmpty && item.byteCount < longestTitle && item.dated.expressions.isEmpty
  }

  /// In bytes.
  private static let longestTitle = 90

  private static func isDate(_ item: Item) -> Bool {
    item.isDateLine || DateCoverage.isLeading(item.coverage) && item.dated.hasCertainDay
  }
}
