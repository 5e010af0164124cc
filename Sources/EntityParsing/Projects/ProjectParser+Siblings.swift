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
        look(of: last) == look(of: section) && isCard(last) && isCard(section)
          || last.title.pieces.first?.style == section.title.pieces.first?.style
            && announced.isHeading(group[0]) && announced.holds(section, below: group[0])
          || goesOn(section, group)
      {
        groups[groups.count - 1].append(section)
      } else {
        groups.append([section])
      }
    }
    return groups
  }

  /// Whether a section goes on a group that is a title with nothing below it and sections that each tell a little under
  /// titles of one look.
  private func goesOn(_ section: Section, _ group: [Section]) -> Bool {
    guard let heading = group.first, isBare(heading), isShort(section) else { return false }
    return group.count == 1 || look(of: group[group.count - 1]) == look(of: section)
  }

  /// Whether a section is nothing but its title, and a line at most.
  private func isBare(_ section: Section) -> Bool {
    isOfThings(section) && section.children.isEmpty && section.blocks.count <= 1
      && bytes(of: section) <= Self.longestLine
  }

  private func isShort(_ section: Section) -> Bool {
    isOfThings(section) && section.children.isEmpty
      && section.blocks.allSatisfy { $0.table == nil }
      && (Self.leastTold...Self.mostTold).contains(bytes(of: section))
  }

  private func isOfThings(_ section: Section) -> Bool {
    section.kind == .other || section.kind == .projects
  }

  private func bytes(of section: Section) -> Int {
    section.blocks.reduce(0) { $0 + $1.text.text.utf8.count }
  }

  /// How the title of a section is set, but for its colour.
  private func look(of section: Section) -> ItemLook? {
    section.title.pieces.first.flatMap { piece in
      stream.styles.indices.contains(Int(piece.style))
        ? stream.look(of: stream.styles[Int(piece.style)]).uncolored : nil
    }
  }

  /// In bytes.
  private static let longestLine = 40
  private static let leastTold = 30
  private static let mostTold = 700

  /// Whether a section's title has a headline under it, or the maker's name as a title of its own.
  private func isCard(_ section: Section) -> Bool {
    guard isOfThings(section) else { return false }
    if section.blocks.isEmpty, section.children.count == 1, case let child = section.children[0] {
      return isOfThings(child) && child.children.isEmpty && !child.blocks.isEmpty
        && child.title.text.utf8.count < Self.longestHeadline
    }
    guard section.blocks.count >= 2, case .heading = section.blocks[0].kind else { return false }
    return section.blocks[0].text.text.utf8.count < Self.longestHeadline
  }

  private static let longestHeadline = 130
}
