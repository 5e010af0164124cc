import KitModel
import Lexicons

/// Makes a table of labels set in a column of their own beside what they label, where they are too few for the layout
/// to tell.
///
/// As in: "Quand / Où" beside "sa 12.6 à 13h / Pré du Château".
struct LabelColumns {
  let lexicon: EventLexicon

  private static let leastLabels = 2
  /// How far the ends of a label and of what stands beside it may lie apart, as a share of a line's height.
  private static let sameLine = 0.3

  func joined(_ section: Section) -> Section {
    guard section.blocks.count >= 2 else { return section }
    var joined = section
    joined.blocks = []
    var index = 0
    while index < section.blocks.count {
      let block = section.blocks[index]
      if index + 1 < section.blocks.count,
        let rows = rows(block, beside: section.blocks[index + 1])
      {
        var table = block
        table.table = Table(rows: rows)
        joined.blocks.append(table)
        index += 2
      } else {
        joined.blocks.append(block)
        index += 1
      }
    }
    return joined
  }

  /// Rows of a label and what stands from its height on down to the next one.
  private func rows(_ labels: Block, beside values: Block) -> [Table.Row]? {
    guard labels.table == nil, values.table == nil, labels.page == values.page,
      labels.lines.count >= Self.leastLabels, values.lines.count >= labels.lines.count,
      values.box.x0 >= labels.box.x1,
      labels.lines.allSatisfy({
        LabelledFacts.label($0.text, lexicon: lexicon)?.rest.isEmpty == true
      })
    else { return nil }
    var rows: [Table.Row] = []
    var rest = values.lines[...]
    for (index, label) in labels.lines.enumerated() {
      guard let first = rest.first, isBeside(first, label) else { return nil }
      let next = index + 1 < labels.lines.count ? labels.lines[index + 1] : nil
      let own = rest.prefix { line in next.map { !isBeside(line, $0) } ?? true }
      rest = rest.dropFirst(own.count)
      rows.append(
        Table.Row(cells: [
          Table.Cell(column: 0, lines: [label]), Table.Cell(column: 1, lines: Array(own)),
        ]))
    }
    return rows
  }

  private func isBeside(_ line: Line, _ label: Line) -> Bool {
    abs(line.box.y1 - label.box.y1) < Self.sameLine * max(line.box.height, label.box.height)
  }
}
