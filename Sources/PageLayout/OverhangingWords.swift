import KitModel

/// Parts two columns where a word that can't be broken runs out of the first over the gutter: an address of mail in a side column.
enum OverhangingWords {
  private static let leastLetters = 12
  private static let mostWords = 2
  private static let leastLines = 4
  /// How far words stand off the edge of their column at most, in type sizes.
  private static let tolerance = 0.5

  /// The columns, such words with the first; `nil` where there are none, or others without them.
  static func parted(_ segments: [Segment], em: Double) -> [[Segment]]? {
    let words = segments.filter { isUnbroken($0) }
    guard (1...mostWords).contains(words.count) else { return nil }
    let rest = segments.filter { !isUnbroken($0) }
    let gap = em * ReadingOrder.leastGutter
    guard Whitespace.columnCount(of: rest, gap: gap) == 2 else { return nil }
    let columns = Whitespace.columns(of: rest, gap: gap)
    let edge = columns[0].map(\.ink.x0).min() ?? 0
    guard columns.allSatisfy({ $0.count >= leastLines }),
      words.allSatisfy({ abs($0.ink.x0 - edge) < tolerance * em }),
      case .columns = GridDecision.judge(segments: rest, columns: columns, em: em)
    else { return nil }
    return [ReadingOrder.topDown(columns[0] + words), columns[1]]
  }

  private static func isUnbroken(_ segment: Segment) -> Bool {
    segment.contents == nil && segment.words.count == 1
      && segment.words[0].text.utf8.count >= leastLetters
      && segment.words[0].text.utf8.contains(UInt8(ascii: "@"))
  }
}
