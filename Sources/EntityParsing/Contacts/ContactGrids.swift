import KitModel
import Lexicons

/// Makes a table of names, numbers and mail addresses set in columns, whose rows stand level.
///
/// As in: "Fondation Blin | Ana Ruiz | 01 23 45 67 89 | ana@blin.example" above "| Paul Lenoir | …", where cells go on over
/// several lines, so that layout read each column by itself.
enum ContactGrids {
  private static let leastRows = 2
  /// Beside that of the addresses; one of numbers alone is enough.
  private static let leastColumns = 2
  /// Of a number to call.
  private static let leastDigits = 6
  /// How far the first lines of a row's cells may stand apart, as a share of a line's height.
  private static let sameLine = 0.3

  static func joined(_ document: SectionedDocument) -> SectionedDocument {
    var document = document
    for index in document.pages.indices {
      while let blocks = joined(document.pages[index].blocks) {
        document.pages[index].blocks = blocks
      }
    }
    return document
  }

  /// The blocks with the first such grid as a table; `nil` where there is none.
  private static func joined(_ blocks: [Block]) -> [Block]? {
    let plain = blocks.indices.filter { blocks[$0].table == nil && !blocks[$0].lines.isEmpty }
    let regions = Dictionary(grouping: plain) { blocks[$0].region }
    for (_, members) in regions.sorted(by: { $0.value[0] < $1.value[0] }) {
      let mails = members.filter { holdsMail(blocks[$0]) }
      guard mails.count >= leastRows, let grid = grid(on: mails, in: blocks, regions: regions)
      else { continue }
      var table = blocks[grid.cells[0][0]]
      table.kind = .table
      table.table = Table(
        rows: grid.cells.map { row in
          Table.Row(
            cells: row.map { index in
              Table.Cell(
                column: grid.columns.firstIndex(of: blocks[index].region) ?? 0,
                lines: blocks[index].lines)
            })
        })
      let taken = Set(grid.cells.joined())
      table.lines = taken.sorted().flatMap { blocks[$0].lines }
      let first = taken.min()
      return blocks.indices.flatMap { index -> [Block] in
        index == first ? [table] : taken.contains(index) ? [] : [blocks[index]]
      }
    }
    return nil
  }

  private static func holdsMail(_ block: Block) -> Bool {
    block.text.text.utf8.contains(AddressBytes.at)
  }

  private static func isNumber(_ block: Block) -> Bool {
    let bytes = block.text.text.utf8
    return bytes.count(where: AddressBytes.isDigit) >= leastDigits
      && !bytes.contains(where: AddressBytes.isLetter)
  }

  /// The regions whose blocks stand level with mail addresses, from the left, and the blocks of each row; `nil` where one
  /// that stands beside them holds something else.
  private static func grid(
    on mails: [Int], in blocks: [Block], regions: [Int: [Int]]
  ) -> (columns: [Int], cells: [[Int]])? {
    let rows = mails.sorted { blocks[$0].box.y0 < blocks[$1].box.y0 }
    let top = blocks[rows[0]].box.y0
    let bottom = rows.map { blocks[$0].box.y1 }.max() ?? top
    func row(of index: Int) -> Int? {
      rows.firstIndex {
        abs(blocks[$0].box.y0 - blocks[index].box.y0)
          < sameLine * (blocks[index].lines.first?.box.height ?? 0)
      }
    }
    var columns: [(region: Int, cells: [(row: Int, block: Int)])] = []
    for (region, members) in regions where region != blocks[rows[0]].region {
      let beside = members.filter { blocks[$0].box.y0 > top - 1 && blocks[$0].box.y0 < bottom }
      guard !beside.isEmpty else { continue }
      let cells = beside.compactMap { index in row(of: index).map { (row: $0, block: index) } }
      // A column of cards that stand side by side has addresses of its own.
      guard cells.count == beside.count, Set(cells.map(\.row)).count == cells.count,
        !beside.contains(where: { holdsMail(blocks[$0]) })
      else { return nil }
      columns.append((region, cells))
    }
    let haveNumbers = columns.allSatisfy { $0.cells.allSatisfy { isNumber(blocks[$0.block]) } }
    guard columns.count >= leastColumns || columns.count == 1 && haveNumbers,
      columns.contains(where: { $0.cells.count == rows.count })
    else { return nil }
    columns.append((blocks[rows[0]].region, rows.enumerated().map { ($0.offset, $0.element) }))
    columns.sort { blocks[$0.cells[0].block].box.x0 < blocks[$1.cells[0].block].box.x0 }
    let cells = rows.indices.map { row in
      columns.compactMap { column in column.cells.first { $0.row == row }?.block }
    }
    return (columns.map(\.region), cells)
  }
}
