/// A document in reading order: what page layout makes of the glyph runs.
package struct LaidOutDocument: Hashable, Sendable {
  package var pages: [LaidOutPage]
  package var styles: [TextStyle]
  package var metadata: DocumentMetadata
  package var outline: [OutlineEntry]
  /// The size in points that most body text is set in.
  package var bodySize: Double
  package var findings: [Finding]

  package init(
    pages: [LaidOutPage], styles: [TextStyle], metadata: DocumentMetadata,
    outline: [OutlineEntry], bodySize: Double, findings: [Finding]
  ) {
    self.pages = pages
    self.styles = styles
    self.metadata = metadata
    self.outline = outline
    self.bodySize = bodySize
    self.findings = findings
  }
}

/// One page in reading order.
package struct LaidOutPage: Hashable, Sendable {
  /// 1-based.
  package var number: Int
  package var width: Double
  package var height: Double
  package var rotation: Int
  package var textOrigin: TextOrigin
  /// In reading order, without what repeats from page to page.
  package var blocks: [Block]
  /// Where in the blocks the right half begins, on a page that says the same in two languages side by side.
  package var secondLanguage: Int?
  /// Running headers, footers and page numbers.
  package var furniture: [Block]
  package var links: [LinkAnnotation]

  /// All that the page prints: its blocks, then what repeats from page to page.
  package var printedBlocks: FlattenSequence<[[Block]]> { [blocks, furniture].joined() }

  package init(
    number: Int, width: Double, height: Double, rotation: Int, textOrigin: TextOrigin,
    blocks: [Block], furniture: [Block], links: [LinkAnnotation]
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.rotation = rotation
    self.textOrigin = textOrigin
    self.blocks = blocks
    self.furniture = furniture
    self.links = links
  }
}

/// Lines that belong together: a paragraph, a heading, a list item, a table.
package struct Block: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// 1 is the most prominent level of the document.
    case heading(level: Int)
    case paragraph
    /// The text no longer holds its bullet.
    case listItem
    case caption
    case table
    case header, footer, pageNumber
  }

  package var kind: Kind
  package var lines: [Line] {
    didSet { joined = nil }
  }
  /// Present where `kind` is `.table`; the lines are then the cells' lines, row by row.
  package var table: Table?
  /// Blocks with one number stand in one column or box of the page; ascending in reading order.
  package var region: Int
  /// The box of its own colour that it stands in, numbered by page; 0 for none.
  package var panel = 0
  /// Whether it stands in a filled bar across columns, over what it heads.
  package var isBar = false
  /// The lines as running text, once it was asked to keep it.
  private var joined: SourcedText?

  package init(kind: Kind, lines: [Line], table: Table? = nil, region: Int = 0) {
    self.kind = kind
    self.lines = lines
    self.table = table
    self.region = region
  }

  /// All lines as running text, line-break hyphens undone.
  package var text: SourcedText { joined ?? Line.join(lines) }

  /// Keeps the running text: nearly every later stage asks for it, several times.
  package mutating func keepText() {
    joined = text
    for row in table?.rows.indices ?? 0..<0 {
      for cell in table?.rows[row].cells.indices ?? 0..<0 {
        table?.rows[row].cells[cell].keepText()
      }
    }
  }

  package static func == (left: Block, right: Block) -> Bool {
    left.kind == right.kind && left.region == right.region && left.panel == right.panel
      && left.lines == right.lines && left.table == right.table
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(region)
    hasher.combine(lines)
  }

  package var box: Rect {
    guard let first = lines.first else { return Rect(x0: 0, y0: 0, x1: 0, y1: 0) }
    return lines.dropFirst().reduce(first.box) { $0.union($1.box) }
  }

  package var page: Int { lines.first?.page ?? 0 }
}

/// A line of text as set, repaired (ligatures spelled out, letter-spacing closed, NFC).
package struct Line: Hashable, Sendable {
  package var text: SourcedText
  /// 1-based.
  package var page: Int
  package var box: Rect
  /// The style that most of its letters are set in.
  package var style: StyleID
  /// Whether the line ends in a hyphen that the break may have put there.
  package var endsInHyphen: Bool

  package init(
    text: SourcedText, page: Int, box: Rect, style: StyleID, endsInHyphen: Bool = false
  ) {
    self.text = text
    self.page = page
    self.box = box
    self.style = style
    self.endsInHyphen = endsInHyphen
  }
}

/// A grid of cells, rows from top to bottom.
package struct Table: Hashable, Sendable {
  package var rows: [Row]

  package struct Row: Hashable, Sendable {
    package var cells: [Cell]
    package var isHeader: Bool

    package init(cells: [Cell], isHeader: Bool = false) {
      self.cells = cells
      self.isHeader = isHeader
    }
  }

  package struct Cell: Hashable, Sendable {
    /// 0-based column of the grid that the cell begins in.
    package var column: Int
    package var columnSpan: Int
    package var rowSpan: Int
    package var lines: [Line] {
      didSet { joined = nil }
    }
    /// The lines as running text, once it was asked to keep it.
    private var joined: SourcedText?

    package init(column: Int, columnSpan: Int = 1, rowSpan: Int = 1, lines: [Line]) {
      self.column = column
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.lines = lines
    }

    package var text: SourcedText { joined ?? Line.join(lines) }

    fileprivate mutating func keepText() { joined = text }

    package static func == (left: Cell, right: Cell) -> Bool {
      left.column == right.column && left.columnSpan == right.columnSpan
        && left.rowSpan == right.rowSpan && left.lines == right.lines
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(column)
      hasher.combine(lines)
    }
  }

  package init(rows: [Row]) { self.rows = rows }
}
