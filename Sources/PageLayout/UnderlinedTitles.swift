import KitModel

/// Tells lines drawn below the titles of entries from those that part the rows of a table.
///
/// As in: "1.  Bal des lampions" in bold with a line right below it, its day and place, white, and the next title with its line.
/// Between two such lines a text ends and the next title stands, closer to the line below it than to that text.
enum UnderlinedTitles {
  private static let leastTitles = 2
  /// The share of the lines that stand below such a title.
  private static let leastShare = 0.75
  /// How far the feet of one line differ, in type sizes.
  private static let sameLine = 0.45

  /// - Parameters:
  ///   - levels: where the lines are drawn, from top to bottom.
  ///   - segments: what stands between and around them.
  static func are(_ levels: [Double], among segments: [Segment], size: Double) -> Bool {
    var styles: [StyleID: Int] = [:]
    var others: Set<StyleID> = []
    var numbered = 0
    for (upper, lower) in zip(levels, levels.dropFirst()) {
      let band = segments.filter { $0.ink.midY > upper && $0.ink.midY < lower }
      guard let foot = band.map(\.ink.y1).max() else { continue }
      let title = band.filter { foot - $0.ink.y1 < sameLine * size }
      let text = band.filter { foot - $0.ink.y1 >= sameLine * size }
      others.formUnion(text.map(\.style))
      guard let longest = title.max(by: { $0.ink.width < $1.ink.width }),
        case let top = ReadingOrder.top(title), let bottom = text.map(\.ink.y1).max(),
        top - bottom > lower - foot, bottom > upper
      else { continue }
      styles[longest.style, default: 0] += 1
      if isNumber(title.min { $0.ink.x0 < $1.ink.x0 }) { numbered += 1 }
    }
    guard let (style, count) = styles.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
      return false
    }
    // A number in front of each tells it from the text, however it is set.
    return count >= leastTitles && (!others.contains(style) || numbered == count)
      && Double(count) >= leastShare * Double(levels.count - 1)
  }

  private static func isNumber(_ segment: Segment?) -> Bool {
    guard let segment, segment.words.count == 1 else { return false }
    return segment.words[0].text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }
}
