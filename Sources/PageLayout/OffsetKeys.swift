import KitModel

/// Finds the lines that keys of a list stand beside though none of them begins at a key's height: days set
/// a half line lower than the titles that they go with.
enum OffsetKeys {
  /// How far a key stands below the top of its title, and how much that may differ, in type sizes.
  private static let nearest = 0.35
  private static let farthest = 1.0
  private static let spread = 0.4
  /// Likewise, where keys stand above the tops of what they go with: the margin's lines are set a bit higher than the text's.
  private static let spreadAbove = 0.1
  private static let farthestAbove = 0.7
  /// White between the lines of one title, likewise.
  private static let titleGap = 0.55
  /// So many keys tell, and so many more titles than keys there may be.
  private static let leastKeys = 3
  private static let mostTitles = 1.25

  /// The first line of each key's title, where a style that only titles have opens as many pieces of text
  /// as there are keys, all as far from them; the style that stands highest, where the texts below the
  /// titles are as many pieces; `nil` where there is none.
  static func lines(beside keys: [[Segment]], of others: [Segment], em: Double) -> [Segment]? {
    guard keys.count >= leastKeys else { return nil }
    var highest: (offset: Double, lines: [Segment])?
    let styles = Set(others.lazy.filter { $0.contents == nil }.map(\.style)).sorted()
    for style in styles {
      let titles = Whitespace.bands(of: others.filter { $0.style == style }, gap: titleGap * em)
        .compactMap { $0.min { $0.ink.y0 < $1.ink.y0 } }
      guard titles.count >= keys.count,
        Double(titles.count) <= mostTitles * Double(keys.count)
      else { continue }
      let tops = keys.map { key in key.map { $0.ink.y0 }.min() ?? 0 }
      let lines = tops.compactMap { top in
        titles.min { abs($0.ink.y0 - top) < abs($1.ink.y0 - top) }
      }
      let offsets = zip(tops, lines).map { $0 - $1.ink.y0 }
      let usual = offsets.sorted()[offsets.count / 2]
      let isBelow = (nearest * em..<farthest * em).contains(usual)
      let isAbove =
        (nearest * em..<farthestAbove * em).contains(-usual) && titles.count == keys.count
      if isBelow || isAbove,
        offsets.allSatisfy({ abs($0 - usual) < (isBelow ? spread : spreadAbove) * em }),
        Set(lines.map(\.ink)).count == keys.count, usual > highest?.offset ?? -.infinity
      {
        highest = (usual, lines)
      }
    }
    return highest?.lines
  }

  /// The first line of each key's title, where keys stand at the foot or the middle of their rows: a style that
  /// only titles have opens a piece of text above each key and below the one before it, and none below the last.
  ///
  /// As in: "Fri 2 Oct, 8pm" in the margin beside the last line below "The Lost Barge".
  static func titlesAbove(_ keys: [[Segment]], of others: [Segment], em: Double) -> [Segment]? {
    guard keys.count >= leastKeys else { return nil }
    let extents = keys.compactMap { key -> ClosedRange<Double>? in
      guard let top = key.map(\.ink.y0).min(), let bottom = key.map(\.ink.y1).max() else {
        return nil
      }
      return top...bottom
    }
    guard extents.count == keys.count, let highest = others.map(\.ink.y0).min(),
      highest < extents[0].lowerBound - nearest * em
    else { return nil }
    for style in Set(others.lazy.filter { $0.contents == nil }.map(\.style)).sorted() {
      let titles = Whitespace.bands(of: others.filter { $0.style == style }, gap: titleGap * em)
        .compactMap { $0.min { $0.ink.y0 < $1.ink.y0 } }
      guard titles.count == keys.count, let first = titles.first, first.ink.y0 <= highest + 1 else {
        continue
      }
      let isAbove = titles.indices.allSatisfy { index in
        titles[index].ink.midY < extents[index].lowerBound
          && extents[index].lowerBound - titles[index].ink.y1 < furthestAbove * em
          && (index == 0 || titles[index].ink.y0 > extents[index - 1].upperBound - em)
      }
      if isAbove { return titles }
    }
    return nil
  }

  /// How far below its title a key stands at most, in type sizes.
  private static let furthestAbove = 6.0
}
