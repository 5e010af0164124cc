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
    guard section.children.count >= Self.leastCards else { return section }
    let dates = section.blocks.indices.filter { index in
      let block = section.blocks[index]
      guard block.table == nil, block.lines.count <= 2 else { return false }
      let dated = tools.dated(block.text)
      return dated.coverage == .pure && dated.hasCertainDay
    }
    guard dates.count >= Self.leastCards else { return section }
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
    guard taken.count >= Self.leastCards else { return section }
    joined.blocks = section.blocks.indices.filter { !taken.contains($0) }.map { section.blocks[$0] }
    return joined
  }
}
