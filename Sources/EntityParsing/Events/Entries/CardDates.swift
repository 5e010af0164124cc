import KitModel

/// Gives the date that heads a card to the card's title: "Me 4 mars – 20 h" above "Les Heures creuses".
///
/// The date is smaller than the title, so that the title begins a section, and the dates of all cards are
/// left with the section around them.
struct CardDates {
  let tools: EventTools

  /// So many cards are a list of them.
  private static let leastCards = 2

  func joined(_ section: Section) -> Section {
    let parted = hoursGiven(in: section)
    let days = days(in: parted.children)
    let section = parted.with(children: given(days, in: parted.children))
    guard section.children.count >= Self.leastCards else { return section }
    let dates = section.blocks.indices.filter { index in
      let block = section.blocks[index]
      guard block.table == nil, block.lines.count <= 2 else { return false }
      let dated = tools.dated(block.text)
      return dated.coverage == .pure && dated.hasCertainDay
    }
    guard !dates.isEmpty, dates.count + days.count >= Self.leastCards else { return section }
    var joined = section
    var taken: Set<Int> = []
    for child in section.children.indices {
      guard let title = section.children[child].titleBlock, !section.children[child].blocks.isEmpty
      else { continue }
      let above = dates.filter { index in
        let block = section.blocks[index]
        return !taken.contains(index) && block.page == title.page && block.region == title.region
          && block.box.midY < title.box.midY
      }
      guard let nearest = above.max(by: { section.blocks[$0].box.y0 < section.blocks[$1].box.y0 })
      else { continue }
      taken.insert(nearest)
      joined.children[child].blocks.insert(section.blocks[nearest], at: 0)
    }
    guard taken.count + days.count >= Self.leastCards else { return section }
    joined.blocks = section.blocks.indices.filter { !taken.contains($0) }.map { section.blocks[$0] }
    return joined
  }

  /// A section that is titled by a day and tells nothing but hours itself, with these given to the one title below it: "TUE
  /// 2/23" beside "10 AM", larger than that "The launch".
  private func hoursGiven(in section: Section) -> Section {
    guard section.children.count == 1, !section.blocks.isEmpty,
      section.blocks.count <= Self.mostHours,
      case let day = tools.dated(section.title), day.coverage == .pure, day.hasCertainDay,
      section.blocks.allSatisfy({ block in
        guard block.table == nil, case let dated = tools.dated(block.text) else { return false }
        return dated.isTimeOnly && dated.coverage == .pure
      })
    else { return section }
    var given = section
    given.children[0].blocks.insert(contentsOf: section.blocks, at: 0)
    given.blocks = []
    return given
  }

  private static let mostHours = 2

  /// The sections that are titled by a day, and tell hours at most, in front of another one in their box: a
  /// date set as large as the title below it.
  private func days(in sections: [Section]) -> [Int] {
    let days = sections.indices.dropLast().filter { index in
      let (day, entry) = (sections[index], sections[index + 1])
      guard day.children.isEmpty, day.panel > 0, entry.panel == day.panel,
        tools.dated(entry.title).expressions.isEmpty
      else { return false }
      let dated = tools.dated(day.title)
      return dated.coverage == .pure && dated.hasCertainDay
        && day.blocks.allSatisfy { $0.table == nil && tools.dated($0.text).coverage == .pure }
    }
    return days.count >= Self.leastCards ? days : []
  }

  /// Sections with what the days among them tell given to the ones behind.
  private func given(_ days: [Int], in sections: [Section]) -> [Section] {
    var joined = sections
    for index in days.reversed() {
      let day = joined.remove(at: index)
      joined[index].blocks.insert(
        contentsOf: [day.titleBlock].compactMap { $0 } + day.blocks, at: 0)
    }
    return joined
  }
}

extension Section {
  fileprivate func with(children: [Section]) -> Section {
    var section = self
    section.children = children
    return section
  }
}
