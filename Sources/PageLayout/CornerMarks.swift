import KitModel

/// Puts small marks at the corner of a card behind its title: "COMPLET" in a filled box over the card's upper edge.
///
/// At its own height such a mark is a column of its own, and the titles beside each other below it are cut from their texts.
enum CornerMarks {
  /// The largest mark, as a share of the title's size, and its most words.
  private static let largest = 0.75
  private static let mostWords = 2
  /// The box around it, in its own type sizes.
  private static let highestBox = 3.0
  private static let widestPadding = 3.0
  /// How far above its title it stands at the most, in sizes of that, and where it is put behind it.
  private static let highest = 2.5
  private static let gap = 0.5
  private static let mostMarks = 40

  static func besideTitles(_ segments: [Segment], on page: ExtractedPage) -> [Segment] {
    let marks = segments.indices.filter { isMark(segments[$0], among: segments, on: page) }
    guard !marks.isEmpty, marks.count <= mostMarks else { return segments }
    var moved = segments
    for mark in marks {
      let ink = segments[mark].ink
      guard let title = title(below: segments[mark], among: segments) else { continue }
      moved[mark] = segments[mark].moved(
        x: title.ink.x1 + gap * title.size - ink.x0, y: title.ink.midY - ink.midY)
    }
    return ReadingOrder.topDown(moved)
  }

  /// Whether a segment is a word or two in capitals in a small filled box, with nothing else at its height.
  private static func isMark(
    _ segment: Segment, among segments: [Segment], on page: ExtractedPage
  ) -> Bool {
    guard segment.words.count <= mostWords, segment.contents == nil,
      segment.words.allSatisfy({ Headings.isInCapitals($0.text) }),
      !segments.contains(where: {
        $0.ink != segment.ink && $0.ink.verticalOverlap(segment.ink) > 0
      })
    else { return false }
    return page.fills.contains { fill in
      let box = fill.box
      return box.contains(x: segment.ink.midX, y: segment.ink.midY)
        && box.height < highestBox * segment.size
        && box.width < segment.ink.width + widestPadding * segment.size
    }
  }

  /// The line right below that ends left of a mark, in letters larger than its.
  private static func title(below mark: Segment, among segments: [Segment]) -> Segment? {
    let below = segments.filter {
      $0.contents == nil && $0.ink.y0 >= mark.ink.midY
        && $0.ink.y0 - mark.ink.y1 < highest * $0.size
    }
    guard let top = below.map(\.ink.y0).min() else { return nil }
    let line = below.filter { $0.ink.y0 < top + $0.size / 2 && $0.ink.x0 < mark.ink.x0 }
    guard let title = line.max(by: { $0.ink.x0 < $1.ink.x0 }), title.ink.x1 < mark.ink.x0,
      mark.size < largest * title.size
    else { return nil }
    return title
  }
}
