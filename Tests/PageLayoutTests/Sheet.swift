import KitModel

/// A page drawn by hand: words at places, as text extraction gives them.
struct Sheet {
  static let body: StyleID = 0
  static let bold: StyleID = 1
  static let large: StyleID = 2
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
  ]

  private(set) var runs: [GlyphRun] = []

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

  func page(_ number: Int = 1) -> ExtractedPage {
    ExtractedPage(number: number, width: 595, height: 842, runs: runs)
  }

  static func document(_ sheets: [Sheet]) -> ExtractedDocument {
    ExtractedDocument(
      pages: sheets.enumerated().map { $0.element.page($0.offset + 1) }, styles: styles)
  }
}
