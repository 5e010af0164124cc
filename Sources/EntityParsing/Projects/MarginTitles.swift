import KitModel

/// Puts each text in a column beside the title at its height, where titles alone fill the margin and the layout reads
/// them column by column.
///
/// As in: "La Remise" and "Le Bac" in the left margin, with who is behind each, and a paragraph about each at the right.
enum MarginTitles {
  private static let leastTitles = 2
  /// The shortest text, in bytes.
  private static let leastText = 60
  /// How far above its title a text may begin, in the title's heights.
  private static let mostAbove = 1.5

  static func joined(_ items: [ProjectItem]) -> [ProjectItem] {
    var joined: [ProjectItem] = []
    var index = 0
    while index < items.count {
      let margin = run(of: items, from: index)
      let beside = run(of: items, from: margin.upperBound)
      if let rows = rows(items[margin], beside: items[beside]) {
        joined += rows
        index = beside.upperBound
      } else {
        joined += items[margin]
        index = margin.upperBound
      }
    }
    return joined
  }

  /// The items that stand in one column of a page.
  private static func run(of items: [ProjectItem], from start: Int) -> Range<Int> {
    guard start < items.count else { return start..<start }
    let first = items[start].item
    let end = items[start...].firstIndex {
      $0.item.page != first.page || $0.item.region != first.region
    }
    return start..<(end ?? items.count)
  }

  /// The items of both columns row by row; `nil` where they are no titles with texts beside them.
  private static func rows(
    _ margin: ArraySlice<ProjectItem>, beside: ArraySlice<ProjectItem>
  ) -> [ProjectItem]? {
    guard beside.count >= leastTitles, let page = beside.first?.item.page,
      margin.first?.item.page == page,
      beside.allSatisfy({ $0.item.table == nil && !$0.item.isHeading }),
      let left = beside.map(\.item.box.x0).min(), let top = beside.map(\.item.box.y0).min(),
      // What stands above both columns is read before them.
      let start = margin.indices.first(where: { index in
        let title = margin[index].item
        return title.isHeading && title.isTitleLike
          && title.box.y1 + mostAbove * title.box.height > top
          // A heading right above both columns is set otherwise than the titles.
          && margin[index...].count {
            $0.item.isHeading && $0.item.isTitleLike && $0.item.look == title.look
          } >= leastTitles
      })
    else { return nil }
    let column = margin[start...]
    let titles = column.indices.filter {
      column[$0].item.isHeading && column[$0].item.isTitleLike
        && column[$0].item.look == column[start].item.look
    }
    guard titles.count >= leastTitles, titles.count <= beside.count,
      column.allSatisfy({
        $0.item.table == nil && $0.item.box.x1 <= left && $0.item.byteCount < leastText
      })
    else { return nil }
    var rows: [ProjectItem] = Array(margin[..<start])
    var rest = beside
    for (place, title) in titles.enumerated() {
      let next = place + 1 < titles.count ? titles[place + 1] : nil
      let end = next.map { column[$0].item.box.y0 - mostAbove * column[$0].item.box.height }
      let own = rest.prefix { entry in end.map { entry.item.box.y0 < $0 } ?? true }
      guard own.contains(where: { $0.item.byteCount >= leastText }) else { return nil }
      rest = rest.dropFirst(own.count)
      rows += column[title..<(next ?? column.endIndex)] + own
    }
    return rows
  }
}
