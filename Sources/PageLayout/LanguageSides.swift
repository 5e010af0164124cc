import KitModel
import Lexicons

/// The halves of a page that say the same in two languages, side by side.
///
/// Their lines stand at the same heights, so that they look like the rows of a table; each half is read by itself. What runs
/// across both (a title, a box of figures, a closing line) is read where it stands in the first.
struct LanguageSides {
  /// The left half and what runs across both, in parts from top to bottom.
  var first: [[Segment]]
  var second: [Segment]

  /// The least share of the page's text that either half is as wide as.
  private static let leastWidth = 0.25
  private static let leastSegments = 8
  /// The least share of a page's lines that stand in either half; what runs across is the exception.
  private static let leastSided = 0.7
  /// Where the right half begins, as shares of the width of the text.
  private static let edges = 0.4..<0.65
  /// How far lines of one edge may stand apart, in points.
  private static let sameEdge = 1.5

  /// - Returns: `nil` where the page is no such page.
  static func parted(_ segments: [Segment]) -> LanguageSides? {
    guard segments.count >= leastSegments else { return nil }
    let em = Whitespace.medianSize(of: segments)
    let gap = em * ReadingOrder.leastGutter
    let halves = Whitespace.columns(of: segments, gap: gap)
    if halves.count == 2 {
      guard areSides(halves[0], halves[1], em: em) else { return nil }
      return LanguageSides(
        first: [ReadingOrder.topDown(halves[0])], second: ReadingOrder.topDown(halves[1]))
    }
    return halves.count == 1 ? partedBetween(segments, gap: gap, em: em) : nil
  }

  /// The halves of a page on which something runs across both.
  private static func partedBetween(
    _ segments: [Segment], gap: Double, em: Double
  ) -> LanguageSides? {
    guard let edge = rightEdge(of: segments) else { return nil }
    var sides = LanguageSides(first: [], second: [])
    var left: [Segment] = []
    var all: [Segment] = []
    for band in Whitespace.bands(of: segments, gap: 0) {
      if band.contains(where: { $0.ink.x0 < edge - sameEdge && $0.ink.x1 > edge - gap }) {
        if !left.isEmpty { sides.first.append(ReadingOrder.topDown(left)) }
        left = []
        sides.first.append(ReadingOrder.topDown(band))
      } else {
        let own = band.filter { $0.ink.x0 < edge - sameEdge }
        left += own
        all += own
        sides.second += band.filter { $0.ink.x0 >= edge - sameEdge }
      }
    }
    if !left.isEmpty { sides.first.append(ReadingOrder.topDown(left)) }
    guard !all.isEmpty, !sides.second.isEmpty,
      Double(all.count + sides.second.count) >= leastSided * Double(segments.count),
      areSides(all, sides.second, em: em)
    else { return nil }
    sides.second = ReadingOrder.topDown(sides.second)
    return sides
  }

  /// Where most lines begin that begin about the middle of the text.
  private static func rightEdge(of segments: [Segment]) -> Double? {
    let whole = box(of: segments)
    let inner = segments.map(\.ink.x0).filter { edges.contains(($0 - whole.x0) / whole.width) }
    let counts = inner.map { edge in inner.count { abs($0 - edge) < sameEdge } }
    guard let most = counts.max(), most >= leastSegments / 2,
      let index = counts.firstIndex(of: most)
    else { return nil }
    return inner[index]
  }

  /// Whether two columns begin at one height, are about as wide as each other and written in two languages.
  ///
  /// What ends above the right one is a title of both.
  private static func areSides(_ left: [Segment], _ right: [Segment], em: Double) -> Bool {
    let other = box(of: right)
    let left = left.filter { $0.ink.y1 > other.y0 }
    guard !left.isEmpty else { return false }
    let one = box(of: left)
    return abs(one.y0 - other.y0) < em
      && min(one.width, other.width) >= leastWidth * (other.x1 - one.x0)
      && StopWords.shared.areOfTwoLanguages(words(of: left), words(of: right))
  }

  private static func box(of segments: [Segment]) -> Rect {
    segments.dropFirst().reduce(segments[0].ink) { $0.union($1.ink) }
  }

  private static func words(of segments: [Segment]) -> [String] {
    var words: [String] = []
    for segment in segments.flatMap(\.flattened) {
      for word in segment.words { words.append(word.text) }
    }
    return words
  }
}
