import KitModel

/// Tells a first page that goes on to the programme itself from a cover that only says what the kit is about.
///
/// As in: a small sheet with the title and the days on top, "Programme" below that, and the hours of the first day.
struct CoverProgramme {
  let lexicon: SectionLexicon

  /// So many lines below the heading tell a figure, as days and hours do.
  private static let leastLines = 3

  /// Whether a heading that names a programme and nothing else stands above lines with figures, or one that names its
  /// highlights above lines with hours and minutes.
  func isTold(on page: LaidOutPage) -> Bool {
    if Self.listsHours(page) { return true }
    guard let heading = page.blocks.firstIndex(where: { kind($0).map(Self.holdsHours) ?? false })
    else { return false }
    let isProgramme = kind(page.blocks[heading]) == .programme
    let below = page.blocks[(heading + 1)...].prefix { kind($0).map(Self.holdsHours) ?? true }
    let told = below.reduce(0) { count, block in
      let lines = block.table.map { $0.rows.flatMap { $0.cells.flatMap(\.lines) } } ?? block.lines
      return count + lines.count { Self.tellsFigure($0.text.text, withMinutes: !isProgramme) }
    }
    return told >= Self.leastLines
  }

  /// Whether hours and nothing else stand in so many lines: those of entries, whatever heads them.
  private static func listsHours(_ page: LaidOutPage) -> Bool {
    let hours = page.blocks.lazy.filter { $0.table == nil }.flatMap(\.lines).filter { line in
      line.text.text.utf8.count <= longestHours && tellsFigure(line.text.text, withMinutes: true)
    }
    return hours.count >= leastHours
  }

  private static let leastHours = 4
  /// In bytes: "20h30 – 22h00".
  private static let longestHours = 16

  /// What a heading names, where it says nothing else.
  private func kind(_ block: Block) -> SectionKind? {
    guard case .heading = block.kind, lexicon.isNamed(block.text.text) else { return nil }
    return lexicon.kind(of: block.text.text)
  }

  private static func holdsHours(_ kind: SectionKind) -> Bool {
    kind == .programme || kind == .overview
  }

  /// Whether a text holds a figure, or one with two more behind a colon, a dot or an "h".
  private static func tellsFigure(_ text: String, withMinutes: Bool) -> Bool {
    let bytes = Array(text.utf8)
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard withMinutes else { return bytes.contains(where: isDigit) }
    let joints = [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "h")]
    return bytes.indices.dropFirst().contains { index in
      joints.contains(bytes[index]) && isDigit(bytes[index - 1]) && index + 2 < bytes.count
        && isDigit(bytes[index + 1]) && isDigit(bytes[index + 2])
    }
  }

  /// Whether a table has as many columns and cells as those of a programme do: a cover's own tells where to call.
  static func isProgramme(_ table: Table?) -> Bool {
    guard let table, table.rows.count > 1 else { return false }
    let columns = Set(table.rows.flatMap { $0.cells.map(\.column) })
    guard columns.count >= leastColumns else {
      return columns.count + 1 == leastColumns && table.rows.count >= leastDatedRows
        && columns.contains { column in
          let cells = table.rows.compactMap { row in row.cells.first { $0.column == column } }
          return cells.count(where: tellsFigures) >= leastDatedRows
        }
    }
    return true
  }

  private static let leastColumns = 4
  /// Fewer columns are those of a programme where so many rows tell a day or an hour.
  private static let leastDatedRows = 4

  /// Whether a cell holds the few figures of a day or an hour: a telephone number has more, a price a sign.
  private static func tellsFigures(_ cell: Table.Cell) -> Bool {
    let figures = cell.text.text.utf8.count { (0x30...0x39).contains($0) }
    return (1...mostFigures).contains(figures)
      && !cell.text.text.unicodeScalars.contains {
        $0.properties.generalCategory == .currencySymbol
      }
  }

  private static let mostFigures = 8
}
