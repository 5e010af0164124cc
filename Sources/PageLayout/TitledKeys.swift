import KitModel

/// Tells two days in the margin as keys of what stands beside them: each stands at the height of a title, and no other line is
/// set as these are.
///
/// As in: "Sa 11/10" beside "Bal des lampions" in large type, a text below that, and so once more.
enum TitledKeys {
  /// How far a key and its title may stand apart in height, and the white between lines of one title, in type sizes.
  private static let sameHeight = 0.6
  private static let titleGap = 0.55

  static func are(_ keys: [[Segment]], beside column: [Segment], em: Double) -> Bool {
    guard keys.count == 2, keys.allSatisfy(KeyedRows.holdsFigure),
      let top = column.min(by: { $0.ink.y0 < $1.ink.y0 }), top.contents == nil
    else { return false }
    let titles = Whitespace.bands(
      of: column.filter { $0.style == top.style }, gap: titleGap * em)
    guard titles.count == keys.count else { return false }
    let areBeside = zip(keys, titles).allSatisfy { key, title in
      abs(ReadingOrder.top(key) - ReadingOrder.top(title)) < sameHeight * em
    }
    let ends = titles.dropFirst().map(ReadingOrder.top) + [.infinity]
    return areBeside
      && zip(titles, ends).allSatisfy { title, end in
        column.contains {
          $0.style != top.style && $0.ink.y0 > ReadingOrder.top(title) && $0.ink.y0 < end
        }
      }
  }
}
