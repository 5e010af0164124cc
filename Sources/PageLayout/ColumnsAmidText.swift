import KitModel

/// Parts two short columns that stand between lines across the page, no white above or below them.
///
/// A heading over each, in one look, and lines below it tell them from the cells of a row that is read across.
///
/// As in: "Interviews" and "Pictures" side by side, a name and an address below each, then "Tickets" and a
/// line across both.
enum ColumnsAmidText {
  struct Parted {
    var above: [Segment]
    var columns: [[Segment]]
    var below: [Segment]
  }

  /// The least white between two headings, and how far a line may stand off its column's edge, in type sizes.
  private static let leastGap = 1.5
  private static let offEdge = 0.3
  /// More lines than these are the page's columns.
  private static let mostLines = 40
  /// Pages with more are made to cost time.
  private static let mostSegments = 400

  static func parted(_ segments: [Segment], em: Double) -> Parted? {
    guard segments.count <= mostSegments else { return nil }
    for index in segments.indices.dropLast() {
      let (left, right) = (segments[index], segments[index + 1])
      guard left.style == right.style, left.contents == nil, right.contents == nil,
        abs(left.ink.y0 - right.ink.y0) < 1, right.ink.x0 - left.ink.x1 > leastGap * em,
        let parted = columns(of: segments, from: index, em: em)
      else { continue }
      return parted
    }
    return nil
  }

  /// The columns below the headings at an index and the next one.
  private static func columns(of segments: [Segment], from index: Int, em: Double) -> Parted? {
    let (left, right) = (segments[index], segments[index + 1])
    var columns = [[left], [right]]
    var end = index + 2
    while end < segments.count, end - index < mostLines {
      let next = segments[end]
      if abs(next.ink.x0 - left.ink.x0) < offEdge * em, next.ink.x1 < right.ink.x0 - offEdge * em {
        columns[0].append(next)
      } else if abs(next.ink.x0 - right.ink.x0) < offEdge * em {
        columns[1].append(next)
      } else {
        break
      }
      end += 1
    }
    // What is set as the headings are, with nothing beside it, heads the lines below.
    while let last = columns[0].last, columns[0].count > 1, last.style == left.style,
      segments[end - 1].ink == last.ink
    {
      columns[0].removeLast()
      end -= 1
    }
    let texts = columns.map { $0.dropFirst() }
    guard end < segments.count, let text = texts[0].first?.style, text != left.style,
      texts[1].first?.style == text, texts[0].count != texts[1].count || holdsAddress(texts),
      texts.allSatisfy({ $0.allSatisfy { $0.contents == nil && $0.style != left.style } })
    else { return nil }
    return Parted(
      above: Array(segments[..<index]), columns: columns, below: Array(segments[end...]))
  }

  private static func holdsAddress(_ texts: [ArraySlice<Segment>]) -> Bool {
    texts.contains { $0.contains { $0.words.contains { $0.text.utf8.contains(0x40) } } }
  }
}
