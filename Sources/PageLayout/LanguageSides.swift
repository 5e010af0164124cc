import KitModel
import Lexicons

/// Parts a page whose halves say the same in two languages, side by side.
///
/// Their lines stand at the same heights, so that they look like the rows of a table; each half is read by itself.
enum LanguageSides {
  /// The least share of the page's text that either half is as wide as.
  private static let leastWidth = 0.25
  private static let leastSegments = 8

  /// - Returns: the two halves from left to right; `nil` where the page is no such page.
  static func parted(_ segments: [Segment]) -> [[Segment]]? {
    guard segments.count >= leastSegments else { return nil }
    let em = Whitespace.medianSize(of: segments)
    let halves = Whitespace.columns(of: segments, gap: em * ReadingOrder.leastGutter)
    guard halves.count == 2, case let boxes = halves.map(box),
      abs(boxes[0].y0 - boxes[1].y0) < em,
      boxes.allSatisfy({ $0.width >= leastWidth * (boxes[1].x1 - boxes[0].x0) }),
      let left = language(of: halves[0]), let right = language(of: halves[1]), left != right
    else { return nil }
    return halves.map(ReadingOrder.topDown)
  }

  private static func box(of segments: [Segment]) -> Rect {
    segments.dropFirst().reduce(segments[0].ink) { $0.union($1.ink) }
  }

  private static func language(of segments: [Segment]) -> Int? {
    StopWords.shared.language(of: segments.flatMap { $0.words.map(\.text) })
  }
}
