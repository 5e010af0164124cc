import KitModel

/// Cards whose day is set larger than their title, so that it titles the section: "April 3" above "Cold Cuts" and a
/// text without an hour, in a row of cards.
///
/// The title inside becomes that of the section, the day its date line.
struct DayTitledCards {
  let tools: EventTools

  /// So many cards side by side are a list of them.
  private static let leastCards = 3
  /// More blocks below the title are a day's programme.
  private static let mostTexts = 2

  func turned(_ sections: [Section]) -> [Section] {
    guard sections.count >= Self.leastCards else { return sections }
    let cards = sections.indices.filter { isCard(sections[$0]) }
    guard cards.count >= Self.leastCards,
      Set(cards.map { sections[$0].title.pieces.first?.style }).count == 1
    else { return sections }
    var turned = sections
    for index in cards {
      guard let day = sections[index].titleBlock else { continue }
      turned[index].title = sections[index].blocks[0].text
      turned[index].blocks[0] = day
      turned[index].blocks[0].kind = .paragraph
    }
    return turned
  }

  private func isCard(_ section: Section) -> Bool {
    guard section.children.isEmpty, let first = section.blocks.first, first.isHeading,
      section.blocks.count > 1, section.blocks.count <= Self.mostTexts + 1,
      section.blocks.dropFirst().allSatisfy({ !$0.isHeading && $0.table == nil })
    else { return false }
    let dated = tools.dated(section.title)
    return dated.coverage == .pure && dated.hasCertainDay && !dated.hasTime
      && section.blocks.allSatisfy { tools.dated($0.text).expressions.isEmpty }
  }
}
