import KitModel

/// Parts lines of text where a plumb line is drawn between two of their words: the words of two columns, however little white
/// stands beside the line.
enum PlumbLines {
  /// How high a line is at least, in sizes of the text beside it: lower ones stand between the words of one line.
  private static let leastHeight = 3.0
  private static let mostRules = 100

  static func parted(_ segments: [Segment], on page: ExtractedPage) -> [Segment] {
    let plumb = page.rules.lazy.filter { !$0.isLevel }.prefix(mostRules)
      .sorted { $0.position < $1.position }
    guard !plumb.isEmpty else { return segments }
    var isParted = false
    var parts: [Segment] = []
    parts.reserveCapacity(segments.count)
    for segment in segments {
      let lines = plumb.lazy.filter {
        $0.position > segment.ink.x0 && $0.position < segment.ink.x1
          && $0.start < segment.ink.midY && $0.end > segment.ink.midY
          && $0.end - $0.start > leastHeight * segment.size
      }
      let cuts = lines.compactMap { line in
        segment.words.indices.dropFirst().first {
          segment.words[$0 - 1].box.x1 <= line.position && segment.words[$0].box.x0 >= line.position
        }
      }
      guard !cuts.isEmpty else {
        parts.append(segment)
        continue
      }
      isParted = true
      let ends = [0] + Set(cuts).sorted() + [segment.words.count]
      parts += zip(ends, ends.dropFirst()).map { Segment(words: Array(segment.words[$0..<$1])) }
    }
    return isParted ? ReadingOrder.topDown(parts) : segments
  }
}
