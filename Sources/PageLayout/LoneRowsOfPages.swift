import KitModel
import Lexicons

/// Makes a row of the key and the text beside it that stand alone on their page, where a table of another page has the same
/// columns: the last row of a table at the top of the next page, the only entry of a day among days with several.
///
/// As in: "21:45" at the left and "Bal des lampions" above "Le Battoir" on its right, below three pages of such rows.
enum LoneRowsOfPages {
  /// How far edges may differ, in points.
  private static let tolerance = 3.0
  /// So many lines has a key, and so many a text at the most.
  private static let mostKeyLines = 3
  private static let mostTextLines = 8
  /// How far the tops of both may differ, as a share of a line's height.
  private static let sameHeight = 0.5

  private struct Columns {
    let keys: ClosedRange<Double>
    let texts: Double
  }

  static func join(_ pages: inout [LaidOutPage]) {
    let known = pages.map { $0.blocks.compactMap(columns) }
    guard known.contains(where: { !$0.isEmpty }) else { return }
    for page in pages.indices {
      let others = known.indices.filter { $0 != page }.flatMap { known[$0] }
      guard !others.isEmpty, pages[page].blocks.count > 1 else { continue }
      pages[page].blocks = joined(pages[page].blocks, at: others)
      guard page > 0, let above = pages[page - 1].blocks.last, let first = pages[page].blocks.first,
        let rows = first.table?.rows, rows.count == 1, let columns = columns(of: above),
        isRow(rows[0].cells.map(\.lines), in: [columns])
      else { continue }
      // The last row of a table that the end of the page cut.
      pages[page - 1].blocks[pages[page - 1].blocks.count - 1].table?.rows += rows
      pages[page - 1].blocks[pages[page - 1].blocks.count - 1].lines += first.lines
      pages[page].blocks.removeFirst()
    }
  }

  private static func joined(_ blocks: [Block], at known: [Columns]) -> [Block] {
    var joined: [Block] = []
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      let region = index + 1 < blocks.count ? blocks[index + 1].region : block.region
      let texts =
        region == block.region
        ? [] : Array(blocks[(index + 1)...].prefix { $0.region == region && $0.table == nil })
      let lines = texts.flatMap(\.lines)
      if block.table == nil, isRow([block.lines, lines], in: known) {
        var row = Block(kind: .table, lines: block.lines + lines, region: block.region)
        row.table = Table(rows: [
          Table.Row(cells: [
            Table.Cell(column: 0, lines: block.lines), Table.Cell(column: 1, lines: lines),
          ])
        ])
        row.panel = block.panel
        joined.append(row)
        index += 1 + texts.count
      } else {
        joined.append(block)
        index += 1
      }
    }
    return joined
  }

  /// Whether a key and a text stand as those of such a table do.
  private static func isRow(_ cells: [[Line]], in known: [Columns]) -> Bool {
    guard cells.count == 2, case let (keys, texts) = (cells[0], cells[1]),
      keys.count <= mostKeyLines, texts.count <= mostTextLines, let first = keys.first,
      let top = texts.first, holdsFigure(keys),
      abs(first.box.y0 - top.box.y0) < sameHeight * top.box.height
    else { return false }
    let left = keys.map(\.box.x0).min() ?? 0
    let right = keys.map(\.box.x1).max() ?? 0
    let start = texts.map(\.box.x0).min() ?? 0
    return known.contains {
      // Keys are set at one edge or the other.
      (abs(left - $0.keys.lowerBound) < tolerance || abs(right - $0.keys.upperBound) < tolerance)
        && abs(start - $0.texts) < tolerance && right < start
    }
  }

  /// The columns of a table with two of them and several rows, each behind a key that holds a figure.
  private static func columns(of block: Block) -> Columns? {
    // The day of some rows stands alone above them.
    guard let rows = block.table?.rows.filter({ $0.cells.count > 1 }), rows.count > 1,
      rows.allSatisfy({ $0.cells.count == 2 && $0.cells[0].column == 0 && $0.cells[1].column == 1 }
      ),
      rows.allSatisfy({ holdsFigure($0.cells[0].lines) })
    else { return nil }
    let keys = rows.flatMap { $0.cells[0].lines }
    let texts = rows.flatMap { $0.cells[1].lines }.map(\.box.x0).min()
    guard let left = keys.map(\.box.x0).min(), let right = keys.map(\.box.x1).max(), let texts
    else { return nil }
    return Columns(keys: left...right, texts: texts)
  }

  private static func holdsFigure(_ lines: [Line]) -> Bool {
    lines.contains { $0.text.text.utf8.contains { (0x30...0x39).contains($0) } }
  }
}
