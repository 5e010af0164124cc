import DateExpressions
import KitModel

/// Gives the dates that stand right above titles to the titles, where each is left at the end of the section
/// before: "Saturday 5 June, 2 pm" above "River fair", both set as headings.
struct DatesAhead {
  let tools: EventTools
  /// So many titles with a date closer to them than to what stands above it are a list of them.
  var leastDates = 2

  /// How much closer the date stands to the title, as a share of the white above it.
  private static let closest = 0.75

  func given(_ section: Section) -> Section {
    guard !section.children.isEmpty else { return section }
    var given = section
    var moved = 0
    if let title = section.children[0].titleBlock,
      let date = Self.takeLast(of: &given, ifAbove: title, isDate: isDate)
    {
      given.children[0].blocks.insert(date, at: 0)
      moved += 1
    }
    moved += move(among: &given.children)
    return moved >= leastDates ? given : section
  }

  /// The sections of a whole kit, with their dates.
  func given(_ sections: [Section]) -> [Section] {
    var given = sections
    return move(among: &given) >= leastDates ? given : sections
  }

  /// How many dates were given to sections from the ones before.
  private func move(among sections: inout [Section]) -> Int {
    var moved = 0
    for index in sections.indices.dropFirst() {
      guard let title = sections[index].titleBlock,
        let date = Self.takeLast(below: &sections[index - 1], ifAbove: title, isDate: isDate)
      else { continue }
      sections[index].blocks.insert(date, at: 0)
      moved += 1
    }
    return moved
  }

  private func isDate(_ block: Block) -> Bool {
    guard block.table == nil, block.lines.count <= 2 else { return false }
    let items = tools.dateLooks.marked(tools.stream.items(of: [block]))
    return items.count == 1 && items[0].isDateLine && items[0].dated.hasCertainDay
  }

  /// Takes the last block of a section, or of the last section in it, where it is a date above a title.
  private static func takeLast(
    below section: inout Section, ifAbove title: Block, isDate: (Block) -> Bool
  ) -> Block? {
    if let last = section.children.indices.last {
      return takeLast(below: &section.children[last], ifAbove: title, isDate: isDate)
    }
    return takeLast(of: &section, ifAbove: title, isDate: isDate)
  }

  /// Takes the last of a section's own blocks, where it is a date closer to a title than to what is above.
  private static func takeLast(
    of section: inout Section, ifAbove title: Block, isDate: (Block) -> Bool
  ) -> Block? {
    guard let date = section.blocks.last, date.page == title.page, date.region == title.region,
      date.box.midY < title.box.y0 + title.box.height / 2
    else { return nil }
    let above = section.blocks.dropLast().last ?? section.titleBlock
    let isBeside = above.map { $0.page == date.page && $0.region == date.region } ?? false
    let gap = isBeside ? date.box.y0 - (above?.box.y1 ?? 0) : .infinity
    let white = title.box.y0 - date.box.y1
    guard white < closest * gap, isDate(date) else { return nil }
    section.blocks.removeLast()
    return date
  }
}
