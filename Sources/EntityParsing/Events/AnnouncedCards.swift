import DateExpressions
import KitModel

/// Finds what is announced in a section that tells of no events: a heading with a day and an hour right below it.
///
/// As in: "Conférence de presse / Mardi 27 octobre à 11 h / Le Battoir" in a frame behind the letter of a mayor. What
/// the letter says of days is past or praise.
struct AnnouncedCards {
  let tools: EventTools

  /// The cards as sections of a programme, in order.
  func told(in section: Section) -> [Section] {
    let blocks = section.blocks
    guard blocks.count > 1 else { return [] }
    return blocks.indices.dropLast().compactMap { index in
      guard case .heading = blocks[index].kind, mayTell(blocks[index + 1]),
        blocks[index].text != section.title
      else { return nil }
      let items = tools.stream.items(of: [blocks[index], blocks[index + 1]])
      guard items.count > 1, items[0].isTitleLike, items[0].isAbove(items[1]),
        !tools.lexicon.isGenericHeading(items[0].text.text)
      else { return nil }
      let rest = blocks[(index + 1)...].prefix {
        $0.region == blocks[index].region && !isHeading($0)
      }
      var card = section
      card.kind = .programme
      card.level = section.level + 1
      card.title = SourcedText()
      card.blocks = [blocks[index]] + rest.prefix(Self.mostBlocks)
      card.children = []
      return card
    }
  }

  private static let mostBlocks = 4

  /// The tables of days in a letter, each as a section with the heading right above it: "Press dates" over "Tue 29 Sept, 9.30 |
  /// Press conference".
  func tables(in section: Section) -> [Section] {
    guard section.kind == .editorial || section.kind == .about else { return [] }
    return section.blocks.indices.compactMap { index in
      guard let table = section.blocks[index].table, table.rows.count >= Self.leastRows,
        case let days = table.rows.compactMap(\.cells.first).map({ tools.dated($0.text) }),
        days.count(where: { $0.hasCertainDay && $0.coverage == .pure }) * 2 > table.rows.count,
        days.contains(where: \.hasTime)
      else { return nil }
      var own = section
      own.kind = .other
      own.level = section.level + 1
      own.title = SourcedText()
      own.blocks = Array(section.blocks[max(0, index - 1)...index])
      if own.blocks.count > 1, !isHeading(own.blocks[0]) { own.blocks.removeFirst() }
      own.children = []
      return own
    }
  }

  private static let leastRows = 2

  /// The cheap question first: whether a short text has a figure among its first letters.
  private func mayTell(_ block: Block) -> Bool {
    guard block.table == nil, let line = block.lines.first else { return false }
    return line.text.text.utf8.count < Self.longestLine
      && line.text.text.utf8.contains { (0x30...0x39).contains($0) }
  }

  /// In bytes.
  private static let longestLine = 90

  private func isHeading(_ block: Block) -> Bool {
    if case .heading = block.kind { return true }
    return false
  }
}
