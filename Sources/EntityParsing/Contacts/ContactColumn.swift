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
    /// How far lines may reach where the row's cell is narrower than its column, in points.
    var cellEdge: Double?
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
  /// Whether the last block is the items of a list that one contact is told in.
  var isItemized = false

  init(page: Int, isFurniture: Bool = false) {
    self.page = page
    self.isFurniture = isFurniture
  }

  mutating func append(_ block: Block, styles: [TextStyle]) {
    var isHeading = false
    if case .heading = block.kind { isHeading = true }
    let number = (rows.last?.block ?? -1) + (goesOnItemized(block) ? 0 : 1)
    for line in block.lines where !line.text.isEmpty {
      append(line, styles: styles, isHeading: isHeading, block: number)
    }
  }

  mutating func append(
    _ line: Line, styles: [TextStyle], isHeading: Bool, block: Int, cellEdge: Double? = nil
  ) {
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
        isSetApart: gap > size * 3.5, cellEdge: cellEdge))
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

  /// Whether a block stands right below the last row and in line with it though layout read another column between them.
  ///
  /// As in: names side by side, and below each name, a row of the page further down, its post and number.
  func isResumed(by block: Block) -> Bool {
    guard !isCell, !isFurniture, block.kind == .paragraph || block.kind == .listItem,
      let last = rows.last, let first = block.lines.first, last.line.page == first.page
    else { return false }
    let height = last.line.box.height
    let gap = first.box.y0 - last.line.box.y1
    return gap > -1 && gap < height * Self.closeBelow
      && abs(first.box.height - height) < height * Self.likeHeight
      && abs(first.box.x0 - last.line.box.x0) < Self.inLine
  }

  /// Of a line's height: less than the white space between paragraphs.
  private static let closeBelow = 0.6
  /// Of a line's height: italics and bold letters differ by as much.
  private static let likeHeight = 0.15
  /// In points.
  private static let inLine = 4.0

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
}

extension ContactColumn {
  /// The columns of a document, in reading order.
  static func columns(of document: SectionedDocument) -> [ContactColumn] {
    var columns: [ContactColumn] = []
    for page in document.pages {
      let start = columns.count
      var open: (column: ContactColumn, region: Int)?
      // The column that a later region of the page goes on with.
      var resumed: (index: Int, region: Int)?
      func close() {
        if let column = open?.column, !column.rows.isEmpty { columns.append(column) }
        open = nil
      }
      for block in page.blocks {
        if let place = resumed, place.region == block.region, block.table == nil {
          columns[place.index].append(block, styles: document.styles)
          continue
        }
        if let table = block.table {
          close()
          columns += self.columns(of: table, page: page.number, styles: document.styles)
          continue
        }
        if open?.region != block.region {
          close()
          let earlier = columns[start...].indices.dropLast(resumed == nil ? 1 : 0)
          if let index = earlier.last(where: {
            $0 != resumed?.index && columns[$0].isResumed(by: block)
          }) {
            columns[index].append(block, styles: document.styles)
            resumed = (index, block.region)
            continue
          }
        }
        resumed = nil
        // A card that the page's end cut goes on at the top of the next.
        if open == nil, block == page.blocks.first,
          let above = columns.lastIndex(where: { !$0.isFurniture }),
          columns[above].page == page.number - 1, columns[above].isCut(before: block)
        {
          columns[above].append(block, styles: document.styles)
          continue
        }
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
    if let rows = LabelledContactRows(table) {
      return rows.contacts.map { cells in
        var column = ContactColumn(page: page)
        column.isCell = true
        for (number, cell) in cells.enumerated() {
          for line in rows.lines(of: cell) where !line.text.isEmpty {
            column.append(line, styles: styles, isHeading: false, block: number)
          }
        }
        return column
      }
    }
    if isByColumn(table) { return cellColumns(of: table, page: page, styles: styles) }
    let edges = rightEdges(of: table)
    let labelled = LabelledContactTable(table)
    return ContactRows.joined(table).map { cells in
      var column = ContactColumn(page: page)
      column.isCell = true
      for (number, cell) in cells.enumerated() {
        for line in labelled?.lines(of: cell) ?? cell.lines where !line.text.isEmpty {
          column.append(
            line, styles: styles, isHeading: false, block: number, cellEdge: edges[cell.column])
        }
      }
      return column
    }
  }

  /// How far the lines of each column of a table reach.
  private static func rightEdges(of table: Table) -> [Int: Double] {
    var edges: [Int: Double] = [:]
    for row in table.rows {
      for cell in row.cells {
        for line in cell.lines { edges[cell.column] = max(edges[cell.column] ?? 0, line.box.x1) }
      }
    }
    return edges
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
