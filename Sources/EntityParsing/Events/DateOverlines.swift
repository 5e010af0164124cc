import DateExpressions
import KitModel

/// Hours and days that stand above or beside the titles of sections that follow one another, and so are the last lines of
/// the section before.
///
/// As in a poster's programme: "Saturday 14 November" in large type, then "9 am", "Blessing of the boats" in large type and the
/// quay below it, then "11.30 am" and the next title. The day heads the sections up to the next day. As in a diary: "WED",
/// a large "03" and "1.05 pm" in the margin beside each title.
struct DateOverlines {
  let tools: EventTools

  /// So many titles have such lines.
  private static let leastTitles = 2
  /// In bytes: a weekday, a numeral, a span of hours.
  private static let longestPiece = 24
  /// A day, its weekday, its month and its hour.
  private static let mostPieces = 4

  /// Sections that follow one another, with such lines in the section that they stand above and those below a day inside it.
  ///
  /// - Parameter above: the blocks in front of the first one.
  func nested(_ sections: [Section], above: inout [Block]) -> [Section] {
    let counts = sections.indices.map { index in
      pieces(at: index == 0 ? above : sections[index - 1].blocks, of: sections, before: index)
    }
    let led = counts.indices.filter { counts[$0] > 0 || opensWithHour(sections[$0]) }
    guard led.count >= Self.leastTitles else { return sections }
    var moved = sections
    for index in led {
      let count = counts[index]
      let lines = index == 0 ? above.suffix(count) : moved[index - 1].blocks.suffix(count)
      if index == 0 { above.removeLast(count) } else { moved[index - 1].blocks.removeLast(count) }
      moved[index].blocks.insert(contentsOf: lines, at: 0)
    }
    var nested: [Section] = []
    for (index, section) in moved.enumerated() {
      if led.contains(index), let day = nested.last, isDay(day), day.blocks.isEmpty,
        day.children.isEmpty || led.contains(index - 1) || isDay(moved[index - 1])
      {
        nested[nested.count - 1].children.append(section)
      } else {
        nested.append(section)
      }
    }
    return nested
  }

  /// How many of the last blocks are pieces of a date that goes with the title of a section: those right above it, or all
  /// beside it.
  private func pieces(at blocks: [Block], of sections: [Section], before index: Int) -> Int {
    let next = sections[index]
    guard let title = next.titleBlock, !tools.dated(next.title).hasDay,
      index == 0 || sections[index - 1].children.isEmpty
    else { return 0 }
    let run = blocks.reversed().prefix { isPiece($0, on: title.page) }
    let beside = run.prefix { $0.box.verticalOverlap(title.box) > 0 || isLevel($0, with: next) }
    if !beside.isEmpty, beside.count == run.count, beside.count <= Self.mostPieces {
      return beside.count
    }
    guard let line = run.first, isHour(line), line.region == title.region,
      line.box.y1 <= title.box.y0 + line.box.height / 2
    else { return 0 }
    return 1
  }

  /// Whether an hour above its title is a section's own, as in a box around both.
  private func opensWithHour(_ section: Section) -> Bool {
    guard let title = section.titleBlock, let first = section.blocks.first else { return false }
    return first.page == title.page && first.lines.count == 1 && first.table == nil
      && first.box.y1 <= title.box.y0 + first.box.height / 2 && isHour(first)
  }

  /// Whether a block stands beside the texts below a title.
  private func isLevel(_ block: Block, with section: Section) -> Bool {
    section.blocks.prefix(Self.mostPieces).contains {
      $0.page == block.page && $0.region != block.region && $0.box.verticalOverlap(block.box) > 0
    }
  }

  private func isPiece(_ block: Block, on page: Int) -> Bool {
    guard block.page == page, block.table == nil, block.lines.count == 1,
      case let text = block.text.text, text.utf8.count <= Self.longestPiece
    else { return false }
    if isHour(block) { return true }
    if let number = Int(text) { return (1...31).contains(number) }
    // "WED" alone is a weekday in capitals, "SAT" no verb.
    if tools.reader.whole(text)?.known == [.weekday] { return true }
    let dated = tools.dated(block.text)
    return dated.coverage == .pure && (dated.isTimeOnly || dated.hasDay)
  }

  /// Whether a block is an hour, alone or with the price at the other end of its line.
  private func isHour(_ block: Block) -> Bool {
    let dated = tools.dated(block.text)
    guard dated.isTimeOnly else { return false }
    switch dated.coverage {
    case .pure: return true
    case .leading(let end): return block.text.text.utf8.count - end <= Self.longestPrice
    default: return false
    }
  }

  /// In bytes: "Free", " – £12".
  private static let longestPrice = 9

  private func isDay(_ section: Section) -> Bool {
    let dated = tools.dated(section.title)
    return dated.coverage == .pure && dated.hasCertainDay && !dated.hasTime
  }
}
