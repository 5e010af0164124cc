import KitModel

/// Boxes in two colours: a band with the title of a card or the day of a column, and right below it, as wide, the box
/// with what it heads.
///
/// Both are one box, whether the band stands on top of the lower box or is painted over its upper end.
enum PanelHeads {
  /// How far edges that are one may lie apart, in points.
  private static let tolerance = 3.0
  /// The height of a band as a share of that of the box below it: columns of equal boxes are the rows of a list.
  private static let largest = 0.7

  /// The boxes, with bands joined to what they head.
  static func joined(_ boxes: [ColoredBox], segments: [Segment]) -> [Rect] {
    var joined: [Rect] = []
    var taken: Set<Int> = []
    for (index, upper) in boxes.enumerated() {
      if let body = boxes.indices.first(where: {
        $0 != index && isTop(upper.box, of: boxes[$0].box)
      }),
        isHead(upper.box, of: boxes[body].box, segments: segments)
      {
        taken.insert(index)
        continue
      }
      guard let below = boxes.indices.first(where: { stands(upper.box, on: boxes[$0].box) }),
        upper.color != boxes[below].color, isAlternating(index, below, of: boxes),
        upper.box.height <= largest * boxes[below].box.height,
        isHead(upper.box, of: boxes[below].box, segments: segments)
      else { continue }
      taken.formUnion([index, below])
      joined.append(upper.box.union(boxes[below].box))
    }
    return boxes.indices.filter { !taken.contains($0) }.map { boxes[$0].box } + joined
  }

  /// Whether a box stands right above another that is as wide.
  private static func stands(_ upper: Rect, on lower: Rect) -> Bool {
    abs(upper.y1 - lower.y0) < tolerance && isAsWide(upper, as: lower)
  }

  /// Whether a box is painted over the upper end of another, as wide as it is.
  private static func isTop(_ box: Rect, of outer: Rect) -> Bool {
    abs(box.y0 - outer.y0) < tolerance && isAsWide(box, as: outer)
      && box.height <= largest * (outer.height - box.height)
  }

  private static func isAsWide(_ box: Rect, as other: Rect) -> Bool {
    abs(box.x0 - other.x0) < tolerance && abs(box.x1 - other.x1) < tolerance
  }

  /// Whether what touches a pair from above and below, if anything does, is another pair's.
  private static func isAlternating(_ upper: Int, _ lower: Int, of boxes: [ColoredBox]) -> Bool {
    let above = boxes.first { stands($0.box, on: boxes[upper].box) }
    let below = boxes.first { stands(boxes[lower].box, on: $0.box) }
    return (above.map { $0.color == boxes[lower].color } ?? true)
      && (below.map { $0.color == boxes[upper].color } ?? true)
  }

  /// Whether the band holds a title: its largest letters are set as nothing is in the box that it heads.
  private static func isHead(_ band: Rect, of box: Rect, segments: [Segment]) -> Bool {
    let own = segments.filter { band.contains(x: $0.ink.midX, y: $0.ink.midY) }
    let below = segments.filter {
      !band.contains(x: $0.ink.midX, y: $0.ink.midY) && box.contains(x: $0.ink.midX, y: $0.ink.midY)
    }
    guard let title = own.max(by: { $0.size < $1.size }), !below.isEmpty else { return false }
    return below.allSatisfy { $0.style != title.style }
  }
}
