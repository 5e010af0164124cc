import KitModel
import Lexicons

/// Parts tables with the same columns at the headings between them.
///
/// The headings lie over the gutter of the first columns, so that only the last column seems to stand
/// apart, and it runs beside all tables at once.
enum TableHeadings {
  /// How much larger than the cells a heading is.
  private static let leastHeading = 1.15

  /// How many headings over gutters part tables at the least; one alone may be a key in a larger type.
  private static let leastHeadings = 2
  /// The share of a first column's lines that have another beside them across the gutter.
  private static let leastLevel = 0.6
  /// Pages with more lines are made to cost time.
  private static let mostLines = 400

  /// The parts where headings lie over a gutter between keys and what stands level with them, which no other line does.
  ///
  /// As in: "Before the fair" above "Tue. Oct. 6 | 10 a.m. | Rehearsal", "The seven nights" above "Thu. Nov. 5 | 5:30 p.m. |
  /// Opening": days and hours would be one column, each heading the first line of its first row.
  static func partedOverGutters(_ segments: [Segment], em: Double) -> [[Segment]]? {
    guard segments.count <= mostLines else { return nil }
    if let parts = partedAtUnlike(segments, em: em) { return parts }
    guard let parts = parted(segments, em: em),
      case let headings = parts.filter({ $0.count == 1 && $0[0].size > leastHeading * em })
        .map({ $0[0] }),
      headings.count >= leastHeadings,
      headings.allSatisfy({ $0.style == headings[0].style && $0.contents == nil })
    else { return nil }
    let cells = parts.flatMap { $0 }.filter { $0.style != headings[0].style }
    let columns = Whitespace.columns(of: cells, gap: em * ReadingOrder.leastGutter)
    guard columns.count > 2, let end = columns[0].map(\.ink.x1).max(),
      headings.contains(where: { $0.ink.x1 > end }),
      columns[0].count(where: { KeyedRows.holdsFigure([$0]) }) * 2 > columns[0].count
    else { return nil }
    let level = columns[0].count { key in
      columns[1].contains {
        $0.ink.verticalOverlap(key.ink) > 0.5 * min($0.ink.height, key.ink.height)
      }
    }
    return Double(level) >= leastLevel * Double(columns[0].count) ? parts : nil
  }

  /// The parts where lines alone at the left edge, set like no cell and as large, lie over a gutter that no cell does; each
  /// day below them has a cell beside it in every column.
  ///
  /// As in: "WINTER" in red above "2 Jan. | Aubin | Le Kiosque" and, in smaller letters below the last, "20 h".
  private static func partedAtUnlike(_ segments: [Segment], em: Double) -> [[Segment]]? {
    let left = segments.map(\.ink.x0).min() ?? 0
    let alone = segments.filter { segment in
      segment.ink.x0 < left + em && segment.contents == nil
        && !segments.contains { other in
          other.ink != segment.ink
            && (other.ink.verticalOverlap(segment.ink) > 0.5 * other.ink.height
              || other.style == segment.style && other.ink.x0 > left + em)
        }
    }
    // What lies over the gutter by itself may be set as cells are: the first line of a text.
    let headings = alone.filter { line in
      segments.count { $0.style == line.style } == alone.count { $0.style == line.style }
    }
    guard !headings.isEmpty, headings.count < segments.count else { return nil }
    let styles = Set(headings.map(\.style))
    let cells = segments.filter { !styles.contains($0.style) }
    let columns = Whitespace.columns(of: cells, gap: em * ReadingOrder.leastGutter)
    guard columns.count > 2, let end = columns[0].map(\.ink.x1).max(),
      headings.contains(where: { $0.ink.x1 > end }), columns[0].count >= leastDays,
      columns[0].allSatisfy({ key in
        // Lines between hours are their days, and rows of the table.
        KeyedRows.holdsFigure([key]) && key.holdsName
          && columns.dropFirst().allSatisfy { column in
            column.contains {
              $0.ink.verticalOverlap(key.ink) > 0.5 * min($0.ink.height, key.ink.height)
            }
          }
      })
    else { return nil }
    return parted(segments, at: headings)
  }

  private static let leastDays = 4
  /// In letters.
  fileprivate static let shortestName = 3

  /// - Returns: headings and what stands between them, from top to bottom; `nil` where there are none.
  static func parted(_ segments: [Segment], em: Double) -> [[Segment]]? {
    let left = segments.map { $0.ink.x0 }.min() ?? 0
    let headings = segments.filter { segment in
      segment.size > leastHeading * em && segment.ink.x0 < left + em
        && !segments.contains { other in
          other.ink != segment.ink
            && other.ink.verticalOverlap(segment.ink) > 0.5 * other.ink.height
        }
    }
    return headings.isEmpty ? nil : parted(segments, at: headings)
  }

  private static func parted(_ segments: [Segment], at headings: [Segment]) -> [[Segment]] {
    var parts: [[Segment]] = []
    var rest = segments.filter { segment in !headings.contains { $0.ink == segment.ink } }
    for heading in ReadingOrder.topDown(headings) {
      parts.append(rest.filter { $0.ink.midY < heading.ink.midY })
      rest.removeAll { $0.ink.midY < heading.ink.midY }
      parts.append([heading])
    }
    parts.append(rest)
    return parts.filter { !$0.isEmpty }
  }
}

extension Segment {
  /// Whether a word has the letters of a month's or weekday's name: "14 janvier", "2 May", and not "10 h".
  fileprivate var holdsName: Bool {
    words.contains { word in
      word.text.unicodeScalars.count { LetterCase.isLetter($0) } >= TableHeadings.shortestName
    }
  }
}
