import KitModel

/// The styles, lighter than bold, that a kit sets its titles in where they open a paragraph.
///
/// As in: "Bal des lampions" in red or italics, a line break or a comma, and what is told of it in black. A work may stand in
/// italics at the start of any sentence; where nearly all paragraphs that a style opens go on behind a sign or in a new
/// line, and several tell a day or an hour, it is the titles'.
enum TitleStyles {
  /// Of paragraphs that a style opens, and how many of them, in quarters, must go on so.
  private static let least = 3
  private static let quarters = 3
  /// In bytes.
  private static let lengths = 4...120

  static func styles(of document: SectionedDocument, body: StyleID?) -> Set<StyleID> {
    var counts: [StyleID: (opened: Int, parted: Int)] = [:]
    for block in document.pages.lazy.flatMap(\.blocks) where !block.isHeading && block.table == nil
    {
      guard let first = block.lines.first?.text.pieces.first?.style, first != body,
        document.styles.indices.contains(Int(first)), !document.styles[Int(first)].isBold,
        let end = end(of: first, in: block)
      else { continue }
      counts[first, default: (0, 0)].opened += 1
      if end { counts[first]?.parted += 1 }
    }
    return Set(
      counts.filter { $1.parted >= least && $1.parted * 4 >= $1.opened * quarters }.keys)
  }

  /// Whether a line or a sign ends what a style opens; `nil` where all of a block is set in it, where that is no title,
  /// or where no figure tells a day.
  private static func end(of style: StyleID, in block: Block) -> Bool? {
    var length = 0
    for (index, line) in block.lines.enumerated() {
      let pieces = line.text.pieces
      guard let plain = pieces.firstIndex(where: { $0.style != style }) else {
        length += line.text.text.utf8.count
        continue
      }
      length += plain > 0 ? pieces[plain].range.lowerBound : 0
      guard lengths.contains(length), hasFigure(block.lines[index...]) else { return nil }
      if plain == 0 { return true }
      let before = line.text.text.utf8.prefix(pieces[plain].range.lowerBound)
      let last = before.last { $0 != 0x20 }
      let next = line.text.text.utf8.dropFirst(pieces[plain].range.lowerBound).first
      return [last, next].contains { $0.map { ",.:;!?(|/-".utf8.contains($0) } ?? false }
        || next == 0xE2 || next == 0xC2
    }
    return nil
  }

  private static func hasFigure(_ lines: ArraySlice<Line>) -> Bool {
    lines.contains { $0.text.text.utf8.contains { (0x30...0x39).contains($0) } }
  }
}
