import KitModel

/// Titles that differ in their colours alone, as those of cards do where each subject has its own.
enum TitleColors {
  /// So many titles of one size and weight, in so many colours, are of one kind.
  private static let leastTitles = 3
  private static let leastColors = 3

  /// The items with such titles in one colour, once for each size that has them.
  ///
  /// Titles of few colours have them for a reason: those of one are of one level. Only white ones stand in bars of
  /// colour, among which light ones bear dark titles.
  static func uniform(_ items: [ProjectItem]) -> [[ProjectItem]] {
    var looks: [(look: ItemLook, colors: Set<Color>, count: Int)] = []
    for entry in items where entry.item.isTitleLike && entry.item.isHeading {
      var look = entry.item.look
      look.color = neutral
      if let index = looks.firstIndex(where: { $0.look == look }) {
        looks[index].colors.insert(entry.item.look.color)
        looks[index].count += 1
      } else {
        looks.append((look, [entry.item.look.color], 1))
      }
    }
    let colored = looks.filter {
      $0.count >= leastTitles
        && ($0.colors.count >= leastColors && $0.colors.count * 2 >= $0.count
          || $0.colors.count == 2
            && ($0.colors.contains(where: isPaper) || standInRow($0.look, of: items)))
    }
    return colored.map { group in
      items.map { entry in
        var plain = entry
        plain.item.look.color = neutral
        return plain.item.look == group.look && entry.item.isTitleLike ? plain : entry
      }
    }
  }

  /// Whether titles of both colours stand side by side at one height, as those of boxes in turn light and dark do.
  private static func standInRow(_ look: ItemLook, of items: [ProjectItem]) -> Bool {
    let titles = items.map(\.item).filter { item in
      var own = item.look
      own.color = neutral
      return own == look && item.isTitleLike && item.isHeading
    }
    guard let first = titles.first else { return false }
    let row = titles.filter {
      $0.page == first.page && abs($0.box.midY - first.box.midY) < first.box.height / 2
    }
    return row.count >= leastTitles && Set(row.map(\.look.color)).count > 1
  }

  private static func isPaper(_ color: Color) -> Bool {
    min(color.red, color.green, color.blue) >= leastPaper
  }

  private static let leastPaper: UInt8 = 0xF5
  private static let neutral = Color(red: 0, green: 0, blue: 0)
}
