import KitModel
import Lexicons

/// Makes a table of lines that each open with a label and a colon, as advisories to the press have them.
///
/// As in: "What: First light of the small dome" above "When: Friday 5 March, 7pm" and "Where: Juniper Hill".
struct LabelLines {
  let lexicon: EventLexicon

  /// So many lines must have labels that columns of a programme have as well, days among them.
  private static let leastLabels = 3
  /// The longest label, in words; that of a line for answers may be any.
  private static let mostLabelWords = 4

  /// The section with such paragraphs as tables, those that follow one another in one column as one.
  func joined(_ section: Section) -> Section {
    var joined = section
    joined.blocks = []
    var index = 0
    while index < section.blocks.count {
      let run = run(of: section.blocks, from: index)
      if let rows = rows(of: run), let first = run.first {
        var table = first
        table.table = Table(rows: rows)
        table.lines = run.flatMap(\.lines)
        joined.blocks.append(table)
        index += run.count
      } else {
        joined.blocks.append(section.blocks[index])
        index += 1
      }
    }
    return joined
  }

  /// The blocks from an index on that open with labels in one column, paragraphs and tables: where some labels lead
  /// further from what they label than others, these are cells of a table and those are not.
  private func run(of blocks: [Block], from index: Int) -> [Block] {
    var run: [Block] = []
    for block in blocks[index...] {
      guard isLabelled(block) else { break }
      if let last = run.last {
        let isNextTo =
          block.region == last.region
          || (block.table == nil) != (last.table == nil)
            && abs(block.box.x0 - last.box.x0) < Self.sameEdge
        guard block.page == last.page, isNextTo else { break }
      }
      run.append(block)
    }
    return run
  }

  /// How far the left edges of such blocks may lie apart, in points.
  private static let sameEdge = 2.0

  private func isLabelled(_ block: Block) -> Bool {
    guard let table = block.table else {
      return block.lines.first.map { role(of: $0) != nil } ?? false
    }
    return table.rows.allSatisfy { role(of: $0) != nil }
  }

  /// A row for each label, with the lines up to the next one; `nil` where they are too few for an advisory's, or the
  /// rows of one table alone.
  private func rows(of run: [Block]) -> [Table.Row]? {
    guard run.contains(where: { $0.table == nil }) else { return nil }
    let roles = run.flatMap { block in
      block.table?.rows.compactMap(role) ?? block.lines.compactMap(role)
    }
    guard roles.count >= Self.leastLabels, roles.count(where: { $0 == .date }) == 1,
      Set(roles).count == roles.count
    else { return nil }
    return run.flatMap { $0.table?.rows ?? rows(of: $0.lines) }
  }

  private func rows(of lines: [Line]) -> [Table.Row] {
    var rows: [Table.Row] = []
    for line in lines {
      if let end = labelEnd(line) {
        let parts = [0..<end.label, end.rest..<line.text.text.utf8.count].map { range in
          var part = line
          part.text = line.text.slice(range)
          return part
        }
        rows.append(
          Table.Row(cells: [
            Table.Cell(column: 0, lines: [parts[0]]), Table.Cell(column: 1, lines: [parts[1]]),
          ]))
      } else if !rows.isEmpty {
        rows[rows.count - 1].cells[1].lines.append(line)
      }
    }
    return rows
  }

  /// The role of a row of a label with its colon and of what it labels.
  private func role(of row: Table.Row) -> ColumnRole? {
    guard row.cells.count == 2, row.cells[0].column == 0, row.cells[0].lines.count == 1,
      row.cells[0].text.text.hasSuffix(":"),
      let (role, rest) = FactLabel.label(row.cells[0].text, lexicon: lexicon), rest.isEmpty
    else { return nil }
    return role
  }

  private func role(of line: Line) -> ColumnRole? {
    guard labelEnd(line) != nil else { return nil }
    return FactLabel.label(line.text, lexicon: lexicon).flatMap {
      $0.rest.isEmpty ? nil : $0.role
    }
  }

  /// Where the label of a line ends and what stands behind its colon begins; UTF-8 offsets.
  private func labelEnd(_ line: Line) -> (label: Int, rest: Int)? {
    let words = WordList(line.text.text)
    guard
      let colon = words.words.prefix(Self.mostLabelWords + 1).firstIndex(where: { $0.isSign(":") }),
      colon > 0, colon + 1 < words.count, words[0].beginsWithCapital,
      words.words[..<colon].allSatisfy(\.isLetters), words[colon + 1].isSpacedBefore
    else { return nil }
    return (words[colon - 1].range.upperBound, words[colon + 1].range.lowerBound)
  }
}
