import KitModel

/// Headings that are parts of entries, such as days set larger than the titles above them, and head nothing.
///
/// As in: a list of plays, each a title, its author and below them in large type "Lundi 27 octobre, 19 h": the text
/// behind the day and the next title are no more the day's than those in front of it.
///
/// Such headings tell themselves by what they hold: one title each that is set as the title in front of the first of them,
/// the last one none. Or by taking turns: a title, its day, a title, its day. Days and hours have figures; titles below
/// small weekdays ("WED", and behind it "Songs at noon") stand where such parts do, and open sections.
enum RepeatedParts {
  /// Fewer may stand so by chance.
  private static let leastParts = 3

  /// The section with such headings among its text.
  static func joined(_ section: OpenSection) -> OpenSection {
    guard section.children.count >= leastParts else { return section }
    var section = withoutTurns(section)
    let looks = section.children.map(\.look)
    var known: Set<HeadingLook> = []
    for case let look? in looks where known.insert(look).inserted {
      if looks.count(where: { $0 == look }) >= leastParts, areParts(look, of: section) {
        section = joined(section, at: look)
      }
    }
    return section
  }

  /// The section with each second of headings that take turns in the one above it: A B A B A B.
  private static func withoutTurns(_ section: OpenSection) -> OpenSection {
    let looks = section.children.map(\.look)
    var joined = section
    joined.children = []
    var index = 0
    while index < looks.count {
      let pairs = pairs(in: looks, from: index)
      guard pairs >= leastParts,
        section.children[index..<index + 2 * pairs].allSatisfy(\.children.isEmpty),
        !headTitles([looks[index], looks[index + 1]], in: section.children)
      else {
        joined.children.append(section.children[index])
        index += 1
        continue
      }
      for pair in 0..<pairs {
        var first = section.children[index + 2 * pair]
        first.append(section.children[index + 2 * pair + 1])
        joined.children.append(first)
      }
      index += 2 * pairs
    }
    return joined
  }

  /// Whether days stand above titles: of all headings of two looks a day is the first, and those of the other look are none.
  ///
  /// Each day heads the titles up to the next day, of which there may be several.
  private static func headTitles(_ pair: [HeadingLook?], in sections: [OpenSection]) -> Bool {
    guard let first = sections.first(where: { pair.contains($0.look) })?.look else { return false }
    func tellsDays(_ look: HeadingLook?) -> Bool {
      let alike = sections.filter { $0.look == look }
      return alike.count { $0.title.contains(where: \.hasFigure) } * 2 > alike.count
    }
    return tellsDays(first) && !pair.contains { $0 != first && tellsDays($0) }
  }

  /// How many pairs of two looks, not the same, follow one another from here on.
  private static func pairs(in looks: [HeadingLook?], from start: Int) -> Int {
    guard start + 1 < looks.count, let first = looks[start], let second = looks[start + 1],
      first != second
    else { return 0 }
    var count = 1
    while start + 2 * count + 1 < looks.count, looks[start + 2 * count] == first,
      looks[start + 2 * count + 1] == second
    {
      count += 1
    }
    return count
  }

  /// Whether the sections with headings of a look hold one title each that is set as that in front of the first, and the
  /// last one of each run of them none.
  private static func areParts(_ look: HeadingLook, of section: OpenSection) -> Bool {
    let parts = section.children.filter { $0.look == look }
    guard parts.count(where: { $0.title.contains(where: \.hasFigure) }) * 2 > parts.count
    else { return false }
    var title: HeadingLook?
    var index = 0
    while index < section.children.count {
      guard section.children[index].look == look else {
        index += 1
        continue
      }
      let end = section.children[index...].firstIndex { $0.look != look } ?? section.children.count
      let head = index > 0 ? section.children[index - 1].blocks : section.blocks
      guard index == 0 || section.children[index - 1].children.isEmpty,
        section.children[index..<end].allSatisfy(\.children.isEmpty),
        let own = head.last(where: \.isHeading).flatMap(HeadingLook.init), own != look,
        title == nil || title == own,
        ([head] + section.children[index..<end].map(\.blocks)).enumerated().allSatisfy({
          $1.count { $0.isHeading && HeadingLook($0) == own } == ($0 == end - index ? 0 : 1)
        })
      else { return false }
      title = own
      index = end
    }
    return title != nil
  }

  private static func joined(_ section: OpenSection, at look: HeadingLook) -> OpenSection {
    var joined = section
    joined.children = []
    for child in section.children {
      guard child.look == look else {
        joined.children.append(child)
        continue
      }
      if joined.children.isEmpty {
        joined.append(child)
      } else {
        joined.children[joined.children.count - 1].append(child)
      }
    }
    return joined
  }
}

extension OpenSection {
  fileprivate var look: HeadingLook? { title.first.map(HeadingLook.init) }

  /// Takes what another section holds as text of its own, the title as a heading.
  fileprivate mutating func append(_ other: OpenSection) {
    blocks.append(
      Block(kind: .heading(level: other.level), lines: other.title, region: other.region))
    blocks += other.blocks
  }
}

extension HeadingLook {
  fileprivate init?(_ block: Block) {
    guard let line = block.lines.first else { return nil }
    self.init(line)
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = kind { return true }
    return false
  }
}

extension Line {
  fileprivate var hasFigure: Bool {
    text.text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
