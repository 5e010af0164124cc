import KitModel

/// Parts a page into cards below one another that each open with a mark of their own, such as a large
/// numeral: what stands beside and below a mark, pictures apart, is its card.
enum MarkedCards {
  /// How much larger than the text a mark is, and the most characters that it has.
  private static let leastSize = 2.5
  private static let longestMark = 3

  /// - Returns: what stands above the first mark, then the cards; `nil` where there are no two of them.
  static func parted(_ segments: [Segment], em: Double) -> [[Segment]]? {
    let large = segments.filter { $0.size > leastSize * em }
    guard let first = large.first, large.count >= 2,
      large.allSatisfy({ mark in
        mark.style == first.style && abs(mark.ink.x0 - first.ink.x0) < em
          && mark.words.reduce(0) { $0 + $1.text.utf8.count } <= longestMark
      }), segments.count >= 3 * large.count
    else { return nil }
    let texts = Whitespace.bands(
      of: segments.filter { $0.size <= leastSize * em }, gap: Whitespace.bandGap(of: segments))
    let tops = large.map { top(beside: $0, of: texts, em: em) }.sorted()
    var parts: [[Segment]] = Array(repeating: [], count: tops.count + 1)
    for segment in segments {
      let part = tops.count { $0 <= segment.ink.midY }
      // What reaches over the top of a mark belongs to no single card.
      if part < tops.count, segment.ink.y1 > tops[part] + 0.5 * em { return nil }
      parts[part].append(segment)
    }
    guard parts.dropFirst().allSatisfy({ $0.count >= 3 }) else { return nil }
    return parts.filter { !$0.isEmpty }
  }

  /// Where the card of a mark begins: at its letters, or at the first line beside them where white stands above that and it
  /// is set a little higher.
  private static func top(beside mark: Segment, of texts: [[Segment]], em: Double) -> Double {
    let tops = texts.lazy.filter { text in
      text.contains { $0.ink.midY > mark.ink.y0 }
    }.map(ReadingOrder.top)
    return tops.first { $0 < mark.ink.y0 && $0 > mark.ink.y0 - mostAbove * em } ?? mark.ink.y0
  }

  /// In sizes of the text: no more than a line.
  private static let mostAbove = 1.0
}
