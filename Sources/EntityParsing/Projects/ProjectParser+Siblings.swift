import KitModel

/// Top-level sections that are one list of cards, each a section of its own since its title is set as chapters are.
extension ProjectParser {
  /// The top-level sections, those together that follow one another as cards do: titles of one look with a headline
  /// under each, or below a heading of the same look that announces them.
  func alikeSections() -> [[Section]] {
    let announced = AnnouncedSections(lexicon: lexicon, events: stream.lexicon)
    var groups: [[Section]] = []
    for section in document.sections where section.kind != .cover && section.kind != .contents {
      if let group = groups.last, let last = group.last,
        last.title.pieces.first?.style == section.title.pieces.first?.style,
        isCard(last) && isCard(section)
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
}
