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
      let run = section.blocks[index...].prefix { block in
        block.table == nil && block.page == section.blocks[index].page
          && block.region == section.blocks[index].region
          && block.lines.first.map { role(of: $0) != nil } ?? false
      }
      if let rows = rows(of: run.flatMap(\.lines)), let first = run.first {
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

  /// A row for each label, with the lines up to the next one.
  private func rows(of lines: [Line]) -> [Table.Row]? {
    guard lines.count >= Self.leastLabels else { return nil }
    let roles = lines.compactMap(role)
    guard roles.count >= Self.leastLabels, roles.count(where: { $0 == .date }) == 1,
      Set(roles).count == roles.count
    else { return nil }
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

  private func role(of line: Line) -> ColumnRole? {
    guard labelEnd(line) != nil else { return nil }
    return LabelledFacts.label(line.text, lexicon: lexicon).flatMap {
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
