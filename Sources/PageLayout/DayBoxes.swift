import KitModel

/// Coloured boxes side by side, each with a day in pieces: its number set large beside a weekday, over the entries of that
/// day.
///
/// Read by themselves the pieces are so many headings in a row, and the columns below them are parted from their days.
enum DayBoxes {
  /// How far edges may differ, in points.
  private static let tolerance = 3.0
  /// The widest box, as a share of the page's width: what is wider leaves no room for another column.
  private static let widest = 0.5
  /// How much larger than the text below it a number is, at the least.
  private static let leastNumeral = 1.6
  /// The white in type sizes that ends what stands below a box.
  private static let leastEnd = 4.0
  private static let latestDay = 31
  private static let mostWords = 5
  private static let leastBoxes = 2
  private static let leastBelow = 3
  private static let mostBoxes = 60

  private struct Day {
    let box: Rect
    let pieces: [Segment]
    let below: [Segment]
  }

  /// The segments with each box and what stands below it as one.
  static func folded(_ segments: [Segment], on page: ExtractedPage) -> [Segment] {
    for row in rows(of: page) where row.count >= leastBoxes {
      let days = row.compactMap { day(in: $0, among: segments, on: page) }
      guard days.count == row.count, days.contains(where: { $0.pieces.count > 1 }) else { continue }
      let taken = Set(days.flatMap { $0.pieces + $0.below }.map(\.ink))
      let folded = days.map { day in
        Segment(
          head: [Segment(words: ReadingOrder.topDown(day.pieces).flatMap(\.words))], of: day.below,
          in: day.box)
      }
      return ReadingOrder.topDown(segments.filter { !taken.contains($0.ink) } + folded)
    }
    return segments
  }

  /// Coloured boxes at one height that are as large, from left to right.
  private static func rows(of page: ExtractedPage) -> [[Rect]] {
    var rows: [[Rect]] = []
    let boxes = page.fills.lazy.filter { !$0.color.isPaper }.map(\.box)
      .filter { $0.width < widest * page.width && $0.height > 1 }.prefix(mostBoxes)
    for box in boxes.sorted(by: { $0.x0 < $1.x0 }) {
      let index = rows.firstIndex { row in
        guard let last = row.last else { return false }
        return abs(last.y0 - box.y0) < tolerance && abs(last.y1 - box.y1) < tolerance
          && abs(last.width - box.width) < tolerance && box.x0 > last.x1 - 1
      }
      if let index { rows[index].append(box) } else { rows.append([box]) }
    }
    return rows
  }

  /// The day that a box tells, with what stands below it and no wider, down to white.
  private static func day(
    in box: Rect, among segments: [Segment], on page: ExtractedPage
  ) -> Day? {
    let pieces = segments.filter { box.contains(x: $0.ink.midX, y: $0.ink.midY) }
    guard !pieces.isEmpty, pieces.allSatisfy({ $0.contents == nil }),
      case let words = pieces.flatMap(\.words), words.count <= mostWords,
      let number = words.first(where: { Int($0.text).map((1...latestDay).contains) ?? false })
    else { return nil }
    var below: [Segment] = []
    var bottom = box.y1
    for segment in segments where segment.ink.midY > box.y1 {
      guard segment.ink.horizontalOverlap(box) > 0 else { continue }
      guard segment.ink.x0 > box.x0 - tolerance, segment.ink.x1 < box.x1 + tolerance,
        segment.ink.y0 - bottom < leastEnd * segment.size
      else { break }
      below.append(segment)
      bottom = max(bottom, segment.ink.y1)
    }
    guard below.count >= leastBelow,
      number.size >= leastNumeral * Whitespace.medianSize(of: below)
    else { return nil }
    return Day(box: box, pieces: pieces, below: below)
  }
}
