import KitModel

@testable import EntityParsing

/// Pages made by hand: blocks of lines under each other in columns, as layout gives them.
enum Page {
  static let body: StyleID = 0
  static let bold: StyleID = 1
  static let display: StyleID = 2
  static let italic: StyleID = 3
  static let head: StyleID = 4
  /// As large and as bold as ``bold``, in another font.
  static let serif: StyleID = 5
  static let styles = [
    TextStyle(
      fontName: "Text", size: 10, isBold: false, isItalic: false,
      color: Color(red: 0, green: 0, blue: 0)),
    TextStyle(
      fontName: "Text-Bold", size: 10, isBold: true, isItalic: false,
      color: Color(red: 0, green: 0, blue: 0)),
    TextStyle(
      fontName: "Display", size: 36, isBold: true, isItalic: false,
      color: Color(red: 0, green: 0, blue: 0)),
    TextStyle(
      fontName: "Text-Italic", size: 10, isBold: false, isItalic: true,
      color: Color(red: 0, green: 0, blue: 0)),
    TextStyle(
      fontName: "Head", size: 14, isBold: true, isItalic: false,
      color: Color(red: 0, green: 0, blue: 0)),
    TextStyle(
      fontName: "Serif-Bold", size: 10, isBold: true, isItalic: false,
      color: Color(red: 0, green: 0, blue: 0)),
  ]

  /// A block of lines; a width of 5 points for each letter, 12 for each line.
  static func block(
    _ text: String, x: Double = 50, y: Double, kind: Block.Kind = .paragraph,
    style: StyleID = body, region: Int = 0, page: Int = 1
  ) -> Block {
    let height = style == display ? 40.0 : 10
    let lines = text.split(separator: "\n").enumerated().map { index, line in
      let top = y + Double(index) * height * 1.2
      var sourced = SourcedText()
      var left = x
      for (number, word) in line.split(separator: " ").enumerated() {
        if number > 0 {
          sourced.append(unplaced: " ")
          left += height / 2
        }
        let width = Double(word.count) * height / 2
        sourced.append(
          word: String(word), page: page,
          box: Rect(x0: left, y0: top, x1: left + width, y1: top + height), style: style,
          certainty: 1)
        left += width
      }
      return Line(
        text: sourced, page: page, box: Rect(x0: x, y0: top, x1: left, y1: top + height),
        style: style)
    }
    return Block(kind: kind, lines: lines, region: region)
  }

  /// A section of the page, its title set as a heading.
  static func section(
    _ id: String, _ title: String, y: Double, kind: SectionKind = .other, blocks: [Block] = [],
    children: [Section] = []
  ) -> Section {
    let heading = block(title, y: y, kind: .heading(level: 1), style: bold)
    return Section(
      id: id, kind: kind, level: 1, title: heading.text, blocks: blocks, children: children)
  }

  static func document(
    _ blocks: [Block], furniture: [Block] = [], metadata: DocumentMetadata = DocumentMetadata()
  ) -> SectionedDocument {
    SectionedDocument(
      pages: [
        LaidOutPage(
          number: 1, width: 595, height: 842, rotation: 0, textOrigin: .digital, blocks: blocks,
          furniture: furniture, links: [])
      ], styles: styles, metadata: metadata, outline: [], bodySize: 10, sections: [], findings: [])
  }
}
