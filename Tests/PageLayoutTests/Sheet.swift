import KitModel

@testable import PageLayout

/// A page drawn by hand: words at places, as text extraction gives them.
struct Sheet {
  static let body: StyleID = 0
  static let bold: StyleID = 1
  static let large: StyleID = 2
  static let mark: StyleID = 3
  static let title: StyleID = 4
  /// As large as ``large``, and not bold.
  static let thin: StyleID = 5
  static let small: StyleID = 6
  static let italic: StyleID = 7
  /// As large and as bold as ``bold``, in another font.
  static let serif: StyleID = 8
  static let styles = [
    TextStyle(
      fontName: "Text", size: 10, isBold: false, isItalic: false,
      color: Color(red: 0, green: 0, blue: 0)),
    TextStyle(
      fontName: "Text-Bold", size: 10, isBold: true, isItalic: false,
      color: Color(red: 0, green: 0, blue: 0)),
    TextStyle(
      fontName: "Display", size: 20, isBold: true, isItalic: false,
      color: Color(red: 0, green: 0, blue: 0)),
    TextStyle(
      fontName: "Display", size: 48, isBold: true, isItalic: false,
      color: Color(red: 200, green: 0, blue: 0)),
    TextStyle(
      fontName: "Text-Bold", size: 14, isBold: true, isItalic: false,
      color: Color(red: 0, green: 0, blue: 0)),
    TextStyle(
      fontName: "Display-Light", size: 20, isBold: false, isItalic: false,
      color: Color(red: 0, green: 0, blue: 0)),
    TextStyle(
      fontName: "Text", size: 7, isBold: false, isItalic: false,
      color: Color(red: 0, green: 0, blue: 0)),
    TextStyle(
      fontName: "Text-Italic", size: 10, isBold: false, isItalic: true,
      color: Color(red: 0, green: 0, blue: 0)),
    TextStyle(
      fontName: "Serif-Bold", size: 10, isBold: true, isItalic: false,
      color: Color(red: 0, green: 0, blue: 0)),
  ]

  private(set) var runs: [GlyphRun] = []
  private(set) var fills: [ColoredBox] = []
  private(set) var frames: [Rect] = []
  private(set) var rules: [Rule] = []
  private(set) var bars: [Rect] = []

  /// Writes a line with its top left at (x, y): letters half as wide as the type is high, spaces a
  /// quarter.
  mutating func write(_ line: String, x: Double, y: Double, style: StyleID = body) {
    let size = Sheet.styles[Int(style)].size
    var left = x
    let words = line.split(separator: " ")
    for (index, word) in words.enumerated() {
      let width = Double(word.unicodeScalars.count) * size / 2
      runs.append(
        GlyphRun(
          text: String(word), box: Rect(x0: left, y0: y, x1: left + width, y1: y + size),
          style: style, glyphs: 0..<0, isFollowedBySpace: true,
          isFollowedByLineEnd: index == words.count - 1))
      left += width + size / 4
    }
  }

  /// Writes lines below one another, 12 points apart.
  mutating func write(_ lines: [String], x: Double, y: Double, style: StyleID = body) {
    for (index, line) in lines.enumerated() {
      write(line, x: x, y: y + Double(index) * 12, style: style)
    }
  }

  /// Writes words of several styles in one line.
  mutating func write(_ parts: [(text: String, style: StyleID)], x: Double, y: Double) {
    var left = x
    for (index, part) in parts.enumerated() {
      write(part.text, x: left, y: y, style: part.style)
      guard let last = runs.indices.last else { continue }
      runs[last].isFollowedByLineEnd = index == parts.count - 1
      left = runs[last].box.x1 + Sheet.styles[Int(part.style)].size / 4
    }
  }

  /// Writes a line turned by a right angle, from (x, y) downwards.
  mutating func turn(_ line: String, x: Double, y: Double, style: StyleID = body) {
    let size = Sheet.styles[Int(style)].size
    var top = y
    for word in line.split(separator: " ") {
      let length = Double(word.unicodeScalars.count) * size / 2
      runs.append(
        GlyphRun(
          text: String(word), box: Rect(x0: x, y0: top, x1: x + size, y1: top + length),
          style: style, glyphs: 0..<0, isFollowedBySpace: true, isFollowedByLineEnd: false,
          direction: 90))
      top += length + size / 4
    }
  }

  /// Fills a box behind what is written, pale unless told.
  mutating func fill(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double,
    color: Color = Color(red: 220, green: 235, blue: 245)
  ) {
    fills.append(ColoredBox(box: Rect(x0: x0, y0: y0, x1: x1, y1: y1), color: color))
  }

  /// Draws a line around a box.
  mutating func frame(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
    frames.append(Rect(x0: x0, y0: y0, x1: x1, y1: y1))
  }

  /// Draws a level line.
  mutating func level(_ y: Double, _ start: Double, _ end: Double) {
    rules.append(Rule(isLevel: true, position: y, start: start, end: end))
  }

  /// Draws a plumb line.
  mutating func plumb(_ x: Double, _ start: Double, _ end: Double) {
    rules.append(Rule(isLevel: false, position: x, start: start, end: end))
  }

  /// Paints an upright bar, too narrow to hold text.
  mutating func bar(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
    bars.append(Rect(x0: x0, y0: y0, x1: x1, y1: y1))
  }

  func page(_ number: Int = 1) -> ExtractedPage {
    ExtractedPage(
      number: number, width: 595, height: 842, runs: runs, fills: fills, frames: frames,
      rules: rules, bars: bars)
  }

  /// What is written, in lines cut at wide gaps.
  var segments: [Segment] {
    LineAssembly.segments(of: Word.words(of: [page()], styles: Sheet.styles)[0])
  }

  /// The blocks of the sheet as the only page of a document.
  var blocks: [Block] { layOut(Sheet.document([self])).pages[0].blocks }

  /// The rows of the first table, cell by cell; `nil` where there is none.
  var rows: [[String]]? {
    blocks.lazy.compactMap(\.table).first?.rows.map { $0.cells.map(\.text.text) }
  }

  static func document(_ sheets: [Sheet]) -> ExtractedDocument {
    ExtractedDocument(
      pages: sheets.enumerated().map { $0.element.page($0.offset + 1) }, styles: styles)
  }
}
