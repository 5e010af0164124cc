import KitModel

/// Makes the blocks of one page from its parted segments.
struct PageAssembly {
  let page: ExtractedPage
  let sheet: StyleSheet

  private var assembly: BlockAssembly { BlockAssembly(sheet: sheet, page: page.number) }

  func laidOut(_ parted: Furniture.Parted) -> LaidOutPage {
    var blocks: [Block] = []
    var region = 0
    for area in ReadingOrder.areas(of: ReadingOrder.topDown(parted.content)) {
      switch area {
      case .flow(let segments):
        blocks += assembly.blocks(of: segments, region: region)
      case .grid(let rows):
        blocks.append(table(of: rows, region: region))
      }
      region += 1
    }
    return LaidOutPage(
      number: page.number, width: page.width, height: page.height, rotation: page.rotation,
      textOrigin: page.textOrigin, blocks: blocks, furniture: furniture(parted),
      links: page.links)
  }

  private func table(of rows: [GridRow], region: Int) -> Block {
    let table = Table(
      rows: rows.map { row in
        Table.Row(
          cells: row.cells.map { cell in
            Table.Cell(
              column: cell.column, rowSpan: cell.rowSpan,
              lines: assembly.flowLines(of: cell.segments).map(\.line))
          }, isHeader: row.isHeader)
      })
    let lines = table.rows.flatMap(\.cells).flatMap(\.lines)
    return Block(kind: .table, lines: lines, table: table, region: region)
  }

  private func furniture(_ parted: Furniture.Parted) -> [Block] {
    var furniture: [Block] = []
    for (kind, segments) in [
      (Block.Kind.header, parted.headers), (.footer, parted.footers),
      (.pageNumber, parted.pageNumbers),
    ] {
      for area in ReadingOrder.areas(of: ReadingOrder.topDown(segments)) {
        guard case .flow(let flow) = area else { continue }
        for block in assembly.blocks(of: flow, region: furniture.count) {
          furniture.append(Block(kind: kind, lines: block.lines, region: furniture.count))
        }
      }
    }
    return furniture
  }
}
