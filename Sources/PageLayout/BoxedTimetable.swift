import KitModel

/// Parts a timetable whose entries stand in boxes, level with the hours at its left and below the names of its halls.
///
/// As in: "10 h", "14 h", "16 h 30" down the margin, "LE DÔME", "CHAPELLE" over two columns, and a framed box for each
/// entry, as high as the entries of its hour, with room between the boxes. Read column by column, no entry had its hour.
enum BoxedTimetable {
  private static let leastBoxes = 3
  private static let leastHours = 2
  private static let leastColumns = 2
  private static let mostBoxes = 120
  /// How far the edges of one column's boxes may differ, how far above its row an hour stands at most, and how far above
  /// the first row the names of halls do, in type sizes.
  private static let edge = 1.0
  private static let raised = 1.5
  private static let heads = 4.0

  struct Parts {
    var above: [Segment]
    var rows: [GridRow]
    var below: [Segment]
  }

  /// `nil` where the boxes are no such table.
  static func parts(of segments: [Segment], em: Double) -> Parts? {
    let boxes = segments.filter { $0.contents != nil }
    guard (leastBoxes...mostBoxes).contains(boxes.count), let left = boxes.map(\.ink.x0).min(),
      let top = boxes.map(\.ink.y0).min(), let bottom = boxes.map(\.ink.y1).max()
    else { return nil }
    let others = ReadingOrder.topDown(segments.filter { $0.contents == nil })
    let hours = others.filter { $0.ink.x1 < left + edge * em && isHour($0) }
    let columns = edges(of: boxes, em: em)
    guard hours.count >= leastHours, columns.count >= leastColumns, let first = hours.first,
      first.ink.y0 > top - raised * em
    else { return nil }
    var parts = Parts(above: [], rows: hours.map { row(of: $0) }, below: [])
    for box in boxes {
      guard let row = hours.lastIndex(where: { $0.ink.y0 - raised * em <= box.ink.y0 }),
        let column = columns.lastIndex(where: { $0 <= box.ink.x0 + edge * em }),
        !parts.rows[row].cells.contains(where: { $0.column == column + 1 })
      else { return nil }
      parts.rows[row].cells.append(GridCell(column: column + 1, segments: [box]))
    }
    var header = GridRow(cells: [], isHeader: true)
    for other in others where !hours.contains(where: { $0.ink == other.ink }) {
      if other.ink.midY > bottom {
        parts.below.append(other)
      } else if other.ink.y1 > top {
        return nil
      } else if other.ink.y0 > top - heads * em,
        let column = columns.firstIndex(where: { abs($0 - other.ink.x0) <= edge * em }),
        !header.cells.contains(where: { $0.column == column + 1 })
      {
        header.cells.append(GridCell(column: column + 1, segments: [other]))
      } else {
        parts.above.append(other)
      }
    }
    guard header.cells.count == columns.count, parts.rows.allSatisfy({ $0.cells.count > 1 }) else {
      return nil
    }
    parts.rows.insert(header, at: 0)
    for index in parts.rows.indices { parts.rows[index].cells.sort { $0.column < $1.column } }
    return parts
  }

  private static func row(of hour: Segment) -> GridRow {
    GridRow(cells: [GridCell(column: 0, segments: [hour])])
  }

  /// Where the columns of boxes begin, from left to right.
  private static func edges(of boxes: [Segment], em: Double) -> [Double] {
    var edges: [Double] = []
    for x in boxes.map(\.ink.x0).sorted() where edges.last.map({ x - $0 > edge * em }) ?? true {
      edges.append(x)
    }
    return edges
  }

  private static func isHour(_ segment: Segment) -> Bool {
    segment.words.count <= mostWords && PrintedHour.isOne(segment.words.lazy.flatMap(\.text.utf8))
  }

  private static let mostWords = 3
}
