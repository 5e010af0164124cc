import Lexicons
import KitModel

/// Lines of a page that are read one after the other, as one text with line ends.
struct ContactColumn {
  /// A line and how it stands in its column.
  struct Row {
    var line: Line
    /// UTF-8 offsets in the column's text.
    var range: Range<Int>
    var isHeading: Bool
    var isBold: Bool
    /// Which block of the column it belongs to.
    var block: Int
    /// More white space above than between the lines of a paragraph.
    var hasGapAbove: Bool
    /// So much that what stands above has nothing to do with it.
    var isSetApart: Bool
  }

  var text = SourcedText()
  var rows: [Row] = []
  var page: Int
  /// Running header or footer.
  var isFurniture: Bool
  /// A table's row or cell: every line of it belongs together.
  var isCell = false
  /// The right edge of the text, in points.
  var rightEdge = 0.0

  init(page: Int, isFurniture: Bool = false) {
    self.page = page
    self.isFurniture = isFurniture
  }

  mutating func append(_ block: Block, styles: [TextStyle]) {
    var isHeading = false
    if case .heading = block.kind { isHeading = true }
    let number = (rows.last?.block ?? -1) + 1
    for line in block.lines where !line.text.isEmpty {
      append(line, styles: styles, isHeading: isHeading, block: number)
    }
  }

  mutating func append(_ line: Line, styles: [TextStyle], isHeading: Bool, block: Int) {
    let start = text.isEmpty ? 0 : text.text.utf8.count + 1
    text.append(line.text, separator: "\n")
    let style = styles.indices.contains(Int(line.style)) ? styles[Int(line.style)] : nil
    var gap = 0.0
    if let last = rows.last { gap = line.box.y0 - last.line.box.y1 }
    let size = max(style?.size ?? line.box.height, 4)
    rows.append(
      Row(
        line: line, range: start..<text.text.utf8.count, isHeading: isHeading,
        isBold: style?.isBold ?? false, block: block, hasGapAbove: gap > size * 0.7,
        isSetApart: gap > size * 3.5))
    rightEdge = max(rightEdge, line.box.x1)
  }

  /// Whether a block of the page's furniture stands right below, in line with the last row.
  func isContinued(by block: Block) -> Bool {
    guard let last = rows.last?.line, let first = block.lines.first, last.page == first.page else {
      return false
    }
    let gap = first.box.y0 - last.box.y1
    return last.style == first.style && gap > -1 && gap < last.box.height
      && abs(first.box.x0 - last.box.x0) < 4
  }

  /// The row that holds a byte.
  func row(at offset: Int) -> Int {
    var low = 0
    var high = rows.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if rows[middle].range.lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Whether a row goes on with the words of the one above it, cut by the line's end.
  func continues(_ index: Int) -> Bool {
    guard index > 0,
      rows[index].block == rows[index - 1].block
        || rows[index].isHeading == rows[index - 1].isHeading,
      !rows[index].hasGapAbove
    else { return false }
    let above = rows[index - 1].line
    let words = above.text.text.split(separator: " ")
    guard let last = words.last else { return false }
    let lastWord = Folding.fold(last)
    if Self.dangling.contains(lastWord) || lastWord.hasSuffix("-") || lastWord.hasSuffix(",") {
      return true
    }
    let below = rows[index].line
    guard let first = below.text.text.split(separator: " ").first else { return false }
    if first == "&" || first == "et" || first == "and" || first == "und" { return true }
    // The first word would have stood on the line above, had there been room for it. In a list of
    // short lines that says little: a comma above or a small letter below must speak for it, too.
    let letters = Double(max(below.text.text.unicodeScalars.count, 1))
    let width = below.box.width * Double(first.unicodeScalars.count + 1) / letters
    guard above.box.x1 + width > rightEdge + 1, words.count > 1 else { return false }
    if above.text.text.contains(",") { return true }
    let list = WordList(below.text.text)
    return list.words.first?.shape == .lower
      && PeopleLexicon.shared.roles.match(list, at: 0) == nil
      && ContactLexicon.shared.organizations.match(list, at: 0) == nil
  }

  private static let dangling: Set<String> = [
    "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "a", "au", "aux", "en", "pour", "par",
    "sur", "avec", "&", "and", "of", "the", "for", "in", "to", "at", "und", "der", "die", "das",
    "fur", "y", "del", "della", "di", "van", "von", "–", "-",
  ]
}

extension ContactColumn {
  /// The columns of a document, in reading order.
  static func columns(of document: SectionedDocument) -> [ContactColumn] {
    var columns: [ContactColumn] = []
    for page in document.pages {
      var open: (column: ContactColumn, region: Int)?
      func close() {
        if let column = open?.column, !column.rows.isEmpty { columns.append(column) }
        open = nil
      }
      for block in page.blocks {
        if let table = block.table {
          close()
          columns += self.columns(of: table, page: page.number, styles: document.styles)
          continue
        }
        if open?.region != block.region { close() }
        var column = open?.column ?? ContactColumn(page: page.number)
        column.append(block, styles: document.styles)
        open = (column, block.region)
      }
      close()
      for block in page.furniture where block.kind != .pageNumber {
        // A footer's line that layout left among the page's blocks goes on in the furniture.
        if let above = columns.lastIndex(where: { $0.isContinued(by: block) }) {
          columns[above].append(block, styles: document.styles)
          continue
        }
        var column = ContactColumn(page: page.number, isFurniture: true)
        column.append(block, styles: document.styles)
        if !column.rows.isEmpty { columns.append(column) }
      }
    }
    return columns
  }

  /// A table's cells where each holds a whole contact, else its rows.
  private static func columns(of table: Table, page: Int, styles: [TextStyle]) -> [ContactColumn] {
    if isByColumn(table) { return cellColumns(of: table, page: page, styles: styles) }
    return table.rows.map { row in
      var column = ContactColumn(page: page)
      column.isCell = true
      for (number, cell) in row.cells.enumerated() {
        for line in cell.lines where !line.text.isEmpty {
          column.append(line, styles: styles, isHeading: false, block: number)
        }
      }
      return column
    }
  }

  /// Whether each column of a table holds a contact, line by line or cell by cell.
  ///
  /// Where rows are contacts, one column holds the addresses and another the numbers.
  private static func isByColumn(_ table: Table) -> Bool {
    var mails: Set<Int> = []
    var phones: Set<Int> = []
    for row in table.rows {
      var inRow = 0
      for cell in row.cells {
        let bytes = Array(cell.text.text.utf8)
        if bytes.contains(AddressBytes.at) {
          mails.insert(cell.column)
          inRow += 1
        }
        if bytes.filter(AddressBytes.isDigit).count >= 9 { phones.insert(cell.column) }
      }
      if inRow > 1 { return true }
    }
    return mails.union(phones).count > 1 && !mails.isDisjoint(with: phones)
  }

  /// The cells that stand below each other, as one column each.
  private static func cellColumns(of table: Table, page: Int, styles: [TextStyle])
    -> [ContactColumn]
  {
    let numbers = Set(table.rows.flatMap { $0.cells.map(\.column) }).sorted()
    return numbers.map { number in
      var column = ContactColumn(page: page)
      for (block, row) in table.rows.enumerated() {
        for cell in row.cells where cell.column == number {
          for line in cell.lines where !line.text.isEmpty {
            column.append(line, styles: styles, isHeading: row.isHeader, block: block)
          }
        }
      }
      return column
    }
  }
}
