import KitModel

/// Short lines above titles of sections that follow one another: the artist of each, set small, or its day and place.
///
/// As in: "ADA RENN" above "Dunes" and its date, or "12/05 · 19h · Le Battoir" above "Dunes", closer to the title than to the
/// text above it. Blocks are in the order in which they are read, so that the line is the last of the section before.
struct SectionOverlines {
  let tools: EventTools

  /// So many titles have such a line, and this share of all of one look.
  private static let leastLines = 2
  private static let leastShare = 0.6
  /// In bytes.
  private static let longest = 60
  private static let longestOfDay = 110
  /// How much closer it is to the title, as a share of its own height.
  private static let closer = 0.3

  /// Sections that follow one another, with each such line in the section whose title it stands above: what tells its day is
  /// the first line of it.
  ///
  /// - Parameter above: the blocks in front of the first one.
  func moved(among sections: [Section], above: inout [Block]) -> [Section] {
    var sections = inCards(sections, above: &above)
    let titles = sections.indices.filter { index in
      guard let title = sections[index].titleBlock else { return false }
      guard index > 0 else { return isOverline(above, above: title) }
      return isOverline(
        Self.lastBlocks(of: sections[index - 1]), below: Self.lastSection(of: sections[index - 1]),
        above: title)
    }
    guard titles.count >= Self.leastLines else { return sections }
    var lines: [(index: Int, line: Block)] = []
    for index in titles {
      let style = Self.style(of: sections[index])
      let alike = sections.count { Self.style(of: $0) == style }
      let led = titles.count { Self.style(of: sections[$0]) == style }
      guard led >= Self.leastLines, Double(led) >= Self.leastShare * Double(alike) else { continue }
      let line = index == 0 ? above.popLast() : Self.removeLast(of: &sections[index - 1])
      if let line { lines.append((index, line)) }
    }
    for (index, line) in lines {
      if Self.holdsFigure(line) {
        sections[index].blocks.insert(line, at: 0)
      } else {
        Self.append(line, to: &sections[index])
      }
    }
    return sections
  }

  /// Sections with each day that stands right above the title in its card, among the blocks in front of all cards: what a
  /// card opens with before its title is in no section yet.
  private func inCards(_ sections: [Section], above: inout [Block]) -> [Section] {
    let original = sections
    var sections = sections
    var taken: Set<Int> = []
    for index in sections.indices {
      guard let title = sections[index].titleBlock, !tools.dated(title.text).hasDay,
        let line = above.indices.last(where: { isInCard(above[$0], of: title) })
      else { continue }
      var day = above[line]
      day.kind = .paragraph
      sections[index].blocks.insert(day, at: 0)
      taken.insert(line)
    }
    guard taken.count >= Self.leastLines else { return original }
    above = above.indices.filter { !taken.contains($0) }.map { above[$0] }
    return sections
  }

  /// Whether a line tells a day and nothing else and stands right above a title, at its edge.
  private func isInCard(_ line: Block, of title: Block) -> Bool {
    guard line.region == title.region, line.page == title.page, line.table == nil,
      line.lines.count == 1, line.box.y1 <= title.box.y0 + line.box.height / 2,
      title.box.y0 - line.box.y1 < line.box.height,
      abs(line.box.x0 - title.box.x0) < line.box.height
    else { return false }
    let dated = tools.dated(line.text)
    return dated.coverage == .pure && dated.hasCertainDay
  }

  private static func style(of section: Section) -> StyleID? { section.title.pieces.first?.style }

  private static func lastBlocks(of section: Section) -> [Block] {
    section.children.last.map(lastBlocks) ?? section.blocks
  }

  /// A section's title, where it says more than what the section is for: it is an entry's own, and so may be the line below it.
  private func named(_ section: Section?) -> Block? {
    guard let section, !tools.lexicon.isGenericHeading(section.title.text) else { return nil }
    return section.titleBlock
  }

  private static func lastSection(of section: Section) -> Section {
    section.children.last.map(lastSection) ?? section
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
  private func isOverline(
    _ blocks: [Block], below section: Section? = nil, above title: Block
  ) -> Bool {
    guard let line = blocks.last, line.table == nil, line.lines.count == 1,
      line.region == title.region, line.page == title.page,
      line.box.y1 <= title.box.y0 + line.box.height / 2, isShort(line, above: title)
    else { return false }
    guard let above = blocks.dropLast().last ?? named(section), above.page == line.page,
      above.region == line.region
    else { return true }
    return line.box.y0 - above.box.y1
      > title.box.y0 - line.box.y1 + Self.closer * line.box.height
  }

  /// Whether a line is a short one without figures, or tells a day, which the title does not.
  private func isShort(_ line: Block, above title: Block) -> Bool {
    let bytes = line.text.text.utf8.count
    if !Self.holdsFigure(line) { return line.kind == .paragraph && bytes <= Self.longest }
    return bytes <= Self.longestOfDay && tools.dated(line.text).hasCertainDay
      && !tools.dated(title.text).hasDay
  }

  private static func holdsFigure(_ line: Block) -> Bool {
    line.text.text.utf8.contains(where: AddressBytes.isDigit)
  }
}
