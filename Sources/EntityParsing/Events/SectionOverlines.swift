import KitModel

/// Short lines above titles of sections that follow one another: the artist of each, set small.
///
/// As in: "ADA RENN" above "Dunes" and its date, closer to the title than to the text above it. Blocks are in the order in
/// which they are read, so that the line is the last of the section before.
enum SectionOverlines {
  /// So many titles have such a line, and this share of all of one look.
  private static let leastLines = 2
  private static let leastShare = 0.6
  /// In bytes.
  private static let longest = 60
  /// How much closer it is to the title, as a share of its own height.
  private static let closer = 0.3

  /// Sections that follow one another, with each such line below the title that it stands above.
  ///
  /// - Parameter above: the blocks in front of the first one.
  static func moved(among sections: [Section], above: inout [Block]) -> [Section] {
    let titles = sections.indices.filter { index in
      guard let title = sections[index].titleBlock else { return false }
      return isOverline(index == 0 ? above : lastBlocks(of: sections[index - 1]), above: title)
    }
    guard titles.count >= leastLines else { return sections }
    var sections = sections
    var lines: [(index: Int, line: Block)] = []
    for index in titles {
      let style = style(of: sections[index])
      let alike = sections.count { self.style(of: $0) == style }
      let led = titles.count { self.style(of: sections[$0]) == style }
      guard led >= leastLines, Double(led) >= leastShare * Double(alike) else { continue }
      let line = index == 0 ? above.popLast() : removeLast(of: &sections[index - 1])
      if let line { lines.append((index, line)) }
    }
    for (index, line) in lines { append(line, to: &sections[index]) }
    return sections
  }

  private static func style(of section: Section) -> StyleID? { section.title.pieces.first?.style }

  private static func lastBlocks(of section: Section) -> [Block] {
    section.children.last.map(lastBlocks) ?? section.blocks
  }

  private static func removeLast(of section: inout Section) -> Block? {
    section.children.isEmpty
      ? section.blocks.popLast() : removeLast(of: &section.children[section.children.count - 1])
  }

  private static func append(_ line: Block, to section: inout Section) {
    if section.children.isEmpty {
      section.blocks.append(line)
    } else {
      append(line, to: &section.children[section.children.count - 1])
    }
  }

  /// Whether the last of some blocks is such a line.
  private static func isOverline(_ blocks: [Block], above title: Block) -> Bool {
    guard let line = blocks.last, line.table == nil, line.lines.count == 1,
      line.kind == .paragraph, line.region == title.region, line.page == title.page,
      case let text = line.text.text, text.utf8.count <= longest,
      !text.utf8.contains(where: AddressBytes.isDigit),
      line.box.y1 <= title.box.y0 + line.box.height / 2
    else { return false }
    guard blocks.count > 1, case let above = blocks[blocks.count - 2],
      above.page == line.page, above.region == line.region
    else { return true }
    return line.box.y0 - above.box.y1
      > title.box.y0 - line.box.y1 + closer * line.box.height
  }
}
