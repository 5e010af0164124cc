import KitModel

/// Makes the blocks of one page from its parted segments.
struct PageAssembly {
  let page: ExtractedPage
  let sheet: StyleSheet

  private var assembly: BlockAssembly { BlockAssembly(sheet: sheet, page: page.number) }

  func laidOut(_ parted: Furniture.Parted) -> LaidOutPage {
    var blocks: [Block] = []
    var region = 0
    var panel = 0
    let turned = TurnedHeads(page: page, sheet: sheet)
    let ruled = RuledTables(page: page).folded(
      turned.inserted(in: TimeAxes.read(CornerMarks.besideTitles(parted.content, on: page))))
    // What lines part already needs no shades to tell.
    let tables = ruled.filter { $0.rows != nil }
    let open = tables.isEmpty ? ruled : ruled.filter { $0.rows == nil }
    let rows = ShadedRows.folded(ReadingOrder.topDown(open), on: page)
    let headed = turned.folded(ReadingOrder.topDown(rows + tables))
    let banded = RuledBands.folded(headed, on: page)
    let days = DayBars.folded(DayTabs.folded(DayNotes.folded(banded), on: page), on: page)
    let content = HeadingBars.folded(
      DayBoxes.folded(DayBands.folded(days, on: page), on: page), on: page)
    let folded = Panels(page: page, segments: content).folded(ReadingOrder.topDown(content))
    var secondLanguage: Int?
    let sides = LanguageSides.parted(folded)
    let columns = sides == nil ? RuledColumns.parted(folded, on: page) : nil
    for part in sides?.first ?? columns?.parts ?? [folded] { addPart(part) }
    if let second = sides?.second {
      secondLanguage = blocks.count
      addPart(second)
    }
    func addPart(_ part: [Segment]) {
      add(
        ParallelHeads.joined(ColumnHeads.joined(LoneRows.joined(ReadingOrder.areas(of: part)))),
        inside: 0)
    }
    /// Adds the blocks of areas; what a panel holds is ordered by itself.
    func add(_ areas: [Area], inside outer: Int) {
      for area in areas {
        var made: [Block] = []
        switch area {
        case .flow(let segments):
          for part in segments.splitAtPanels {
            if let rows = part.first?.rows {
              blocks.append(table(of: rows, region: region).inside(panel: outer))
              region += 1
            } else if let bar = part.first, bar.isBar, let contents = bar.contents {
              for piece in contents {
                blocks += assembly.blocks(of: [piece], region: region).map {
                  $0.inside(panel: outer).asBar
                }
                region += 1
              }
            } else if let contents = part.first?.contents {
              panel += 1
              let own = panel
              for shown in part.first?.parts ?? [contents] {
                let sides = LanguageSides.parted(shown)
                for part in sides.map({ $0.first + [$0.second] }) ?? [shown] {
                  add(
                    ReadingOrder.areas(of: ReadingOrder.topDown(part), isBoxed: true), inside: own)
                }
              }
            } else {
              made = assembly.blocks(of: part, region: region)
              region = (made.last?.region ?? region) + 1
              blocks += made.map { $0.inside(panel: outer) }
            }
          }
          continue
        case .aside(let segments):
          let facts = ReadingOrder.topDown(segments.flatMap(\.flattened))
          blocks += assembly.blocks(of: facts, region: max(0, region - 1)).map {
            $0.inside(panel: outer)
          }
          continue
        case .grid(let rows):
          made = [table(of: rows, region: region)]
        }
        blocks += made.map { $0.inside(panel: outer) }
        region += 1
      }
    }
    var laidOut = LaidOutPage(
      number: page.number, width: page.width, height: page.height, rotation: page.rotation,
      textOrigin: page.textOrigin, blocks: blocks, furniture: furniture(parted),
      links: page.links)
    laidOut.secondLanguage = secondLanguage
    return laidOut
  }

  private func table(of rows: [GridRow], region: Int) -> Block {
    let table = Table(
      rows: rows.map { row in
        Table.Row(
          cells: row.cells.map { cell in
            Table.Cell(
              column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
              lines: assembly.flowLines(of: cell.segments.flatMap(\.flattened)).map(\.line))
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

extension [Segment] {
  /// Runs of plain segments, and each panel alone.
  fileprivate var splitAtPanels: [[Segment]] {
    var parts: [[Segment]] = []
    for segment in self {
      if segment.contents == nil, let last = parts.last, last[0].contents == nil {
        parts[parts.count - 1].append(segment)
      } else {
        parts.append([segment])
      }
    }
    return parts
  }
}

extension Block {
  fileprivate var asBar: Block {
    var block = self
    block.isBar = true
    return block
  }

  fileprivate func inside(panel: Int) -> Block {
    var block = self
    block.panel = panel
    return block
  }
}
