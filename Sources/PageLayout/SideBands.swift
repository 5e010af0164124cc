import KitModel

/// Filled boxes below one another at an edge, each as high as the list beside it that it names: the parts of a
/// country in the margin of what is on there.
enum SideBands {
  private static let leastBands = 2
  /// How high a band is at the least, in type sizes, and how wide at the most, as a share of the area.
  private static let leastHeight = 8.0
  private static let widest = 0.4

  /// Each band, with what stands beside it; `nil` where the first column is no such bands or something
  /// stands beside none of them.
  static func parted(_ columns: [[Segment]], em: Double) -> [(band: Segment, beside: [Segment])]? {
    guard let bands = columns.first, columns.count >= 2, bands.count >= leastBands,
      bands.allSatisfy({ ($0.frame?.height ?? 0) >= leastHeight * em && !$0.isFramed })
    else { return nil }
    let rest = columns.dropFirst().flatMap { $0 }
    // Boxes side by side are cards.
    guard rest.allSatisfy({ $0.contents == nil }) else { return nil }
    let left = bands.compactMap { $0.frame?.x0 }.min() ?? 0
    let right = rest.map { $0.ink.x1 }.max() ?? 0
    guard bands.allSatisfy({ ($0.frame?.width ?? 0) < widest * (right - left) }) else { return nil }
    var parts = ReadingOrder.topDown(bands).map { (band: $0, beside: [Segment]()) }
    for segment in rest {
      let own = parts.firstIndex { part in
        part.band.frame.map { $0.y0 <= segment.ink.midY && segment.ink.midY <= $0.y1 } ?? false
      }
      guard let own else { return nil }
      parts[own].beside.append(segment)
    }
    return parts.allSatisfy { !$0.beside.isEmpty } ? parts : nil
  }

  /// Whether a box at the left of a list names several of its rows: it is as high as more rows than the texts
  /// in it are, which stand in no boxes themselves.
  static func isBand(
    _ box: Rect, among boxes: [Rect], beside cells: [Segment], em: Double
  ) -> Bool {
    guard box.height >= leastHeight * em else { return false }
    let inside = cells.filter { box.contains(x: $0.ink.midX, y: $0.ink.midY) }
    let beside = cells.filter {
      $0.ink.x0 > box.x1 && box.y0 <= $0.ink.midY && $0.ink.midY <= box.y1
    }
    guard !inside.isEmpty, cells.allSatisfy({ $0.ink.midX > box.x0 }),
      !beside.contains(where: { cell in
        boxes.contains { $0.contains(x: cell.ink.midX, y: cell.ink.midY) }
      })
    else { return false }
    let gap = Whitespace.bandGap(of: beside)
    let rows = Whitespace.bands(of: beside, gap: gap).count
    let texts = Whitespace.bands(of: inside, gap: gap).count
    return rows >= leastRows && rows > texts
  }

  private static let leastRows = 3

  /// The filled box at a side of all cards of a page, from well above them to well below, and the rest: a margin
  /// with notes, whose lines are in no row with them.
  static func margin(
    in segments: [Segment], em: Double
  ) -> (margin: Segment, rest: [Segment])? {
    guard segments.count(where: { $0.contents != nil }) > leastBands else { return nil }
    let index = segments.firstIndex { segment in
      guard let frame = segment.frame, !segment.isFramed, frame.height >= leastHeight * em else {
        return false
      }
      return segments.allSatisfy { other in
        other.ink == segment.ink
          || frame.y0 + overlap * em < other.ink.y0 && other.ink.y1 < frame.y1 - overlap * em
            && (other.ink.x0 >= frame.x1 || other.ink.x1 <= frame.x0)
      }
    }
    guard let index else { return nil }
    var rest = segments
    let margin = rest.remove(at: index)
    // Beside a list it may name what is in it.
    let cards = rest.filter { $0.contents != nil }
    let areBeside = cards.contains { card in
      cards.contains { $0.ink.x0 > card.ink.x1 && $0.ink.verticalOverlap(card.ink) > 0 }
    }
    let isAtSide =
      rest.allSatisfy { $0.ink.x0 > margin.ink.x1 } || rest.allSatisfy { $0.ink.x1 < margin.ink.x0 }
    return areBeside && isAtSide ? (margin, rest) : nil
  }

  /// How far a margin goes on above and below what it stands beside, in type sizes.
  private static let overlap = 2.0
}
