import DateExpressions
import KitModel

/// Reads a table whose cells each list entries with days of their own as the text that it is.
///
/// As in: a box "Week 1 / 1–7 June" beside two columns, each with "Tuesday 2, 10 am — Opening" above "Old Mill" above
/// "Thursday 4, 8 pm — Ball" above "Town hall". The boxes stand in rows, so that the page looks like a table; no row is
/// one entry, and each cell is read from top to bottom.
struct ListedCells {
  let tools: EventTools

  /// The fewest cells that list entries, and the fewest entries of such a cell.
  private static let leastCells = 2
  private static let leastEntries = 2
  /// The share of the cells with entries that list several.
  private static let leastShare = 0.5

  /// A section in which the cells of such tables are paragraphs, parted where an entry begins.
  func opened(_ section: Section) -> Section {
    guard section.blocks.contains(where: { $0.table != nil }) else { return section }
    var opened = section
    opened.blocks = section.blocks.flatMap { block in
      block.table.flatMap { paragraphs(of: $0, in: block) } ?? [block]
    }
    return opened
  }

  private func paragraphs(of table: Table, in block: Block) -> [Block]? {
    guard table.rows.allSatisfy({ !$0.isHeader }) else { return nil }
    let cells = table.rows.flatMap(\.cells)
    let starts = cells.map { entryStarts(in: $0.lines) }
    let dated = starts.count { !$0.isEmpty }
    let lists = starts.count { $0.count >= Self.leastEntries }
    guard lists >= Self.leastCells, Double(lists) >= Self.leastShare * Double(dated) else {
      return nil
    }
    return zip(cells, starts).enumerated().flatMap { index, cell in
      parted(cell.0.lines, at: cell.1).map { lines in
        var paragraph = Block(
          kind: .paragraph, lines: lines, region: (block.region + 1) * Self.mostRegions + index)
        paragraph.panel = block.panel
        return paragraph
      }
    }
  }

  /// Of a page.
  private static let mostRegions = 10_000

  /// The lines of a cell that open an entry: with a day that words follow, there or in the next line.
  private func entryStarts(in lines: [Line]) -> [Int] {
    let opens = lines.map { opensWithDay($0.text) }
    return lines.indices.filter { index in
      switch opens[index] {
      case .leading: true
      case .pure: index + 1 < lines.count && opens[index + 1] == .none
      default: false
      }
    }
  }

  private func opensWithDay(_ line: SourcedText) -> DateCoverage {
    let dated = tools.dated(line)
    guard dated.hasCertainDay || dated.lacksMonth,
      let first = dated.expressions.first, first.range.lowerBound == 0, first.statesDay
    else { return .none }
    return dated.coverage
  }

  private func parted(_ lines: [Line], at starts: [Int]) -> [[Line]] {
    let bounds = [0] + starts.filter { $0 > 0 } + [lines.count]
    return zip(bounds, bounds.dropFirst()).compactMap { $0 < $1 ? Array(lines[$0..<$1]) : nil }
  }
}
