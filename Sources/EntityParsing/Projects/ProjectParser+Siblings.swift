import KitModel

/// Top-level sections that are one list of cards, each a section of its own since its title is set as chapters are.
extension ProjectParser {
  /// The top-level sections, those together that follow one another as cards do.
  func alikeSections() -> [[Section]] {
    let announced = AnnouncedSections(lexicon: lexicon, events: stream.lexicon)
    var groups: [[Section]] = []
    for section in document.sections where section.kind != .cover && section.kind != .contents {
      if let group = groups.last, let last = group.last,
        last.title.pieces.first?.style == section.title.pieces.first?.style,
        isCard(last) && isCard(section) || headsCards(group[0]) && isText(section)
          || announced.isHeading(group[0]) && announced.holds(section, below: group[0])
      {
        groups[groups.count - 1].append(section)
      } else {
        groups.append([section])
      }
    }
    return groups
  }

  /// Whether a section's title has a headline under it.
  private func isCard(_ section: Section) -> Bool {
    guard section.kind == .other || section.kind == .projects, section.blocks.count >= 2,
      case .heading = section.blocks[0].kind
    else { return false }
    return section.blocks[0].text.text.utf8.count < 130
  }

  /// Whether a section is nothing but a title that announces projects, with an introduction at most.
  private func headsCards(_ section: Section) -> Bool {
    guard section.children.isEmpty, section.blocks.count <= Self.mostBlocksOfIntro,
      lexicon.announces(section.title.text), !lexicon.isOwnMatter(section.title.text),
      section.blocks.reduce(0, { $0 + $1.text.text.utf8.count }) <= Self.longestIntro
    else { return false }
    return section.blocks.allSatisfy { block in
      if case .heading = block.kind { return false }
      return block.table == nil && block.kind != .listItem
    }
  }

  /// Whether a section tells something under a title that is none of any kit's chapters.
  private func isText(_ section: Section) -> Bool {
    (section.kind == .other || section.kind == .projects) && !section.blocks.isEmpty
      && section.children.isEmpty && section.title.text.utf8.count <= Self.longestTitle
      && !lexicon.isOwnMatter(section.title.text)
      && !stream.lexicon.isGenericHeading(section.title.text)
  }

  private static let mostBlocksOfIntro = 2
  /// In bytes.
  private static let longestIntro = 260
  private static let longestTitle = 130
}
