import KitModel

/// Headings in filled bars across columns that part a page more than the larger titles below each of them do.
///
/// As in: "VENDREDI 15 JANVIER" in small capitals on a bar from side to side, and "La chouette et le fleuve" larger below it.
struct BarHeads {
  private static let leastBars = 2
  /// The share of bars with such a title below.
  private static let leastTitled = 0.6
  /// So many blocks below a bar, a line about the kind of thing among them, its title stands at the latest.
  private static let mostAbove = 3

  /// The level of the sections that the bars of a page head, above that of the titles; `nil` where these stand below no bar.
  ///
  /// - Parameter level: that of the section which a heading opens by its size, if it does.
  static func level(on page: LaidOutPage, _ level: (Block) -> Int?) -> Int? {
    let blocks = page.blocks
    let bars = blocks.indices.filter { blocks[$0].isBar && blocks[$0].lines.count == 1 }
    guard bars.count >= leastBars else { return nil }
    let titles = bars.compactMap { bar -> Int? in
      if level(blocks[bar]) != nil { return nil }
      return blocks[(bar + 1)...].prefix(mostAbove).prefix { !$0.isBar }.lazy
        .compactMap(level).first
    }
    guard let top = titles.min(), top > 1,
      Double(titles.count) >= leastTitled * Double(bars.count)
    else { return nil }
    return top - 1
  }
}
