import KitModel

/// The styles, lighter than bold, that a kit sets its titles in where they open a paragraph.
///
/// As in: "Bal des lampions" in red or italics, a line break or a comma, and what is told of it in black. A work may stand in
/// italics at the start of any sentence; where nearly all paragraphs that a style opens go on behind a sign or in a new
/// line, and several tell a day or an hour, it is the titles'. So it is where a short block of its own right above a day is set
/// in it, unless it stands below a line that could as well be the title: a hall between a title and its day.
enum TitleStyles {
  /// Of paragraphs that a style opens, and how many of them, in quarters, must go on so.
  private static let least = 3
  private static let quarters = 3
  /// In bytes.
  private static let lengths = 4...120

  static func styles(
    of document: SectionedDocument, body: StyleID?, isDate: (SourcedText) -> Bool
  ) -> Set<StyleID> {
    var counts: [StyleID: Count] = [:]
    for page in document.pages {
      for (index, block) in page.blocks.enumerated() where !block.isHeading && block.table == nil {
        guard let first = block.lines.first?.text.pieces.first?.style, first != body,
          document.styles.indices.contains(Int(first)), !document.styles[Int(first)].isBold
        else { continue }
        if let end = end(of: first, in: block) {
          counts[first, default: Count()].opened += 1
          if end { counts[first]?.parted += 1 }
        } else if isAlone(first, block),
          isAbove(page.blocks, index)
            || isBelow(page.blocks, index) && isDate(page.blocks[index - 1].text)
        {
          counts[first, default: Count()].opened += 1
          counts[first]?.parted += 1
          counts[first]?.alone += 1
          if index > 0, isTitle(page.blocks[index - 1], beside: first) {
            counts[first]?.headed += 1
          }
        }
      }
    }
    return Set(
      counts.filter {
        $1.parted >= least && $1.parted * 4 >= $1.opened * quarters && $1.headed * 2 <= $1.alone
      }.keys)
  }

  /// Whether several lines in capitals stand above others in paragraphs that may tell a day or an hour.
  static func areCapitals(in document: SectionedDocument) -> Bool {
    var count = 0
    for block in document.pages.lazy.flatMap(\.blocks)
    where !block.isHeading && block.table == nil && block.lines.count > 1 {
      let capitals = block.lines.map(TitleLines.isInCapitals)
      let opening = zip(capitals, capitals.dropFirst()).count { $0 && !$1 }
      if opening > 0, hasFigure(block.lines[...]) { count += opening }
      if count >= least { return true }
    }
    return false
  }

  private struct Count {
    /// Paragraphs that a style opens, and those in which it ends as titles do.
    var opened = 0
    var parted = 0
    /// Blocks that are all set in it, and those of them that stand below what can be their title.
    var alone = 0
    var headed = 0
  }

  /// Whether a block is a line or two in a style, without a figure.
  private static func isAlone(_ style: StyleID, _ block: Block) -> Bool {
    block.lines.count <= mostLines
      && block.lines.allSatisfy { $0.text.pieces.allSatisfy { $0.style == style } }
      && !hasFigure(block.lines[...])
      && lengths.contains(block.lines.reduce(0) { $0 + $1.text.text.utf8.count })
  }

  /// Whether a block stands closer to the next one, which may tell its day, than to what is above.
  private static func isAbove(_ blocks: [Block], _ index: Int) -> Bool {
    guard index + 1 < blocks.count, !blocks[index + 1].isHeading,
      mayTellDay(blocks[index + 1], of: blocks[index])
    else { return false }
    return index == 0 || white(blocks, above: index + 1) <= white(blocks, above: index) + mostApart
  }

  /// Whether the one before it may tell its day, stands closer to it than what is below, and off from what is above that.
  private static func isBelow(_ blocks: [Block], _ index: Int) -> Bool {
    guard index > 0, mayTellDay(blocks[index - 1], of: blocks[index]),
      index + 1 == blocks.count
        || white(blocks, above: index) <= white(blocks, above: index + 1) + mostApart
    else { return false }
    return index == 1 || white(blocks, above: index - 1) > white(blocks, above: index) + mostApart
  }

  private static func mayTellDay(_ block: Block, of title: Block) -> Bool {
    block.table == nil && hasFigure(block.lines[...])
      && block.lines[0].text.pieces.first?.style != title.lines[0].text.pieces.first?.style
  }

  /// In points; much where what is above stands in another column.
  private static func white(_ blocks: [Block], above index: Int) -> Double {
    guard index > 0, blocks[index - 1].region == blocks[index].region else { return .infinity }
    return blocks[index].box.y0 - blocks[index - 1].box.y1
  }

  /// In points.
  private static let mostApart = 0.5
  private static let mostLines = 2

  /// Whether a block in another style can be a title: a heading, or a short line without a figure that ends no sentence.
  private static func isTitle(_ block: Block, beside style: StyleID) -> Bool {
    guard block.table == nil, block.lines.count <= mostLines,
      block.lines[0].text.pieces.first?.style != style
    else { return false }
    return block.isHeading && !hasFigure(block.lines[...])
      || block.lines[0].text.text.utf8.count <= lengths.upperBound && !hasFigure(block.lines[...])
        && !block.lines[0].endsSentence
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
