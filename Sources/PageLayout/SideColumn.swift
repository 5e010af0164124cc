import KitModel
import Lexicons

/// Tells a table from a column of text beside it: contacts, prices and figures in the margin of a programme.
///
/// Where a table's row ends, all of its cells do. The texts of a side column keep no heights but their own, so that
/// they run past the ends of rows, whether these begin, are centred or end at one height.
///
/// As in: a page's programme, "14 mai | 20 h | Bal folk", with "Contact presse", "Tarifs" and "Accès" on its right.
enum SideColumn {
  /// The widest side column, as a share of the area's width.
  private static let widest = 0.5
  private static let leastLines = 4
  private static let leastRows = 3
  /// In type sizes: one text of a side column has two lines at least.
  private static let leastHeight = 2.0

  /// The table's rows and the columns beside it; `nil` where all columns are of one kind.
  static func parted(
    _ columns: [[Segment]], em: Double
  ) -> (rows: [GridRow], sides: [[Segment]])? {
    guard columns.count >= 3 else { return nil }
    let left = columns.lazy.joined().map(\.ink.x0).min() ?? 0
    let right = columns.lazy.joined().map(\.ink.x1).max() ?? 0
    for edge in [columns.count - 1, 0] {
      let side = columns[edge]
      let width = extent(of: side, { $0.x0 }, { $0.x1 }).map { $0.upperBound - $0.lowerBound } ?? 0
      guard side.count >= leastLines || side.allSatisfy({ $0.contents != nil }),
        width < widest * (right - left),
        case let texts = TextHeights.of(side, em: em),
        texts.contains(where: { $0.upperBound - $0.lowerBound > leastHeight * em })
      else { continue }
      let rest = columns.indices.filter { $0 != edge }.map { columns[$0] }
      let table = ReadingOrder.topDown(rest.flatMap { $0 })
      guard case .table(let rows) = GridDecision.judge(segments: table, columns: rest, em: em),
        rows.count >= leastRows, isKeyed(rows),
        TextHeights.run(texts, past: heights(of: rows), em: em),
        !standsLevel(side, with: table, em: em),
        AnchoredRows.rows(of: columns, em: em) == nil
      else { continue }
      if let (rows, sides) = parted(rest, em: em) { return (rows, [side] + sides) }
      return (rows, [side])
    }
    return nil
  }

  /// Whether nearly all lines of a column stand at the height of a line beside it, as in a table whose rows are lines.
  private static func standsLevel(_ side: [Segment], with table: [Segment], em: Double) -> Bool {
    let ends = table.map(\.ink.y1).sorted()
    var level = 0
    var next = 0
    for end in side.map(\.ink.y1).sorted() {
      while next < ends.count, ends[next] < end - sameHeight * em { next += 1 }
      if next < ends.count, ends[next] <= end + sameHeight * em { level += 1 }
    }
    return Double(level) >= leastLevel * Double(side.count)
  }

  private static let mostKeyWords = 8
  /// In type sizes.
  private static let sameHeight = 0.15
  private static let leastLevel = 0.8

  /// Whether figures with a word or sign, those of days or hours, stand in most cells of a column.
  private static func isKeyed(_ rows: [GridRow]) -> Bool {
    let columns = Set(rows.flatMap { $0.cells.map(\.column) })
    return columns.contains { column in
      let cells = rows.flatMap(\.cells).filter { $0.column == column }
      return cells.count * 2 > rows.count
        && cells.count { isKey($0.segments) } * 3 >= cells.count * 2
    }
  }

  private static func isKey(_ cell: [Segment]) -> Bool {
    KeyedRows.holdsFigure(cell) && cell.reduce(0) { $0 + $1.words.count } <= mostKeyWords
      && cell.contains {
        $0.words.contains { $0.text.utf8.contains { !(0x30...0x39).contains($0) } }
      }
  }

  private static func heights(of rows: [GridRow]) -> [ClosedRange<Double>] {
    rows.compactMap { row in extent(of: row.cells.flatMap(\.segments), { $0.y0 }, { $0.y1 }) }
  }

  private static func extent(
    of segments: [Segment], _ lower: (Rect) -> Double, _ upper: (Rect) -> Double
  ) -> ClosedRange<Double>? {
    guard let least = segments.map({ lower($0.ink) }).min(),
      let most = segments.map({ upper($0.ink) }).max()
    else { return nil }
    return least...max(least, most)
  }
}
