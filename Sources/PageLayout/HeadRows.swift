import KitModel

/// Tells where a row of headings side by side opens a new part of a page.
///
/// Each heading is of the column below it. What stands above the row is of another part, though white may run down both.
///
/// As in: "About us", "Prices" and "Press" in large letters at one height, below a list in as many columns.
enum HeadRows {
  /// How much larger than the text the headings are.
  private static let leastSize = 1.2
  /// The least white above them, in their own size: a title below a label stands closer to it.
  private static let leastWhite = 0.9
  /// How much more white stands above them than below.
  private static let moreThanBelow = 1.5
  /// How far apart their feet may be, in type sizes.
  private static let sameLine = 0.3

  /// Whether a band opens with such headings, set as nothing above it is.
  static func opens(_ band: [Segment], below above: [Segment], em: Double) -> Bool {
    guard let row = row(in: band, em: em),
      above.allSatisfy({ $0.style != row[0].style && $0.size < row[0].size })
    else { return false }
    let (head, foot) = (ReadingOrder.top(row), ReadingOrder.bottom(row))
    let white = head - ReadingOrder.bottom(above)
    let below = band.filter { $0.ink.y0 > foot }
    return white >= leastWhite * row[0].size
      && (below.isEmpty
        || row.allSatisfy { begins($0, at: below) }
          && white > moreThanBelow * (ReadingOrder.top(below) - foot))
  }

  /// Whether such headings stand amid columns, each of which goes on above them.
  static func part(_ columns: [[Segment]], em: Double) -> Bool {
    var known: Set<StyleID> = []
    for line in columns.joined() where line.size >= leastSize * em && line.contents == nil {
      guard known.insert(line.style).inserted else { continue }
      let all = columns.joined()
      let alike = all.filter { $0.style == line.style }
      guard let top = alike.map(\.ink.y0).min(), let foot = alike.map(\.ink.y1).min() else {
        continue
      }
      let row = alike.filter { abs($0.ink.y1 - foot) < sameLine * em }
      let above = all.filter { $0.ink.y1 <= top }
      if row.count >= 2, !above.isEmpty, above.allSatisfy({ $0.size < line.size }) { return true }
    }
    return false
  }

  /// Whether columns are a heading and a text each, and no rows of a table below its header.
  static func head(_ columns: [[Segment]], em: Double) -> Bool {
    let segments = columns.flatMap { $0 }
    guard columns.count >= 2, let row = row(in: segments, em: em), row.count == columns.count,
      segments.allSatisfy({ $0.contents == nil })
    else { return false }
    let texts = columns.map { $0.filter { $0.style != row[0].style } }
    guard texts.allSatisfy({ !$0.isEmpty }), row.allSatisfy({ begins($0, at: segments) }),
      texts.contains(where: { $0.count > 1 }),
      texts.joined().count + row.count == segments.count
    else { return false }
    let below = texts.flatMap { $0 }
    return Whitespace.bands(of: below, gap: Whitespace.bandGap(of: below)).count == 1
  }

  /// Whether the first of some rows of cards is a row of days, one line over each column and set as none below.
  ///
  /// As in: "Lundi 24 mai" and "Jeudi 27 mai" over cards of hour, title and place that happen to stand at one height.
  static func areOver(_ rows: [[GridCell]], em: Double) -> Bool {
    guard rows.count > leastCardRows, let heads = rows.first, heads.count >= 2,
      let head = heads[0].segments.first, head.size >= em,
      heads.allSatisfy({
        KeyedRows.holdsFigure($0.segments) && $0.segments.count == 1
          && $0.segments[0].contents == nil
          && $0.segments[0].style == head.style
      })
    else { return false }
    let columns = Set(heads.map(\.column))
    return rows.dropFirst().joined().allSatisfy { cell in
      cell.segments.count > 1 && columns.contains(cell.column)
        && cell.segments.allSatisfy { $0.style != head.style }
    }
  }

  private static let leastCardRows = 2

  /// Whether a heading begins where a line below it does: one in the middle of its text is a label.
  private static func begins(_ heading: Segment, at lines: [Segment]) -> Bool {
    lines.contains {
      $0.ink.y0 > heading.ink.midY && abs($0.ink.x0 - heading.ink.x0) < heading.size / 2
    }
  }

  /// The highest lines of a band, where they are larger than all below and set alike, two or more side by side.
  private static func row(in band: [Segment], em: Double) -> [Segment]? {
    guard let first = band.min(by: { $0.ink.y0 < $1.ink.y0 }), first.contents == nil else {
      return nil
    }
    let row = band.filter { abs($0.ink.y1 - first.ink.y1) < sameLine * em }
    guard row.count >= 2, row.allSatisfy({ $0.style == first.style }),
      band.allSatisfy({ $0.style == first.style || $0.size * leastSize <= first.size }),
      first.size >= leastSize * em
    else { return nil }
    return row
  }
}
