import CivilTime
import DateExpressions
import KitModel

@testable import EntityParsing

/// A programme on the page behind a cover, written as lines, and the events that are read from it.
///
/// Each line is a block: "# " a bold heading, "! " large type, "~ " italics, "- " a list item, "> " one more line of
/// the block above, "| a | b" a row of the table above or a new one, with "/" between the lines of a
/// cell and "↕2 " or "↔2 " before one that spans rows or columns; words between "**" are bold, those
/// behind "→" stand in italics at the far end of the line, an empty line is white space.
struct Programme {
  private(set) var blocks: [Block] = []
  private var y = 80.0
  private let page: Int

  init(_ text: String, page: Int = 2) {
    self.page = page
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { add(String(line)) }
  }

  private mutating func add(_ line: String) {
    if line.isEmpty {
      y += 24
    } else if line.hasPrefix("> "), var last = blocks.popLast() {
      last.lines.append(self.line(String(line.dropFirst(2)), style: last.lines[0].style))
      blocks.append(last)
      y += 12
    } else if line.hasPrefix("|") {
      addRow(line.dropFirst())
    } else {
      let (kind, style, text): (Block.Kind, StyleID, Substring) =
        switch line.prefix(2) {
        case "# ": (.heading(level: 2), Page.bold, line.dropFirst(2))
        case "! ": (.heading(level: 1), Page.display, line.dropFirst(2))
        case "~ ": (.paragraph, Page.italic, line.dropFirst(2))
        case "- ": (.listItem, Page.body, line.dropFirst(2))
        default: (.paragraph, Page.body, line[...])
        }
      y += 4
      blocks.append(Block(kind: kind, lines: [self.line(String(text), style: style)]))
      y += style == Page.display ? 48 : 12
    }
  }

  private mutating func addRow(_ line: Substring) {
    var cells: [Table.Cell] = []
    for (column, cell) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated()
    {
      var cell = cell.drop { $0 == " " }
      var spans = ["↕": 1, "↔": 1]
      if let sign = cell.first.map(String.init), spans[sign] != nil {
        spans[sign] = cell.dropFirst().first.flatMap { Int(String($0)) }
        cell = cell.dropFirst(2)
      }
      let texts = cell.split(separator: " / ").map { String($0).trimmed }.filter { !$0.isEmpty }
      guard !texts.isEmpty else { continue }
      let lines = texts.enumerated().map { index, text in
        self.line(
          text, x: 50 + Double(column) * 160, y: y + Double(index) * 12, style: Page.body)
      }
      cells.append(
        Table.Cell(
          column: column, columnSpan: spans["↔"] ?? 1, rowSpan: spans["↕"] ?? 1, lines: lines))
    }
    y += 12 * Double(cells.map(\.lines.count).max() ?? 1) + 8
    let row = Table.Row(cells: cells)
    if var last = blocks.last, var table = last.table {
      table.rows.append(row)
      last.table = table
      last.lines += cells.flatMap(\.lines)
      blocks[blocks.count - 1] = last
    } else {
      blocks.append(
        Block(kind: .table, lines: cells.flatMap(\.lines), table: Table(rows: [row])))
    }
  }

  private func line(
    _ text: String, x: Double = 50, y: Double? = nil, style: StyleID
  ) -> Line {
    let own = style
    let top = y ?? self.y
    let height = style == Page.display ? 40.0 : 10
    var sourced = SourcedText()
    var left = x
    var style = style
    var isBold = false
    for (index, word) in text.split(separator: " ").enumerated() {
      var word = String(word)
      if word == "→" {
        left += Self.farEnd
        style = Page.italic
        continue
      }
      if word.hasPrefix("**") {
        isBold = true
        word.removeFirst(2)
      }
      let closes = word.hasSuffix("**")
      if closes { word.removeLast(2) }
      if index > 0 {
        sourced.append(unplaced: " ")
        left += height / 2
      }
      let width = Double(word.count) * height / 2
      sourced.append(
        word: word, page: page, box: Rect(x0: left, y0: top, x1: left + width, y1: top + height),
        style: isBold ? Page.bold : style, certainty: 1)
      left += width
      if closes { isBold = false }
    }
    return Line(
      text: sourced, page: page, box: Rect(x0: x, y0: top, x1: left, y1: top + height),
      style: own)
  }

  /// The white in front of what stands at the far end of a line.
  private static let farEnd = 180.0
}

extension Programme {
  /// Makes the first row of the last table its header.
  mutating func markHeader() { blocks[blocks.count - 1].table?.rows[0].isHeader = true }

  /// The lines of the first block.
  var lines: [Line] { blocks[0].lines }
  /// Blocks made by hand, on this page.
  mutating func add(blocks more: [Block]) {
    blocks += more.map { block in
      var moved = block
      for index in moved.lines.indices { moved.lines[index].page = page }
      return moved
    }
  }

  /// The first table.
  var table: Table { blocks.compactMap(\.table)[0] }

  func events(
    title: String = "Programme", kind: SectionKind = .programme, language: String = "fr"
  ) -> [Event] {
    let cover = Page.block("Le lavoir", y: 300, kind: .heading(level: 1), style: Page.display)
    let heading = Page.block(
      title, y: 20, kind: .heading(level: 1), style: Page.display, page: 2)
    let prose = Page.block(
      "Les lavoirs de la ville ouvrent leurs portes aux habitants et à leurs invités, pour lire, chanter et apprendre ensemble ce que faisaient les anciens.",
      y: 500)
    var document = Page.document([cover, prose])
    document.pages += Page.document([heading] + blocks).pages
    document.pages[1].number = 2
    document.sections = [
      Section(id: "s1", kind: kind, level: 1, title: heading.text, blocks: blocks, children: [])
    ]
    return parseEntities(document, in: Programme.context(language)).events
  }

  /// The events as `title | start/end start …`.
  func told(
    title: String = "Programme", kind: SectionKind = .programme, language: String = "fr"
  ) -> [String] {
    events(title: title, kind: kind, language: language).map(\.told)
  }

  /// Each event's title with what it says of the place.
  func placed(title: String = "Programme") -> [String] {
    events(title: title).map { event in
      [event.title, event.location.venue, event.location.city].compactMap { $0 }
        .joined(separator: " | ")
    }
  }

  /// A paragraph that tells a reader that what stands below is English, in spite of the prose of every programme.
  static let englishProse = """
    The mill and the weir are open to all of the people who live by the water, and this is what they will read with \
    us from the morning to the evening, as it was when the old ones were at the wheel.
    """

  static func context(_ language: String = "fr") -> EntityContext {
    EntityContext(
      source: SourceFacts(file: "kit.pdf", sha256: "", bytes: 0, pageCount: 1),
      language: language, timeZone: "Europe/Paris",
      referenceDate: CalendarDate(iso: "2026-01-15"))
  }

  /// What parsers of single pieces need of a French kit that states no dates.
  static var tools: EventTools {
    let reader = KitDateReader(languages: ["fr"])
    let body = Page.block(String(repeating: "Un texte qui court. ", count: 20), y: 700)
    return EventTools(
      reader: reader, lexicon: .shared,
      stream: ItemStream(document: Page.document([body]), reader: reader, lexicon: .shared),
      places: PlaceParser(country: "FR"), kitTitle: nil,
      context: DateContext(timeZone: "Europe/Paris"))
  }

  /// What parsers of single pieces need of an English kit.
  static var englishTools: EventTools {
    let reader = KitDateReader(languages: ["en"])
    let body = Page.block(String(repeating: "A text that runs. ", count: 20), y: 700)
    return EventTools(
      reader: reader, lexicon: .shared,
      stream: ItemStream(document: Page.document([body]), reader: reader, lexicon: .shared),
      places: PlaceParser(country: "GB"), kitTitle: nil,
      context: DateContext(timeZone: "Europe/London"))
  }

  static var scope: EntryScope {
    EntryScope(
      section: Section(
        id: "s1", kind: .programme, level: 1, title: SourcedText(text: "Programme"), blocks: [],
        children: []), titles: [])
  }

  static func dated(_ text: String) -> DatedText { tools.dated(SourcedText(text: text)) }
}

extension Event {
  /// The event as `title | start/end start …`.
  var told: String {
    let when = occurrences.map {
      [$0.start?.description, $0.end?.description].compactMap { $0 }.joined(separator: "/")
    }
    return "\(title) | \(when.joined(separator: " "))"
  }
}

extension String {
  fileprivate var trimmed: String {
    split(separator: " ").joined(separator: " ")
  }
}
