import KitModel
import Lexicons

/// Reads a table whose rows are a number and an entry in one cell as a list of titles and texts.
///
/// As in: "1." beside "Bal des lampions / Samedi 5 juin, 21 h / Halle Aubin", "2." beside the next, and a mark at the right edge
/// of each. The number counts the entries and tells nothing of them, as a day of the month would: the cells tell theirs.
struct NumberedRows {
  let tools: EventTools

  private static let leastRows = 3
  private static let leastDated = 0.75
  /// More figures are a year or an hour.
  private static let mostFigures = 3
  /// Of a page.
  private static let mostRegions = 10_000

  /// A section in which such tables are headings with paragraphs below them.
  func opened(_ section: Section) -> Section {
    guard section.blocks.contains(where: { $0.table != nil }) else { return section }
    var opened = section
    opened.blocks = section.blocks.flatMap { block in
      block.table.flatMap { entries(of: $0, in: block) } ?? [block]
    }
    return opened
  }

  private func entries(of table: Table, in block: Block) -> [Block]? {
    let rows = table.rows
    guard rows.count >= Self.leastRows else { return nil }
    var last: Int?
    var cells: [Table.Cell] = []
    for row in rows {
      let told = row.cells.filter { !Self.isMark($0.text.text) }
      guard told.count == 2, let number = Self.number(told[0].text.text),
        last.map({ number == $0 + 1 }) ?? true, told[1].lines.count > 1
      else { return nil }
      last = number
      cells.append(told[1])
    }
    let dated = cells.count { cell in
      cell.lines.contains { tools.dated($0.text).hasCertainDay }
    }
    guard Double(dated) >= Self.leastDated * Double(cells.count) else { return nil }
    return cells.enumerated().flatMap { index, cell in
      let title = cell.lines.prefix { $0.style == cell.lines[0].style }
      let count = title.count < cell.lines.count ? title.count : 1
      return [
        (Block.Kind.heading(level: 6), cell.lines[..<count]),
        (.paragraph, cell.lines[count...]),
      ].map { kind, lines in
        var part = Block(
          kind: kind, lines: Array(lines), region: (block.region + 1) * Self.mostRegions + index)
        part.panel = block.panel
        return part
      }
    }
  }

  /// Whether a text is a sign alone: "▾", "+".
  private static func isMark(_ text: String) -> Bool {
    !text.unicodeScalars.contains { LetterCase.isLetter($0) || ("0"..."9").contains($0) }
  }

  /// The number that a text is, whatever sign stands around it: "1.", "03".
  private static func number(_ text: String) -> Int? {
    let figures = text.unicodeScalars.filter { ("0"..."9").contains($0) }
    guard !figures.isEmpty, figures.count <= mostFigures,
      !text.unicodeScalars.contains(where: LetterCase.isLetter), text.utf8.count <= mostFigures + 2
    else { return nil }
    return Int(String(String.UnicodeScalarView(figures)))
  }
}
