import KitModel
import Lexicons

/// Makes a table of labels set in a column of their own beside what they label, where they are too few for the layout
/// to tell.
///
/// As in: "Quand / Où" beside "sa 12.6 à 13h / Pré du Château". Where what a label leads to goes on over several lines, the
/// layout may have cut both columns into blocks, whichever is read first.
struct LabelColumns {
  let lexicon: EventLexicon

  private static let leastLabels = 2
  /// How far the ends of a label and of what stands beside it may lie apart, as a share of a line's height.
  private static let sameLine = 0.3
  /// How far the left edges of labels may lie apart, in points.
  private static let sameEdge = 2.0
  /// How far below what a label leads to its next line may stand, as a share of a line's height.
  private static let nextLine = 1.0

  /// A line of the section, and where it stands.
  private struct Place {
    let block: Int
    let line: Line
    let isLabel: Bool
  }

  func joined(_ section: Section) -> Section {
    guard section.blocks.count >= 2 else { return section }
    var joined = section
    joined.blocks = []
    var index = 0
    while index < section.blocks.count {
      let run = Self.run(of: section.blocks, from: index)
      joined.blocks += tables(of: run) ?? run
      index += max(run.count, 1)
      if run.isEmpty { joined.blocks.append(section.blocks[index - 1]) }
    }
    return joined
  }

  /// The blocks from an index on that are no tables and stand on one page.
  private static func run(of blocks: [Block], from index: Int) -> [Block] {
    Array(
      blocks[index...].prefix { $0.table == nil && $0.page == blocks[index].page })
  }

  /// The blocks with each column of labels and what stands beside them as a table, where the first of them stood.
  private func tables(of blocks: [Block]) -> [Block]? {
    var places = blocks.enumerated().flatMap { index, block in
      block.lines.map { Place(block: index, line: $0, isLabel: isLabel($0)) }
    }
    var tables: [Int: Block] = [:]
    while let column = places.firstIndex(where: \.isLabel) {
      let edge = places[column].line.box.x0
      let isOfColumn = { (place: Place) in
        place.isLabel && abs(place.line.box.x0 - edge) < Self.sameEdge
      }
      let labels = places.filter(isOfColumn)
      if let rows = rows(labels, beside: places.filter { !$0.isLabel }),
        let first = rows.flatMap(\.places).map(\.block).min()
      {
        var table = blocks[first]
        table.kind = .table
        table.table = Table(rows: rows.map(\.row))
        table.lines = rows.flatMap(\.places).map(\.line)
        tables[first] = table
        places.removeAll { place in
          rows.contains { $0.places.contains { $0.line.box == place.line.box } }
        }
      } else {
        return nil
      }
    }
    guard !tables.isEmpty else { return nil }
    return blocks.indices.flatMap { index -> [Block] in
      var rest = blocks[index]
      rest.lines = places.filter { $0.block == index }.map(\.line)
      return [tables[index]].compactMap(\.self) + (rest.lines.isEmpty ? [] : [rest])
    }
  }

  private func isLabel(_ line: Line) -> Bool {
    FactLabel.label(line.text, lexicon: lexicon)?.rest.isEmpty == true
  }

  /// Rows of a label and what stands from its height on down to the next one.
  private func rows(
    _ labels: [Place], beside others: [Place]
  ) -> [(row: Table.Row, places: [Place])]? {
    guard labels.count >= Self.leastLabels, let right = labels.map(\.line.box.x1).max() else {
      return nil
    }
    let values = others.filter { $0.line.box.x0 >= right }
    var rows: [(row: Table.Row, places: [Place])] = []
    for (index, label) in labels.enumerated() {
      guard let first = values.firstIndex(where: { isBeside($0.line, label.line) }) else {
        return nil
      }
      let next = index + 1 < labels.count ? labels[index + 1] : nil
      // What a label leads to stands below it, and another text beside it.
      if let next,
        others.contains(where: {
          $0.line.box.x0 < right && $0.line.box.midY > label.line.box.y1
            && $0.line.box.midY < next.line.box.y0
        })
      {
        return nil
      }
      var own = [values[first]]
      for value in values[(first + 1)...] {
        guard let last = own.last?.line, value.line.box.x0 >= own[0].line.box.x0 - Self.sameEdge,
          value.line.box.y0 - last.box.y1 < Self.nextLine * last.box.height,
          value.line.box.y0 > last.box.y0, next.map({ !isBeside(value.line, $0.line) }) ?? true
        else { break }
        own.append(value)
      }
      rows.append(
        (
          Table.Row(cells: [
            Table.Cell(column: 0, lines: [label.line]),
            Table.Cell(column: 1, lines: own.map(\.line)),
          ]), [label] + own
        ))
    }
    return rows
  }

  private func isBeside(_ line: Line, _ label: Line) -> Bool {
    abs(line.box.y1 - label.box.y1) < Self.sameLine * max(line.box.height, label.box.height)
  }
}
